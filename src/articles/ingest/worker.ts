import { type Result, STARTED, type Task } from './apart.ts';
import { IngestError } from './error.ts';
import { readFile } from './file.ts';
import { readPage } from './page.ts';

process.once('message', (task) => process.send?.(resultOf(task as Task)));
process.once('disconnect', () => process.exit());
process.send?.(STARTED);

function resultOf(task: Task): Result {
  try {
    const reading = task.kind === 'file' ? readFile(task.file) : readPage(task.html, task.address);
    return { reading };
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    return { code: error.code, sentence: error.message };
  }
}
