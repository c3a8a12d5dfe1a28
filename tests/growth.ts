/**
 * How much the work grows when its input becomes four times as long: some 4 where they grow alike, some 16 where the work
 * is the square. Work is processor time, and the least of several tries, so that what else a machine does makes no
 * difference; between the two is room for what is left of that.
 */
export function growth(work: (size: number) => unknown, size: number): number {
  work(4 * size);
  let [short, long] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    short = Math.min(
      short,
      spent(() => work(size)),
    );
    long = Math.min(
      long,
      spent(() => work(4 * size)),
    );
    if (tries >= FEWEST_TRIES && long / short < SURELY_ALIKE) break;
  }
  return long / short;
}

const FEWEST_TRIES = 1;
const MOST_TRIES = 25;
const SURELY_ALIKE = 7;

/** Short work is repeated until it has taken this many microseconds, so that one lucky run decides nothing. */
const LEAST = 1_000;

/** Processor time of the work, in microseconds. */
function spent(work: () => unknown): number {
  const before = process.cpuUsage();
  for (let times = 1; ; times++) {
    work();
    const { user, system } = process.cpuUsage(before);
    if (user + system >= LEAST) return (user + system) / times;
  }
}
