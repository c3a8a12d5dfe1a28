import pg from 'pg';
import { z } from 'zod';
import type { BudgetKeeper } from './budgets.ts';
import {
  asStoreError,
  codeOf,
  type Database,
  type Inside,
  type Queries,
  type Reasons,
  type Value,
} from './database.ts';
import { MIGRATIONS } from './migrations.ts';
import { BUDGET_TABLE, budgetsInPostgres } from './postgres-budgets.ts';
import { Claims } from './postgres-claims.ts';
import { connectForGood, LONGEST_WAIT_MS } from './postgres-connection.ts';
import { createStore, type StoreOptions } from './store.ts';
import { type Claim, type Store, StoreError } from './types.ts';
import { type VersionCache, versionCache, withVersions } from './version-cache.ts';
import { BY_THE_CLOCK, patiently, type Waiting } from './waiting.ts';

/** Connections of one process; PostgreSQL takes a hundred in all unless it is told otherwise. */
const MOST_CONNECTIONS = 10;
/** For how long is tried again what another transaction holds up; Discord waits for an answer no longer than 3 s. */
const PATIENCE_MS = 2_000;
/** PostgreSQL gives a statement up long before, and says so; where nothing is heard by then, its machine is lost. */
const LOST_AFTER_MS = 30_000;
const UNUSABLE = 'The database cannot be used';
/** So that of processes that start at once one migrates and the others wait. Any number will do that nobody else takes. */
const MIGRATION_LOCK = 7_365_412_001;
const CHANNEL = 'verbatim_articles';

const POSTGRES_REASONS: Reasons = [
  [/^(?:ECONN|ENOTFOUND|EAI_|EHOST|ENET|ETIMEDOUT|EPIPE|08|57P0)/, 'I cannot reach it'],
  [/^28/, 'it refuses the user or the password in DATABASE_URL'],
  [/^3D000/, 'there is no database of the name in DATABASE_URL'],
  [/^53100/, 'the disk is full'],
  [/^(?:40001|40P01|55P03|57014)/, 'another program keeps it locked'],
  [/^(?:25006|42501)/, 'it may not be written'],
];
/** What a second try may mend: two transactions that waited for each other. */
const HELD_UP = /^(?:40001|40P01)/;

const versionRow = z.object({ version: z.number() });

/**
 * Opens the store of a PostgreSQL database and brings its schema up to date; any number of processes may have it open.
 *
 * Rejects with a `StoreError` where it cannot be reached, or is of a newer version of the program.
 */
export async function openPostgres(
  url: string,
  { waiting = BY_THE_CLOCK, ...options }: StoreOptions = {},
): Promise<Store> {
  const pool = await openPool(url);
  const versions = versionCache();
  const database = new PostgresDatabase(pool, url, waiting, listen(url, versions, waiting));
  return withVersions(createStore(database, options), versions);
}

/** Opens the database itself, with today's schema. Rejects as `openPostgres` does. */
export async function openPostgresDatabase(url: string): Promise<Database> {
  return new PostgresDatabase(await openPool(url), url, BY_THE_CLOCK, async () => {});
}

async function openPool(url: string): Promise<pg.Pool> {
  try {
    await migrate(url);
  } catch (error) {
    throw asStoreError(error, `The database ${nameOf(url)} cannot be opened`, POSTGRES_REASONS);
  }
  const pool = new pg.Pool({
    connectionString: url,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: LONGEST_WAIT_MS,
    // A process that has much to do takes its time to make a connection too, so what is made is kept.
    idleTimeoutMillis: 0,
    statement_timeout: LONGEST_WAIT_MS,
    query_timeout: LOST_AFTER_MS,
    application_name: 'verbatim',
    types: { getTypeParser },
  });
  // A connection that breaks while nobody uses it; the next query takes another.
  pool.on('error', () => {});
  return pool;
}

/** Numbers of 64 bits come as text; times and counts are far below where a number loses its last digits. */
const INT8 = 20;
const getTypeParser: typeof pg.types.getTypeParser = ((oid: number, format?: 'text') =>
  oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser;

/** The address without user and password. */
function nameOf(url: string): string {
  if (!URL.canParse(url)) return 'of DATABASE_URL';
  const { hostname, port, pathname } = new URL(url);
  return `${pathname.slice(1)} at ${hostname || 'this machine'}${port && `:${port}`}`;
}

/** Brings the schema up to date, however long that takes in a great database, or waits until another process has. */
async function migrate(url: string): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: LONGEST_WAIT_MS,
    application_name: 'verbatim migrating',
    types: { getTypeParser },
  });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await client.query('CREATE TABLE IF NOT EXISTS schema_version (version BIGINT NOT NULL)');
    const { rows } = await client.query('SELECT version FROM schema_version');
    const present = rows.length === 0 ? 0 : versionRow.parse(rows[0]).version;
    if (present > MIGRATIONS.length) {
      throw new StoreError(
        `The database is of a newer version of Verbatim (schema ${present}; this one knows ${MIGRATIONS.length}): update Verbatim.`,
      );
    }
    for (const step of MIGRATIONS.slice(present)) await client.query(inPostgres(step));
    if (present < MIGRATIONS.length) {
      await client.query('DELETE FROM schema_version');
      await client.query('INSERT INTO schema_version VALUES ($1)', [MIGRATIONS.length]);
      await client.query(NOTIFYING);
    }
    await client.query(inPostgres(BUDGET_TABLE));
    await client.query('COMMIT');
  } finally {
    // What was begun and not committed is undone with the connection.
    await client.end().catch(() => {});
  }
}

/** The schema in PostgreSQL's words: texts in the order of their bytes, as SQLite has them, whole numbers of 64 bits, and its own name for bytes. */
export function inPostgres(step: string): string {
  return step
    .replaceAll(/\) STRICT/g, ')')
    .replaceAll(/\bINTEGER\b/g, 'BIGINT')
    .replaceAll(/\bBLOB\b/g, 'BYTEA')
    .replaceAll(/\bTEXT\b/g, 'TEXT COLLATE "C"');
}

/** The channel on which processes tell each other that a server's articles have changed. */
const NOTIFYING = `
  CREATE OR REPLACE FUNCTION verbatim_tell_of_articles() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_notify('${CHANNEL}', COALESCE(NEW.guild, OLD.guild));
    RETURN NULL;
  END $$;
  CREATE OR REPLACE TRIGGER verbatim_articles_changed AFTER INSERT OR UPDATE OR DELETE ON article_versions
    FOR EACH ROW EXECUTE FUNCTION verbatim_tell_of_articles();`;

class PostgresDatabase implements Database {
  readonly #pool: pg.Pool;
  readonly #claims: Claims;
  readonly #waiting: Waiting;
  readonly #stopListening: () => Promise<void>;
  readonly budgets: BudgetKeeper;

  constructor(pool: pg.Pool, url: string, waiting: Waiting, stopListening: () => Promise<void>) {
    this.#pool = pool;
    this.#claims = new Claims(url, waiting);
    this.#waiting = waiting;
    this.#stopListening = stopListening;
    this.budgets = budgetsInPostgres(this);
  }

  all: Queries['all'] = (sql, ...values) => this.#telling(() => queriesOn(this.#pool).all(sql, ...values));

  run: Queries['run'] = (sql, ...values) => this.#telling(() => queriesOn(this.#pool).run(sql, ...values));

  transaction<T>(work: (inside: Inside) => Promise<T>): Promise<T> {
    return this.#telling(async () => {
      const client = await this.#pool.connect();
      try {
        await client.query('BEGIN');
        const result = await work(insideOf(client));
        await client.query('COMMIT');
        client.release();
        return result;
      } catch (error) {
        const isClosed = await client.query('ROLLBACK').then(
          () => false,
          () => true,
        );
        client.release(isClosed);
        throw error;
      }
    });
  }

  /** PostgreSQL clears away what was deleted by itself (autovacuum). */
  async scrub(): Promise<void> {}

  backup(): Promise<void> {
    return Promise.reject(new StoreError('The database is PostgreSQL’s: copy it with pg_dump.'));
  }

  claim(name: string, lost: () => void): Promise<Claim | undefined> {
    return this.#telling(() => this.#claims.take(name, lost));
  }

  async close(): Promise<void> {
    await this.#stopListening();
    await this.#claims.close();
    await this.#pool.end();
  }

  async #telling<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await patiently(work, (error) => HELD_UP.test(codeOf(error)), PATIENCE_MS, this.#waiting);
    } catch (error) {
      throw asStoreError(error, UNUSABLE, POSTGRES_REASONS);
    }
  }
}

function queriesOn(client: Pick<pg.PoolClient, 'query'> | pg.Pool): Queries {
  const query = (sql: string, values: readonly Value[]) => client.query(numbered(sql), values.map(storable));
  return {
    all: async (sql, ...values) => (await query(sql, values)).rows,
    run: async (sql, ...values) => (await query(sql, values)).rowCount ?? 0,
  };
}

function insideOf(client: pg.PoolClient): Inside {
  const queries = queriesOn(client);
  return {
    ...queries,
    turnOf: async (name) =>
      void (await queries.all('SELECT pg_advisory_xact_lock(hashtextextended(?, 0)) IS NULL AS held', name)),
  };
}

/** PostgreSQL takes no NUL in a text. */
function storable(value: Value): Value {
  return typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value;
}

/** Question marks become $1, $2, …; no statement of ours has one within quotes. */
function numbered(sql: string): string {
  let count = 0;
  return sql.replaceAll('?', () => `$${++count}`);
}

/** Hears of changes on a connection of its own, and connects again where it breaks; meanwhile nothing is remembered. */
function listen(url: string, versions: VersionCache, waiting: Waiting): () => Promise<void> {
  let client: pg.Client | undefined;
  let giveUp = (): void => {};
  let ended = false;

  async function open(): Promise<void> {
    let fresh: pg.Client | undefined;
    const lost = (): void => {
      if (client !== fresh || ended) return;
      client = undefined;
      versions.stop();
      giveUp = waiting.after(PATIENCE_MS, () => void open());
    };
    try {
      await connectForGood(url, 'verbatim listening', (connecting) => {
        fresh = connecting;
        client = connecting;
        connecting.on('error', lost);
        connecting.on('end', lost);
        connecting.on('notification', ({ payload }) => versions.forget(payload ?? ''));
      });
      await fresh?.query(`LISTEN ${CHANNEL}`);
      versions.start();
    } catch {
      await fresh?.end().catch(() => {});
      lost();
    }
  }

  void open();
  return async () => {
    ended = true;
    giveUp();
    await client?.end().catch(() => {});
  };
}
