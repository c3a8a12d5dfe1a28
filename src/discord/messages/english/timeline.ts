import { grammarOf } from '#discord/messages/grammar.ts';

const { number } = grammarOf('en');

/** What the bot says about the dates in an article. */
export const timeline = {
  description: 'Lists the dates in an article in order, each with its sentence',
  article: 'The article; leave it out if there is only one',
  private: 'Show the list only to you',
  title: 'The dates in the article',
  method: (isDated: boolean): string =>
    isDated
      ? 'Dates as the article writes them. In brackets is the calendar date, where the sentence makes it clear.'
      : 'Dates as the article writes them. I do not know when it was published, so “last year” stays open.',
  untold: (isDated: boolean): string =>
    isDated
      ? 'Without a date, in the article’s own order:'
      : 'These depend on the article’s date. Unsure ones keep the article’s order:',
  span: (from: string, to: string): string => `${from} to ${to}`,
  none: 'I found no dates in this article.',
  foreign: 'I can find dates only in English, and this article is in another language.',
  stopped: (most: number): string =>
    `I stop at ${number(most)} dates, so later ones in the article may be missing.`,
  more: (count: number): string => `and ${number(count)} more`,
};
