import { setTimeout as sleep } from 'node:timers/promises';

/** How what another holds up is waited for. */
export interface Waiting {
  /** Milliseconds of a steady clock. */
  now(): number;
  /** Waits so many milliseconds. */
  pause(ms: number): Promise<void>;
  /** Does something in so many milliseconds, if the process still lives and nobody has called what this returns. */
  after(ms: number, work: () => void): () => void;
}

/** Waits by the system's clock. */
export const BY_THE_CLOCK: Waiting = {
  now: () => performance.now(),
  pause: (ms) => sleep(ms),
  after(ms, work) {
    const timer = setTimeout(work, ms).unref();
    return () => clearTimeout(timer);
  },
};

const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 50;

/** Tries again, a little later each time, what another holds up; the last try's error is thrown on. */
export async function patiently<T>(
  work: () => T | Promise<T>,
  isHeldUp: (error: unknown) => boolean,
  patienceMs: number,
  waiting: Waiting,
): Promise<T> {
  const until = waiting.now() + patienceMs;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return await work();
    } catch (error) {
      if (!isHeldUp(error) || waiting.now() >= until) throw error;
      await waiting.pause(pause);
    }
  }
}
