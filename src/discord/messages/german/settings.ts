import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { midSentence } = grammarOf('de');

const visibilities = { public: 'Alle im Kanal', private: 'Nur wer gefragt hat' } as const;

export const settings: Messages['settings'] = {
  description: 'Wie ich mich auf diesem Server verhalte',
  show: { description: 'Zeigt die Einstellungen' },
  sharing: {
    description: 'Lässt Mitglieder mit einer Rolle Antworten teilen oder nicht mehr teilen',
    role: 'Die Rolle; wer „Nachrichten verwalten“ hat, kann immer teilen',
    allowed: 'Ob sie teilen können',
  },
  log: {
    description: 'Wo ich melde, was geteilt und zurückgezogen wird und welche Artikel sich ändern',
    channel: 'Der Kanal; ohne Angabe ist das Log aus',
  },
  answers: {
    description: 'Wer Antworten sieht, wenn die Fragenden nichts anderes wählen',
    visibility: 'Wer sie sieht',
    channel: 'Nur in diesem Kanal und seinen Threads; ohne Angabe auf dem ganzen Server',
  },
  article: {
    description: 'Schaltet einen Artikel, den sich alle Server teilen, hier ein oder aus',
    article: 'Der Artikel',
    on: 'Ob ich hier aus ihm antworte',
  },
  language: {
    description: 'Wählt die Sprache der Karten, die alle sehen',
    language: 'Die Sprache; „Automatisch“ nimmt die, die in Discord für den Server eingestellt ist',
    automatic: 'Automatisch: in Discord für den Server eingestellt',
  },
  visibilities,
  asServer: 'Wie auf dem ganzen Server',
  title: 'Einstellungen dieses Servers',
  shareRoles: (roles) =>
    `Teilen können: Mitglieder mit „Nachrichten verwalten“${roles && `, Mitglieder mit ${roles}`}`,
  logChannel: (channel) => `Log-Kanal: ${channel}`,
  noLogChannel: 'keiner',
  visibility: (value) => `Antworten sehen: ${midSentence(value)}`,
  visibilityIn: (channel, value) => `in ${channel}: ${midSentence(value)}`,
  hidden: (titles) => `Hier ausgeschaltet: ${titles}`,
  languageShown: (language) => `Sprache der Karten, die alle sehen: ${language}`,
  asInDiscord: 'die in Discord für den Server eingestellte',
  sharingOn: (role) => `Mitglieder mit ${role} können jetzt Antworten teilen.`,
  sharingOff: (role) =>
    `Mitglieder mit ${role} können keine Antworten mehr teilen, außer sie haben „Nachrichten verwalten“.`,
  logHello:
    'Ab jetzt melde ich hier, was auf diesem Server geteilt und zurückgezogen wird und welche Artikel sich ändern.',
  logSet: (channel) =>
    `Ich melde jetzt in ${channel}, was geteilt und zurückgezogen wird und welche Artikel sich ändern.`,
  logUnset: 'Das Log ist aus.',
  answersSet: (place, value) => `Antworten sehen ${place}: ${midSentence(value)}.`,
  inServer: 'auf diesem Server',
  inChannel: (channel) => `in ${channel}`,
  articleOn: (title) => `Ich antworte hier jetzt aus ${title}.`,
  articleOff: (title) => `Ich antworte hier nicht mehr aus ${title}.`,
  languageSet: (language) => `Karten, die alle sehen, sind jetzt auf ${language}.`,
  languageUnset:
    'Karten, die alle sehen, sind jetzt in der Sprache, die in Discord für diesen Server eingestellt ist.',
  errors: {
    closed: (channel) =>
      `Ich darf in ${channel} nicht schreiben. Wähle einen anderen Kanal, oder erlaube mir, dort zu schreiben.`,
    notBundled:
      'Das ist keiner der Artikel, die sich alle Server teilen. **/articles remove** entfernt die eigenen dieses Servers.',
    everyone: 'Diese Rolle haben alle. Bitte wähle eine Rolle für die Mitglieder, die teilen dürfen.',
  },
};
