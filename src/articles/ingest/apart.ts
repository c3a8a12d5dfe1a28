import type { ChildProcess } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { READ_AT_ONCE } from '#articles/limits.ts';
import { Turns } from '#articles/workshop/turns.ts';
import { startConfined } from './confined.ts';
import { IngestError, notStarted, refusal, unreadable } from './error.ts';
import type { FeedReading } from './feed.ts';
import type { Reading } from './reading.ts';
import { readingCode } from './reading-code.ts';
import type { ArticleTask, FeedTask, Result, Task } from './task.ts';

/** How long a process may take to start, and then to read: a page can be made so that reading it never ends. */
export const LIMITS_MS = { start: 60_000, reading: 8_000 } as const;

/** Waits so many milliseconds, or until the signal comes. */
export type Sleep = (ms: number, value: undefined, options: { signal: AbortSignal }) => Promise<void>;

const turns = new Turns({ most: READ_AT_ONCE.all, mostOfOne: READ_AT_ONCE.server });

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
  throw new IngestError([result.fault]);
}

async function readInProcess(task: Task, sleep: Sleep): Promise<Result> {
  const code = await readingCode().catch((cause: unknown) => {
    throw notStarted(cause);
  });
  const worker = startConfined(code);
  const over = new AbortController();
  const limit = async (ms: number, error: IngestError): Promise<never> => {
    await sleep(ms, undefined, { signal: over.signal });
    throw error;
  };
  try {
    await Promise.race([nextMessage(worker, notStarted), limit(LIMITS_MS.start, notStarted())]);
    worker.send(task);
    const result = nextMessage(worker, unreadable);
    return (await Promise.race([result, limit(LIMITS_MS.reading, refusal('too_long'))])) as Result;
  } finally {
    over.abort();
    worker.kill('SIGKILL');
  }
}

/** What a process says next. Rejects with a `fault` where it ends instead. */
function nextMessage(worker: ChildProcess, fault: (cause: unknown) => IngestError): Promise<unknown> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve).once('error', (error) => reject(fault(error)));
    worker.once('exit', (code) => reject(fault(new Error(`the process ended with ${code}`))));
  });
}
