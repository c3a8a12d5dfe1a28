/** What the bot says when articles are compared, in English. Foreign text comes into it escaped. */
export const compare = {
  description: 'Sets side by side what two or more articles say about a topic',
  topic: 'What to compare them on',
  article: 'One of the articles; left out, all of them',
  other: 'The other article; left out, all of them',
  private: 'Show it to you alone',
  title: (articles: number): string => `What ${articles === 2 ? 'two' : articles} articles say`,
  one: 'Only one of the articles says something about it',
  none: 'None of the articles says anything about it.',
  topicLine: (topic: string): string => `Topic: ${topic}`,
  nearest: 'the nearest it has',
  silent: (titles: string): string => `Nothing about it in ${titles}.`,
  moreSides: (count: number): string =>
    `${count} more article${count === 1 ? ' has' : 's have'} something on it: name them to compare them.`,
  unasked: (count: number): string => `${count} more article${count === 1 ? ' was' : 's were'} not asked.`,
  differ: 'Figures that differ, for what seems to be the same',
  noVerdict: 'Found by the words around them: read both. Which is right is not mine to say.',
  moreDifferences: (count: number): string => `and ${count} more`,
  needsTwo: 'There is only one article here, and a comparison needs two.',
  same: 'Those are the same article. Choose two.',
};
