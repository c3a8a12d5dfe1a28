/** What the bot says about the dates of an article, in English. Foreign text comes into it escaped. */
export const timeline = {
  description: 'Shows the dates that an article names, in order, each with its sentence',
  article: 'The article; left out, the only one',
  private: 'Show it to you alone',
  title: 'The dates in the article',
  method: (isDated: boolean): string =>
    isDated
      ? 'Each as the article writes it, and in brackets when that is, counted from the article’s own date, as far as its sentence tells.'
      : 'Each as the article writes it. I hold no date of the article’s own, so “last year” and the like stay as they are.',
  untold: (isDated: boolean): string =>
    isDated
      ? 'As written; the article does not say when that is:'
      : 'As written; the article gives no date of its own:',
  span: (from: string, to: string): string => `${from} to ${to}`,
  none: 'The article names no date, as far as I can tell.',
  foreign: 'I can tell dates in English only, and this article is in another language.',
  more: (count: number): string => `and ${count} more`,
};
