import type { Part } from '#engine/attribution/parts.ts';
import { turnsOf } from '#engine/attribution/turns.ts';
import {
  type ArticleTerms,
  hasEnglishKeys,
  tableOf,
  termsOfArticle,
} from '#engine/retrieval/article-terms.ts';
import { listAt } from '#engine/retrieval/lists.ts';
import { isCountry } from '#engine/terms/ownership.ts';
import { SYNONYMS } from '#engine/terms/synonyms.ts';
import { stemOf } from '#engine/terms/terms.ts';
import type { Article, Concept } from '#engine/types.ts';

/**
 * Tells by words alone where somebody may be named, so that who says what is read only there. An interview may have a name from
 * its title, and a country has many names: these always count.
 */
export interface MentionTest {
  /** Whether some paragraph has a word of the name, or one that may mean the same. */
  hasAny(article: Article, part?: Part): boolean;
  /** Whether a single paragraph has such a word for every word of the name. */
  hasAll(article: Article, part?: Part): boolean;
}

/** The words of the name that each place in an article's table may mean, one bit a word. */
type MeantWords = ReadonlyMap<number, number>;

/** The most words of a name that have a bit of their own; in longer names some share one. */
const BITS = 30;

/** A test for the name that these concepts make up. */
export function mentionTest(name: readonly Concept[]): MentionTest {
  const counted = name.filter((concept) => !isAnyForm(concept));
  const mayBeAnywhere = counted.length < name.length;
  const all = counted.reduce((sum, _, at) => sum | bitAt(at), 0);
  const bits = bitsOf(counted);
  const known = new Map<Article, MeantWords | 'unknown'>();
  const wordsIn = (article: Article): MeantWords | 'unknown' => {
    const words = known.get(article) ?? meantIn(article, bits);
    known.set(article, words);
    return words;
  };
  const holds = (article: Article, part: Part, isEnough: (held: number) => boolean): boolean => {
    const words = wordsIn(article);
    if (words === 'unknown') return true;
    if (words.size === 0) return isEnough(0);
    const terms = termsOfArticle(article);
    return part.some(({ number }) => isEnough(heldAt(terms, number - 1, words)));
  };
  return {
    hasAny: (article, part = article.paragraphs) =>
      mayBeAnywhere || holds(article, part, (held) => held !== 0),
    hasAll: (article, part = article.paragraphs) => holds(article, part, (held) => held === all),
  };
}

/** Whether a concept is written in many ways: a country. */
function isAnyForm({ keys }: Concept): boolean {
  return [...keys.keys()].some(isCountry);
}

/** The concepts that each key may mean, as bits. */
function bitsOf(concepts: readonly Concept[]): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  for (const [at, { keys }] of concepts.entries()) {
    for (const key of keys.keys()) {
      for (const each of [key, ...(wordsFor().get(key) ?? [])]) {
        bits.set(each, (bits.get(each) ?? 0) | bitAt(at));
      }
    }
  }
  return bits;
}

function bitAt(place: number): number {
  return 1 << (place % BITS);
}

function meantIn(article: Article, bits: ReadonlyMap<string, number>): MeantWords | 'unknown' {
  if (!hasEnglishKeys(article)) return 'unknown';
  const words = new Map<number, number>();
  for (const [place, key] of tableOf(termsOfArticle(article)).entries()) {
    const meant = bits.get(key);
    if (meant !== undefined) words.set(place, meant);
  }
  return turnsOf(article).length > 0 ? 'unknown' : words;
}

/** The words of the name that a paragraph has, as bits. */
function heldAt({ keys }: ArticleTerms, at: number, words: MeantWords): number {
  let held = 0;
  for (const place of listAt(keys, at)) held |= words.get(place) ?? 0;
  return held;
}

let words: ReadonlyMap<string, readonly string[]> | undefined;

/** For each stem the stems of the words of which it is a synonym. */
function wordsFor(): ReadonlyMap<string, readonly string[]> {
  if (words) return words;
  const made = new Map<string, string[]>();
  for (const [word, others] of SYNONYMS) {
    for (const other of others) {
      const key = stemOf(other.word);
      made.set(key, [...(made.get(key) ?? []), stemOf(word)]);
    }
  }
  words = made;
  return made;
}
