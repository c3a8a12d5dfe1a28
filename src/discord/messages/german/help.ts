import type { Messages } from '#discord/messages/messages.ts';

export const help: Messages['help'] = {
  description: 'Was ich kann, was ich speichere und wie du eine Antwort entfernst',
  title: 'Antworten in den Worten des Artikels',
  does: [
    'Frag nach einem Artikel, und ich zeige dir die Stellen, die antworten: Wort für Wort, mit Absatz und Quelle.',
    'Wenn ich nichts finde, sage ich das. Ich schreibe nie selbst eine Antwort.',
  ],
  commandsTitle: 'So fragst du',
  commands: [
    '`/ask` beantwortet eine Frage. Mit *private* siehst nur du die Antwort.',
    '`/summary` fasst einen Artikel in einigen seiner eigenen Sätze zusammen.',
    '`/source` zeigt, woher ein Artikel stammt.',
    '`/find` findet genaue Wörter. `/context` schlägt ein Thema nach, und nur du siehst das Ergebnis.',
    '`/said` zeigt, was jemand in einem Artikel sagt. `/claims` listet auf, wer zitiert wird.',
    '`/numbers` listet die Zahlen eines Artikels auf, `/timeline` seine Zeitangaben.',
    '`/compare` zeigt nebeneinander, was mehrere Artikel zu einem Thema sagen.',
    '`/verify` prüft die Zitate einer geteilten Karte. `/privacy` zeigt, was ich über dich speichere.',
    'Für die Moderation: `/articles watch` meldet, wenn sich die Seite eines Artikels ändert, und `/articles feed` bietet an, was in einem Feed neu ist.',
    'Du kannst mich auch erwähnen, auf eine meiner Nachrichten antworten oder mir eine Direktnachricht schicken.',
    'Öffne bei einer beliebigen Nachricht „Apps“. **Find context** zeigt, was ein Artikel dazu sagt, und **Check wording** prüft, was sie zitiert. Nur du siehst das Ergebnis.',
    'Stimmt etwas an einer Karte nicht? **Melden** sagt es der Moderation.',
  ],
  keepsTitle: 'Was ich speichere',
  keeps: [
    'Deine Fragen speichere ich nicht, außer du teilst die Antwort oder meldest die Karte.',
    'Zu einer geteilten Karte speichere ich, wer sie wann und wo geteilt hat, ihre Frage und was sie zitiert. Auch Meldungen speichere ich. `/privacy` zeigt, wo du genannt bist.',
    'Artikel, die ein Server hinzufügt, speichere ich nur für diesen Server.',
    'In meinen technischen Protokollen stehen keine Fragen und keine Nachrichten.',
  ],
  removesTitle: 'So entfernst du eine Antwort',
  removes: [
    'Eine geteilte Antwort: Wer sie geteilt hat und wer moderiert, kann auf **Zurückziehen** drücken.',
    'Jede andere Antwort: Wer gefragt hat und wer moderiert, kann **Entfernen** wählen.',
    'Eine private Antwort: Nur du siehst sie, und sie verschwindet von selbst.',
  ],
};
