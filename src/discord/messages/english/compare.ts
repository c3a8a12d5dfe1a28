import { grammarOf } from '#discord/messages/grammar.ts';

const { number } = grammarOf('en');

/** What the bot says when it compares articles. */
export const compare = {
  description: 'Shows what two or more articles say about a topic, side by side',
  topic: 'The topic to compare',
  article: 'One of the articles; leave both out to compare all of them',
  other: 'The other article',
  private: 'Show the comparison only to you',
  title: (articles: number): string => `What ${articles === 2 ? 'two' : number(articles)} articles say`,
  one: 'Only one of the articles says something about this',
  none: 'I found nothing about this in the articles.',
  allApart: 'The topic is in another language than the articles, so I cannot compare them.',
  topicLine: (topic: string): string => `Topic: ${topic}`,
  silent: (titles: string): string => `I found nothing about this in ${titles}.`,
  apart: (titles: string): string => `The topic is in another language than ${titles}.`,
  moreSides: (count: number): string =>
    count === 1
      ? '1 more article says something about this. Name it to compare it.'
      : `${number(count)} more articles say something about this. Name them to compare them.`,
  unasked: (count: number): string =>
    count === 1 ? 'I did not search 1 more article.' : `I did not search ${number(count)} more articles.`,
  differ: 'Figures that differ',
  noVerdict: 'They seem to count the same thing. I do not judge which is right.',
  moreDifferences: (count: number): string => `and ${number(count)} more`,
  needsTwo: 'A comparison needs at least two articles here.',
  same: 'Those are the same article. Please choose two.',
};
