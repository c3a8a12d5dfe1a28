import { readStorage } from '#app/config.ts';
import { withProgress } from '#app/progress.ts';
import { backUp } from '#store/open.ts';

/** Copies the database to a new file. @throws {StoreError} */
export async function backup(file: string): Promise<void> {
  await withProgress(1, async (next) => {
    next('copying the database');
    await backUp(readStorage(), file);
  });
  process.stdout.write(`The database is copied to ${file}.\n`);
}
