import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { median, timed } from './timing.ts';

/** A line of a table: what was measured, and milliseconds. */
export type Measure = readonly [what: string, milliseconds: number];

const TIMES = z.record(z.string(), z.number());

/** What whole processes take, each started so many times: medians. */
export function measureProcesses(starts: number): Measure[] {
  const answers = Array.from({ length: starts }, () => timed(() => run('../../src/cli.ts', ASKING))[1]);
  const weights = mediansOf('weights-load.ts', starts);
  const article = mediansOf('first-question.ts', starts);
  const [read = 0, ready = 0, imported = 0] = [
    weights.get('read'),
    weights.get('ready'),
    weights.get('imported'),
  ];
  return [
    ['the weights: reading, parsing and making ready', read + ready],
    ['the same, read by `import` as the engine does, which tsx translates to JavaScript', imported + ready],
    ['reading and indexing the article', article.get('opening') ?? 0],
    ['the first question after that', article.get('first') ?? 0],
    ['the second question', article.get('second') ?? 0],
    [
      'from the start of the process to the answer in the terminal (`npm run ask`, without npm)',
      median(answers),
    ],
  ];
}

const ASKING = ['ask', 'How involved is North Korea?'];

function mediansOf(script: string, starts: number): Map<string, number> {
  const runs = Array.from({ length: starts }, () => TIMES.parse(JSON.parse(run(script, []))));
  return new Map(
    Object.keys(runs[0] ?? {}).map((name) => [name, median(runs.map((each) => each[name] ?? 0))]),
  );
}

function run(script: string, args: readonly string[]): string {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', path, ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${script} failed: ${stderr}`);
  return stdout;
}
