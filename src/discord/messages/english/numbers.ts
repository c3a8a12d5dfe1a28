import { grammarOf } from '#discord/messages/grammar.ts';

const { number } = grammarOf('en');

/** What the bot says about the figures in an article. */
export const numbers = {
  description: 'Lists the figures in an article, each with its sentence and who gives it',
  article: 'The article; leave it out if there is only one',
  private: 'Show the list only to you',
  title: 'The figures in the article',
  method:
    'I show each figure as the article writes it, with what it counts if the sentence makes that clear.',
  none: 'I found no figures in this article.',
  foreign: 'I can find figures only in English, and this article is in another language.',
  stopped: (most: number): string =>
    `I stop at ${number(most)} figures, so later ones in the article may be missing.`,
  more: (count: number): string => `and ${number(count)} more`,
};
