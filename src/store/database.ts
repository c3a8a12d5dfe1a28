import Database from 'libsql';
import { StoreError } from './types.ts';

/** A SQLite database, with errors in plain words. */
export interface SqliteDatabase {
  /** The rows of a query. */
  all(sql: string, ...values: unknown[]): unknown[];
  /** How many rows a statement changed. */
  run(sql: string, ...values: unknown[]): number;
  /** Several statements at once, for the schema. */
  script(sql: string): void;
  /** Does all of it or nothing, and keeps other writers waiting meanwhile. */
  transaction<T>(work: () => T): T;
  close(): void;
}

/** For how long a writer waits for another: everything waits with it, and Discord for an answer no longer than 3 s. */
const PATIENCE_MS = 1_000;

/** Opens a file, or makes it. @throws {StoreError} */
export function openDatabase(path: string): SqliteDatabase {
  const database = new Database(path);
  database.exec(`PRAGMA busy_timeout = ${PATIENCE_MS}; PRAGMA foreign_keys = ON;`);
  database.pragma('journal_mode = WAL');
  return {
    all: (sql, ...values) => database.prepare(sql).all(...values),
    run: (sql, ...values) => database.prepare(sql).run(...values).changes,
    script: (sql) => void database.exec(sql),
    transaction(work) {
      database.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        database.exec('COMMIT');
        return result;
      } catch (error) {
        // On a full disk SQLite has taken all back itself, and the second time would be another error.
        if (database.inTransaction) database.exec('ROLLBACK');
        throw error;
      }
    },
    close() {
      // So that the file alone holds everything: a backup may be put in its place.
      try {
        database.pragma('wal_checkpoint(TRUNCATE)');
      } finally {
        database.close();
      }
    },
  };
}

/** SQLite answers at once; that there is a promise is for databases that do not. Rejects with a `StoreError`. */
export async function settle<T>(work: () => T): Promise<T> {
  try {
    return work();
  } catch (error) {
    throw asStoreError(error, 'The database cannot be used');
  }
}

const REASONS: readonly (readonly [code: RegExp, reason: string])[] = [
  [/^SQLITE_FULL/, 'the disk is full'],
  [/^SQLITE_(?:BUSY|LOCKED)/, 'another program keeps it locked'],
  [/^SQLITE_(?:NOTADB|CORRUPT)/, 'it is damaged, or no database: put a backup in its place'],
  [/^SQLITE_(?:READONLY|PERM|CANTOPEN)/, 'it may not be written'],
  [/^E(?:ACCES|PERM|ROFS)/, 'its folder may not be written'],
];

/** What went wrong, in one sentence that begins with `what`. */
export function asStoreError(error: unknown, what: string): StoreError {
  if (error instanceof StoreError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = REASONS.find(([pattern]) => pattern.test(code))?.[1] ?? 'see the log';
  return new StoreError(`${what}: ${reason}.`, { cause: error });
}
