import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { later, number } = grammarOf('de');

export const faults: Messages['faults'] = {
  asks_for_consent:
    'Die Seite fragt nach der Zustimmung zu Cookies, bevor sie ihren Artikel zeigt. Füge den Text ein, oder hänge eine Datei an.',
  asks_for_person:
    'Die Seite fragt, ob ein Mensch sie liest, und zeigt Programmen keinen Artikel. Füge den Text ein, oder hänge eine Datei an.',
  bad_address: 'Bitte gib eine vollständige Adresse ein, etwa https://example.org/article.',
  broken: ({ ending }) =>
    `Diese ${ending}-Datei ist beschädigt oder so gemacht, dass ich sie nicht lesen kann. Öffne sie, speichere sie als .docx, HTML oder reinen Text, und hänge das an.`,
  broken_archive:
    'Diese Datei ist beschädigt oder so gemacht, dass ich sie nicht lesen kann. Öffne sie, speichere sie als .docx, HTML oder reinen Text, und hänge das an.',
  broken_off:
    'Die Seite hat vor ihrem Ende aufgehört zu laden. Versuche es später noch einmal, oder hänge eine Datei an.',
  copy_protected:
    'Dieses Buch ist gegen Kopieren geschützt, darum kann ich es nicht lesen. Füge den Teil ein, den du zitieren darfst.',
  doc: 'Diese Datei hat ein altes Office-Format (.doc). Öffne sie, speichere sie als .docx, und hänge diese an.',
  document_too_large: ({ megabytes }) =>
    `Dieses Dokument ist zu groß. Ich lese Dokumente mit bis zu ${number(megabytes)} MB Text. Hänge einen Teil davon an.`,
  empty: ({ source }) =>
    source === 'file'
      ? 'In dieser Datei ist kein Text. Hänge eine andere an, oder füge den Text ein.'
      : 'Auf dieser Seite ist kein Text. Füge den Text ein, oder hänge eine Datei an.',
  file_too_large: ({ megabytes }) =>
    `Diese Datei ist zu groß. Ich lese Dateien mit bis zu ${number(megabytes)} MB.`,
  heading_level: ({ level }) =>
    `Hier steht eine Überschrift der Ebene ${number(level)}. Beginne Abschnitte mit „## “. Gehört die Zeile zum Text, setze einen Backslash davor.`,
  heading_without_words: 'Hier steht eine Überschrift ohne Wörter. Schreibe sie hinter „## “.',
  host_busy:
    'Diese Website habe ich für den Moment oft genug gefragt. Versuche es in einer Viertelstunde noch einmal.',
  invisible: 'Dieser Text hat keine sichtbaren Zeichen. Hänge eine andere Datei an, oder füge den Text ein.',
  locked: 'Dieses PDF hat ein Passwort. Speichere es ohne Passwort, und hänge das an.',
  markup: ({ format }) =>
    `Diese Datei ist in ${format} geschrieben, und das kann ich nicht lesen. Exportiere sie als HTML oder Markdown, und hänge das an.`,
  mime: 'Diese Datei ist eine gespeicherte Mail oder ein Webarchiv (MIME). Öffne sie, speichere ihren Text oder die Seite als HTML, und hänge das an.',
  misnamed: ({ ending }) =>
    `Diese Datei ist keine echte ${ending}-Datei, oder sie ist beschädigt. Speichere sie noch einmal, und hänge die neue an.`,
  no_article:
    'Dort finde ich keinen Artikel. Speichere seinen Text als Datei, und hänge diese an, oder füge ihn ein.',
  no_feed: 'Unter dieser Adresse ist kein RSS-, Atom- oder JSON-Feed.',
  no_paragraph: 'Der Artikel hat keinen Absatz. Füge seinen Text hinzu.',
  nosnippet:
    'Die Seite erlaubt nicht, dass ihr Text gespeichert oder anderswo gezeigt wird (nosnippet oder noarchive). Füge den Teil ein, den du zitieren darfst.',
  not_public:
    'Diese Adresse gehört nicht zum öffentlichen Web, darum öffne ich sie nicht. Hänge eine Datei an, oder füge den Text ein.',
  not_started: 'Ich kann gerade keine Dateien lesen. Bitte versuche es später noch einmal.',
  not_text: ({ source, line }) =>
    `${source === 'file' ? 'Diese Datei' : 'Diese Seite'} ist kein Text: In Zeile ${number(line)} stehen Zeichen, die kein Text hat. Hänge den Artikel als Text an, oder füge ihn ein.`,
  other_office:
    'Diese Datei ist eine Tabelle oder eine Präsentation. Speichere ihren Text als .docx oder als reinen Text, und hänge das an.',
  packed: 'Diese Datei ist ein Archiv. Entpacke es, und hänge den Text an.',
  page_too_large: ({ megabytes }) =>
    `Diese Seite ist zu groß. Ich lese Seiten mit bis zu ${number(megabytes)} MB. Hänge einen Teil davon an, oder füge ihn ein.`,
  paragraph_too_long: ({ beginning, length, most }) =>
    `Der Absatz, der mit „${beginning}…“ beginnt, hat ${number(length)} Zeichen; ein Absatz darf höchstens ${number(most)} haben. Teile ihn mit Leerzeilen.`,
  picture:
    'Diese Datei ist ein Bild, und in Bildern lese ich keinen Text. Hänge den Text selbst an, oder füge ihn ein.',
  port: 'Diese Adresse hat eine Portnummer, die Webseiten nicht haben. Hänge eine Datei an, oder füge den Text ein.',
  redirects:
    'Die Seite leitet immer wieder von einer Adresse zur nächsten weiter. Hänge eine Datei an, oder füge den Text ein.',
  reserved:
    'Die Seite erlaubt Programmen nicht, ihren Text zu nutzen (TDM-Vorbehalt). Füge den Teil ein, den du zitieren darfst.',
  robots:
    'Die Website erlaubt Programmen nicht, die Seite zu lesen (robots.txt). Füge den Teil ein, den du zitieren darfst.',
  rtf: 'Diese Datei ist Rich Text (RTF). Öffne sie in einer Textverarbeitung, speichere sie als .docx oder als reinen Text, und hänge das an.',
  says_missing: 'Die Website sagt, dass es diesen Artikel nicht gibt. Prüfe die Adresse.',
  scan: 'Dieses PDF ist ein Scan: Es hat Bilder von Seiten und keinen Text, den ich lesen kann. Lass eine Texterkennung (OCR) darüberlaufen, und hänge das Ergebnis an.',
  status({ status, waitMs }) {
    switch (status) {
      case 401:
        return 'Die Seite ist nur für Leser, die sich anmelden, und das kann ich nicht. Füge den Text ein, oder hänge eine Datei an.';
      case 402:
        return 'Die Seite ist nur für Leser, die bezahlen. Füge den Teil ein, den du zitieren darfst, oder hänge eine Datei an.';
      case 403:
        return 'Die Website lässt mich die Seite nicht lesen. Füge den Text ein, oder hänge eine Datei an.';
      case 404:
        return 'Unter dieser Adresse ist keine Seite. Prüfe die Adresse.';
      case 410:
        return 'Die Seite gibt es nicht mehr. Prüfe die Adresse, oder hänge eine Datei an.';
      case 429:
        return `Die Website bittet mich, später wiederzukommen. ${again(waitMs)}`;
      case 451:
        return 'Die Seite darf aus rechtlichen Gründen nicht gezeigt werden. Prüfe, ob du sie zitieren darfst.';
      case 503:
        return `Die Website ist gerade nicht erreichbar. ${again(waitMs)}`;
      default:
        return status >= 500
          ? `Die Website hat einen Fehler (${status}). Versuche es später noch einmal, oder hänge eine Datei an.`
          : `Die Seite antwortet mit einem Fehler (${status}). Prüfe ihre Adresse, oder hänge eine Datei an.`;
    }
  },
  too_long: 'Das Lesen hat zu lange gedauert. Füge stattdessen den Text ein.',
  too_many_characters: ({ count, most }) =>
    `Er hat ${number(count)} Zeichen, und ein Artikel darf höchstens ${number(most)} haben. Teile ihn in mehrere Artikel.`,
  too_many_pages: ({ pages, most }) =>
    `Dieses PDF hat ${number(pages)} Seiten. Ich lese höchstens ${number(most)}. Hänge einen Teil davon an.`,
  too_many_paragraphs: ({ count, most }) =>
    `Er hat ${number(count)} Absätze, und ein Artikel darf höchstens ${number(most)} haben. Teile ihn in mehrere Artikel.`,
  too_slow:
    'Die Seite hat zu lange nicht geantwortet. Versuche es später noch einmal, oder hänge eine Datei an.',
  unknown_ending:
    'Ich lese Dateien, deren Name auf .md, .txt, .html, .pdf, .docx, .odt oder .epub endet. Hänge eine solche an, oder füge den Text ein.',
  unknown_letters:
    'Dieses PDF sagt nicht, welche Buchstaben seine Schriften zeigen; ich würde es falsch lesen. Speichere es als .docx oder als reinen Text, und hänge das an.',
  unknown_packing:
    'Diese Seite ist auf eine Art komprimiert, die ich nicht kenne. Hänge stattdessen eine Datei an.',
  unreachable: 'Ich kann die Seite nicht erreichen. Prüfe ihre Adresse, oder hänge eine Datei an.',
  unreadable:
    'Das kann ich nicht lesen, so wie es gemacht ist. Füge den Text ein, oder speichere ihn als Datei, und hänge diese an.',
  webarchive:
    'Diese Datei ist ein Webarchiv. Öffne sie in einem Browser, speichere die Seite als HTML, und hänge diese an.',
  wide_encoding: ({ encoding }) =>
    `Diese Datei ist kein Text, oder sie ist in ${encoding === 'UTF-16' ? 'UTF-16 gespeichert, ohne es anzugeben' : `${encoding} gespeichert`}. Speichere sie als UTF-8, und hänge das an.`,
  wrong_type:
    'Unter dieser Adresse ist keine Seite und kein Dokument, das ich lesen kann. Hänge eine Datei an, oder füge den Text ein.',
};

function again(waitMs: number | undefined): string {
  return waitMs === undefined
    ? 'Versuche es später noch einmal, oder hänge eine Datei an.'
    : `Versuche es ${later(waitMs)} noch einmal.`;
}
