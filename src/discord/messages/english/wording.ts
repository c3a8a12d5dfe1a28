import { grammarOf } from '#discord/messages/grammar.ts';

const { number } = grammarOf('en');

/** What the bot says about wordings that it compares. */
export const wording = {
  title: (articles: number): string =>
    articles > 1 ? `Compared with the ${number(articles)} articles here:` : 'Compared with the article here:',
  quoted: 'I compared what the message has in quotation marks.',
  wholeMessage: 'The message has nothing in quotation marks, so I compared each sentence.',
  same: (wording: string): string => `**Word for word:** “${wording}”`,
  differs: (wording: string): string => `**Different** from the nearest words: “${wording}”`,
  signsDiffer: (wording: string): string => `**The same words**, with different punctuation: “${wording}”`,
  absent: (wording: string): string => `**Not found**, nor anything like it: “${wording}”`,
  morePlaces: (places: number): string =>
    `and in ${number(places)} more ${places === 1 ? 'place' : 'places'}`,
  legend: '~~Struck out~~: only in the message. **Bold**: only in the article.',
  limits: 'I compare words. I do not judge what they mean or who is right.',
  more: (wordings: number): string => `and ${number(wordings)} more that do not fit here`,
  nothing: 'That message has no words to compare.',
  noArticles: 'I have no articles here to compare it with.',
};
