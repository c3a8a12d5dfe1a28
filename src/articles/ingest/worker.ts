import { type Result, STARTED, type Task } from './apart.ts';
import { IngestError } from './error.ts';
import { readFetched, readFile } from './file.ts';

process.once('message', (task) => void resultOf(task as Task).then((result) => process.send?.(result)));
process.once('disconnect', () => process.exit());
process.send?.(STARTED);

async function resultOf(task: Task): Promise<Result> {
  try {
    return {
      reading:
        task.kind === 'file' ? await readFile(task.file) : await readFetched(task.source, task.address),
    };
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    return { code: error.code, sentence: error.message };
  }
}
