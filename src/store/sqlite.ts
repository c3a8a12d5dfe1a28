import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { z } from 'zod';
import type { Metadata } from '../engine/types.ts';
import { MIGRATIONS } from './migrations.ts';
import { type Assignment, type Snowflake, type Store, type StoredArticle, StoreError } from './types.ts';

/** For how long a writer waits for another. */
const PATIENCE_MS = 5_000;
/** Everything in memory, gone with the process. */
export const IN_MEMORY = ':memory:';

const versionRow = z.object({ version: z.number() });
const schemaRow = z.object({ user_version: z.number() });
const assignmentRow = z.object({ channel: z.string(), article: z.string() });
const articleRow = z.object({
  guild: z.string(),
  id: z.string(),
  metadata: z.string(),
  body: z.string(),
  added_by: z.string(),
  added_at: z.number(),
});

/**
 * Opens the database, makes its folder and brings its schema up to date; several processes may have it open.
 *
 * @throws {StoreError} where the file cannot be opened, is no database, or is of a newer version of the program.
 */
export function openSqlite(path: string): Store {
  try {
    if (path !== IN_MEMORY) mkdirSync(dirname(path), { recursive: true });
    const database = new Database(path);
    database.exec(`PRAGMA busy_timeout = ${PATIENCE_MS}; PRAGMA foreign_keys = ON;`);
    database.pragma('journal_mode = WAL');
    migrate(database, path);
    return createStore(database);
  } catch (error) {
    throw asStoreError(error, `The database ${path} cannot be opened`);
  }
}

function migrate(database: Database.Database, path: string): void {
  // Under the lock, so that of two processes that start at once one waits, and then finds all done.
  database.exec('BEGIN IMMEDIATE');
  try {
    const { user_version: present } = schemaRow.parse(database.prepare('PRAGMA user_version').get());
    if (present > MIGRATIONS.length) {
      throw new StoreError(
        `The database ${path} is of a newer version of Verbatim (schema ${present}; this one knows ${MIGRATIONS.length}): update Verbatim, or name another folder with DATA_DIR.`,
      );
    }
    for (const step of MIGRATIONS.slice(present)) database.exec(step);
    database.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

function createStore(database: Database.Database): Store {
  const all = (sql: string, ...values: unknown[]) => database.prepare(sql).all(...values);
  const run = (sql: string, ...values: unknown[]) => database.prepare(sql).run(...values).changes;
  /** Does several things or none, and counts a change of the server's articles where there was one. */
  const change = database.transaction((guild: Snowflake, work: () => number): boolean => {
    const changed = work() > 0;
    if (changed) {
      run(
        `INSERT INTO article_versions (guild, version) VALUES (?, 1)
         ON CONFLICT (guild) DO UPDATE SET version = version + 1`,
        guild,
      );
    }
    return changed;
  }).immediate;

  return {
    articlesVersion: (guild) =>
      settle(() => {
        const [row] = all('SELECT version FROM article_versions WHERE guild = ?', guild);
        return row === undefined ? 0 : versionRow.parse(row).version;
      }),
    articlesOf: (guild) =>
      settle(() =>
        all('SELECT * FROM articles WHERE guild = ? ORDER BY added_at, id', guild).map((row) =>
          storedArticle(articleRow.parse(row)),
        ),
      ),
    addArticle: ({ guild, id, metadata, body, addedBy, addedAt }) =>
      settle(() => {
        if (body.includes('\0')) throw new StoreError('A text with NUL characters cannot be kept.');
        return change(guild, () =>
          run(
            `INSERT INTO articles (guild, id, metadata, body, added_by, added_at) VALUES (?, ?, ?, ?, ?, ?)
             ON CONFLICT (guild, id) DO NOTHING`,
            guild,
            id,
            JSON.stringify(metadata),
            body,
            addedBy,
            addedAt,
          ),
        );
      }),
    removeArticle: (guild, id) =>
      settle(() =>
        change(guild, () => {
          const removed = run('DELETE FROM articles WHERE guild = ? AND id = ?', guild, id);
          if (removed > 0) run('DELETE FROM assignments WHERE guild = ? AND article = ?', guild, id);
          return removed;
        }),
      ),
    assignmentsOf: (guild) =>
      settle(() =>
        all('SELECT channel, article FROM assignments WHERE guild = ? ORDER BY channel, article', guild).map(
          (row): Assignment => assignmentRow.parse(row),
        ),
      ),
    assign: (guild, { channel, article }) =>
      settle(() =>
        change(guild, () =>
          run(
            'INSERT INTO assignments (guild, channel, article) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
            guild,
            channel,
            article,
          ),
        ),
      ),
    unassign: (guild, { channel, article }) =>
      settle(() =>
        change(guild, () =>
          run(
            'DELETE FROM assignments WHERE guild = ? AND channel = ? AND article = ?',
            guild,
            channel,
            article,
          ),
        ),
      ),
    backup: (path) => settle(() => void database.prepare('VACUUM INTO ?').run(path)),
    close: () => settle(() => void database.close()),
  };
}

function storedArticle({ added_by, added_at, metadata, ...row }: z.infer<typeof articleRow>): StoredArticle {
  return { ...row, metadata: JSON.parse(metadata) as Metadata, addedBy: added_by, addedAt: added_at };
}

/** SQLite answers at once; that there is a promise is for databases that do not. */
async function settle<T>(work: () => T): Promise<T> {
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

function asStoreError(error: unknown, what: string): StoreError {
  if (error instanceof StoreError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = REASONS.find(([pattern]) => pattern.test(code))?.[1] ?? 'see the log';
  return new StoreError(`${what}: ${reason}.`, { cause: error });
}
