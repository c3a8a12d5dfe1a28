import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('de');

export const articles: Messages['articles'] = {
  description: 'Artikel dieses Servers: hinzufügen, auflisten, entfernen oder zuweisen',
  add: {
    description: 'Fügt einen Artikel aus einer Datei, einer Webseite oder als Text hinzu; du prüfst ihn erst',
    file: 'Eine Datei: .md, .txt, .html, .pdf, .docx, .odt oder .epub',
    url: 'Die Adresse einer Webseite',
  },
  refresh: {
    description: 'Ersetzt den Text eines Artikels dieses Servers; du prüfst ihn erst',
    article: 'Der Artikel',
    file: 'Eine Datei mit dem neuen Text; ohne sie lese ich die Adresse des Artikels neu',
    url: 'Eine andere Adresse, von der ich ihn lesen soll',
    paste: 'Den neuen Text stattdessen einfügen',
  },
  list: { description: 'Listet die Artikel auf, aus denen ich hier antworte' },
  show: { description: 'Zeigt, was ich über einen Artikel weiß', article: 'Der Artikel' },
  remove: { description: 'Entfernt einen Artikel dieses Servers', article: 'Der Artikel' },
  assign: {
    description: 'Schickt Fragen in einem Kanal zuerst an einen Artikel',
    article: 'Der Artikel',
    channel: 'Der Kanal oder das Forum, mit allen Threads und Beiträgen',
  },
  unassign: {
    description: 'Schickt Fragen in einem Kanal nicht mehr zuerst an einen Artikel',
    article: 'Der Artikel',
    channel: 'Der Kanal oder das Forum',
  },
  form: {
    again: 'Zurück zum Formular',
    heading: 'Artikel einfügen',
    details: 'Über den Artikel',
    title: 'Titel',
    titleHint: 'Die Überschrift, Wort für Wort',
    publication: 'Erschienen in',
    publicationHint: 'Die Zeitung oder Website, die ihn veröffentlicht hat',
    linkLater: 'Die Zeitung oder Website. Link und Datum: im nächsten Schritt unter „Angaben“.',
    url: 'Link',
    published: 'Datum',
    publishedHint: 'Wann er erschienen ist, etwa 2026-01-31; lass es leer, wenn du es nicht weißt',
    text: 'Text',
    textHint: 'Leerzeile zwischen Absätzen, ## vor Überschriften. Bis zu 4000 Zeichen.',
    rest: 'Rest des Textes',
    restHint: 'Was oben keinen Platz mehr hatte. Noch einmal bis zu 4000 Zeichen.',
    file: 'Oder eine Datei',
    fileHint: 'Statt des Textes: .md, .txt, .html, .pdf, .docx, .odt oder .epub, bis zu 2 MB.',
    fileAgain: 'Deine Datei kann ich nicht ins Formular übernehmen. Bitte wähle sie dort noch einmal aus.',
    joined: {
      goes_on: (before, after) =>
        `Ich habe die beiden Textfelder mitten in einem Absatz verbunden: Nach ${before} geht es mit ${after} weiter. Bitte prüfe, ob dort etwas fehlt.`,
      new: (before, after) =>
        `Ich habe die beiden Textfelder verbunden: Nach ${before} beginnt mit ${after} eine neue Zeile. Bitte prüfe, ob dort etwas fehlt.`,
      word: (words) =>
        `Das erste Textfeld war voll, darum habe ich die beiden Felder mitten in einem Wort verbunden: ${words}. Bitte prüfe dieses Wort.`,
    },
  },
  preview: {
    title: 'Ist das der Artikel?',
    newTitle: 'Ist das der neue Text?',
    leftOut: (count) =>
      plural(count, { one: 'Weggelassen, 1 Teil:', other: `Weggelassen, ${number(count)} Teile:` }),
    compared: (counts) => `Absätze im Vergleich mit dem jetzigen Text: ${counts}.`,
    needed: { title: 'der Titel', publication: 'die Zeitung oder Website' },
    missing: (names) => `Mir fehlt noch: ${names}. Mit **Angaben** trägst du das ein.`,
    noLink: 'Link und Datum fehlen mir noch. Mit **Angaben** trägst du sie ein.',
    paragraphs: (count) => plural(count, { one: '1 Absatz', other: `${number(count)} Absätze` }),
    first: 'So fängt er an:',
    last: 'So hört er auf:',
    nothingKept: (button) => `Ich speichere nichts, bevor du auf **${button}** drückst.`,
  },
  buttons: {
    add: 'Hinzufügen',
    replace: 'Ersetzen',
    details: 'Angaben',
    discard: 'Verwerfen',
    remove: 'Entfernen',
    keep: 'Behalten',
    takeIn: (number) => `${number} behalten`,
    otherParts: 'Mehr Weggelassenes',
  },
  sameTwice: (title) => `Diesen Text gab es hier schon: ${title}.`,
  added: (title) =>
    `Hinzugefügt: ${title}. Jetzt können alle auf diesem Server danach fragen. **/articles assign** schickt die Fragen eines Kanals zuerst an diesen Artikel.`,
  replaced: (title) => `Ersetzt: ${title}. Ich antworte jetzt aus dem neuen Text.`,
  sameText: (title) => `Diesen Text von ${title} habe ich schon.`,
  told: {
    added: (user, title) => `${user} hat ${title} hinzugefügt.`,
    removed: (user, title) => `${user} hat ${title} entfernt.`,
  },
  discarded: 'Verworfen. Ich habe nichts gespeichert.',
  removed: (title) => `Entfernt: ${title}.`,
  kept: 'Der Artikel bleibt.',
  confirmRemoval: (title) =>
    `${title} entfernen? Karten, die daraus zitieren, bleiben stehen, und was sie zitieren, behalte ich für **/verify**.`,
  assigned: (title, channel) => `Fragen in ${channel} gehen jetzt zuerst an ${title}.`,
  alreadyAssigned: (title, channel) => `${title} war ${channel} schon zugewiesen.`,
  unassigned: (title, channel) => `${title} ist ${channel} nicht mehr zugewiesen.`,
  notAssigned: (title, channel) => `${title} war ${channel} nicht zugewiesen.`,
  listTitle: 'Die Artikel, aus denen ich hier antworte',
  own: 'nur auf diesem Server',
  bundled: 'auf allen Servern',
  more: (count) => `und ${number(count)} weitere`,
  errors: {
    lost: ({ manages }) =>
      manages
        ? 'Das ist zu lange her, und ich habe es nicht mehr. Bitte fang noch einmal an.'
        : 'Das ist zu lange her, oder du darfst die Artikel dieses Servers nicht mehr verwalten.',
    atLine: (line, fault) => `Zeile ${number(line)}: ${fault}`,
    faulty: (fault) => `Diesen Text kann ich nicht verwenden. ${fault}`,
    nothingPasted: 'Bitte füge den Text ein oder wähle eine Datei aus.',
    textAndFile: 'Ich nehme entweder den Text oder die Datei. Bitte lass eins von beiden weg.',
    pastedTwice:
      'In beiden Textfeldern steht dasselbe. Bitte setze in das zweite den Rest des Artikels, oder lass es leer.',
    badLink: 'Bitte gib den Link als vollständige Adresse ein, etwa https://example.org/article.',
    badDate: 'Bitte gib ein Datum ein, das es gibt, etwa 2026-01-31.',
    noFetching:
      'Ich bin so eingestellt, dass ich keine Webseiten lese. Bitte hänge eine Datei an oder füge den Text ein.',
    fileGone: 'Ich konnte die Datei nicht von Discord bekommen. Bitte hänge sie noch einmal an.',
    bundledNotRefreshed:
      'Diesen Artikel teilen sich alle Server, darum können ihn nur meine Betreiber ändern. Erneuern kannst du die Artikel, die dieser Server hinzugefügt hat.',
    bundledStays:
      'Diesen Artikel teilen sich alle Server, darum kannst du ihn nicht entfernen. Mit **/settings article** schaltest du ihn hier aus.',
    tooManyTexts: (most, minutes) =>
      `Dieser Server kann bis zu ${number(most)} neue Texte pro Stunde hinzufügen. Bitte versuche es in ${plural(minutes, { one: '1 Minute', other: `${number(minutes)} Minuten` })} noch einmal.`,
    tooMuchText: (most) =>
      `Die Artikel eines Servers können zusammen bis zu ${number(most)} Zeichen haben. Bitte entferne zuerst einen Artikel.`,
    tooMany: (most) => `Ein Server kann bis zu ${number(most)} Artikel haben. Bitte entferne zuerst einen.`,
  },
};
