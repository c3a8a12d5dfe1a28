import { percentile } from '#lab/data/percentile.ts';

/** Milliseconds: by the clock, and of the processors, which say more on a shared machine. */
export interface Time {
  readonly wall: number;
  readonly cpu: number;
}

/** The result of some work, and the time that it took. */
export function timed<T>(work: () => T): [T, Time] {
  const since = startTimer();
  const result = work();
  return [result, since()];
}

/** The same for asynchronous work. */
export async function timedAsync<T>(work: () => Promise<T>): Promise<[T, Time]> {
  const since = startTimer();
  const result = await work();
  return [result, since()];
}

function startTimer(): () => Time {
  const usage = process.cpuUsage();
  const start = performance.now();
  return () => {
    const wall = performance.now() - start;
    const { user, system } = process.cpuUsage(usage);
    return { wall, cpu: (user + system) / 1000 };
  };
}

/** The time in the middle, by both clocks. */
export function median(times: readonly Time[]): Time {
  return {
    wall: percentile(
      times.map(({ wall }) => wall),
      50,
    ),
    cpu: percentile(
      times.map(({ cpu }) => cpu),
      50,
    ),
  };
}
