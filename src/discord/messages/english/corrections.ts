import { grammarOf } from '#discord/messages/grammar.ts';

const { number } = grammarOf('en');

/** What the bot says about articles that have changed. */
export const corrections = {
  affected: 'Lists shared cards that quote changed text, so that you can mark them as corrected',
  title: 'Shared cards that quote changed text',
  none: 'No shared card quotes text that has changed.',
  more: (count: number): string => `and ${number(count)} more`,
  mark: (count: number): string =>
    count === 1 ? 'Mark it as corrected' : `Mark all ${number(count)} as corrected`,
  marked: (count: number): string =>
    count === 1
      ? 'One card is now marked as corrected and shows the new text.'
      : `${number(count)} cards are now marked as corrected and show the new text.`,
  lost: (count: number): string =>
    count === 1 ? 'One card had already been deleted.' : `${number(count)} cards had already been deleted.`,
  failed: (count: number): string =>
    count === 1
      ? 'I could not change one card. I may no longer see its channel. It stays on this list.'
      : `I could not change ${number(count)} cards. I may no longer see their channels. They stay on this list.`,
  corrected: 'Corrected: the article has changed since this was shared',
  asShared: 'as shared',
  nowTitle: '**The article now says:**',
  gone: (paragraphs: string): string => `No longer in the article: ${paragraphs} of the shared text.`,
  changed: (title: string): string => `${title} has changed.`,
  counts: {
    changed: (count: number): string => `${number(count)} changed`,
    added: (count: number): string => `${number(count)} added`,
    gone: (count: number): string => `${number(count)} removed`,
    moved: (count: number): string => `${number(count)} moved`,
    unchanged: (count: number): string => `${number(count)} unchanged`,
  },
  paragraphs: (counts: string): string => `Paragraphs: ${counts}.`,
  cardsAffected: (count: number): string =>
    count === 1
      ? 'One shared card quotes changed text. See **/shares affected**.'
      : `${number(count)} shared cards quote changed text. See **/shares affected**.`,
};
