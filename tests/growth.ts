/**
 * How the work grows with its input: some 2 where twice the input is twice the work, some 4 where it is four times it.
 * Work is processor time, and the least of several tries, so that what else a machine does makes no difference.
 */
export function growth(work: (size: number) => unknown, size: number): number {
  work(2 * size);
  let [once, twice] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    once = Math.min(
      once,
      spent(() => work(size)),
    );
    twice = Math.min(
      twice,
      spent(() => work(2 * size)),
    );
    if (tries >= FEWEST_TRIES && twice / once < SURELY_LINEAR) break;
  }
  return twice / once;
}

const FEWEST_TRIES = 3;
const MOST_TRIES = 25;
const SURELY_LINEAR = 2.5;

/** Processor time in microseconds. */
function spent(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system + 1;
}
