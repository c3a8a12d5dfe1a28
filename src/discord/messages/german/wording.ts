import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('de');

export const wording: Messages['wording'] = {
  title: (articles) =>
    articles > 1
      ? `Verglichen mit den ${number(articles)} Artikeln hier:`
      : 'Verglichen mit dem Artikel hier:',
  quoted: 'Ich habe verglichen, was in der Nachricht in Anführungszeichen steht.',
  wholeMessage: 'In der Nachricht steht nichts in Anführungszeichen, darum habe ich jeden Satz verglichen.',
  same: (wording) => `**Wort für Wort:** „${wording}“`,
  differs: (wording) => `**Anders** als die ähnlichsten Worte: „${wording}“`,
  signsDiffer: (wording) => `**Dieselben Wörter**, mit anderen Satzzeichen: „${wording}“`,
  absent: (wording) => `**Nicht gefunden**, auch nichts Ähnliches: „${wording}“`,
  morePlaces: (places) =>
    plural(places, { one: 'und an 1 weiteren Stelle', other: `und an ${number(places)} weiteren Stellen` }),
  legend: '~~Durchgestrichen~~: nur in der Nachricht. **Fett**: nur im Artikel.',
  limits: 'Ich vergleiche Wörter. Ich beurteile nicht, was sie bedeuten oder wer recht hat.',
  more: (wordings) =>
    plural(wordings, {
      one: 'und 1 weitere Stelle, für die hier kein Platz ist',
      other: `und ${number(wordings)} weitere Stellen, für die hier kein Platz ist`,
    }),
  nothing: 'Diese Nachricht hat keine Wörter, die ich vergleichen könnte.',
  noArticles: 'Ich habe hier keine Artikel, mit denen ich sie vergleichen könnte.',
};
