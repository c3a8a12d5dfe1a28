import { isEnglishWord } from '#engine/terms/known-word.ts';
import { stemOf } from '#engine/terms/terms.ts';
import type { ReadQuestion } from '#engine/types.ts';
import { editsBetween } from './edits.ts';
import { replaced } from './rewording.ts';

const SHORTEST = 4;
const LONG = 8;
/** So many unknown words of a text are compared with the articles'. */
const MOST_WORDS = 64;
/** Alone, or with the ending of a possessive. */
const WORD = /(?<![\p{L}\p{N}_'’.-])\p{L}{4,}(?=(?:['’]s?)?(?![\p{L}\p{N}_-]))/gu;

/** What the speller needs of the index: in how many paragraphs each of the articles' words is. */
interface Vocabulary {
  readonly words: ReadonlyMap<string, number>;
}

/** Mends words that are neither in the articles nor in English. */
export interface Speller {
  /** The articles' word that is meant; undefined where it is a word as it stands, or near to none. */
  mend(word: string): string | undefined;
}

/**
 * Only typos are mended: words that neither the articles nor English have, by one edit (an insertion, a deletion, a
 * change, or a swap of neighbours), two in words of eight letters or more, never in the first letter. "Koreans" is a form
 * of the articles' "Korean", and is found as it stands.
 */
export function createSpeller({ words }: Vocabulary): Speller {
  let buckets: Map<string, string[]> | undefined;
  return {
    mend(word) {
      if (word.length < SHORTEST || words.has(word) || isEnglishWord(word)) return undefined;
      buckets ??= bucketsOf(words.keys());
      const nearest = nearestWord(word, buckets, words);
      return nearest !== undefined && stemOf(nearest) === stemOf(word) ? undefined : nearest;
    },
  };
}

/** The question with its typos mended. */
export function withTyposMended(read: ReadQuestion, { mend }: Speller): ReadQuestion {
  const seen = new Map<string, string | undefined>();
  return replaced(read, WORD, ({ 0: typed }) => {
    const word = typed.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    if (!seen.has(word) && seen.size < MOST_WORDS) seen.set(word, mend(word));
    const meant = seen.get(word);
    return meant && (/^\p{Lu}/u.test(typed) ? meant[0]?.toUpperCase() + meant.slice(1) : meant);
  });
}

/** Words by first letter and length, so that few must be compared. */
function bucketsOf(words: Iterable<string>): Map<string, string[]> {
  const buckets = new Map<string, string[]>();
  for (const word of words) {
    if (!/^\p{L}+$/u.test(word)) continue;
    const bucket = bucketOf(word, word.length);
    const others = buckets.get(bucket);
    if (others) others.push(word);
    else buckets.set(bucket, [word]);
  }
  return buckets;
}

function bucketOf(word: string, length: number): string {
  return `${word[0]}${length}`;
}

function nearestWord(
  word: string,
  buckets: ReadonlyMap<string, readonly string[]>,
  counts: ReadonlyMap<string, number>,
): string | undefined {
  const most = word.length >= LONG ? 2 : 1;
  let best: { word: string; edits: number; count: number } | undefined;
  for (let length = word.length - most; length <= word.length + most; length++) {
    for (const other of buckets.get(bucketOf(word, length)) ?? []) {
      const edits = editsBetween(word, other, most);
      const count = counts.get(other) ?? 0;
      if (edits > most) continue;
      if (!best || edits < best.edits || (edits === best.edits && count > best.count)) {
        best = { word: other, edits, count };
      }
    }
  }
  return best?.word;
}
