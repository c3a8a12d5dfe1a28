import { openPostgres } from '#store/postgres.ts';
import { IN_MEMORY, openSqlite } from '#store/sqlite.ts';
import type { Store } from '#store/types.ts';
import { startCluster } from './postgres-cluster.ts';
import { fresh } from './records.ts';

/** The stores that there are, each with what opens an empty one; PostgreSQL only where it is installed. */
export interface EveryStore {
  readonly kinds: [name: string, open: () => Store | Promise<Store>][];
  /** Ends what was started for them. */
  stop(): Promise<void>;
}

/** Starts what the stores need. */
export async function everyStore(): Promise<EveryStore> {
  const cluster = await startCluster();
  const kinds: EveryStore['kinds'] = [
    ['SQLite in a file', () => openSqlite(fresh())],
    ['SQLite in memory', () => openSqlite(IN_MEMORY)],
  ];
  if (cluster) kinds.push(['PostgreSQL', async () => openPostgres(await cluster.database())]);
  return { kinds, stop: async () => void (await cluster?.stop()) };
}
