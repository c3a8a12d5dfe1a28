import { grammarOf } from '#discord/messages/grammar.ts';

const { number } = grammarOf('en');

/** What the bot says about words that it searches for. */
export const find = {
  description: 'Finds every place where these exact words appear',
  phrase: 'The exact words; upper and lower case do not matter',
  article: 'The article to search; leave it out to search all of them',
  private: 'Show the result only to you',
  found: (places: number, articles: number): string => {
    const often = places === 1 ? 'once' : places === 2 ? 'twice' : `${number(places)} times`;
    return articles > 1
      ? `These words appear ${often} in ${number(articles)} articles:`
      : `These words appear ${often}:`;
  },
  nowhere: (articles: number, title: string): string => {
    if (articles === 0) return 'I have no articles here to search.';
    return articles > 1
      ? `These words do not appear in any of the ${number(articles)} articles.`
      : `These words do not appear in ${title}.`;
  },
  lookedFor: (phrase: string): string => `You searched for: ${phrase}`,
  hint: 'I search for the exact words, not for what they mean. **/ask** searches for an answer.',
  partOfSentence: 'part of a sentence',
  more: (places: number): string => `and ${number(places)} more`,
  tooShort: 'Please enter at least two letters or digits.',
};
