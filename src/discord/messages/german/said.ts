import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('de');

export const said: Messages['said'] = {
  said: {
    description: 'Zeigt alles, was jemand in einem Artikel sagt',
    speaker: 'Wer spricht, so wie der Artikel den Namen schreibt',
  },
  claims: { description: 'Listet auf, wer in einem Artikel zitiert wird und wie oft' },
  article: 'Der Artikel; ohne Angabe der des Kanals oder der neueste',
  private: 'Das Ergebnis nur dir zeigen',
  title: (speaker) => `Was der Artikel von ${speaker} zitiert`,
  nothing: (speaker) => `Im Artikel habe ich nichts von ${speaker} gefunden.`,
  several: 'Der Name passt im Artikel auf mehrere. Wen meinst du?',
  speakers: 'Wer im Artikel zitiert wird',
  openSpeaker: 'Was jemand sagt',
  nobody: 'In diesem Artikel habe ich niemanden gefunden, der zitiert wird.',
  counts: {
    whole: (count) => `${number(count)} in Anführungszeichen`,
    part: (count) => `${number(count)} teils in Anführungszeichen`,
    none: (count) => `${number(count)} in indirekter Rede`,
    set_off: (count) => `${number(count)} ohne Anführungszeichen zitiert`,
  },
  stopped: (most) => `Nach ${number(most)} Aussagen höre ich auf. Spätere im Artikel können hier fehlen.`,
  unlisted: (places) => `Ich habe ${places} nicht ganz nach Aussagen durchsucht. Manche können hier fehlen.`,
  more: (count) => `und ${number(count)} weitere`,
  method:
    'Ich finde automatisch, wer etwas sagt, und lasse weg, was unklar ist. Bitte lies bei einem Zitat auch den Text ringsum.',
};
