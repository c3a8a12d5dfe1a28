import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('de');

export const privacy: Messages['privacy'] = {
  description: 'Was ich über dich speichere und wie du es löschst',
  title: 'Was ich über dich speichere',
  nothing: 'Nichts. Ich beantworte deine Fragen und vergesse sie.',
  kept: (entries) =>
    `Deine Discord-ID steht bei: ${entries}. Deine anderen Fragen beantworte ich und vergesse sie.`,
  shares: (count) => plural(count, { one: '1 geteilte Karte', other: `${number(count)} geteilte Karten` }),
  retractions: (count) =>
    plural(count, {
      one: '1 Karte, die du zurückgezogen hast',
      other: `${number(count)} Karten, die du zurückgezogen hast`,
    }),
  articles: (count) =>
    plural(count, {
      one: '1 Artikel, den du hinzugefügt hast',
      other: `${number(count)} Artikel, die du hinzugefügt hast`,
    }),
  reports: (count) => plural(count, { one: '1 Meldung', other: `${number(count)} Meldungen` }),
  whatForgettingDoes:
    '**Vergiss mich** entfernt deine ID aus diesen Einträgen. Die Einträge bleiben, ohne deinen Namen. Geteilte Karten bleiben in ihren Kanälen.',
  forget: 'Vergiss mich',
  forgotten: 'Erledigt. In dem, was ich speichere, kommst du nicht mehr vor.',
};
