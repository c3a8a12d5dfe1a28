import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { articleShelf, countChange } from './article-shelf.ts';
import { asStoreError, openDatabase, type SqliteDatabase, settle } from './database.ts';
import { ledger } from './ledger.ts';
import { MIGRATIONS } from './migrations.ts';
import { reportBox } from './reports.ts';
import { revisions } from './revisions.ts';
import { settingsBook } from './settings.ts';
import { type Store, StoreError } from './types.ts';
import { userRecords } from './user-records.ts';

/** Everything in memory, gone with the process. */
export const IN_MEMORY = ':memory:';

const schemaRow = z.object({ user_version: z.number() });

/**
 * Opens the database, makes its folder and brings its schema up to date; several processes may have it open.
 *
 * @throws {StoreError} where the file cannot be opened, is no database, or is of a newer version of the program.
 */
export function openSqlite(path: string): Store {
  try {
    if (path !== IN_MEMORY) mkdirSync(dirname(path), { recursive: true });
    const database = openDatabase(path);
    // Under the lock, so that of two processes that start at once one waits, and then finds all done.
    database.transaction(() => migrate(database, path));
    return {
      ...articleShelf(database),
      ...ledger(database),
      ...revisions(database),
      ...settingsBook(database, (guild) => countChange(database, guild)),
      ...reportBox(database),
      ...userRecords(database),
      backup: (to) => settle(() => void database.run('VACUUM INTO ?', to)),
      close: () => settle(() => database.close()),
    };
  } catch (error) {
    throw asStoreError(error, `The database ${path} cannot be opened`);
  }
}

function migrate(database: SqliteDatabase, path: string): void {
  const { user_version: present } = schemaRow.parse(database.all('PRAGMA user_version')[0]);
  const known = MIGRATIONS.length;
  if (present > known) {
    throw new StoreError(
      `The database ${path} is of a newer version of Verbatim (schema ${present}; this one knows ${known}): update Verbatim, or name another folder with DATA_DIR.`,
    );
  }
  for (const step of MIGRATIONS.slice(present)) database.script(step);
  database.script(`PRAGMA user_version = ${known}`);
}
