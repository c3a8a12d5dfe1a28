import { languageOf } from '#engine/language/article-language.ts';
import type { Wordbook } from '#engine/question/read-question.ts';
import { createSpeller } from '#engine/question/spelling.ts';
import { termsIn, termsOfIn, type Unit, unitsIn } from '#engine/terms/terms.ts';
import type { Article, Candidate, Concept } from '#engine/types.ts';
import { inverseFrequency, ParagraphSearch, SEPARATOR } from './paragraph-search.ts';
import { prepareTerms } from './paragraph-terms.ts';

/** The paragraphs of some articles, ready to be searched. */
export interface ArticleIndex extends Wordbook {
  readonly articles: readonly Article[];
  /** The paragraphs nearest by words, best first, at most `limit`. */
  search(concepts: readonly Concept[], limit: number): Candidate[];
  /** Inverse document frequency of a key, > 0; highest for a key that no paragraph holds. */
  idf(key: string): number;
  /** Whether a word, in small letters, is a name in the articles: they always write it with a capital. */
  isName(word: string): boolean;
}

/** Indexes the paragraphs of the articles, with their headings and titles as weaker fields. */
export function createIndex(articles: readonly Article[]): ArticleIndex {
  const places = articles.flatMap((article) => {
    const language = languageOf(article);
    return article.paragraphs.map((paragraph) => {
      return { article, language, paragraph, units: unitsIn(language, paragraph.text) };
    });
  });
  for (const { paragraph, units, language } of places) prepareTerms(paragraph, units, language);
  const texts = places.map(({ paragraph, units, language }) => termsOfIn(language, units, paragraph.text));
  const headings = new Map(
    articles.flatMap((article) => {
      const language = languageOf(article);
      return framing(article).map((text) => [text, termsIn(language, text)]);
    }),
  );
  const index = new ParagraphSearch();
  index.addAll(
    places.map(({ article, paragraph }, id) => ({
      id,
      text: (texts[id] ?? []).join(SEPARATOR),
      heading: (headings.get(paragraph.heading ?? '') ?? []).join(SEPARATOR),
      title: (headings.get(article.title) ?? []).join(SEPARATOR),
    })),
  );
  const frequencies = documentFrequencies(texts);
  const known = new Set([...frequencies.keys(), ...[...headings.values()].flat()]);
  const holds = (key: string): boolean => known.has(key);
  const words = documentFrequencies(places.map(({ units }) => contentWords(units)));
  return {
    articles,
    search: (concepts, limit) =>
      index.best(new Map(concepts.flatMap(({ keys }) => [...keys])), limit).flatMap(({ id, score }) => {
        const place = places[id];
        return place ? [{ article: place.article, paragraph: place.paragraph, score }] : [];
      }),
    idf: (key) => inverseFrequency(frequencies.get(key) ?? 0, places.length),
    holds,
    isName: namesAmong(places.map(({ units }) => units)),
    mend: createSpeller({ words }).mend,
  };
}

/** An article's title and headings. */
function framing({ title, sections }: Article): string[] {
  return [title, ...sections.map(({ heading }) => heading)];
}

function contentWords(found: readonly Unit[]): string[] {
  return found.flatMap((unit) => (unit.stop ? [] : unit.words));
}

/** Whether a word is always written with a capital, and not only because a paragraph begins with it. */
function namesAmong(paragraphs: readonly (readonly Unit[])[]): (word: string) => boolean {
  const inside = new Set<string>();
  const small = new Set<string>();
  for (const units of paragraphs) {
    for (const [at, { named, words }] of units.entries()) {
      for (const word of words) {
        if (!named) small.add(word);
        else if (at > 0) inside.add(word);
      }
    }
  }
  return (word) => inside.has(word) && !small.has(word);
}

/** In how many of the lists each item occurs. */
function documentFrequencies(lists: readonly (readonly string[])[]): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const list of lists) {
    for (const each of new Set(list)) frequencies.set(each, (frequencies.get(each) ?? 0) + 1);
  }
  return frequencies;
}
