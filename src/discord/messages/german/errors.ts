import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('de');

export const errors: Messages['errors'] = {
  internal: (code) =>
    `Bei mir ist etwas schiefgegangen. Wenn das öfter passiert, gib meinen Betreibern diesen Code: \`${code}\``,
  unknownArticle: 'Diesen Artikel habe ich nicht. Wähle einen aus der Liste, die beim Tippen erscheint.',
  noArticles: 'Ich habe hier keine Artikel.',
  oldButton: 'Dieser Button funktioniert nicht mehr. Bitte frag noch einmal.',
  notYourAnswer: 'Entfernen kann das nur, wer danach gefragt hat oder moderiert.',
  onlyModerators: 'Das können nur Mitglieder mit der Berechtigung „Nachrichten verwalten“.',
  onlyManagers: 'Das können nur Mitglieder mit der Berechtigung „Server verwalten“.',
  serverOnly: 'Das geht nur auf Servern, auf denen ich Mitglied bin.',
  store:
    'Ich erreiche meine Datenbank gerade nicht, darum habe ich nichts getan. Bitte versuche es später noch einmal.',
  unknownCommand: 'Diesen Befehl habe ich nicht mehr. Lade Discord neu, um zu sehen, welche ich habe.',
  noText: 'Diese Nachricht hat keinen Text, den ich nachschlagen könnte.',
  tooLong: (most) => `Eine Frage kann bis zu ${number(most)} Zeichen haben. Bitte frag kürzer.`,
  logUnreachable:
    'Ich konnte im Log-Kanal nichts schreiben. Es gibt ihn nicht mehr, oder mir fehlt dort die Berechtigung.',
  tookTooLong:
    'Das braucht mehr Zeit oder Speicher, als ich habe, darum habe ich es aufgegeben. Bitte frag nach einem einzelnen Artikel oder nach einem kürzeren.',
  busy: 'Auf diesem Server warten mehr Fragen, als ich gerade beantworten kann. Bitte versuche es gleich noch einmal.',
  tryAgain: 'Das hat zu lange gedauert. Bitte versuche es noch einmal.',
  cooldown: (seconds) =>
    `Bitte warte einen Moment. Du kannst in ${plural(seconds, { one: '1 Sekunde', other: `${number(seconds)} Sekunden` })} wieder fragen.`,
};
