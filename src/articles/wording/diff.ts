import { diffArrays } from 'diff';
import { plainWording } from './plain.ts';

/** A stretch that both texts have, or one of them. What both have is as the second text writes it. */
export interface DiffPart {
  readonly kind: 'same' | 'gone' | 'added';
  readonly text: string;
}

/** A number, a word, or a single mark, with the white space behind it. */
const TOKEN = /^\s+|(?:\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}\p{N}_]+|.)\s*/gsu;
/**
 * Myers's algorithm takes time as the length times the number of edits. Texts that differ in more words than this are
 * shown as replaced between their first and their last difference: a reader cannot follow that many edits either.
 */
const MOST_EDITS = 600;

/** Words of a text, and what of each counts as wording. */
interface WordingTokens {
  readonly written: readonly string[];
  readonly keys: readonly string[];
}

/**
 * The words in which two texts differ (Myers, "An O(ND) difference algorithm and its variations", 1986): the parts that
 * are not `gone` are `after`, to the letter. The shape of quotation marks and the width of spaces are no difference.
 * `onCompare` is called once for each pair of words that is compared.
 */
export function wordDiff(before: string, after: string, onCompare?: () => void): readonly DiffPart[] {
  const [old, fresh] = [tokensOf(before), tokensOf(after)];
  const head = commonHead(old.keys, fresh.keys);
  const tail = commonTail(old.keys, fresh.keys, head);
  const middle = diffOf(slice(old, head, tail), slice(fresh, head, tail), onCompare);
  const start: DiffPart = { kind: 'same', text: fresh.written.slice(0, head).join('') };
  const end: DiffPart = { kind: 'same', text: fresh.written.slice(fresh.written.length - tail).join('') };
  return joined([start, ...middle, end]);
}

/** Whether two texts have the same words and marks. */
export function hasSameWording(one: string, other: string): boolean {
  return plainWording(one) === plainWording(other);
}

function diffOf(old: WordingTokens, fresh: WordingTokens, onCompare?: () => void): readonly DiffPart[] {
  const comparator = (one: string, other: string): boolean => {
    onCompare?.();
    return one === other;
  };
  const runs = diffArrays([...old.keys], [...fresh.keys], { comparator, maxEditLength: MOST_EDITS });
  if (!runs) return [gone(old.written), added(fresh.written)];
  const parts: DiffPart[] = [];
  let [oldAt, freshAt] = [0, 0];
  for (const run of runs) {
    const from = run.removed
      ? old.written.slice(oldAt, oldAt + run.count)
      : fresh.written.slice(freshAt, freshAt + run.count);
    if (!run.added) oldAt += run.count;
    if (!run.removed) freshAt += run.count;
    parts.push(run.removed ? gone(from) : run.added ? added(from) : { kind: 'same', text: from.join('') });
  }
  return parts;
}

function gone(words: readonly string[]): DiffPart {
  return { kind: 'gone', text: words.join('') };
}

function added(words: readonly string[]): DiffPart {
  return { kind: 'added', text: words.join('') };
}

/** Without empty parts, and with neighbours of one kind as one. */
function joined(parts: readonly DiffPart[]): readonly DiffPart[] {
  const whole: DiffPart[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (part.text === '') continue;
    if (last?.kind === part.kind) whole[whole.length - 1] = { ...last, text: last.text + part.text };
    else whole.push(part);
  }
  return whole;
}

function commonHead(one: readonly string[], other: readonly string[]): number {
  const most = Math.min(one.length, other.length);
  let count = 0;
  while (count < most && one[count] === other[count]) count++;
  return count;
}

function commonTail(one: readonly string[], other: readonly string[], head: number): number {
  const most = Math.min(one.length, other.length) - head;
  let count = 0;
  while (count < most && one.at(-1 - count) === other.at(-1 - count)) count++;
  return count;
}

function slice({ written, keys }: WordingTokens, head: number, tail: number): WordingTokens {
  return { written: written.slice(head, written.length - tail), keys: keys.slice(head, keys.length - tail) };
}

function tokensOf(text: string): WordingTokens {
  const written: string[] = text.match(TOKEN) ?? [];
  return { written, keys: written.map((token) => plainWording(`.${token}.`)) };
}
