import { chmodSync, closeSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'libsql';
import { z } from 'zod';
import { budgetsInMemory } from './budgets.ts';
import { asStoreError, codeOf, type Database, type Inside, type Queries, type Reasons } from './database.ts';
import { type Journal, NO_JOURNAL, openJournal } from './journal.ts';
import { MIGRATIONS } from './migrations.ts';
import { createStore, type StoreOptions } from './store.ts';
import { type Claim, type Store, StoreError } from './types.ts';
import { BY_THE_CLOCK, patiently, type Waiting } from './waiting.ts';

/** Everything in memory, gone with the process. */
export const IN_MEMORY = ':memory:';

/** For how long a writer waits for another program; Discord waits for an answer no longer than 3 s. */
const PATIENCE_MS = 500;
const OWNER_ONLY_FILE = 0o600;
/** The rights of a folder that is its owner's alone. */
export const OWNER_ONLY_FOLDER = 0o700;

const UNUSABLE = 'The database cannot be used';
const SQLITE_REASONS: Reasons = [
  [/^(?:SQLITE_FULL|ENOSPC|EDQUOT)/, 'the disk is full'],
  [/^(?:SQLITE_IOERR|EIO)/, 'the disk reports a fault'],
  [/^SQLITE_(?:BUSY|LOCKED)/, 'another program keeps it locked'],
  [/^SQLITE_(?:NOTADB|CORRUPT)/, 'it is damaged, or it is not a database: put a backup in its place'],
  [/^SQLITE_(?:READONLY|PERM|CANTOPEN)/, 'it may not be written'],
  [/^E(?:ACCES|PERM|ROFS)/, 'its folder may not be written'],
];
const versionRow = z.object({ user_version: z.number() });

/**
 * Opens the store of a SQLite file, makes the file where it is not there yet, and brings its schema up to date; several
 * processes may have it open. The file, its journal and a folder that is made for it are their owner's alone.
 *
 * @throws {StoreError} if the file cannot be opened, is not a database, or is of a newer version of the program.
 */
export function openSqlite(path: string, { waiting, ...options }: StoreOptions = {}): Store {
  try {
    return createStore(openDatabase(path, waiting), options);
  } catch (error) {
    throw asStoreError(error, `The database ${path} cannot be opened`, SQLITE_REASONS);
  }
}

/** Opens a file with today's schema. Throws as libsql does. A test may pass another way to open its journal. */
export function openDatabase(
  path: string,
  waiting: Waiting = BY_THE_CLOCK,
  journalOf = openJournal,
): Database {
  if (path !== IN_MEMORY) {
    mkdirSync(dirname(path), { recursive: true, mode: OWNER_ONLY_FOLDER });
    makePrivate(path);
  }
  const sqlite = new Sqlite(path);
  // While the file is being opened, nobody else is held up by waiting.
  sqlite.exec(`PRAGMA busy_timeout = ${PATIENCE_MS}; PRAGMA foreign_keys = ON;`);
  sqlite.pragma('journal_mode = WAL');
  // What is deleted is overwritten, and not only no longer listed.
  sqlite.pragma('secure_delete = ON');
  migrate(sqlite, path);
  // From here on SQLite leaves to the journal's `toDisk` what it would otherwise wait for at the end of each transaction.
  sqlite.exec('PRAGMA busy_timeout = 0; PRAGMA synchronous = NORMAL;');
  const journal = path === IN_MEMORY ? NO_JOURNAL : journalOf(`${path}-wal`);
  return new SqliteFile(sqlite, path, journal, waiting);
}

/** SQLite gives the journal the rights of its database, which nobody but the owner needs to have. */
function makePrivate(path: string): void {
  closeSync(openSync(path, 'a', OWNER_ONLY_FILE));
  if ((statSync(path).mode & 0o077) !== 0) chmodSync(path, OWNER_ONLY_FILE);
}

/**
 * Looks a copy of a database through, from its first page to its last.
 *
 * @throws {StoreError} if it is damaged, not a database of this program, or of a newer version.
 */
export function checkCopy(path: string): void {
  const unusable = `The file ${path} cannot be restored`;
  try {
    const sqlite = new Sqlite(path, { readonly: true, fileMustExist: true });
    try {
      const { user_version: version } = versionRow.parse(sqlite.prepare('PRAGMA user_version').get());
      if (version === 0) throw new StoreError(`${unusable}: it is not a database of Verbatim’s.`);
      checkVersion(version, path);
      const found = sqlite.prepare('PRAGMA integrity_check').all();
      if (JSON.stringify(found) !== '[{"integrity_check":"ok"}]') {
        throw new StoreError(`${unusable}: it is damaged.`);
      }
    } finally {
      sqlite.close();
    }
  } catch (error) {
    throw asStoreError(error, unusable, SQLITE_REASONS);
  }
}

/** Whether another program has a database open; one that is damaged nobody can have open. */
export function isInUse(path: string): boolean {
  try {
    const sqlite = new Sqlite(path);
    try {
      // Only who is alone may leave the journal.
      sqlite.exec('PRAGMA journal_mode = DELETE');
      return false;
    } finally {
      sqlite.close();
    }
  } catch (error) {
    return isBusy(error);
  }
}

function migrate(sqlite: Sqlite.Database, path: string): void {
  // Under the lock, so that of two processes that start at once one waits, and then finds all done.
  sqlite.exec('BEGIN IMMEDIATE');
  try {
    const { user_version: present } = versionRow.parse(sqlite.prepare('PRAGMA user_version').get());
    checkVersion(present, path);
    for (const step of MIGRATIONS.slice(present)) sqlite.exec(step);
    sqlite.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
    sqlite.exec('COMMIT');
  } catch (error) {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
    throw error;
  }
}

/** @throws {StoreError} where a database's schema is newer than the program. */
export function checkVersion(present: number, where: string): void {
  if (present <= MIGRATIONS.length) return;
  throw new StoreError(
    `The database ${where} is of a newer version of Verbatim (schema ${present}; this one knows ${MIGRATIONS.length}): update Verbatim, or name another folder with DATA_DIR.`,
  );
}

/**
 * One connection, on which everything takes its turn. SQLite itself waits neither for another program's lock nor, after
 * a transaction, for the disk: both would hold up everything in the process. Work that finds the file locked lets other
 * work go first and tries again. A transaction gives up its turn before the disk has it, and is done when it does.
 */
class SqliteFile implements Database {
  readonly #sqlite: Sqlite.Database;
  readonly #path: string;
  readonly #journal: Journal;
  readonly #waiting: Waiting;
  /** With SQLite there is one process. */
  readonly budgets = budgetsInMemory();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(sqlite: Sqlite.Database, path: string, journal: Journal, waiting: Waiting) {
    this.#sqlite = sqlite;
    this.#path = path;
    this.#journal = journal;
    this.#waiting = waiting;
  }

  all: Queries['all'] = (sql, ...values) => this.#inTurn(() => this.#queries.all(sql, ...values));

  async run(...statement: Parameters<Queries['run']>): Promise<number> {
    const changed = await this.#inTurn(() => this.#queries.run(...statement));
    if (changed > 0) await this.#toDisk();
    return changed;
  }

  async transaction<T>(work: (inside: Inside) => Promise<T>): Promise<T> {
    const sqlite = this.#sqlite;
    const result = await this.#inTurn(async () => {
      sqlite.exec('BEGIN IMMEDIATE');
      try {
        // Transactions that write come one after the other anyway.
        const result = await work({ ...this.#queries, turnOf: async () => {} });
        sqlite.exec('COMMIT');
        return result;
      } catch (error) {
        // On a full disk SQLite has taken all back itself, and the second time would be another error.
        if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
        throw error;
      }
    });
    await this.#toDisk();
    return result;
  }

  /** Where somebody still reads the journal it stays as it is, and the next time will do. */
  async scrub(): Promise<void> {
    await this.#inTurn(async () => void this.#sqlite.pragma('wal_checkpoint(TRUNCATE)')).catch(() => {});
  }

  /** A file beside the database, which the system unlocks when the process ends, however it does. */
  async claim(name: string): Promise<Claim | undefined> {
    if (this.#path === IN_MEMORY) return { release: async () => {} };
    const path = `${this.#path}-${name}.lock`;
    makePrivate(path);
    const lock = new Sqlite(path);
    try {
      lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
    } catch (error) {
      lock.close();
      if (isBusy(error)) return undefined;
      throw asStoreError(error, UNUSABLE, SQLITE_REASONS);
    }
    return { release: async () => void lock.close() };
  }

  backup(path: string): Promise<void> {
    return this.#inTurn(async () => {
      closeSync(openSync(path, 'wx', OWNER_ONLY_FILE));
      this.#sqlite.prepare('VACUUM INTO ?').run(path);
    });
  }

  async close(): Promise<void> {
    // So that the file alone holds everything: a backup may be put in its place.
    await this.scrub();
    await this.#inTurn(async () => void this.#sqlite.close());
    await this.#journal.close();
  }

  readonly #queries: Queries = {
    // As one list: libsql ends the process where the first of several values is bytes.
    all: async (sql, ...values) => this.#sqlite.prepare(sql).all(values),
    run: async (sql, ...values) => this.#sqlite.prepare(sql).run(values).changes,
  };

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    return inOurWords(patiently(() => this.#next(work), isBusy, PATIENCE_MS, this.#waiting));
  }

  #toDisk(): Promise<void> {
    return inOurWords(this.#journal.toDisk());
  }

  #next<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work);
    this.#turn = mine.catch(() => {});
    return mine;
  }
}

async function inOurWords<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw asStoreError(error, UNUSABLE, SQLITE_REASONS);
  }
}

function isBusy(error: unknown): boolean {
  return /^SQLITE_(?:BUSY|LOCKED)/.test(codeOf(error));
}
