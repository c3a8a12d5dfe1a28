import { grammarOf } from '#discord/messages/grammar.ts';
import type { IngestMessages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('de');

export const ingest: IngestMessages = {
  failed: {
    bad_address: 'Bitte gib eine vollständige Adresse ein, etwa https://example.org/article.',
    broken:
      'Diese Datei ist nicht, was ihre Endung sagt, oder sie ist beschädigt. Speichere sie noch einmal, und hänge die neue an.',
    broken_off:
      'Die Seite hat vor ihrem Ende aufgehört zu laden. Versuche es später noch einmal, oder hänge eine Datei an.',
    doc: 'Diese Datei hat ein altes Office-Format (.doc). Öffne sie, speichere sie als .docx, und hänge diese an.',
    empty: 'Dieser Text hat keine sichtbaren Zeichen. Hänge eine andere Datei an, oder füge den Text ein.',
    encoding:
      'Ich erkenne die Kodierung dieser Datei nicht, oder sie ist kein Text. Speichere sie als UTF-8, und hänge diese an.',
    host_busy:
      'Diese Website habe ich für den Moment oft genug gefragt. Versuche es in einer Viertelstunde noch einmal.',
    locked:
      'Das ist mit einem Passwort oder gegen Kopieren geschützt, darum kann ich es nicht lesen. Füge den Teil ein, den du zitieren darfst.',
    mime: 'Diese Datei ist eine gespeicherte Mail oder ein Webarchiv (MIME). Öffne sie, speichere ihren Text oder die Seite als HTML, und hänge das an.',
    no_article:
      'Dort finde ich keinen Artikel. Speichere seinen Text als Datei, und hänge diese an, oder füge ihn ein.',
    no_feed: 'Unter dieser Adresse ist kein RSS-, Atom- oder JSON-Feed.',
    not_public:
      'Diese Adresse gehört nicht zum öffentlichen Web, darum öffne ich sie nicht. Hänge eine Datei an, oder füge den Text ein.',
    not_started: 'Ich kann gerade keine Dateien lesen. Bitte versuche es später noch einmal.',
    notice:
      'Die Seite zeigt Programmen statt des Artikels nur einen Hinweis. Prüfe die Adresse, oder füge den Text ein.',
    packed: 'Das ist gepackt. Entpacke es, und hänge den Text an.',
    picture:
      'Diese Datei ist ein Bild, und in Bildern lese ich keinen Text. Hänge den Text selbst an, oder füge ihn ein.',
    port: 'Diese Adresse hat eine Portnummer, die Webseiten nicht haben. Hänge eine Datei an, oder füge den Text ein.',
    redirects:
      'Die Seite leitet immer wieder von einer Adresse zur nächsten weiter. Hänge eine Datei an, oder füge den Text ein.',
    reserved:
      'Die Seite erlaubt Programmen nicht, ihren Text zu nutzen. Füge den Teil ein, den du zitieren darfst.',
    robots:
      'Die Seite erlaubt Programmen nicht, ihren Text zu lesen oder anderswo zu zeigen. Füge den Teil ein, den du zitieren darfst.',
    rtf: 'Diese Datei ist Rich Text (RTF). Öffne sie in einer Textverarbeitung, speichere sie als .docx oder als reinen Text, und hänge das an.',
    scan: 'Dieses PDF ist ein Scan: Es hat Bilder von Seiten und keinen Text, den ich lesen kann. Lass eine Texterkennung (OCR) darüberlaufen, und hänge das Ergebnis an.',
    too_large: 'Das ist mir zu groß. Hänge einen Teil davon an, oder füge ihn ein.',
    too_long: 'Das Lesen hat zu lange gedauert. Füge stattdessen den Text ein.',
    too_slow:
      'Die Seite hat zu lange nicht geantwortet. Versuche es später noch einmal, oder hänge eine Datei an.',
    unknown_letters:
      'Dieses PDF sagt nicht, welche Buchstaben seine Schriften zeigen; ich würde es falsch lesen. Speichere es als .docx oder als reinen Text, und hänge das an.',
    unreachable: 'Ich konnte die Seite nicht erreichen. Prüfe die Adresse, oder hänge eine Datei an.',
    unreadable:
      'Das kann ich nicht lesen, so wie es gemacht ist. Füge den Text ein, oder speichere ihn als Datei, und hänge diese an.',
    webarchive:
      'Diese Datei ist ein Webarchiv. Öffne sie in einem Browser, speichere die Seite als HTML, und hänge diese an.',
    wrong_type:
      'Das kann ich nicht lesen. Hänge eine Datei an, die auf .md, .txt, .html, .pdf, .docx, .odt oder .epub endet, oder füge den Text ein.',
  },
  status(status) {
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
        return 'Die Website bittet mich, später wiederzukommen. Versuche es später noch einmal, oder hänge eine Datei an.';
      case 451:
        return 'Die Seite darf aus rechtlichen Gründen nicht gezeigt werden. Prüfe, ob du sie zitieren darfst.';
      default:
        return `Die Website antwortet mit einem Fehler (${status}). Versuche es später noch einmal, oder hänge eine Datei an.`;
    }
  },
  signs: {
    invisible(count, before) {
      const where = before === '' ? 'am Ende' : `vor „${before}“`;
      return plural(count, {
        one: `Ich habe 1 unsichtbares Zeichen entfernt, das die Reihenfolge der Buchstaben ändern kann. Es stand ${where}.`,
        other: `Ich habe ${number(count)} unsichtbare Zeichen entfernt, die die Reihenfolge der Buchstaben ändern können. Das erste stand ${where}.`,
      });
    },
    piled: (count) =>
      plural(count, {
        one: 'Ich habe 1 Akzent entfernt, weil sich auf einem Buchstaben zu viele häuften.',
        other: `Ich habe ${number(count)} Akzente entfernt, weil sich auf einem Buchstaben zu viele häuften.`,
      }),
  },
};
