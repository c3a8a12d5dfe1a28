import type { Waiting } from '#store/waiting.ts';

/** Waits for nothing: the pauses are only written down, and the clock moves on by them. */
export interface Impatience extends Waiting {
  /** In milliseconds. */
  readonly pauses: readonly number[];
  /** Does the first thing that is to be done later, and has not been done. */
  goOn(): void;
  /** How many things are to be done later. */
  readonly waiting: number;
}

/** `onPause` is called at each pause, with how many there have been. */
export function impatience(onPause: (count: number) => unknown = () => {}): Impatience {
  const pauses: number[] = [];
  const later = new Set<() => void>();
  let time = 0;
  return {
    pauses,
    now: () => time,
    async pause(ms) {
      pauses.push(ms);
      time += ms;
      onPause(pauses.length);
    },
    after(_, work) {
      later.add(work);
      return () => void later.delete(work);
    },
    get waiting() {
      return later.size;
    },
    goOn() {
      const [work] = later;
      if (work === undefined) return;
      later.delete(work);
      work();
    },
  };
}
