import { stemOf } from '#engine/terms/terms.ts';
import type { Concept } from '#engine/types.ts';

const REPAIR_WEIGHT = 0.8;
const SHORTEST = 4;
const LONG = 8;

/** What the speller needs of the index: which keys there are, and how many paragraphs have each word. */
interface Vocabulary {
  holds(key: string): boolean;
  readonly words: ReadonlyMap<string, number>;
}

/** Repairs words that are not in the corpus. */
export interface Speller {
  /** The concept; if the corpus has none of its keys, it also matches the nearest one that it has. */
  repair(concept: Concept): Concept;
}

/**
 * Typos are repaired only in words that the corpus does not have, by one edit (an insertion, a deletion, a
 * change, or a swap of neighbours), two in words of eight letters or more, never in the first letter or in numbers.
 */
export function createSpeller(vocabulary: Vocabulary): Speller {
  let buckets: Map<string, string[]> | undefined;
  return {
    repair(concept) {
      const [word = '', ...others] = concept.words;
      if (others.length > 0 || word.length < SHORTEST || !/^\p{L}+$/u.test(word)) return concept;
      if ([...concept.keys.keys()].some((key) => vocabulary.holds(key))) return concept;
      buckets ??= bucketsOf(vocabulary.words.keys());
      const nearest = nearestWord(word, buckets, vocabulary.words);
      if (nearest === undefined) return concept;
      return { ...concept, keys: new Map([...concept.keys, [stemOf(nearest), REPAIR_WEIGHT]]) };
    },
  };
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
      const edits = distance(word, other, most);
      const count = counts.get(other) ?? 0;
      if (edits > most) continue;
      if (!best || edits < best.edits || (edits === best.edits && count > best.count)) {
        best = { word: other, edits, count };
      }
    }
  }
  return best?.word;
}

/**
 * Optimal string alignment distance (Damerau, 1964, without edits of edited parts): insertions, deletions,
 * changes and swaps of neighbours. Stops early, with a number over `most`, once the distance must exceed it.
 */
function distance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : change;
      next.push(Math.min(change, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? most + 1;
}
