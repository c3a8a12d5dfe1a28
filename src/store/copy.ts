import { z } from 'zod';
import type { Database, Queries, Value } from './database.ts';
import { StoreError } from './types.ts';

/** Every table but what can be worked out again, in an order in which what refers to others comes after them, and what its rows are known by. */
const TABLES = {
  articles: ['guild', 'id'],
  assignments: ['guild', 'channel', 'article'],
  article_versions: ['guild'],
  revisions: ['owner', 'article', 'revision'],
  shares: ['id'],
  share_quotes: ['share', 'place'],
  settings: ['guild', 'name', 'subject'],
  reports: ['id'],
  departures: ['guild'],
  page_watches: ['guild', 'article'],
  feed_watches: ['guild', 'address'],
} as const;

/** Rows that are held in memory at once. */
const PAGE = 100;

const anyRow = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/**
 * Copies everything from one database to another, which must be empty: all of it or nothing.
 *
 * @returns how many rows were copied, by table. Rejects with a `StoreError`.
 */
export async function copyAll(from: Queries, to: Database): Promise<ReadonlyMap<string, number>> {
  return to.transaction(async (inside) => {
    const copied = new Map<string, number>();
    for (const table of Object.keys(TABLES)) {
      const [row] = await inside.all(`SELECT 1 AS there FROM ${table} LIMIT 1`);
      if (row !== undefined) throw new StoreError('The database to copy to is not empty. Name a new one.');
    }
    for (const [table, keys] of Object.entries(TABLES))
      copied.set(table, await copyTable(table, keys, from, inside));
    return copied;
  });
}

async function copyTable(
  table: string,
  keys: readonly string[],
  from: Queries,
  to: Queries,
): Promise<number> {
  const order = keys.join(', ');
  for (let copied = 0; ; ) {
    const rows = await from.all(`SELECT * FROM ${table} ORDER BY ${order} LIMIT ? OFFSET ?`, PAGE, copied);
    for (const row of rows.map((each) => anyRow.parse(each))) {
      const columns = Object.keys(row);
      const places = columns.map(() => '?').join(', ');
      const values: Value[] = Object.values(row);
      await to.run(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`, ...values);
    }
    copied += rows.length;
    if (rows.length < PAGE) return copied;
  }
}
