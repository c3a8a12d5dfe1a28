/** What the bot says about who said what, in English. Foreign text comes into it escaped. */
export const said = {
  said: {
    description: 'Shows everything that an article says somebody has said',
    speaker: 'Who: as the article names them',
  },
  claims: { description: 'Shows who is quoted in an article, and how often' },
  article: 'The article; left out, the only one',
  private: 'Show it to you alone',
  title: (speaker: string): string => `What the article attributes to ${speaker}`,
  nothing: (speaker: string): string => `The article attributes nothing to ${speaker}, as far as I can tell.`,
  several: 'The article names several so. Which one?',
  speakers: 'Who is quoted in the article',
  nobody: 'The article names nobody for what it says, as far as I can tell.',
  direct: (count: number): string => `${count} in quotation marks`,
  reported: (count: number): string => `${count} reported`,
  more: (count: number): string => `and ${count} more`,
  method:
    'Found by rules that were learned, and left out where they are not sure: read what stands around a quote.',
};
