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
  const collected = new CollectedWords();
  index.addAll(entriesOf(articles, collected));
  const { words, framing } = collected;
  const names = collected.names();
  return {
    articles,
    search: (concepts, limit) =>
      index.best(new Map(concepts.flatMap(({ keys }) => [...keys])), limit).flatMap(({ id, score }) => {
        const place = places[id];
        return place ? [{ ...place, score }] : [];
      }),
    idf: (key) => inverseFrequency(index.holding(key), places.length),
    holds: (key) => index.contains(key) || framing.has(key),
    isName: (word) => names.has(word),
    named: createInitials(() => places.map(({ paragraph }) => paragraph.text)),
    mend: createSpeller({ words }).mend,
  };
}

/** The words of articles, collected during indexing so that each article's table is unpacked only once. */
class CollectedWords {
  /** The number of paragraphs that have each word. */
  readonly words = new Map<string, number>();
  /** The keys of titles and headings. */
  readonly framing = new Set<string>();
  private readonly capital = new Set<string>();
  private readonly small = new Set<string>();

  add(terms: ArticleTerms, table: readonly string[], framed: Iterable<readonly string[]>): void {
    for (const [at, word] of terms.words.entries()) {
      const key = table[word] ?? '';
      this.words.set(key, (this.words.get(key) ?? 0) + (terms.counts[at] ?? 0));
    }
    for (const word of terms.capital) this.capital.add(table[word] ?? '');
    for (const word of terms.small) this.small.add(table[word] ?? '');
    for (const keys of framed) for (const key of keys) this.framing.add(key);
  }

  /** The words that are always written with a capital. */
  names(): ReadonlySet<string> {
    return new Set([...this.capital].filter((word) => !this.small.has(word)));
  }
}

/** The keys of an article's title and headings. */
function framingOf(article: Article): ReadonlyMap<string, readonly string[]> {
  const language = languageOf(article);
  const texts = [article.title, ...article.sections.map(({ heading }) => heading)];
  return new Map(texts.map((text) => [text, termsIn(language, text)]));
}

/** The paragraphs of all articles, numbered from 0. */
function* entriesOf(articles: readonly Article[], collected: CollectedWords): Iterable<IndexEntry> {
  let id = 0;
  for (const article of articles) {
    const terms = termsOfArticle(article);
    const table = tableOf(terms);
    const framed = framingOf(article);
    collected.add(terms, table, framed.values());
    for (const [at, { heading }] of article.paragraphs.entries()) {
      yield {
        id,
        text: Array.from(listAt(terms.keys, at), (place) => table[place] ?? ''),
        heading: framed.get(heading ?? '') ?? [],
        title: framed.get(article.title) ?? [],
      };
      id += 1;
    }
  }
}
