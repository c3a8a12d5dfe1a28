import { grammarOf } from '#discord/messages/grammar.ts';

const { number } = grammarOf('en');

/** What the bot says about what it keeps of a user. */
export const privacy = {
  description: 'What I keep about you, and how to erase it',
  title: 'What I keep about you',
  nothing: 'Nothing. I answer your questions and forget them.',
  kept: (entries: string): string =>
    `Your Discord ID is on ${entries}. I answer your other questions and forget them.`,
  shares: (count: number): string => (count === 1 ? '1 shared card' : `${number(count)} shared cards`),
  retractions: (count: number): string =>
    count === 1 ? '1 card that you retracted' : `${number(count)} cards that you retracted`,
  articles: (count: number): string =>
    count === 1 ? '1 article that you added' : `${number(count)} articles that you added`,
  reports: (count: number): string => (count === 1 ? '1 report' : `${number(count)} reports`),
  whatForgettingDoes:
    '**Forget me** removes your ID from these records. The records stay, without your name. Shared cards stay in their channels.',
  forget: 'Forget me',
  forgotten: 'Done. Nothing that I keep names you any more.',
};
