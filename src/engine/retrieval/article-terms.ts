import { languageOf } from '#engine/language/article-language.ts';
import { unitsBySentence } from '#engine/terms/sentence-units.ts';
import { isReadAsEnglish, termsOfIn, type Unit } from '#engine/terms/terms.ts';
import type { Article } from '#engine/types.ts';
import { entriesOfTable, joinedTable, KeyTable } from './key-table.ts';
import { areLists, areNumbers, type Lists, listAt, listsOf, type Numbers, numbersOf } from './lists.ts';
import { adoptTerms, arePackedTerms, type PackedTerms, packTerms } from './paragraph-terms.ts';

/** What an index takes of one article, in so little room that it is kept for as long as the article. */
export interface ArticleTerms {
  /** Every key and word once, as `KeyTable` reads it. All other numbers are places in this list. */
  readonly table: string;
  /** The keys of each paragraph, as often as they occur. */
  readonly keys: Lists;
  /** The paragraphs' terms as they are packed, and the keys that these name. */
  readonly packed: Lists;
  readonly others: Lists;
  /** The words with content, and in how many paragraphs each is. */
  readonly words: Numbers;
  readonly counts: Numbers;
  /** Words that are written with a capital inside of a paragraph, and words that are written small. */
  readonly capital: Numbers;
  readonly small: Numbers;
}

/** What `PackedTerms` has are its own numbers. */
const MOST_PACKED = 2 ** 31;

const known = new WeakMap<Article, ArticleTerms>();

/** What an index takes of an article, worked out once. */
export function termsOfArticle(article: Article): ArticleTerms {
  const before = known.get(article);
  if (before) return before;
  const terms = workOut(article);
  adoptArticleTerms(article, terms);
  return terms;
}

/** The same, where it is known. */
export function knownTerms(article: Article): ArticleTerms | undefined {
  return known.get(article);
}

/** Whether an article's keys are made by the rules of English. */
export function hasEnglishKeys(article: Article): boolean {
  return isReadAsEnglish(languageOf(article));
}

/** Takes what was worked out of the same text before. */
export function adoptArticleTerms(article: Article, terms: ArticleTerms): void {
  const table = new KeyTable(terms.table);
  for (const [at, paragraph] of article.paragraphs.entries()) {
    adoptTerms(paragraph, new TermsOfPlace(terms, at, table));
  }
  known.set(article, terms);
}

/** Whether something can be what an index takes of an article. */
export function areArticleTerms(value: unknown, { paragraphs }: Article): value is ArticleTerms {
  const terms = (value ?? {}) as ArticleTerms;
  if (typeof terms.table !== 'string') return false;
  const keys = new KeyTable(terms.table);
  const table = tableOf(terms);
  const { words, counts, packed, others } = terms;
  return (
    areLists(terms.keys, paragraphs.length, table.length) &&
    areLists(packed, paragraphs.length, MOST_PACKED) &&
    areLists(others, paragraphs.length, table.length) &&
    [words, terms.capital, terms.small].every((places) => areNumbers(places, table.length)) &&
    areNumbers(counts, paragraphs.length + 1) &&
    counts.length === words.length &&
    paragraphs.every((paragraph, at) => arePackedTerms(paragraph, new TermsOfPlace(terms, at, keys)))
  );
}

/** The terms of one paragraph of an article, taken out of the article's each time: there may be very many paragraphs. */
class TermsOfPlace implements PackedTerms {
  private readonly terms: ArticleTerms;
  private readonly place: number;
  private readonly table: KeyTable;

  constructor(terms: ArticleTerms, place: number, table: KeyTable) {
    this.terms = terms;
    this.place = place;
    this.table = table;
  }

  get numbers(): Numbers {
    return listAt(this.terms.packed, this.place);
  }

  get others(): readonly string[] {
    const keys: string[] = [];
    for (const at of listAt(this.terms.others, this.place)) keys.push(this.table.at(at));
    return keys;
  }
}

/** The keys and words of an article's table. */
export function tableOf({ table }: ArticleTerms): readonly string[] {
  return entriesOfTable(table);
}

function workOut(article: Article): ArticleTerms {
  const language = languageOf(article);
  const places = new Map<string, number>();
  const placeOf = (key: string): number => {
    const place = places.get(key) ?? places.size;
    if (place === places.size) places.set(key, place);
    return place;
  };
  const [keys, packed, others]: [number[][], Numbers[], number[][]] = [[], [], []];
  const counts = new Map<number, number>();
  const names = { capital: new Set<number>(), small: new Set<number>() };
  for (const paragraph of article.paragraphs) {
    const found = unitsBySentence(language, paragraph.text, paragraph.sentences);
    keys.push(termsOfIn(language, found.all, paragraph.text).map(placeOf));
    const terms: PackedTerms = packTerms(paragraph, found, language);
    packed.push(terms.numbers);
    others.push(terms.others.map(placeOf));
    const words = found.all.flatMap((unit) => (unit.stop ? [] : unit.words.map(placeOf)));
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
    noteNames(found.all, placeOf, names);
  }
  return {
    table: joinedTable(places.keys()),
    keys: listsOf(keys),
    packed: listsOf(packed),
    others: listsOf(others),
    words: numbersOf(counts.keys()),
    counts: numbersOf(counts.values()),
    capital: numbersOf(names.capital),
    small: numbersOf(names.small),
  };
}

/** A capital at the beginning of a paragraph says nothing. */
function noteNames(
  found: readonly Unit[],
  placeOf: (word: string) => number,
  { capital, small }: { readonly capital: Set<number>; readonly small: Set<number> },
): void {
  for (const [at, { named, words }] of found.entries()) {
    for (const word of words) {
      if (!named) small.add(placeOf(word));
      else if (at > 0) capital.add(placeOf(word));
    }
  }
}
