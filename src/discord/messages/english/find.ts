/** What the bot says of words that it looks for, in English. Foreign text comes into it escaped. */
export const find = {
  description: 'Shows every place where these very words stand',
  phrase: 'The words, to the letter; their case makes no difference',
  article: 'The article to look in; left out, all of them',
  private: 'Show the places to you alone',
  found: (places: number, articles: number): string => {
    if (places === 1) return 'These words stand in one place:';
    return articles > 1
      ? `These words stand in ${places} places, in ${articles} articles:`
      : `These words stand in ${places} places:`;
  },
  nowhere: (articles: number, title: string): string => {
    if (articles === 0) return 'I hold no article here to look in.';
    return articles > 1
      ? `These words stand nowhere in the ${articles} articles.`
      : `These words stand nowhere in ${title}.`;
  },
  lookedFor: (phrase: string): string => `Looked for: ${phrase}`,
  hint: 'I look for the very words, not for what they mean. **/ask** looks for passages that answer a question.',
  partOfSentence: 'part of a sentence',
  more: (places: number): string => `and ${places} more`,
  tooShort: 'Give me two letters or digits at least to look for.',
};
