/** What the bot says about the dates in an article. */
export const timeline = {
  description: 'Lists the dates in an article in order, each with its sentence',
  article: 'The article; leave it out if there is only one',
  private: 'Show the list only to you',
  title: 'The dates in the article',
  method: (isDated: boolean): string =>
    isDated
      ? 'I show each date as the article writes it. In brackets I add the calendar date if the sentence makes it clear, counting from the day the article was published.'
      : 'I show each date as the article writes it. I do not know when the article was published, so I cannot work out “last year” and the like.',
  untold: (isDated: boolean): string =>
    isDated ? 'The article does not say when these were:' : 'These depend on when the article was published:',
  span: (from: string, to: string): string => `${from} to ${to}`,
  none: 'I found no dates in this article.',
  foreign: 'I can find dates only in English, and this article is in another language.',
  more: (count: number): string => `and ${count} more`,
};
