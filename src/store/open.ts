import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { copyAll } from './copy.ts';
import { checkCopy, isInUse, OWNER_ONLY_FOLDER, openDatabase, openSqlite } from './sqlite.ts';
import type { StoreOptions } from './store.ts';
import { type Store, StoreError } from './types.ts';

const FILE = 'verbatim.db';
/** The database and the files that SQLite keeps beside it. */
const ENDINGS = ['', '-wal', '-shm'];

/** Opens the database of a data folder, and makes both where they are not there yet. @throws {StoreError} */
export function openStore(dataDir: string, options?: StoreOptions): Store {
  return openSqlite(join(dataDir, FILE), options);
}

/** Where the database is. */
export interface StoreChoice {
  /** The folder of SQLite's file. */
  readonly dataDir: string;
  /** The address of a PostgreSQL database, which is used in its place. */
  readonly databaseUrl?: string;
}

/** Opens the database that is chosen, and makes its tables where they are not there yet. Rejects with a `StoreError`. */
export async function openChosen(
  { dataDir, databaseUrl }: StoreChoice,
  options?: StoreOptions,
): Promise<Store> {
  if (databaseUrl === undefined) return openStore(dataDir, options);
  // Loaded only here: with SQLite it is not needed.
  return (await import('./postgres.ts')).openPostgres(databaseUrl, options);
}

/** Opens the database that is chosen, whose file must be there. Rejects with a `StoreError`. */
export async function openExisting(choice: StoreChoice): Promise<Store> {
  checkThere(choice);
  return openChosen(choice);
}

function checkThere({ dataDir, databaseUrl }: StoreChoice): void {
  if (databaseUrl === undefined && !existsSync(join(dataDir, FILE))) {
    throw new StoreError(`There is no database in ${dataDir}.`);
  }
}

/**
 * Writes a copy of the database to a new file; the bot may go on meanwhile. Rejects with a `StoreError` where there is no
 * database, the file is there already, or it cannot be written.
 */
export async function backUp(choice: StoreChoice, to: string): Promise<void> {
  const store = await openExisting(choice);
  try {
    if (existsSync(to)) throw new StoreError(`${to} is there already: name a new file.`);
    await store.backup(resolve(to));
  } finally {
    await store.close();
  }
}

/**
 * Puts a copy in the place of a data folder's database. What was there is moved aside together with its journal, which
 * would otherwise be played into the copy.
 *
 * @returns where the old database is now; undefined if there was none.
 * Rejects with a `StoreError` if the copy is damaged or of a newer version, or if the bot is running; then nothing has changed.
 */
export async function restore(dataDir: string, from: string): Promise<string | undefined> {
  const path = join(dataDir, FILE);
  if (!existsSync(from)) throw new StoreError(`There is no file ${from}.`);
  checkCopy(from);
  mkdirSync(dataDir, { recursive: true, mode: OWNER_ONLY_FOLDER });
  if (existsSync(path) && isInUse(path)) {
    throw new StoreError('Verbatim is running: stop it first, so that nothing of what it writes is lost.');
  }
  // Beside it first: a disk that is full must not leave half a database in its place.
  const fresh = `${path}.new`;
  rmSync(fresh, { force: true });
  copyFileSync(from, fresh);
  const aside = moveAside(path);
  renameSync(fresh, path);
  await openSqlite(path).close();
  return aside;
}

/** Moves a database and its journal to a name that is free; that name, or undefined where there was no database. */
function moveAside(path: string): string | undefined {
  const there = ENDINGS.filter((ending) => existsSync(path + ending));
  if (there.length === 0) return undefined;
  let number = 1;
  while (ENDINGS.some((ending) => existsSync(`${path}.before-${number}${ending}`))) number++;
  for (const ending of there) renameSync(path + ending, `${path}.before-${number}${ending}`);
  return `${path}.before-${number}`;
}

/**
 * Copies the database of a data folder into an empty PostgreSQL database; the bot must not run meanwhile.
 *
 * @returns how many rows were copied, by table. Rejects with a `StoreError`.
 */
export async function moveToPostgres(dataDir: string, url: string): Promise<ReadonlyMap<string, number>> {
  checkThere({ dataDir });
  const path = join(dataDir, FILE);
  if (isInUse(path))
    throw new StoreError('Verbatim is running: stop it first, so that nothing of what it writes is lost.');
  const from = openDatabase(path);
  try {
    const to = await (await import('./postgres.ts')).openPostgresDatabase(url);
    return await copyAll(from, to).finally(() => to.close());
  } finally {
    await from.close();
  }
}

/** Which of the database's file and folder others than their owner may read, where the system knows of such. */
export function readableByOthers({ dataDir, databaseUrl }: StoreChoice): readonly string[] {
  if (databaseUrl !== undefined || process.platform === 'win32') return [];
  return [dataDir, join(dataDir, FILE)].filter(
    (path) => existsSync(path) && (statSync(path).mode & 0o077) !== 0,
  );
}
