import type { Messages } from '#discord/messages/messages.ts';

export const sharing: Messages['sharing'] = {
  sharedQuestion: (question) => `Frage: ${question}`,
  confirm: {
    title: 'Das hier teilen?',
    into: (channel) => `Alle in ${channel} sehen es, mit deinem Namen.`,
    under: (channel, link) => `Alle in ${channel} sehen es als Antwort auf ${link}, mit deinem Namen.`,
    before: (link) => `Jemand hat das dort schon geteilt: ${link}`,
    now: 'Jetzt teilen',
    again: 'Noch einmal teilen',
  },
  shared: (user) => `Geteilt von ${user}`,
  shareId: (id) => `Karte \`${id}\``,
  sharedUnder: (link) => `Zu ${link}`,
  sharedHere: (link) => `Geteilt: ${link}`,
  told: {
    shared: (user, link) => `${user} hat ${link} geteilt.`,
    retracted: (user, link) => `${user} hat ${link} zurückgezogen.`,
  },
  sharesTitle: 'Auf diesem Server geteilt, neueste zuerst',
  correctedShare: 'als berichtigt markiert',
  noShares: 'Ich habe keine geteilten Karten gefunden.',
  someone: 'jemand, der den eigenen Namen entfernt hat',
  shareStates: {
    begun: () => 'beim Posten unterbrochen; ich prüfe es in ein paar Minuten',
    posted: () => '',
    failed: () => 'nicht gepostet',
    retracting: () => 'wird zurückgezogen',
    retracted: (user) => `zurückgezogen von ${user}`,
  },
  retracted: (user) => `Hier war eine Antwort geteilt. ${user} hat sie zurückgezogen.`,
  list: {
    older: 'Ältere',
    description: 'Zeigt, was auf diesem Server geteilt wurde',
    list: 'Listet geteilte Karten auf, neueste zuerst',
    channel: 'Nur in diesem Kanal',
    member: 'Nur von diesem Mitglied',
    article: 'Nur aus diesem Artikel',
  },
  errors: {
    notYours: 'Zurückziehen kann das nur, wer es geteilt hat oder moderiert.',
    mayNotShare:
      'Um hier Antworten zu teilen, brauchst du die Berechtigung „Nachrichten verwalten“ oder eine Rolle, die teilen darf.',
    targetGone:
      'Die Nachricht, auf die du antworten wolltest, gibt es nicht mehr, darum habe ich nichts geteilt.',
    noHistory:
      'Ich kann auf diese Nachricht nicht antworten, weil ich hier keine älteren Nachrichten lesen darf. Gib mir in diesem Kanal **Nachrichtenverlauf anzeigen**, und teile es noch einmal.',
    cannotPost: 'Ich darf in diesem Kanal nicht schreiben, darum habe ich nichts geteilt.',
    notPosted:
      'Discord hat die Karte nicht angenommen, darum habe ich nichts geteilt. Bitte versuche es später noch einmal.',
    perhapsPosted:
      'Discord hat nicht geantwortet, darum weiß ich nicht, ob das geteilt wurde. Ich prüfe es in ein paar Minuten. Bitte sieh bis dahin im Kanal nach.',
    cannotLook:
      'Discord hat nicht geantwortet, und ich darf hier keine älteren Nachrichten lesen, darum weiß ich nicht, ob das geteilt wurde. Gib mir in diesem Kanal **Nachrichtenverlauf anzeigen**, und ich prüfe es in ein paar Minuten.',
    notWritten:
      'Ich konnte nicht in meine Datenbank schreiben, darum habe ich nichts geteilt. Bitte versuche es später noch einmal.',
    retractionNotWritten:
      'Ich konnte nicht in meine Datenbank schreiben, darum bleibt die Karte stehen. Bitte versuche es später noch einmal.',
    takenBack: 'Das wurde geteilt und dann zurückgezogen. Um es noch einmal zu teilen, frag noch einmal.',
    cannotShareHere: 'Teilen kannst du eine Antwort nur in einem Kanal eines Servers.',
  },
};
