const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** What the bot says around the passages that it quotes. Foreign text comes into it escaped. */
export const cards = {
  /** The verdict of an answer; `articles` is how many articles are spoken of. */
  answered: (articles: number): string => (articles > 1 ? 'The articles answer:' : 'The article answers:'),
  related: (articles: number): string =>
    articles > 1
      ? 'The articles do not answer this. The nearest passages:'
      : 'The article does not answer this. The nearest passages:',
  notFound: {
    not_in_articles: (articles: number): string =>
      articles > 1 ? 'The articles do not say.' : 'The article does not say.',
    empty: 'There is no question in that.',
    greeting: 'Hello! Ask me about an article, and I answer with its own words.',
    thanks: 'You are welcome!',
    order: 'I only quote articles; I cannot do anything else.',
  },
  notFoundHint: {
    not_in_articles: 'I only answer with an article’s own words, and found none that answer this.',
    empty: 'Write what you would like to know, as a whole question.',
    greeting: '',
    thanks: 'I am here when there is another question.',
    order: 'Ask me what an article says, and I show you where it says it.',
  },
  example: (question: string): string => `For example: *${question}*`,
  asked: (question: string): string => `You asked: ${question}`,
  more: 'More passages, further from the question:',
  nearest: 'Not an answer. These are only the passages nearest to the question:',
  nothingMore: 'There are no further passages.',
  surroundings: (paragraph: number): string => `Around ¶${paragraph}`,
  onlyParagraph: 'It is the article’s only paragraph.',
  restNotKept: 'Of the older text I keep only what shared cards quote.',
  reading: (paragraph: number, page: number, pages: number): string =>
    pages > 1 ? `Paragraph ${paragraph}, page ${page} of ${pages}` : `Paragraph ${paragraph}`,
  place: (paragraph: number, paragraphs: number): string => `¶${paragraph} of ${paragraphs}`,
  quotedParagraph: 'the quoted paragraph',
  cut: {
    sentence: (rest: string): string => `Cut to fit: the quote goes on. Read on with **${rest}**.`,
    word: (rest: string): string => `Cut to fit, in the middle of a sentence. Read on with **${rest}**.`,
    opensInside: 'This page opens in the middle of a sentence.',
  },
  changed:
    'This article has changed since the card was made, so I do not quote from it here. Please ask again.',
  outdated:
    'From an older text of this article: it has changed since the card was made, or is no longer here.',
  gone: 'I no longer hold what this card was made of. Please ask again.',
  openArticle: 'Open the article',
  date: (year: number, monthOfYear: number | undefined, day: number | undefined): string =>
    [day, monthOfYear === undefined ? undefined : MONTHS[monthOfYear - 1], year]
      .filter((part) => part !== undefined)
      .join(' '),
};
