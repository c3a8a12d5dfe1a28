import { MOST_PLACES } from '#articles/limits.ts';
import type { Article, Paragraph, Span } from '#engine/index.ts';
import { type PlainWording, readPlain } from './plain.ts';
import { paragraphsWith, plainOf, wordsIn } from './word-index.ts';

/** Where some words stand: `span` is of the paragraph's text as it is written. */
export interface WordPlace {
  readonly article: Article;
  readonly paragraph: Paragraph;
  readonly span: Span;
}

/** The first places of some words, how many places there are, and in how many articles. */
export interface FoundPlaces {
  readonly first: readonly WordPlace[];
  readonly count: number;
  readonly articles: number;
}

/** Fewer letters and digits than this are no words to look for. */
export const FEWEST_LETTERS = 2;

const WORD_SIGN = '[\\p{L}\\p{M}\\p{N}_]';
const ENCLOSED = /^"([^"]+)"$/;

/**
 * The places where these very words stand, in the articles' order. Letters' case, the shape of quotation marks and
 * the width of spaces make no difference; parts of words do not count. None for fewer letters than `FEWEST_LETTERS`.
 */
export function findPhrase(
  articles: readonly Article[],
  phrase: string,
  most: number = MOST_PLACES,
): FoundPlaces {
  const first: WordPlace[] = [];
  const holding = new Set<Article>();
  let count = 0;
  if (!isPhrase(phrase)) return { first, count, articles: holding.size };
  const pattern = phrasePattern(phrase);
  const words = wordsOfPhrase(phrase);
  for (const article of articles) {
    for (const paragraph of paragraphsWith(article, words)) {
      const plain = plainOf(paragraph);
      for (const { 0: found, index } of plain.text.matchAll(pattern)) {
        count += 1;
        holding.add(article);
        if (count > most) continue;
        first.push({ article, paragraph, span: writtenSpan(paragraph, plain, index, index + found.length) });
      }
    }
  }
  return { first, count, articles: holding.size };
}

/** Whether a phrase has letters or digits enough to be looked for. */
export function isPhrase(phrase: string): boolean {
  return (bareWording(phrase).match(/[\p{L}\p{N}]/gu) ?? []).length >= FEWEST_LETTERS;
}

/** The phrase as it is looked for: quotation marks around all of it are not part of it. */
export function bareWording(phrase: string): string {
  const { text } = readPlain(phrase);
  return (ENCLOSED.exec(text)?.[1] ?? text).trim();
}

/** What finds a phrase in plain texts. */
export function phrasePattern(phrase: string): RegExp {
  const bare = bareWording(phrase);
  const before = new RegExp(`^${WORD_SIGN}`, 'u').test(bare) ? `(?<!${WORD_SIGN})` : '';
  const after = new RegExp(`${WORD_SIGN}$`, 'u').test(bare) ? `(?!${WORD_SIGN})` : '';
  return new RegExp(`${before}${bare.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}${after}`, 'giu');
}

/**
 * The whole words of a phrase: what a paragraph must hold if the phrase is to be found in it. None where the phrase has
 * an underscore, which is part of a word here and of none in the index.
 */
export function wordsOfPhrase(phrase: string): readonly string[] {
  const bare = bareWording(phrase);
  return bare.includes('_') ? [] : wordsIn(bare).map(({ word }) => word);
}

/** Where a stretch of a paragraph's wording is in its text; the stretch does not end with a space. */
export function writtenSpan({ text }: Paragraph, { offsets }: PlainWording, from: number, to: number): Span {
  const start = offsets[from] ?? text.length;
  return { start, end: start + text.slice(start, offsets[to] ?? text.length).trimEnd().length };
}
