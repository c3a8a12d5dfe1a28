import { setTimeout } from 'node:timers/promises';

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;

/** How long to wait before the try of this number, counted from 0: the first comes at once, the others ever later. */
export function pauseBefore(tries: number): number {
  return tries === 0 ? 0 : Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS);
}

/** Waits so many milliseconds, and not after `end`. */
export type Pause = (ms: number, end: AbortSignal) => Promise<void>;

/** The system's steady clock, in milliseconds. */
export const byPerformance = (): number => performance.now();

/** Waits by the system's clock. */
export async function sleep(ms: number, end: AbortSignal): Promise<void> {
  await setTimeout(ms, undefined, { signal: end }).catch(() => {});
}
