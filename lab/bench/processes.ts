import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { median, type Time, timed } from './timing.ts';

/** A line of a table: what was measured, and how long it took. */
export type Measure = readonly [what: string, time: Time];

const TIME = z.object({ wall: z.number(), cpu: z.number() });
const TIMES = z.record(z.string(), TIME);
const READER = z.object({ opening: TIME, question: TIME, slow: z.number(), grown: z.number() });
const ENCODER = z.object({
  opening: TIME,
  article: TIME,
  passages: z.number(),
  question: TIME,
  grown: z.number(),
});
const NO_TIME: Time = { wall: 0, cpu: 0 };

/** The medians of what whole processes take. */
export function measureProcesses(starts: number): Measure[] {
  const answers = Array.from({ length: starts }, () => timed(() => run('../../src/app/main.ts', ASKING))[1]);
  const weights = mediansOf('weights-load.ts', starts);
  const article = mediansOf('first-question.ts', starts);
  const of = (times: ReadonlyMap<string, Time>, name: string) => times.get(name) ?? NO_TIME;
  return [
    ['the weights: reading and parsing', of(weights, 'read')],
    ['the modules that hold them: loading, which makes them ready', of(weights, 'ready')],
    ['reading and indexing the article', of(article, 'opening')],
    ['the first question after that', of(article, 'first')],
    ['the second question', of(article, 'second')],
    ['from the start of the process to the answer in the terminal', { ...median(answers), cpu: Number.NaN }],
  ];
}

/** What the reader takes, in a process of its own. */
export interface ReaderMeasures {
  /** From its start to the first window that it has read. */
  readonly opening: Time;
  /** The median of questions. */
  readonly question: Time;
  /** The 99th percentile of them, milliseconds by the clock. */
  readonly slow: number;
  /** Megabytes (RSS). */
  readonly grown: number;
}

export function measureReader(): ReaderMeasures {
  return READER.parse(JSON.parse(run('reader-load.ts', [])));
}

/** What the encoder takes, in a process of its own. */
export interface EncoderMeasures {
  /** From its start to the first text that it has encoded. */
  readonly opening: Time;
  /** All passages of the article, and how many they are. */
  readonly article: Time;
  readonly passages: number;
  /** The median of questions. */
  readonly question: Time;
  /** Megabytes (RSS). */
  readonly grown: number;
}

export function measureEncoder(): EncoderMeasures {
  return ENCODER.parse(JSON.parse(run('encoder-load.ts', [])));
}

const ASKING = ['ask', 'How involved is North Korea?'];

function mediansOf(script: string, starts: number): Map<string, Time> {
  const runs = Array.from({ length: starts }, () => TIMES.parse(JSON.parse(run(script, []))));
  const names = Object.keys(runs[0] ?? {});
  return new Map(names.map((name) => [name, median(runs.map((each) => each[name] ?? NO_TIME))]));
}

function run(script: string, args: readonly string[]): string {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', path, ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${script} failed: ${stderr}`);
  return stdout;
}
