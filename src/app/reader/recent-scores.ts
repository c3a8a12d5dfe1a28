import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Window, WindowScore } from '#engine/index.ts';

/** What was read lately. It holds no text: of question and window only what they hash to. */
export interface RecentScores {
  get(question: string, window: Window): WindowScore | undefined;
  set(question: string, window: Window, score: WindowScore): void;
}

/** About what an entry takes besides a number for each sentence: its key, the answer's words, and what leads to it. */
const ENTRY_BYTES = 290;
const NUMBER_BYTES = 8;

/** Keeps so many bytes of it; what was asked for longest ago goes first. */
export function createRecentScores(bytes: number): RecentScores {
  const scores = new LRUCache<string, WindowScore>({
    maxSize: bytes,
    sizeCalculation: ({ sentences }) => ENTRY_BYTES + NUMBER_BYTES * sentences.length,
  });
  return {
    get: (question, window) => scores.get(keyOf(question, window)),
    set: (question, window, score) => void scores.set(keyOf(question, window), score),
  };
}

/** The sentences belong to it: another cut of the same text has other shares. */
function keyOf(question: string, { text, sentences }: Window): string {
  const cuts = sentences.map(({ start, end }) => `${start} ${end}`);
  return createHash('sha256')
    .update(JSON.stringify([question, text, cuts]))
    .digest('base64');
}
