import { openPostgres } from '#store/postgres.ts';
import { IN_MEMORY, openSqlite } from '#store/sqlite.ts';
import type { Store } from '#store/types.ts';
import { sharedCluster } from './postgres-cluster.ts';
import { fresh } from './records.ts';

type Kinds = [name: string, open: () => Store | Promise<Store>][];

/** The stores that there are, each with what opens an empty one; PostgreSQL only where it is installed. */
export async function everyStore(): Promise<Kinds> {
  const cluster = await sharedCluster();
  const kinds: Kinds = [
    ['SQLite in a file', () => openSqlite(fresh())],
    ['SQLite in memory', () => openSqlite(IN_MEMORY)],
  ];
  if (cluster) kinds.push(['PostgreSQL', async () => openPostgres(await cluster.database())]);
  return kinds;
}
