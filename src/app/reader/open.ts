import { availableParallelism } from 'node:os';
import { type BackgroundReader, type BackgroundReaderOptions, createReader } from './background-reader.ts';

/** More would slow down the answers to everybody else. */
const MOST_THREADS = 2;

/** The reader that comes with the project; nothing of it is loaded before it starts. */
export function openReader(options: BackgroundReaderOptions): BackgroundReader {
  const threads = Math.min(MOST_THREADS, availableParallelism());
  return createReader(async () => (await import('./threads.ts')).startThreads(threads), options);
}
