/** What the bot says about articles that have changed, in English. Foreign text comes into it escaped. */
export const corrections = {
  affected: 'Lists shared cards that quote what an article no longer says so, to mark them as corrected',
  title: 'Shared cards that quote what has changed',
  none: 'No shared card quotes anything that has changed since.',
  more: (count: number): string => `and ${count} more`,
  mark: (count: number): string => (count === 1 ? 'Mark it as corrected' : `Mark all ${count} as corrected`),
  marked: (count: number): string =>
    count === 1
      ? 'One card is marked as corrected, with the new wording below.'
      : `${count} cards are marked as corrected, with the new wording below.`,
  lost: (count: number): string =>
    count === 1 ? 'One card was deleted before.' : `${count} cards were deleted before.`,
  failed: (count: number): string =>
    count === 1
      ? 'One card could not be changed: I may no longer see its channel. It stays on this list.'
      : `${count} cards could not be changed: I may no longer see their channels. They stay on this list.`,
  corrected: 'Corrected: the article has changed since this was shared',
  asShared: 'as it was shared',
  nowTitle: '**The article says now:**',
  gone: (paragraphs: string): string =>
    `${paragraphs} of the text as it was shared: no longer in the article.`,
  changed: (title: string): string => `${title} has changed.`,
  counts: {
    changed: (count: number): string => `${count} changed`,
    added: (count: number): string => `${count} added`,
    gone: (count: number): string => `${count} gone`,
    moved: (count: number): string => `${count} moved`,
    unchanged: (count: number): string => `${count} as before`,
  },
  paragraphs: (counts: string): string => `Paragraphs: ${counts}.`,
  cardsAffected: (count: number): string =>
    count === 1
      ? 'One shared card quotes what has changed: see **/shares affected**.'
      : `${count} shared cards quote what has changed: see **/shares affected**.`,
};
