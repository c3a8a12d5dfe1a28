import { grammarOf } from '#discord/messages/grammar.ts';

const { date, languageName, list } = grammarOf('en-GB');

/** What the bot says around the passages that it quotes; `articles` is how many articles are meant. */
export const cards = {
  answered: (articles: number): string => (articles > 1 ? 'The articles say' : 'The article says'),
  /** For a card about what somebody has claimed. */
  about: (articles: number): string =>
    articles > 1 ? 'What the articles say about this' : 'What the article says about this',
  nearestTo: (articles: number): string =>
    articles > 1 ? 'What comes nearest to this in the articles' : 'What comes nearest to this in the article',
  related: 'This may answer it:',
  notFound: {
    not_in_articles: (articles: number): string =>
      articles > 1 ? 'I found nothing on that in the articles.' : 'I found nothing on that in the article.',
    words_not_found: (articles: number): string =>
      articles > 1
        ? 'I did not find the words of your question in the articles.'
        : 'I did not find the words of your question in the article.',
    empty: 'I did not see a question.',
    greeting: 'Hello! Ask me about an article, and I will answer in its own words.',
    thanks: 'You’re welcome!',
    order: 'I can only quote articles.',
  },
  notFoundHint: {
    not_in_articles: 'I quote what articles say. I never write an answer myself.',
    words_not_found: 'I read English best. In other languages I can only look for the same words.',
    empty: 'Write what you would like to know, as a full question.',
    greeting: '',
    thanks: 'Ask me again any time.',
    order: 'Ask me what an article says, and I will show you where it says so.',
  },
  /** For a question in another language than the articles; languages by their tags. */
  otherLanguage: {
    onlyEnglish: 'I read English questions about English articles.',
    late: 'I had no time to look in another language. Please ask again in a minute.',
    apart: (articles: number): string =>
      articles > 1
        ? 'I cannot match this question with the articles.'
        : 'I cannot match this question with the article.',
    looks: (language: string): string => `This question looks ${languageName(language)}.`,
    claimLooks: (language: string): string => `This message looks ${languageName(language)}.`,
    unknown: 'I do not know the language of this text.',
    written: (languages: readonly string[], articles: number): string =>
      `The ${articles > 1 ? 'articles are' : 'article is'} in ${list(languages.map(languageName))}.`,
  },
  example: (question: string): string => `For example: *${question}*`,
  readAs: (question: string): string => `Read as: ${question}`,
  asked: (question: string): string => `Question: ${question}`,
  more: 'More passages, less close to the question:',
  nearest: 'These are the nearest passages, not an answer:',
  summary: 'The article in its own sentences, from where the card ended:',
  nothingMore: 'There are no more passages.',
  surroundings: (paragraphs: readonly number[]): string =>
    `The text around ${paragraphs.map((paragraph) => `¶${paragraph}`).join(', ')}`,
  onlyParagraph: 'This is the article’s only paragraph.',
  restNotKept: 'I keep only the parts of this older text that shared cards quote.',
  page: (paragraph: number, page: number, pages: number): string =>
    pages > 1 ? `Paragraph ${paragraph}, page ${page} of ${pages}` : `Paragraph ${paragraph}`,
  place: (paragraph: number): string => `¶${paragraph}`,
  quotedParagraph: 'the quoted paragraph',
  cut: {
    sentence: (rest: string): string => `Shortened to fit. Press **${rest}** to read on.`,
    around: (rest: string): string =>
      `… Not all of it fits. Press **${rest}** to read it from the beginning.`,
    word: (rest: string): string => `Cut off in mid-sentence to fit. Press **${rest}** to read on.`,
    opensInside: 'This page starts in mid-sentence.',
  },
  changed: 'This article has changed since the card was made. Please ask again.',
  outdated: 'This is from an older text of the article, which has since changed or been removed.',
  gone: 'I no longer have the text that this card quotes. Please ask again.',
  openArticle: 'Open the article',
  date,
  /** What a language is called, by its tag. */
  languageName,
  /** Things beside each other that are no sentence. */
  listed: (items: readonly string[]): string => items.join(', '),
  /** Somebody's words. */
  quoted: (words: string): string => `“${words}”`,
  /** What is known of something, and its name. */
  entry: (name: string, value: string): string => `${name}: ${value}`,
};
