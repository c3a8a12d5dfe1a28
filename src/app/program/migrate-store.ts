import { readStorage } from '#app/config.ts';
import { Failure } from '#app/failure.ts';
import { moveToPostgres } from '#store/open.ts';

/** Copies the SQLite database of DATA_DIR into the PostgreSQL database of DATABASE_URL. @throws {Failure | StoreError} */
export async function migrateStore(): Promise<void> {
  const { dataDir, databaseUrl } = readStorage();
  if (databaseUrl === undefined) {
    throw new Failure('fault', 'DATABASE_URL must name the PostgreSQL database to copy to.');
  }
  const copied = await moveToPostgres(dataDir, databaseUrl);
  for (const [table, rows] of copied) process.stdout.write(`${table}: ${rows}\n`);
  process.stdout.write(
    'Everything is copied. The bot uses it from its next start, as long as DATABASE_URL is set.\n',
  );
}
