import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('de');

export const conversation: Messages['conversation'] = {
  greeting: (title) =>
    title === ''
      ? 'Frag mich nach einem Artikel, und ich antworte in seinen Worten.'
      : `Frag mich nach ${title}, und ich antworte in den Worten des Artikels.`,
  greetingHint: 'Probiere es mit einem Button aus, oder gib **/help** ein, um zu sehen, was ich alles kann.',
  tryQuestion: (question) => question,
  trySummary: 'Worum geht es?',
  trySource: 'Woher stammt er?',
  judging:
    'Ich beurteile nicht, ob etwas wahr, verlässlich oder fair ist. Ich zeige, was in einem Artikel steht und wer es sagt, damit du selbst urteilen kannst.',
  chat: 'Ich plaudere nicht, und ich habe keine Meinung. Ich zitiere nur aus Artikeln. Frag mich, was in einem steht.',
  translation: 'Ich übersetze nicht. Ich zitiere Artikel in ihrer eigenen Sprache.',
  reaction: 'Frag mich jederzeit etwas zu einem Artikel.',
  lonely:
    'Dafür fehlt mir die Frage davor. Antworte auf eine meiner Antworten, oder stelle eine ganze Frage.',
  noMore: 'Mehr habe ich dazu nicht.',
  place: 'Das steht im Artikel hier:',
  noPlace: 'Diese Karte zitiert keinen Absatz.',
  noSpeaker: 'Diese Karte zitiert niemanden.',
  title: (title) => `Der Titel ist ${title}.`,
  author: (name) => `Der Artikel ist von ${name}.`,
  noAuthor: 'Mein Text nennt nicht, wer ihn geschrieben hat.',
  date: (date) => `Das Datum ist ${date}.`,
  noDate: 'Mein Text hat kein Datum.',
  source: (publication) => `Er stammt von ${publication}.`,
  link: (link) => `Hier kannst du ihn lesen: ${link}`,
  noLink: 'Ich habe keinen Link dazu.',
  length: (paragraphs, words) =>
    `Er hat ${plural(paragraphs, { one: 'einen Absatz', other: `${number(paragraphs)} Absätze` })} und etwa ${number(words)} Wörter.`,
  questions: 'Du kannst zum Beispiel fragen:',
  anyQuestion: 'Du kannst in eigenen Worten fragen: wer, was, wann, wo, warum oder wie viele.',
  paragraphs: (count) =>
    plural(count, { one: 'Er hat nur einen Absatz.', other: `Er hat die Absätze 1 bis ${number(count)}.` }),
};
