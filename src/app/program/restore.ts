import { readStorage } from '#app/config.ts';
import { Failure } from '#app/failure.ts';
import { restore as putBack } from '#store/open.ts';

/** Puts a backup in the place of the database. @throws {Failure | StoreError} */
export async function restore(file: string): Promise<void> {
  const { dataDir, databaseUrl } = readStorage();
  if (databaseUrl !== undefined) {
    throw new Failure('fault', 'The database is PostgreSQL’s: put a copy back with pg_restore or psql.');
  }
  const aside = await putBack(dataDir, file);
  process.stdout.write(`${file} is the database now.\n`);
  if (aside !== undefined)
    process.stdout.write(`The old database is now ${aside}. Delete it once you no longer need it.\n`);
}
