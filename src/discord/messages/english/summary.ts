/** What the bot says of an article in short. Foreign text comes into it escaped. */
export const summary = {
  description: 'Sums an article up in its own sentences',
  article: 'The article to sum up',
  length: 'How long: 3, 5 or 8 sentences at most',
  lengths: { short: 'Short', medium: 'Medium', long: 'Long' },
  title: (sentences: number): string =>
    sentences === 1
      ? 'The article in one of its own sentences:'
      : `The article in ${sentences} of its own sentences:`,
  sharedTitle: 'The article in its own sentences:',
  none: 'This article has no sentence to quote.',
};
