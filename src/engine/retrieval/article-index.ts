import { languageOf } from '#engine/language/article-language.ts';
import { createInitials } from '#engine/question/initials.ts';
import type { Wordbook } from '#engine/question/read-question.ts';
import { createSpeller } from '#engine/question/spelling.ts';
import { termsIn } from '#engine/terms/terms.ts';
import type { Article, Candidate, Concept } from '#engine/types.ts';
import { type ArticleTerms, tableOf, termsOfArticle } from './article-terms.ts';
import { listAt } from './lists.ts';
import { type IndexEntry, inverseFrequency, ParagraphSearch } from './paragraph-search.ts';

/** The paragraphs of some articles, ready to be searched. */
export interface ArticleIndex extends Wordbook {
  readonly articles: readonly Article[];
  /** The paragraphs nearest by words, best first, at most `limit`. */
  search(concepts: readonly Concept[], limit: number): Candidate[];
  /** Inverse document frequency of a key, > 0; highest for a key that no paragraph holds. */
  idf(key: string): number;
}

/** Indexes the paragraphs of the articles, with their headings and titles as weaker fields. */
export function createIndex(articles: readonly Article[]): ArticleIndex {
  const places = articles.flatMap((article) =>
    article.paragraphs.map((paragraph) => ({ article, paragraph })),
  );
  const index = new ParagraphSearch();
  const framing = new Set<string>();
  const words = new Map<string, number>();
  const [capital, small] = [new Set<string>(), new Set<string>()];
  for (const article of articles) {
    const terms = termsOfArticle(article);
    const table = tableOf(terms);
    const framed = framingOf(article);
    for (const key of [...framed.values()].flat()) framing.add(key);
    index.addAll(entriesOf(article, terms, table, framed, index.documentCount));
    for (const [at, word] of terms.words.entries()) {
      const key = table[word] ?? '';
      words.set(key, (words.get(key) ?? 0) + (terms.counts[at] ?? 0));
    }
    for (const word of terms.capital) capital.add(table[word] ?? '');
    for (const word of terms.small) small.add(table[word] ?? '');
  }
  return {
    articles,
    search: (concepts, limit) =>
      index.best(new Map(concepts.flatMap(({ keys }) => [...keys])), limit).flatMap(({ id, score }) => {
        const place = places[id];
        return place ? [{ ...place, score }] : [];
      }),
    idf: (key) => inverseFrequency(index.holding(key), places.length),
    holds: (key) => index.contains(key) || framing.has(key),
    isName: (word) => capital.has(word) && !small.has(word),
    named: createInitials(() => places.map(({ paragraph }) => paragraph.text)),
    mend: createSpeller({ words }).mend,
  };
}

/** The keys of an article's title and headings. */
function framingOf(article: Article): ReadonlyMap<string, readonly string[]> {
  const language = languageOf(article);
  const texts = [article.title, ...article.sections.map(({ heading }) => heading)];
  return new Map(texts.map((text) => [text, termsIn(language, text)]));
}

/** An article's paragraphs, numbered from `first`. */
function entriesOf(
  { paragraphs, title }: Article,
  { keys }: ArticleTerms,
  table: readonly string[],
  framed: ReadonlyMap<string, readonly string[]>,
  first: number,
): readonly IndexEntry[] {
  return paragraphs.map(({ heading }, at) => ({
    id: first + at,
    text: Array.from(listAt(keys, at), (place) => table[place] ?? ''),
    heading: framed.get(heading ?? '') ?? [],
    title: framed.get(title) ?? [],
  }));
}
