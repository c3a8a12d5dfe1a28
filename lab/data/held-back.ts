import { createHash } from 'node:crypto';

/** Sets of which one article in five was kept from the reader; of all others, one in ten (lab/training/README.md). */
const ONE_IN_FIVE: readonly string[] = ['newsqa', 'squad2'];

/** Whether the reader was trained without an article; the article's first context in the set's file decides it. */
export function isUnread(set: string, firstContext: string): boolean {
  const [first = 0] = createHash('sha256').update(firstContext).digest();
  return first % (ONE_IN_FIVE.includes(set) ? 5 : 10) === 0;
}
