import { describe, expect, it } from 'vitest';
import { sharedCluster } from '../../store/postgres-cluster.ts';
import { torture } from './torture.ts';

const cluster = await sharedCluster();

const databases: [name: string, make: () => Promise<string | undefined>][] = [
  ['SQLite', async () => undefined],
];
if (cluster) databases.push(['PostgreSQL', () => cluster.database()]);

describe.each(databases)('on %s', (_, make) => {
  it('loses nothing and does nothing twice when it is killed at any moment', async () => {
    const { faults, acknowledged } = await torture(2, { seed: 7, databaseUrl: await make() });
    expect(faults).toEqual([]);
    expect(acknowledged.articles + acknowledged.shares).toBeGreaterThan(0);
  });
});
