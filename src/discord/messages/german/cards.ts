import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { date, languageName, list } = grammarOf('de');

export const cards: Messages['cards'] = {
  answered: (articles) => (articles > 1 ? 'In den Artikeln steht' : 'Im Artikel steht'),
  about: (articles) => (articles > 1 ? 'Was die Artikel dazu sagen' : 'Was der Artikel dazu sagt'),
  nearestTo: (articles) =>
    articles > 1 ? 'Was dem in den Artikeln am nächsten kommt' : 'Was dem im Artikel am nächsten kommt',
  related: 'Das könnte die Antwort sein:',
  notFound: {
    not_in_articles: (articles) =>
      articles > 1
        ? 'In den Artikeln habe ich dazu nichts gefunden.'
        : 'Im Artikel habe ich dazu nichts gefunden.',
    words_not_found: (articles) =>
      articles > 1
        ? 'Die Wörter deiner Frage habe ich in den Artikeln nicht gefunden.'
        : 'Die Wörter deiner Frage habe ich im Artikel nicht gefunden.',
    empty: 'Ich habe keine Frage gesehen.',
    greeting: 'Hallo! Frag mich nach einem Artikel, und ich antworte in seinen Worten.',
    thanks: 'Gern geschehen!',
    order: 'Ich kann nur aus Artikeln zitieren.',
  },
  notFoundHint: {
    not_in_articles: 'Ich zitiere, was in Artikeln steht. Ich schreibe nie selbst eine Antwort.',
    words_not_found:
      'Englisch lese ich am besten. In anderen Sprachen kann ich nur nach denselben Wörtern suchen.',
    empty: 'Schreib als ganze Frage, was du wissen möchtest.',
    greeting: '',
    thanks: 'Frag mich jederzeit wieder.',
    order: 'Frag mich, was in einem Artikel steht, und ich zeige dir, wo es steht.',
  },
  otherLanguage: {
    onlyEnglish: 'Ich lese englische Fragen zu englischen Artikeln.',
    late: 'Ich hatte keine Zeit, in einer anderen Sprache zu suchen. Bitte frag in einer Minute noch einmal.',
    apart: (articles) =>
      articles > 1
        ? 'Ich kann diese Frage nicht mit den Artikeln vergleichen.'
        : 'Ich kann diese Frage nicht mit dem Artikel vergleichen.',
    looks: (language) => `Die Sprache dieser Frage ist anscheinend ${languageName(language)}.`,
    claimLooks: (language) => `Die Sprache dieser Nachricht ist anscheinend ${languageName(language)}.`,
    unknown: 'Die Sprache dieses Textes kenne ich nicht.',
    written: (languages, articles) =>
      `Die Sprache ${articles > 1 ? 'der Artikel' : 'des Artikels'} ist ${list(languages.map(languageName))}.`,
  },
  example: (question) => `Zum Beispiel: *${question}*`,
  readAs: (question) => `Verstanden als: ${question}`,
  asked: (question) => `Frage: ${question}`,
  more: 'Weitere Stellen, weniger nah an der Frage:',
  nearest: 'Das sind die ähnlichsten Stellen, keine Antwort:',
  summary: 'Der Artikel in eigenen Sätzen, von da an, wo die Karte endete:',
  nothingMore: 'Weitere Stellen gibt es nicht.',
  surroundings: (paragraphs) => `Der Text rund um ${list(paragraphs.map((paragraph) => `¶${paragraph}`))}`,
  onlyParagraph: 'Das ist der einzige Absatz des Artikels.',
  restNotKept: 'Von diesem älteren Text behalte ich nur, was geteilte Karten zitieren.',
  page: (paragraph, page, pages) =>
    pages > 1 ? `Absatz ${paragraph}, Seite ${page} von ${pages}` : `Absatz ${paragraph}`,
  place: (paragraph) => `¶${paragraph}`,
  quotedParagraph: 'der zitierte Absatz',
  cut: {
    sentence: (rest) => `Gekürzt, damit es passt. Mit **${rest}** geht es weiter.`,
    around: (rest) => `… Nicht alles passt hierher. Mit **${rest}** liest du es von Anfang an.`,
    word: (rest) => `Mitten im Satz gekürzt, damit es passt. Mit **${rest}** geht es weiter.`,
    opensInside: 'Diese Seite beginnt mitten im Satz.',
  },
  changed: 'Dieser Artikel hat sich geändert, seit die Karte entstanden ist. Bitte frag noch einmal.',
  outdated: 'Das stammt aus einem älteren Text des Artikels, der inzwischen geändert oder entfernt wurde.',
  gone: 'Den Text, den diese Karte zitiert, habe ich nicht mehr. Bitte frag noch einmal.',
  openArticle: 'Zum Artikel',
  date,
  languageName,
  listed: (items) => items.join(', '),
  quoted: (words) => `„${words}“`,
  entry: (name, value) => `${name}: ${value}`,
};
