import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('de');

export const setup: Messages['setup'] = {
  description: 'Zeigt, was ich hier nicht darf, und richtet Log, Teilen und Artikel ein',
  title: 'Einrichtung dieses Servers',
  nothingLacks: (channels) =>
    plural(channels, {
      one: '**Berechtigungen**: In dem einen Kanal hier habe ich alle, die ich brauche.',
      other: `**Berechtigungen**: In allen ${number(channels)} Kanälen habe ich alle, die ich brauche.`,
    }),
  noChannels: '**Berechtigungen**: Dieser Server hat keinen Kanal, in dem Nachrichten geschrieben werden.',
  lacks: (lacking, channels) =>
    plural(channels, {
      one: '**Berechtigungen**: In dem einen Kanal hier fehlen mir welche.',
      other: `**Berechtigungen**: In ${number(lacking)} von ${number(channels)} Kanälen fehlen mir welche.`,
    }),
  lacksInServer: (permissions, role) =>
    `Meiner Rolle fehlt auf dem ganzen Server: ${permissions}. Um das zu ändern, öffne **Servereinstellungen › Rollen**, wähle ${role}, und schalte es unter **Berechtigungen** ein.`,
  lacksIn: (channel, permissions) => `${channel}: ${permissions}`,
  mend: (role) =>
    `Um das in einem Kanal zu ändern, öffne **Kanal bearbeiten › Berechtigungen**, füge ${role} hinzu, und erlaube, was mir fehlt. Kanäle, in denen ich nicht antworten soll, können so bleiben.`,
  moreLacking: (left) =>
    plural(left, {
      one: 'und 1 weiterer Kanal, in dem mir Berechtigungen fehlen',
      other: `und ${number(left)} weitere Kanäle, in denen mir Berechtigungen fehlen`,
    }),
  moreTitle: 'Kanäle, in denen mir Berechtigungen fehlen',
  rest: (channels) =>
    plural(channels, {
      one: 'In dem anderen Kanal habe ich alle, die ich brauche.',
      other: `In den anderen ${number(channels)} Kanälen habe ich alle, die ich brauche.`,
    }),
  noMoreLacking: 'In keinem anderen Kanal fehlen mir Berechtigungen.',
  log: (channel) => `**Log**: Geteilte Karten, Meldungen und geänderte Artikel melde ich in ${channel}.`,
  logLacks: (channel, permissions) =>
    `**Log**: In ${channel} kann ich nicht schreiben: Mir fehlt dort ${permissions}.`,
  logGone:
    '**Log**: Den Kanal, in dem ich gemeldet habe, gibt es nicht mehr, oder ich sehe ihn nicht. Wähle einen anderen.',
  noLog: '**Log**: Ich melde nichts. Wähle einen Kanal für geteilte Karten, Meldungen und geänderte Artikel.',
  chooseLog: 'Ein Kanal für das Log',
  sharing: (roles) =>
    `**Teilen**: Antworten teilen können Mitglieder mit „Nachrichten verwalten“${roles === '' ? '' : ` und Mitglieder mit ${roles}`}.`,
  chooseRoles: 'Rollen, deren Mitglieder auch teilen können',
  rolesSet: (roles) =>
    roles === ''
      ? 'Nur Mitglieder mit „Nachrichten verwalten“ können jetzt Antworten teilen.'
      : `Mitglieder mit ${roles} können jetzt Antworten teilen.`,
  language: (language) =>
    `**Sprache**: Karten, die alle sehen, sind auf ${language}. Mit **/settings language** änderst du das.`,
  languageOfDiscord:
    '**Sprache**: Karten, die alle sehen, sind in der Sprache, die in Discord für diesen Server eingestellt ist. Mit **/settings language** wählst du eine andere.',
  articles(own, bundled) {
    const count = (articles: number) =>
      plural(articles, { one: '1 Artikel', other: `${number(articles)} Artikeln` });
    const shared = bundled === 1 ? '1 Artikel, den' : `${count(bundled)}, die`;
    if (own === 0) return `**Artikel**: Ich antworte aus ${shared} sich alle Server teilen.`;
    const added = `**Artikel**: Ich antworte aus ${count(own)} dieses Servers`;
    return bundled === 0 ? `${added}.` : `${added} und aus ${shared} sich alle Server teilen.`;
  },
  noArticles: '**Artikel**: Ich habe hier keine und kann darum nichts beantworten. Füge einen hinzu.',
  addHint:
    'Mit **Artikel hinzufügen** fügst du einen als Text ein; **/articles add** nimmt eine Datei oder eine Webseite.',
  buttons: { add: 'Artikel hinzufügen', again: 'Noch einmal prüfen', more: 'Mehr' },
  errors: {
    onlyManagers:
      'Das können hier nur Mitglieder mit der Berechtigung „Server verwalten“. **/settings** und **/articles** stehen dir vielleicht offen.',
  },
};
