import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { IngestError, unreadable } from './error.ts';
import type { SourceFile } from './file.ts';
import type { Reading } from './reading.ts';

/** What is to be read: a file, or a page with its address. */
export type Task =
  | { readonly kind: 'file'; readonly file: SourceFile }
  | { readonly kind: 'page'; readonly html: string; readonly address: string };

/** What comes of it. */
export type Result = { readonly reading: Reading } | { readonly code: string; readonly sentence: string };

/** A page can be made so that reading it takes for ever: then it is given up. */
const WITHIN_MS = 8_000;
const MOST_MEMORY_MB = 512;
/** So many at once: the others wait their turn. */
const MOST_AT_ONCE = 2;
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));

/**
 * Reads a file or a page in a process of its own, so that nobody waits for it, and nothing in it can keep the bot busy,
 * fill its memory, or see its token.
 *
 * @throws {IngestError}
 */
export async function readApart(task: Task, withinMs = WITHIN_MS): Promise<Reading> {
  await turn();
  try {
    return await readInProcess(task, withinMs);
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

let running = 0;
const waiting: (() => void)[] = [];

/** Resolves once there is room for one more. */
async function turn(): Promise<void> {
  while (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
}

async function readInProcess(task: Task, withinMs: number): Promise<Reading> {
  const worker = fork(WORKER, {
    cwd: ROOT,
    env: {},
    execArgv: ['--import', 'tsx', `--max-old-space-size=${MOST_MEMORY_MB}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    const result = await new Promise<Result>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error('it took too long')), withinMs);
      worker.once('message', (message) => resolve(message as Result)).once('error', reject);
      worker.once('exit', (code) => reject(new Error(`the reader ended with ${code}`)));
      worker.send(task);
    });
    if ('reading' in result) return result.reading;
    throw new IngestError(result.code, result.sentence);
  } catch (error) {
    throw error instanceof IngestError ? error : unreadable(error);
  } finally {
    clearTimeout(timer);
    worker.kill('SIGKILL');
  }
}
