import type { Article, Paragraph } from '#engine/index.ts';
import { type PlainWording, readPlain } from './plain.ts';

/** A word of a plain text, in small letters, and where it is in that text. */
export interface PlainWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** In which paragraphs of an article each word stands: their places in `article.paragraphs`, in order. */
export type WordIndex = ReadonlyMap<string, readonly number[]>;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Articles do not change: each is read once, for as long as it is held. */
const plains = new WeakMap<Paragraph, PlainWording>();
const indexes = new WeakMap<Article, WordIndex>();

/** A paragraph's wording. */
export function plainOf(paragraph: Paragraph): PlainWording {
  const known = plains.get(paragraph);
  if (known) return known;
  const made = readPlain(paragraph.text);
  plains.set(paragraph, made);
  return made;
}

/** The words of a plain text. */
export function wordsIn(plain: string): readonly PlainWord[] {
  return [...plain.matchAll(WORD)].map(({ 0: written, index }) => ({
    word: written.toLowerCase(),
    start: index,
    end: index + written.length,
  }));
}

/** The form of a word in the index. Words that differ only in case, as regular expressions see it, have the same form. */
export function folded(word: string): string {
  return word.toLowerCase().toUpperCase();
}

/** The index of an article's words; takes time as its length when it is first asked for. */
export function wordIndexOf(article: Article): WordIndex {
  const known = indexes.get(article);
  if (known) return known;
  const made = new Map<string, number[]>();
  for (const [at, paragraph] of article.paragraphs.entries()) {
    for (const word of new Set(plainOf(paragraph).text.match(WORD) ?? [])) {
      const key = folded(word);
      const places = made.get(key);
      if (!places) made.set(key, [at]);
      else if (places.at(-1) !== at) places.push(at);
    }
  }
  indexes.set(article, made);
  return made;
}

/** The paragraphs of an article that hold all of some words; all paragraphs where no word is given. */
export function paragraphsWith(article: Article, words: readonly string[]): readonly Paragraph[] {
  const index = wordIndexOf(article);
  const lists = [...new Set(words.map(folded))].map((key) => index.get(key) ?? []);
  const [rarest, ...others] = lists.toSorted((one, other) => one.length - other.length);
  if (!rarest) return article.paragraphs;
  const held = others.map((places) => new Set(places));
  return rarest
    .filter((at) => held.every((places) => places.has(at)))
    .flatMap((at) => article.paragraphs[at] ?? []);
}
