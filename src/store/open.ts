import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openSqlite } from './sqlite.ts';
import { type Store, StoreError } from './types.ts';

const FILE = 'verbatim.db';

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
