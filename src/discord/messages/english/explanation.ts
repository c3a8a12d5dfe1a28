/** Why the engine answered as it did: for people who look behind a card. */
export const explanation = {
  passage: (paragraph: number, article: string, score: string): string =>
    `¶${paragraph} of ${article}: ${score}`,
  verdict: 'What decided the verdict:',
  nothing: 'I found nothing.',
  reader: {
    none: 'Words alone decided: the reader is off.',
    read: 'The reader read the best passages.',
    late: 'Words alone decided: the reader had no time.',
    failed: 'Words alone decided: the reader failed.',
  },
};
