import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('de');

export const numbers: Messages['numbers'] = {
  description: 'Listet die Zahlen eines Artikels auf, jede mit ihrem Satz und wer sie nennt',
  article: 'Der Artikel; keine Angabe nötig, wenn es nur einen gibt',
  private: 'Die Liste nur dir zeigen',
  title: 'Die Zahlen im Artikel',
  method:
    'Ich zeige jede Zahl so, wie der Artikel sie schreibt, und was sie zählt, wenn der Satz das deutlich macht.',
  none: 'In diesem Artikel habe ich keine Zahlen gefunden.',
  foreign: 'Zahlen finde ich nur in englischen Texten, und dieser Artikel ist in einer anderen Sprache.',
  stopped: (most) => `Nach ${number(most)} Zahlen höre ich auf. Spätere im Artikel können hier fehlen.`,
  more: (count) => `und ${number(count)} weitere`,
};
