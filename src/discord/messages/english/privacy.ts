/** What the bot says of what it keeps. Foreign text comes into it escaped. */
export const privacy = {
  description: 'What I keep about you, and how to have it forgotten',
  title: 'What I keep about you',
  nothing: 'Nothing. Your questions are answered and forgotten.',
  kept: (entries: string): string =>
    `Your Discord id stands beside: ${entries}. Your other questions are answered and forgotten.`,
  shares: (count: number): string => (count === 1 ? '1 shared card' : `${count} shared cards`),
  retractions: (count: number): string =>
    count === 1 ? '1 card that you took back' : `${count} cards that you took back`,
  articles: (count: number): string =>
    count === 1 ? '1 article that you added' : `${count} articles that you added`,
  reports: (count: number): string => (count === 1 ? '1 report' : `${count} reports`),
  whatForgettingDoes:
    '**Forget me** takes your id out of these entries. The entries stay, as somebody’s, and so do the cards in their channels.',
  forget: 'Forget me',
  forgotten: 'Done: nothing that I keep names you any more.',
};
