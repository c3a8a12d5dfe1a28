import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('de');

export const compare: Messages['compare'] = {
  description: 'Zeigt nebeneinander, was mehrere Artikel zu einem Thema sagen',
  topic: 'Das Thema, das du vergleichen möchtest',
  article: 'Einer der Artikel; ohne beide Angaben vergleiche ich alle',
  other: 'Der andere Artikel',
  private: 'Den Vergleich nur dir zeigen',
  title: (articles) => `Was ${articles === 2 ? 'zwei' : number(articles)} Artikel dazu sagen`,
  one: 'Nur einer der Artikel sagt etwas dazu',
  none: 'In den Artikeln habe ich dazu nichts gefunden.',
  allApart: 'Das Thema ist in einer anderen Sprache als die Artikel, darum kann ich sie nicht vergleichen.',
  topicLine: (topic) => `Thema: ${topic}`,
  silent: (titles) => `Nichts dazu gefunden habe ich in ${titles}.`,
  apart: (titles) => `Das Thema ist in einer anderen Sprache als ${titles}.`,
  moreSides: (count) =>
    plural(count, {
      one: '1 weiterer Artikel sagt etwas dazu. Nenne ihn, um ihn zu vergleichen.',
      other: `${number(count)} weitere Artikel sagen etwas dazu. Nenne sie, um sie zu vergleichen.`,
    }),
  unasked: (count) =>
    plural(count, {
      one: '1 weiteren Artikel habe ich nicht durchsucht.',
      other: `${number(count)} weitere Artikel habe ich nicht durchsucht.`,
    }),
  differ: 'Zahlen, die voneinander abweichen',
  noVerdict: 'Sie zählen anscheinend dasselbe. Ich beurteile nicht, welche stimmt.',
  moreDifferences: (count) => `und ${number(count)} weitere`,
  needsTwo: 'Für einen Vergleich braucht es hier mindestens zwei Artikel.',
  same: 'Das ist zweimal derselbe Artikel. Bitte wähle zwei verschiedene.',
};
