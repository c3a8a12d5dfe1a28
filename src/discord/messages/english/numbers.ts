/** What the bot says about the figures of an article, in English. Foreign text comes into it escaped. */
export const numbers = {
  description: 'Shows every figure that an article names, with its sentence and whose it is',
  article: 'The article; left out, the only one',
  private: 'Show it to you alone',
  title: 'The figures in the article',
  method: 'Each as the article writes it, with what it counts where its sentence says so right there.',
  none: 'The article names no figure, as far as I can tell.',
  foreign: 'I can tell figures in English only, and this article is in another language.',
  more: (count: number): string => `and ${count} more`,
};
