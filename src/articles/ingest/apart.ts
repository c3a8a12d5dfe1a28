import { type ChildProcess, type ForkOptions, fork } from 'node:child_process';
import { tmpdir } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { READ_AT_ONCE } from '#articles/limits.ts';
import { Turns } from '#articles/workshop/turns.ts';
import { type IngestCode, IngestError, notStarted, tooLong, unreadable } from './error.ts';
import type { FeedReading } from './feed.ts';
import type { SourceFile } from './file.ts';
import type { Source } from './kind.ts';
import type { Reading } from './reading.ts';

/** An article that is to be read: a file, or a page with its address. */
export type ArticleTask =
  | { readonly kind: 'file'; readonly file: SourceFile }
  | { readonly kind: 'page'; readonly source: Source; readonly address: string };
/** A feed that is to be read. */
export type FeedTask = { readonly kind: 'feed'; readonly source: Source; readonly address: string };
export type Task = ArticleTask | FeedTask;

/** The result: a feed's entries for a feed, an article for the others. */
export type Result =
  | { readonly read: Reading | FeedReading }
  | { readonly code: IngestCode; readonly sentence: string };

/** What the process says once it can read. Reading is timed from then on: a busy machine starts processes slowly. */
export const STARTED = 'started';

/** How long a process may take to start, and then to read: a page can be made so that reading it never ends. */
export const LIMITS_MS = { start: 60_000, reading: 8_000 } as const;

/** Waits so many milliseconds, or until the signal comes. */
export type Sleep = (ms: number, value: undefined, options: { signal: AbortSignal }) => Promise<void>;

const MOST_MEMORY_MB = 512;

const turns = new Turns({ most: READ_AT_ONCE.all, mostOfOne: READ_AT_ONCE.server });
/** Nothing of the bot is there: neither its `.env` nor its database. */
const FOLDER = tmpdir();
const TSX = import.meta.resolve('tsx');
/**
 * How the process is started. Node's permissions could also keep it from files that it names by their whole paths; but the
 * loader of TypeScript starts a process itself, and whoever may do that may read anything.
 */
export const CONFINED: ForkOptions = {
  cwd: FOLDER,
  env: {},
  execArgv: ['--import', TSX, `--max-old-space-size=${MOST_MEMORY_MB}`],
  serialization: 'advanced',
  stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
};
const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));

/**
 * Reads a file, a page or a feed in a process of its own, so that nobody waits for it, and nothing in it can keep the bot busy,
 * fill its memory, or see its token.
 *
 * `owner` is the server that asks for it: servers are served in turn.
 *
 * @throws {IngestError}
 */
export async function readApart(task: ArticleTask, sleep?: Sleep, owner?: string): Promise<Reading>;
export async function readApart(task: FeedTask, sleep?: Sleep, owner?: string): Promise<FeedReading>;
export async function readApart(
  task: Task,
  sleep: Sleep = setTimeout,
  owner = '',
): Promise<Reading | FeedReading> {
  const result = await turns.take(owner, () => readInProcess(task, sleep));
  if ('read' in result) return result.read;
  throw new IngestError(result.code, result.sentence);
}

async function readInProcess(task: Task, sleep: Sleep): Promise<Result> {
  const worker = startWorker();
  const over = new AbortController();
  const limit = async (ms: number, error: IngestError): Promise<never> => {
    await sleep(ms, undefined, { signal: over.signal });
    throw error;
  };
  try {
    await Promise.race([nextMessage(worker, notStarted), limit(LIMITS_MS.start, notStarted())]);
    worker.send(task);
    const result = nextMessage(worker, unreadable);
    return (await Promise.race([result, limit(LIMITS_MS.reading, tooLong())])) as Result;
  } finally {
    over.abort();
    worker.kill('SIGKILL');
  }
}

function startWorker(): ChildProcess {
  return fork(WORKER, CONFINED);
}

/** What a process says next. Rejects with a `fault` where it ends instead. */
function nextMessage(worker: ChildProcess, fault: (cause: unknown) => IngestError): Promise<unknown> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve).once('error', (error) => reject(fault(error)));
    worker.once('exit', (code) => reject(fault(new Error(`the process ended with ${code}`))));
  });
}
