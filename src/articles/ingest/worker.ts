import { IngestError } from './error.ts';
import type { FeedReading } from './feed.ts';
import { readFetched, readFile } from './file.ts';
import type { Reading } from './reading.ts';
import { type Result, STARTED, type Task } from './task.ts';

process.once('message', (task) => void resultOf(task as Task).then((result) => process.send?.(result)));
process.once('disconnect', () => process.exit());
process.send?.(STARTED);

async function resultOf(task: Task): Promise<Result> {
  try {
    return { read: await read(task) };
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    return { fault: error.fault };
  }
}

async function read(task: Task): Promise<Reading | FeedReading> {
  if (task.kind === 'file') return readFile(task.file);
  if (task.kind === 'page') return readFetched(task.source, task.address);
  return (await import('./feed.ts')).readFeed(task.source, task.address);
}
