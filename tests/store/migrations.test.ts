import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'libsql';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS } from '#store/migrations.ts';
import { inPostgres, openPostgres } from '#store/postgres.ts';
import { openSqlite } from '#store/sqlite.ts';
import type { Store } from '#store/types.ts';
import { sharedCluster } from './postgres-cluster.ts';

type Row = Readonly<Record<string, string | number | null | Uint8Array>>;
/** Rows of a table, as a program of some schema wrote them. */
type Table = readonly [name: string, rows: readonly Row[]];

const metadata = '{"title":"Kim; DROP TABLE “articles”","publication":"P"}';
const share = { guild: '1', channel: '5', sharer: '7', begun_at: 1_000 };
const revision = { owner: '1', article: 'kim', metadata, paragraphs: '[{"text":"Kim sent soldiers."}]' };
const report = { guild: '1', channel: '5', reporter: '7', fault: 'wrong_passage', shown: '[1,2]' };
const watch = { guild: '1', known: '{"etag":"x"}', failures: 2, due_at: 4_000 };

/** What each schema brought, by its number from 1: tables, or columns of the ones before. */
const brought: readonly (readonly Table[])[] = [
  [
    [
      'articles',
      [
        {
          guild: '1',
          id: 'kim',
          metadata,
          body: 'Kim sent soldiers.\n\n“Why?”',
          added_by: '7',
          added_at: 1_700_000_000_000,
        },
        { guild: '2', id: 'kim', metadata, body: 'Another server’s.', added_by: '8', added_at: 2 },
      ],
    ],
    ['assignments', [{ guild: '1', channel: '5', article: 'kim' }]],
    ['article_versions', [{ guild: '1', version: 3 }]],
  ],
  [
    [
      'shares',
      [
        {
          ...share,
          id: 's1',
          state: 'posted',
          target: '50',
          question: 'Who “sent” them?',
          message: '900',
          retracted_by: null,
          retracted_at: null,
        },
        {
          ...share,
          id: 's2',
          state: 'retracted',
          target: null,
          question: null,
          message: '901',
          retracted_by: '9',
          retracted_at: 2_000,
        },
        {
          ...share,
          id: 's3',
          state: 'begun',
          target: null,
          question: null,
          message: null,
          retracted_by: null,
          retracted_at: null,
        },
      ],
    ],
    [
      'share_quotes',
      [
        { share: 's1', place: 0, article: 'kim', revision: 'abc', paragraph: 1, span_start: 0, span_end: 18 },
        { share: 's1', place: 1, article: 'kim', revision: 'abc', paragraph: 2, span_start: 0, span_end: 6 },
        { share: 's2', place: 0, article: 'kim', revision: 'abc', paragraph: 1, span_start: 4, span_end: 8 },
      ],
    ],
  ],
  [
    [
      'revisions',
      [
        { ...revision, revision: 'abc', seen_at: 1_000 },
        { ...revision, revision: 'def', seen_at: 2_000 },
      ],
    ],
    [
      'shares',
      [{ ...share, id: 's4', state: 'posted', message: '902', correcting: null, corrected: 'kim def' }],
    ],
    [
      'settings',
      [
        { guild: '1', name: 'log_channel', subject: '', value: '6' },
        { guild: '1', name: 'share_role', subject: '70', value: '1' },
      ],
    ],
    [
      'reports',
      [
        {
          ...report,
          id: 'r1',
          message: '60',
          reported_at: 1_000,
          question: 'Who?',
          article: 'kim',
          revision: 'abc',
          expected: 2,
          state: 'open',
          resolved_by: null,
        },
        {
          ...report,
          id: 'r2',
          message: '61',
          reported_at: 2_000,
          question: null,
          article: null,
          revision: null,
          expected: null,
          state: 'accepted',
          resolved_by: '9',
        },
      ],
    ],
  ],
  [
    ['revisions', [{ ...revision, article: 'lee', revision: 'ghi', seen_at: 5, is_current: 1 }]],
    ['departures', [{ guild: '2', left_at: 9 }]],
    ['reports', [{ ...report, id: 'r3', message: '62', reported_at: 3_000, state: 'open', told_at: 3_500 }]],
  ],
  [
    [
      'page_watches',
      [
        {
          ...watch,
          article: 'kim',
          address: 'https://a.example/kim',
          told: 'def',
          card_channel: '6',
          card_message: '903',
        },
      ],
    ],
    [
      'feed_watches',
      [
        {
          ...watch,
          address: 'https://a.example/feed',
          title: 'The “Times”',
          since: 1_000,
          seen: '["a"]',
          offered: '[{"id":"a","link":"https://a.example/1"}]',
        },
      ],
    ],
  ],
  [
    [
      'derivations',
      [
        {
          owner: '1',
          article: 'lee',
          revision: 'ghi',
          kind: 'figures',
          version: 'v1',
          size: 0,
          used_at: 5_000,
          bytes: new Uint8Array(),
        },
      ],
    ],
  ],
];

/** What a database of a schema holds. */
const rowsOf = (schema: number): readonly Table[] => brought.slice(0, schema).flat();

const insertion = (table: string, row: Row, sign: (at: number) => string): string =>
  `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
    .map((_, at) => sign(at))
    .join(', ')})`;

/** A database of some schema, as the program of that time left it. */
interface Old {
  /** Opens it with today's program. */
  open(): Promise<Store>;
  all(sql: string): Promise<readonly Row[]>;
}

async function oldSqlite(schema: number): Promise<Old> {
  const path = join(mkdtempSync(join(tmpdir(), 'verbatim-')), 'verbatim.db');
  const sqlite = new Sqlite(path);
  for (const step of MIGRATIONS.slice(0, schema)) sqlite.exec(step);
  sqlite.exec(`PRAGMA user_version = ${schema}`);
  for (const [table, rows] of rowsOf(schema)) {
    for (const row of rows) sqlite.prepare(insertion(table, row, () => '?')).run(...Object.values(row));
  }
  sqlite.close();
  return {
    open: async () => openSqlite(path),
    async all(sql) {
      const reading = new Sqlite(path, { readonly: true });
      try {
        return (reading.prepare(sql).all() as Record<string, unknown>[]).map(withBytes);
      } finally {
        reading.close();
      }
    },
  };
}

/** A row as PostgreSQL would give it: libsql gives bytes without a view of them. */
function withBytes(row: Record<string, unknown>): Row {
  const values = Object.entries(row).map(([name, value]) => [
    name,
    value instanceof ArrayBuffer ? new Uint8Array(value) : value,
  ]);
  return Object.fromEntries(values) as Row;
}

const cluster = await sharedCluster();

async function oldPostgres(schema: number): Promise<Old> {
  const url = (await cluster?.database()) ?? '';
  const within = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
    const client = new pg.Client({ connectionString: url });
    client.setTypeParser(pg.types.builtins.INT8, Number);
    await client.connect();
    return work(client).finally(() => client.end());
  };
  await within(async (client) => {
    for (const step of MIGRATIONS.slice(0, schema)) await client.query(inPostgres(step));
    await client.query('CREATE TABLE schema_version (version BIGINT NOT NULL)');
    await client.query('INSERT INTO schema_version VALUES ($1)', [schema]);
    for (const [table, rows] of rowsOf(schema)) {
      for (const row of rows) {
        await client.query(
          insertion(table, row, (at) => `$${at + 1}`),
          Object.values(row),
        );
      }
    }
  });
  return {
    open: () => openPostgres(url),
    all: (sql) => within(async (client) => (await client.query<Row>(sql)).rows),
  };
}

const databases: [name: string, make: (schema: number) => Promise<Old>][] = [['SQLite', oldSqlite]];
if (cluster) databases.push(['PostgreSQL', oldPostgres]);
const schemas = MIGRATIONS.map((_, at) => at + 1);

it('has rows of every schema', () => {
  expect(brought.length).toBe(MIGRATIONS.length);
});

describe.each(databases)('%s', (_, make) => {
  it.each(schemas)('opens what a program of schema %i has left, and has all of it', async (schema) => {
    const old = await make(schema);
    const store = await old.open();
    const has = {
      articles: (await store.articlesOf('1')).map(({ id, body }) => [id, body]),
      assignments: await store.assignmentsOf('1'),
      version: await store.articlesVersion('1'),
      shares: (await store.sharesOf('1', {}, 9))
        .map(({ id, quotes }) => `${id}, ${quotes.length} quotes`)
        .toSorted(),
      unsettled: (await store.unsettledShares()).map(({ id }) => id),
      logs: await store.serversWithLog(),
      current: (await store.currentRevisions('1'))
        .map(({ article, revision: key }) => `${article} ${key}`)
        .toSorted(),
      reports: (await store.reportsOf('1', 'open', 9)).map(({ id }) => id).toSorted(),
      left: await store.serversLeft(),
      watched: (await store.pageWatchesOf('1')).map(({ article, told }) => `${article} ${told}`),
      followed: (await store.feedWatchesOf('1')).map(({ title, failures }) => `${title} ${failures}`),
    };
    // The program of today writes into it.
    await store.beginShare({ id: 's9', guild: '1', channel: '5', sharer: '7', begunAt: 3, quotes: [] });
    await store.serverLeft('3', 9);
    expect(await store.serversLeft()).toContain('3');
    await store.close();
    expect(has).toEqual({
      articles: [['kim', 'Kim sent soldiers.\n\n“Why?”']],
      assignments: [{ channel: '5', article: 'kim' }],
      version: 3,
      shares: [
        ...(schema >= 2 ? ['s1, 2 quotes', 's2, 1 quotes', 's3, 0 quotes'] : []),
        ...(schema >= 3 ? ['s4, 0 quotes'] : []),
      ],
      unsettled: schema >= 2 ? ['s3'] : [],
      logs: schema >= 3 ? ['1'] : [],
      // Which text of an article is the current one was not written down before: the one that was seen last.
      current: schema >= 4 ? ['lee ghi'] : schema >= 3 ? ['kim def'] : [],
      reports: [...(schema >= 3 ? ['r1'] : []), ...(schema >= 4 ? ['r3'] : [])],
      left: schema >= 4 ? ['2'] : [],
      watched: schema >= 5 ? ['kim def'] : [],
      followed: schema >= 5 ? ['The “Times” 2'] : [],
    });
    for (const [table, rows] of rowsOf(schema)) {
      for (const row of rows) {
        const columns = Object.keys(row).join(', ');
        expect(await old.all(`SELECT ${columns} FROM ${table}`)).toContainEqual(row);
      }
    }
    if (schema === 3) {
      expect(await old.all('SELECT id, told_at FROM reports ORDER BY id')).toEqual([
        { id: 'r1', told_at: 1_000 },
        { id: 'r2', told_at: 2_000 },
      ]);
    }
  });
});
