import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('de');

export const joining: Messages['joining'] = {
  hello: (articles) =>
    articles === 0
      ? 'Danke für die Einladung. Ich beantworte Fragen zu Artikeln in den Worten der Artikel, und dieser Server hat noch keinen.'
      : `Danke für die Einladung. Ich beantworte Fragen zu ${articles === 1 ? 'einem Artikel' : `${number(articles)} Artikeln`} in den Worten der Artikel: Gib **/ask** ein, oder erwähne mich mit einer Frage.`,
  add: 'Wer den Server verwalten darf, beginnt mit **/setup**: Das zeigt, was mir noch fehlt, und richtet Log, Teilen und Artikel ein. **/help** sagt, was ich sonst noch kann.',
  lacks: (permissions) => `Auf diesem Server fehlen mir noch Berechtigungen: ${permissions}.`,
  nowhere: (server, permissions) =>
    `Auf dem Server ${server} gibt es keinen Kanal, in dem ich schreiben darf. Such einen aus, in dem ich antworten soll, und erlaube mir dort: ${permissions}.`,
};
