import type { Article, Paragraph } from '#engine/index.ts';
import { plainWording } from './wording/plain.ts';

/**
 * What became of a paragraph between two revisions. Paragraphs that differ in the shape of quotation marks or in
 * spaces alone are `unchanged`, or `moved` if paragraphs that came after them now come before them.
 */
export type ParagraphChange =
  | {
      readonly kind: 'unchanged' | 'moved' | 'changed';
      readonly before: Paragraph;
      readonly after: Paragraph;
    }
  | { readonly kind: 'gone'; readonly before: Paragraph }
  | { readonly kind: 'added'; readonly after: Paragraph };

/** A paragraph that shares less of its words with another than this is another. */
const LEAST_ALIKE = 0.5;
/** How many of the nearest paragraphs of the old text a changed one is compared with. */
const MOST_NEIGHBOURS = 200;
/** How many words may be compared in all: with neighbours first, so that what is given up is farthest away. */
const MOST_WORDS = 2_000_000;

/**
 * Matches the paragraphs of two revisions of an article: first as many equal ones as are in the same order (the longest
 * increasing subsequence, after Hunt and Szymanski, "A fast algorithm for computing longest common subsequences", 1977),
 * then equal ones elsewhere, then the most alike by the words that they share (Dice). In the order of the new text, what
 * is gone last. The time grows with the texts' length, and the words compared in the last step have a limit.
 */
export function compareRevisions(before: Article, after: Article): readonly ParagraphChange[] {
  const matched = new Map<Paragraph, ParagraphChange>();
  alike(equals(before.paragraphs, after.paragraphs, matched), matched);
  const found = new Set([...matched.values()].map((change) => 'before' in change && change.before));
  return [
    ...after.paragraphs.map((each) => matched.get(each) ?? ({ kind: 'added', after: each } as const)),
    ...before.paragraphs
      .filter((each) => !found.has(each))
      .map((each) => ({ kind: 'gone', before: each }) as const),
  ];
}

const KINDS = ['unchanged', 'moved', 'changed', 'gone', 'added'] as const;

/**
 * Changes as numbers: the place of each one's kind among `KINDS`, and its paragraphs' numbers, 0 where it has none. So they
 * go from thread to thread as one piece of memory.
 */
export function numbersOf(changes: readonly ParagraphChange[]): Uint32Array {
  return Uint32Array.from(
    changes.flatMap((change) => [
      KINDS.indexOf(change.kind),
      'before' in change ? change.before.number : 0,
      'after' in change ? change.after.number : 0,
    ]),
  );
}

/** The changes between two revisions, of what `numbersOf` gave of them. */
export function changesFrom(
  numbers: Uint32Array,
  before: Article,
  after: Article,
): readonly ParagraphChange[] {
  const changes: ParagraphChange[] = [];
  for (let at = 0; at < numbers.length; at += 3) {
    const [kind, old, fresh] = [
      KINDS[numbers[at] ?? 0],
      before.paragraphs[(numbers[at + 1] ?? 0) - 1],
      after.paragraphs[(numbers[at + 2] ?? 0) - 1],
    ];
    if (kind === 'gone') old && changes.push({ kind, before: old });
    else if (kind === 'added') fresh && changes.push({ kind, after: fresh });
    else if (kind && old && fresh) changes.push({ kind, before: old, after: fresh });
  }
  return changes;
}

/** What became of a paragraph of the old text; undefined for a number that it does not have. */
export function changeOf(
  changes: readonly ParagraphChange[],
  number: number,
): Exclude<ParagraphChange, { kind: 'added' }> | undefined {
  for (const change of changes) {
    if (change.kind !== 'added' && change.before.number === number) return change;
  }
  return undefined;
}

/** Whether what a paragraph says is no longer there to the letter. */
export function isAffected(change: ParagraphChange): boolean {
  return change.kind === 'changed' || change.kind === 'gone';
}

/** Paragraphs of both texts that have no match yet. */
interface Open {
  readonly before: readonly Paragraph[];
  readonly after: readonly Paragraph[];
}

type Matched = Map<Paragraph, ParagraphChange>;

/** Pairs each paragraph with its twin in the other text: the first with the first, where a text repeats itself. */
function equals(before: readonly Paragraph[], after: readonly Paragraph[], matched: Matched): Open {
  const twins = new Map<string, Paragraph[]>();
  for (const one of before.toReversed()) {
    const key = keyOf(one);
    const same = twins.get(key);
    if (same) same.push(one);
    else twins.set(key, [one]);
  }
  const pairs = after.flatMap((fresh) => {
    const old = twins.get(keyOf(fresh))?.pop();
    return old ? [{ old, fresh }] : [];
  });
  const kept = new Set(longestIncreasing(pairs.map(({ old }) => old.number)));
  for (const [at, { old, fresh }] of pairs.entries()) {
    matched.set(fresh, { kind: kept.has(at) ? 'unchanged' : 'moved', before: old, after: fresh });
  }
  const found = new Set(pairs.map(({ old }) => old));
  return {
    before: before.filter((each) => !found.has(each)),
    after: after.filter((each) => !matched.has(each)),
  };
}

/** The places of a longest increasing subsequence (patience sorting: time as n log n). */
function longestIncreasing(numbers: readonly number[]): readonly number[] {
  const tops: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [at, number] of numbers.entries()) {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tops[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous.push(tops[low - 1]);
    tops[low] = at;
  }
  const found: number[] = [];
  for (let at = tops.at(-1); at !== undefined; at = previous[at]) found.push(at);
  return found;
}

/** Pairs what is left by how alike it is, the most alike first. */
function alike({ before, after }: Open, matched: Matched): void {
  const words = new Map([...before, ...after].map((each) => [each, wordsOf(each)]));
  const pairs = neighbours(before, after, words).map(({ old, fresh }) => ({
    old,
    fresh,
    likeness: dice(words.get(old), words.get(fresh)),
  }));
  const taken = new Set<Paragraph>();
  for (const { old, fresh, likeness } of pairs.toSorted((a, b) => b.likeness - a.likeness)) {
    if (likeness < LEAST_ALIKE || taken.has(old) || taken.has(fresh)) continue;
    taken.add(old).add(fresh);
    matched.set(fresh, { kind: 'changed', before: old, after: fresh });
  }
}

/** The pairs to compare: of each changed paragraph its nearest ones in the old text, as far as the words allow. */
function neighbours(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  words: ReadonlyMap<Paragraph, Words>,
): readonly { readonly old: Paragraph; readonly fresh: Paragraph }[] {
  const pairs: { old: Paragraph; fresh: Paragraph }[] = [];
  let left = MOST_WORDS;
  for (let far = 0; far <= MOST_NEIGHBOURS / 2; far++) {
    for (const [at, fresh] of after.entries()) {
      for (const place of far === 0 ? [at] : [at - far, at + far]) {
        const old = before[place];
        if (!old) continue;
        left -= words.get(fresh)?.counts.size ?? 0;
        if (left < 0) return pairs;
        pairs.push({ old, fresh });
      }
    }
  }
  return pairs;
}

function keyOf({ text }: Paragraph): string {
  return plainWording(text);
}

/** How often each word is in a paragraph, and how many words there are. */
interface Words {
  readonly counts: ReadonlyMap<string, number>;
  readonly all: number;
}

function wordsOf(paragraph: Paragraph): Words {
  const words =
    keyOf(paragraph)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, all: words.length };
}

/** 0…1: twice the words that two paragraphs share, over all that they have. */
function dice(one: Words | undefined, other: Words | undefined): number {
  if (!one || !other || one.all + other.all === 0) return 0;
  let shared = 0;
  for (const [word, count] of one.counts) shared += Math.min(count, other.counts.get(word) ?? 0);
  return (2 * shared) / (one.all + other.all);
}
