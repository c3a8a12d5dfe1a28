import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkCopy, isInUse, OWNER_ONLY_FOLDER, openSqlite } from './sqlite.ts';
import { type Store, StoreError } from './types.ts';

const FILE = 'verbatim.db';
/** The database and the files that SQLite keeps beside it. */
const ENDINGS = ['', '-wal', '-shm'];

/** Opens the database of a data folder, and makes both where they are not there yet. @throws {StoreError} */
export function openStore(dataDir: string): Store {
  return openSqlite(join(dataDir, FILE));
}

/** Opens the database of a data folder, which must be there. @throws {StoreError} */
export function openExisting(dataDir: string): Store {
  if (!existsSync(join(dataDir, FILE))) throw new StoreError(`There is no database in ${dataDir}.`);
  return openStore(dataDir);
}

/**
 * Writes a copy of a data folder's database to a new file; the bot may go on meanwhile.
 *
 * @throws {StoreError} where there is no database, the file is there already, or it cannot be written.
 */
export async function backUp(dataDir: string, to: string): Promise<void> {
  const store = openExisting(dataDir);
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
 * @returns where the database of before is now; undefined where there was none.
 * Rejects with a `StoreError` where the copy is damaged or of a newer version, or the bot still runs; then all is as before.
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
