import type { IngestMessages } from '#discord/messages/messages.ts';

export const ingest: IngestMessages = {
  failed: {
    bad_address: 'Bitte gib eine vollständige Adresse ein, etwa https://example.org/article.',
    broken:
      'Diese Datei ist nicht, was ihre Endung sagt, oder sie ist beschädigt. Speichere sie noch einmal, und häng die neue an.',
    broken_off:
      'Die Seite hat vor ihrem Ende aufgehört zu laden. Versuch es später noch einmal, oder häng eine Datei an.',
    doc: 'Diese Datei hat ein altes Office-Format (.doc). Öffne sie, speichere sie als .docx, und häng die an.',
    empty: 'Dieser Text hat keine sichtbaren Zeichen. Häng eine andere Datei an, oder füg den Text ein.',
    encoding:
      'Ich erkenne die Kodierung dieser Datei nicht, oder sie ist kein Text. Speichere sie als UTF-8, und häng die an.',
    host_busy:
      'Diese Website habe ich für den Moment oft genug gefragt. Versuch es in einer Viertelstunde noch einmal.',
    locked:
      'Das ist mit einem Passwort oder gegen Kopieren geschützt, darum kann ich es nicht lesen. Füg den Teil ein, den du zitieren darfst.',
    mime: 'Diese Datei ist eine gespeicherte Mail oder ein Webarchiv (MIME). Öffne sie, speichere ihren Text oder die Seite als HTML, und häng das an.',
    no_article:
      'Dort finde ich keinen Artikel. Speichere seinen Text als Datei, und häng die an, oder füg ihn ein.',
    no_feed: 'Unter dieser Adresse ist kein RSS-, Atom- oder JSON-Feed.',
    not_public:
      'Diese Adresse gehört nicht zum öffentlichen Web, darum öffne ich sie nicht. Häng eine Datei an, oder füg den Text ein.',
    not_started: 'Ich kann gerade keine Dateien lesen. Bitte versuch es später noch einmal.',
    notice:
      'Die Seite zeigt Programmen statt des Artikels nur einen Hinweis. Prüf die Adresse, oder füg den Text ein.',
    packed: 'Das ist gepackt. Entpack es, und häng den Text an.',
    picture:
      'Diese Datei ist ein Bild, und in Bildern lese ich keinen Text. Häng den Text selbst an, oder füg ihn ein.',
    port: 'Diese Adresse hat eine Portnummer, die Webseiten nicht haben. Häng eine Datei an, oder füg den Text ein.',
    redirects:
      'Die Seite leitet immer wieder von einer Adresse zur nächsten weiter. Häng eine Datei an, oder füg den Text ein.',
    reserved:
      'Die Seite erlaubt Programmen nicht, ihren Text zu nutzen. Füg den Teil ein, den du zitieren darfst.',
    robots:
      'Die Seite erlaubt Programmen nicht, ihren Text zu lesen oder anderswo zu zeigen. Füg den Teil ein, den du zitieren darfst.',
    rtf: 'Diese Datei ist Rich Text (RTF). Öffne sie in einer Textverarbeitung, speichere sie als .docx oder als reinen Text, und häng das an.',
    scan: 'Dieses PDF ist ein Scan: Es hat Bilder von Seiten und keinen Text, den ich lesen kann. Lass eine Texterkennung (OCR) darüberlaufen, und häng das Ergebnis an.',
    too_large: 'Das ist mir zu groß. Häng einen Teil davon an, oder füg ihn ein.',
    too_long: 'Es zu lesen, hat zu lange gedauert. Füg stattdessen den Text ein.',
    too_slow:
      'Die Seite hat zu lange nicht geantwortet. Versuch es später noch einmal, oder häng eine Datei an.',
    unknown_letters:
      'Dieses PDF sagt nicht, welche Buchstaben seine Schriften zeigen; ich würde es falsch lesen. Speichere es als .docx oder als reinen Text, und häng das an.',
    unreachable: 'Ich konnte die Seite nicht erreichen. Prüf die Adresse, oder häng eine Datei an.',
    unreadable:
      'Das kann ich nicht lesen, so wie es gemacht ist. Füg den Text ein, oder speichere ihn als Datei, und häng die an.',
    webarchive:
      'Diese Datei ist ein Webarchiv. Öffne sie in einem Browser, speichere die Seite als HTML, und häng die an.',
    wrong_type:
      'Das kann ich nicht lesen. Häng eine Datei an, die auf .md, .txt, .html, .pdf, .docx, .odt oder .epub endet, oder füg den Text ein.',
  },
  status(status) {
    switch (status) {
      case 401:
        return 'Die Seite ist nur für Leser, die sich anmelden, und das kann ich nicht. Füg den Text ein, oder häng eine Datei an.';
      case 402:
        return 'Die Seite ist nur für Leser, die bezahlen. Füg den Teil ein, den du zitieren darfst, oder häng eine Datei an.';
      case 403:
        return 'Die Website lässt mich die Seite nicht lesen. Füg den Text ein, oder häng eine Datei an.';
      case 404:
        return 'Unter dieser Adresse ist keine Seite. Prüf die Adresse.';
      case 410:
        return 'Die Seite gibt es nicht mehr. Prüf die Adresse, oder häng eine Datei an.';
      case 429:
        return 'Die Website bittet mich, später wiederzukommen. Versuch es später noch einmal, oder häng eine Datei an.';
      case 451:
        return 'Die Seite darf aus rechtlichen Gründen nicht gezeigt werden. Prüf, ob du sie zitieren darfst.';
      default:
        return `Die Website antwortet mit einem Fehler (${status}). Versuch es später noch einmal, oder häng eine Datei an.`;
    }
  },
  leftOut: {
    'a block of code': 'ein Block mit Code',
    'a code for the program that shows the file': 'ein Code für das Programm, das die Datei zeigt',
    'a comment on the text': 'ein Kommentar zum Text',
    'a file shown in the text': 'eine Datei, die im Text gezeigt wird',
    'a form': 'ein Formular',
    'a heading beside the article': 'eine Überschrift neben dem Artikel',
    'a heading with nothing below it': 'eine Überschrift, unter der nichts steht',
    'a hidden comment': 'ein versteckter Kommentar',
    'a label of the page': 'eine Beschriftung der Seite',
    'a link to another page': 'ein Link zu einer anderen Seite',
    'a note below the text of a page': 'eine Fußnote',
    'a note from the site to its readers': 'ein Hinweis der Website an ihre Leser',
    'a note on copyright': 'ein Hinweis zum Urheberrecht',
    'a part of the page beside the article': 'ein Teil der Seite neben dem Artikel',
    'a quotation from another mail': 'ein Zitat aus einer anderen Mail',
    'a quotation repeated in large letters': 'ein Zitat, das groß wiederholt wird',
    'a reading aid': 'eine Lesehilfe',
    'a short line before the text': 'eine kurze Zeile vor dem Text',
    'an advertisement': 'eine Anzeige',
    'text that is struck out': 'durchgestrichener Text',
    'text that the page does not show': 'Text, den die Seite nicht zeigt',
    'the caption of a picture': 'eine Bildunterschrift',
    'the head or foot of its pages': 'Kopf- oder Fußzeilen',
    'when it was published': 'wann er erschienen ist',
    'who wrote it': 'wer ihn geschrieben hat',
  },
};
