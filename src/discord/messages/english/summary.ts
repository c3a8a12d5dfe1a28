import { grammarOf } from '#discord/messages/grammar.ts';

const { number } = grammarOf('en');

/** What the bot says about an article in brief. */
export const summary = {
  description: 'Sums up an article in its own sentences',
  article: 'The article to sum up',
  length: 'How long: up to 3, 5 or 8 sentences',
  lengths: { short: 'Short', medium: 'Medium', long: 'Long' },
  title: (sentences: number): string =>
    sentences === 1
      ? 'The article in one of its own sentences:'
      : `The article in ${number(sentences)} of its own sentences:`,
  sharedTitle: 'The article in its own sentences:',
  none: 'This article has no sentences to quote.',
};
