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
 * The words in which two texts differ (Myers 1986): the parts that are not `gone` are `after`, to the letter. The
 * shape of quotation marks and the width of spaces are no difference.
 */
export function wordDiff(before: string, after: string): readonly DiffPart[] {
  const [old, fresh] = [tokensOf(before), tokensOf(after)];
  const runs = diffArrays(old, fresh, { comparator: (one, other) => one === other || isAlike(one, other) });
  const parts: DiffPart[] = [];
  let [oldAt, freshAt] = [0, 0];
  for (const { added, removed, count = 0 } of runs) {
    const from = removed ? old.slice(oldAt, oldAt + count) : fresh.slice(freshAt, freshAt + count);
    if (!added) oldAt += count;
    if (!removed) freshAt += count;
    parts.push({ kind: removed ? 'gone' : added ? 'added' : 'same', text: from.join('') });
  }
  return parts;
}

/** Whether two texts have the same words and marks. */
export function hasSameWording(one: string, other: string): boolean {
  return plainWording(one) === plainWording(other);
}

function isAlike(one: string, other: string): boolean {
  return plainWording(`.${one}.`) === plainWording(`.${other}.`);
}

function tokensOf(text: string): string[] {
  return text.match(TOKEN) ?? [];
}
