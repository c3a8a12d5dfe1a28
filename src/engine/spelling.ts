import type { Concept } from './types.ts';

const REPAIR_WEIGHT = 0.8;
const SHORTEST = 4;
const LONG = 8;

/** What of the index the speller needs: which keys there are, and how often. */
interface Vocabulary {
  holds(key: string): boolean;
  readonly frequencies: ReadonlyMap<string, number>;
}

/** Repairs words that are not in the corpus. */
export interface Speller {
  /** The concept, matching also the nearest key that the corpus holds where it holds none of its own. */
  repair(concept: Concept): Concept;
}

/**
 * Typos are repaired only for words that the corpus does not hold, by one edit (an insertion, a deletion, a
 * change, or a swap of neighbours), two in words of eight letters or more, never in the first letter or in numbers.
 */
export function createSpeller(vocabulary: Vocabulary): Speller {
  let shelves: Map<string, string[]> | undefined;
  return {
    repair(concept) {
      if (concept.key.length < SHORTEST || !/^\p{L}+$/u.test(concept.key)) return concept;
      if ([...concept.keys.keys()].some((key) => vocabulary.holds(key))) return concept;
      shelves ??= shelve(vocabulary.frequencies.keys());
      const nearest = nearestKey(concept.key, shelves, vocabulary.frequencies);
      if (nearest === undefined) return concept;
      return { ...concept, keys: new Map([...concept.keys, [nearest, REPAIR_WEIGHT]]) };
    },
  };
}

/** Keys by first letter and length, so that few need a look. */
function shelve(keys: Iterable<string>): Map<string, string[]> {
  const shelves = new Map<string, string[]>();
  for (const key of keys) {
    if (!/^\p{L}+$/u.test(key)) continue;
    const shelf = shelfOf(key, key.length);
    const others = shelves.get(shelf);
    if (others) others.push(key);
    else shelves.set(shelf, [key]);
  }
  return shelves;
}

function shelfOf(key: string, length: number): string {
  return `${key[0]}${length}`;
}

function nearestKey(
  key: string,
  shelves: ReadonlyMap<string, readonly string[]>,
  frequencies: ReadonlyMap<string, number>,
): string | undefined {
  const most = key.length >= LONG ? 2 : 1;
  let best: { key: string; edits: number; count: number } | undefined;
  for (let length = key.length - most; length <= key.length + most; length++) {
    for (const other of shelves.get(shelfOf(key, length)) ?? []) {
      const edits = distance(key, other, most);
      const count = frequencies.get(other) ?? 0;
      if (edits > most) continue;
      if (!best || edits < best.edits || (edits === best.edits && count > best.count)) {
        best = { key: other, edits, count };
      }
    }
  }
  return best?.key;
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
