import type { NextStep } from '#app/progress.ts';
import { percentile } from '#lab/data/percentile.ts';
import { ask, type Server } from './cluster-servers.ts';

/** What came of asking in so many servers. */
export interface Wave {
  /** Milliseconds from each question to its answer. */
  readonly times: readonly number[];
  /** Questions a second. */
  readonly rate: number;
  /** What was not answered, or from another server's article: a line each. */
  readonly faults: readonly string[];
}

/** So many wait for an answer at once, one step after the other. */
const CROWDS = [1, 2, 4, 8, 16, 32, 64];
/** Ninety-nine of a hundred are answered within this. */
const SOON_MS = 1_000;

/** Asks once in each of these servers, so many at a time. */
export async function askEach(servers: readonly Server[], atOnce: number, next: NextStep): Promise<Wave> {
  const [times, faults]: [number[], string[]] = [[], []];
  const left = [...servers];
  const begun = performance.now();
  const worker = async (): Promise<void> => {
    for (let server = left.pop(); server; server = left.pop()) {
      next('questions');
      const before = performance.now();
      const text = await ask(server);
      times.push(performance.now() - before);
      if (!text?.includes(`number ${server.number} on`))
        faults.push(`Server ${server.number} was answered: ${text}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return { times, rate: (servers.length / (performance.now() - begun)) * 1_000, faults };
}

/** With how many waiting at once the most questions a second were answered soon, and how. */
export interface Best {
  readonly crowd: number;
  readonly answered: Wave;
}

/**
 * Asks in servers that are awake, with ever more people who wait at once, until the answers take too long.
 *
 * @returns the quickest step whose answers came soon; undefined if none did. Also how many questions were asked, and what went wrong.
 */
export async function climb(
  servers: readonly Server[],
  next: NextStep,
): Promise<{ readonly best: Best | undefined; readonly asked: number; readonly faults: readonly string[] }> {
  let [best, asked]: [Best | undefined, number] = [undefined, 0];
  const faults: string[] = [];
  for (const crowd of CROWDS) {
    const answered = await askEach(servers, crowd, next);
    faults.push(...answered.faults);
    asked += servers.length;
    if (percentile(answered.times, 99) >= SOON_MS) break;
    if (best === undefined || answered.rate > best.answered.rate) best = { crowd, answered };
  }
  return { best, asked, faults };
}

/** The steps that a climb may take, for whoever shows how far it has come. */
export function climbSteps(servers: readonly Server[]): number {
  return CROWDS.length * servers.length;
}

/** Rate, the time in the middle, and that of 99 of 100. */
export function summaryOf({ times, rate }: Wave): string {
  const at = (p: number) => Math.round(percentile(times, p));
  return `${times.length} questions, ${rate.toFixed(1)} a second, ${at(50)} ms in the middle, ${at(99)} ms for 99 of 100`;
}
