import { diffArrays } from 'diff';
import type { Article, Paragraph } from '#engine/types.ts';
import { plainWording } from './wording/plain.ts';

/**
 * What became of a paragraph between two revisions. Paragraphs that differ in the shape of quotation marks or in
 * spaces alone are `unchanged`, or `moved` where others now stand before them that stood behind.
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
/** Where more pairs than this are open, only those that stand near each other are compared. */
const MOST_PAIRS = 40_000;
const NEAR = 20;

/**
 * Matches the paragraphs of two revisions of an article: first the longest run of equal ones in order (Myers 1986),
 * then equal ones elsewhere, then the most alike by the words that they share (Dice). In the order of the new text,
 * what is gone last.
 */
export function compareRevisions(before: Article, after: Article): readonly ParagraphChange[] {
  const matched = new Map<Paragraph, ParagraphChange>();
  const open = inOrder(before.paragraphs, after.paragraphs, matched);
  const rest = elsewhere(open, matched);
  alike(rest, matched);
  const found = new Set([...matched.values()].map((change) => 'before' in change && change.before));
  return [
    ...after.paragraphs.map((each) => matched.get(each) ?? ({ kind: 'added', after: each } as const)),
    ...before.paragraphs
      .filter((each) => !found.has(each))
      .map((each) => ({ kind: 'gone', before: each }) as const),
  ];
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

function inOrder(before: readonly Paragraph[], after: readonly Paragraph[], matched: Matched): Open {
  const runs = diffArrays(before.map(keyOf), after.map(keyOf));
  const gone: Paragraph[] = [];
  const added: Paragraph[] = [];
  let [old, fresh] = [0, 0];
  for (const { added: isNew, removed: isGone, count = 0 } of runs) {
    if (isGone) gone.push(...before.slice(old, old + count));
    else if (isNew) added.push(...after.slice(fresh, fresh + count));
    else pair(before.slice(old, old + count), after.slice(fresh, fresh + count), matched);
    if (!isNew) old += count;
    if (!isGone) fresh += count;
  }
  return { before: gone, after: added };
}

function pair(before: readonly Paragraph[], after: readonly Paragraph[], matched: Matched): void {
  for (const [at, one] of before.entries()) {
    const other = after[at];
    if (other) matched.set(other, { kind: 'unchanged', before: one, after: other });
  }
}

function elsewhere({ before, after }: Open, matched: Matched): Open {
  const left = new Set(before);
  for (const one of after) {
    const twin = [...left].find((each) => keyOf(each) === keyOf(one));
    if (!twin) continue;
    left.delete(twin);
    matched.set(one, { kind: 'moved', before: twin, after: one });
  }
  return { before: [...left], after: after.filter((each) => !matched.has(each)) };
}

function alike({ before, after }: Open, matched: Matched): void {
  const isFar = before.length * after.length > MOST_PAIRS;
  const words = new Map([...before, ...after].map((each) => [each, wordsOf(each)]));
  const pairs = after.flatMap((fresh) =>
    before
      .filter((old) => !isFar || Math.abs(old.number - fresh.number) <= NEAR)
      .map((old) => ({ old, fresh, likeness: dice(words.get(old), words.get(fresh)) })),
  );
  const taken = new Set<Paragraph>();
  for (const { old, fresh, likeness } of pairs.toSorted((a, b) => b.likeness - a.likeness)) {
    if (likeness < LEAST_ALIKE || taken.has(old) || taken.has(fresh)) continue;
    taken.add(old).add(fresh);
    matched.set(fresh, { kind: 'changed', before: old, after: fresh });
  }
}

function keyOf({ text }: Paragraph): string {
  return plainWording(text);
}

/** How often each word stands in a paragraph. */
function wordsOf(paragraph: Paragraph): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of keyOf(paragraph)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** 0…1: twice the words that two paragraphs share, over all that they have. */
function dice(
  one: ReadonlyMap<string, number> = new Map(),
  other: ReadonlyMap<string, number> = new Map(),
): number {
  const sum = (counts: ReadonlyMap<string, number>) =>
    [...counts.values()].reduce((all, each) => all + each, 0);
  let shared = 0;
  for (const [word, count] of one) shared += Math.min(count, other.get(word) ?? 0);
  const all = sum(one) + sum(other);
  return all === 0 ? 0 : (2 * shared) / all;
}
