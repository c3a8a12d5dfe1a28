import MiniSearch from 'minisearch';
import { terms, units } from './terms.ts';
import type { Article, Candidate, Concept, Paragraph } from './types.ts';

/** The paragraphs of some articles, to be searched. */
export interface Index {
  /** The paragraphs nearest by words, best first, at most `limit`. */
  search(concepts: readonly Concept[], limit: number): Candidate[];
  /** Inverse document frequency of a key, > 0; highest for a key that no paragraph holds. */
  idf(key: string): number;
  /** Whether some paragraph, heading or title holds the key. */
  holds(key: string): boolean;
  /** How many paragraphs hold a word, per folded word of the text. */
  readonly words: ReadonlyMap<string, number>;
}

interface Entry {
  readonly id: number;
  readonly text: string;
  readonly heading: string;
  readonly title: string;
}

/** A heading says what its section is about, a title what all is about: both weigh less than a paragraph's words. */
const BOOST = { text: 1, heading: 0.4, title: 0.1 };

/** Indexes the paragraphs of the articles, with their headings and titles as weaker fields. */
export function createIndex(articles: readonly Article[]): Index {
  const places = articles.flatMap((article) =>
    article.paragraphs.map((paragraph) => ({ article, paragraph })),
  );
  const index = new MiniSearch<Entry>({
    fields: ['text', 'heading', 'title'],
    tokenize: terms,
    processTerm: (term) => term,
  });
  index.addAll(places.map(({ article, paragraph }, id) => entryOf(id, article, paragraph)));
  const texts = places.map(({ paragraph }) => paragraph.text);
  const frequencies = documentFrequencies(texts, terms);
  const words = documentFrequencies(texts, wordsOf);
  const known = new Set([...frequencies.keys(), ...articles.flatMap(framingTerms)]);
  return {
    words,
    search: (concepts, limit) =>
      searchConcepts(index, concepts)
        .slice(0, limit)
        .flatMap(({ id, score }) => {
          const place = places[id];
          return place ? [{ ...place, score }] : [];
        }),
    idf: (key) => inverseFrequency(frequencies.get(key) ?? 0, places.length),
    holds: (key) => known.has(key),
  };
}

function searchConcepts(index: MiniSearch<Entry>, concepts: readonly Concept[]) {
  const weights = new Map(concepts.flatMap((concept) => [...concept.keys]));
  const keys = [...weights.keys()];
  return index.search(' ', {
    tokenize: () => keys,
    boost: BOOST,
    boostTerm: (term) => weights.get(term) ?? 1,
  });
}

function entryOf(id: number, article: Article, paragraph: Paragraph): Entry {
  return { id, text: paragraph.text, heading: paragraph.heading ?? '', title: article.title };
}

function framingTerms(article: Article): string[] {
  return [article.title, ...article.sections.map((section) => section.heading)].flatMap(terms);
}

function wordsOf(text: string): string[] {
  return units(text).flatMap((unit) => (unit.stop ? [] : unit.words));
}

/** How many of the texts hold each of the things that `split` takes them apart into. */
function documentFrequencies(
  texts: readonly string[],
  split: (text: string) => readonly string[],
): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const text of texts) {
    for (const part of new Set(split(text))) frequencies.set(part, (frequencies.get(part) ?? 0) + 1);
  }
  return frequencies;
}

/** BM25's idf, always positive: ln(1 + (N − n + ½) / (n + ½)). */
function inverseFrequency(holding: number, all: number): number {
  return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
}
