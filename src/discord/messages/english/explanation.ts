/** What is said of why the engine answered as it did: for whoever looks behind a card. */
export const explanation = {
  passage: (paragraph: number, article: string, score: string): string =>
    `¶${paragraph} of ${article}: ${score}`,
  verdict: 'The verdict hung on:',
  nothing: 'nothing was found.',
  reader: {
    none: 'Words alone decided: the reader is off.',
    read: 'The reader read the best passages.',
    late: 'Words alone decided: the reader had no time.',
    failed: 'Words alone decided: the reader failed.',
  },
};
