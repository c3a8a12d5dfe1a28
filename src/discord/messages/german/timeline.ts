import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('de');

export const timeline: Messages['timeline'] = {
  description: 'Listet die Zeitangaben eines Artikels der Reihe nach auf, jede mit ihrem Satz',
  article: 'Der Artikel; keine Angabe nötig, wenn es nur einen gibt',
  private: 'Die Liste nur dir zeigen',
  title: 'Zeitangaben im Artikel',
  method: (isDated) =>
    isDated
      ? 'Zeitangaben so, wie der Artikel sie schreibt. In Klammern das Datum, wo der Satz es deutlich macht.'
      : 'Zeitangaben so, wie der Artikel sie schreibt. Ich weiß nicht, wann er erschienen ist; „voriges Jahr“ bleibt darum offen.',
  untold: (isDated) =>
    isDated
      ? 'Wann das war, sagt der Artikel nicht. Die Reihenfolge ist seine eigene:'
      : 'Das hängt davon ab, wann der Artikel erschienen ist. Wo ich nicht weiß, was zuerst war, ist die Reihenfolge seine eigene:',
  span: (from, to) => `${from} bis ${to}`,
  none: 'In diesem Artikel habe ich keine Zeitangaben gefunden.',
  foreign: 'Zeitangaben finde ich nur in englischen Texten, und dieser Artikel ist in einer anderen Sprache.',
  stopped: (most) => `Nach ${number(most)} Zeitangaben höre ich auf. Spätere im Artikel können hier fehlen.`,
  more: (count) => `und ${number(count)} weitere`,
};
