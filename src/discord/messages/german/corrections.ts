import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('de');

export const corrections: Messages['corrections'] = {
  affected: 'Listet geteilte Karten auf, die geänderten Text zitieren, damit du sie als berichtigt markierst',
  title: 'Geteilte Karten, die geänderten Text zitieren',
  none: 'Keine geteilte Karte zitiert Text, der sich geändert hat.',
  more: (count) => `und ${number(count)} weitere`,
  mark: (count) =>
    plural(count, {
      one: 'Als berichtigt markieren',
      other: `Alle ${number(count)} als berichtigt markieren`,
    }),
  marked: (count) =>
    plural(count, {
      one: 'Eine Karte ist jetzt als berichtigt markiert und zeigt den neuen Text.',
      other: `${number(count)} Karten sind jetzt als berichtigt markiert und zeigen den neuen Text.`,
    }),
  lost: (count) =>
    plural(count, {
      one: 'Eine Karte war schon gelöscht.',
      other: `${number(count)} Karten waren schon gelöscht.`,
    }),
  failed: (count) =>
    plural(count, {
      one: 'Eine Karte konnte ich nicht ändern. Vielleicht sehe ich ihren Kanal nicht mehr. Sie bleibt auf dieser Liste.',
      other: `${number(count)} Karten konnte ich nicht ändern. Vielleicht sehe ich ihre Kanäle nicht mehr. Sie bleiben auf dieser Liste.`,
    }),
  corrected: 'Berichtigt: Der Artikel hat sich geändert, seit dies geteilt wurde',
  asShared: 'wie geteilt',
  nowTitle: '**Im Artikel steht jetzt:**',
  gone: (paragraphs) => `Nicht mehr im Artikel: ${paragraphs} des geteilten Textes.`,
  changed: (title) => `${title} hat sich geändert.`,
  counts: {
    changed: (count) => `${number(count)} geändert`,
    added: (count) => `${number(count)} neu`,
    gone: (count) => `${number(count)} entfernt`,
    moved: (count) => `${number(count)} verschoben`,
    unchanged: (count) => `${number(count)} unverändert`,
  },
  paragraphs: (counts) => `Absätze: ${counts}.`,
  cardsAffected: (count) =>
    plural(count, {
      one: 'Eine geteilte Karte zitiert geänderten Text. Siehe **/shares affected**.',
      other: `${number(count)} geteilte Karten zitieren geänderten Text. Siehe **/shares affected**.`,
    }),
};
