/** What the bot says of wordings that it compares, in English. Foreign text comes into it escaped. */
export const wording = {
  name: 'Check wording',
  title: (articles: number): string =>
    articles > 1 ? `Compared with the ${articles} articles here:` : 'Compared with the article here:',
  quoted: 'What stands in quotation marks in the message',
  wholeMessage: 'The message has nothing in quotation marks, so this is each of its sentences',
  same: (wording: string): string => `**Word for word:** “${wording}”`,
  differs: (wording: string): string => `**Differs** from the nearest words: “${wording}”`,
  signsDiffer: (wording: string): string => `**The same words**, with other signs between them: “${wording}”`,
  absent: (wording: string): string => `**Not found**, nor anything near: “${wording}”`,
  morePlaces: (places: number): string => `and ${places} more ${places === 1 ? 'place' : 'places'}`,
  legend: '~~Struck~~: in the message only. **Bold**: in the article only.',
  limits: 'I compare words; what they mean, and who is right, I leave to you.',
  more: (wordings: number): string => `and ${wordings} more that have no room here`,
  nothing: 'There are no words in that message to compare.',
  noArticles: 'I hold no article here to compare that with.',
};
