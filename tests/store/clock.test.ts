import { expect, it } from 'vitest';
import { createLibrary } from '#articles/library.ts';
import { openPostgres } from '#store/postgres.ts';
import { IN_MEMORY, openSqlite } from '#store/sqlite.ts';
import type { StoreOptions } from '#store/store.ts';
import type { Store } from '#store/types.ts';
import { sharedCluster } from './postgres-cluster.ts';

const cluster = await sharedCluster();

const kinds: [name: string, open: (options: StoreOptions) => Store | Promise<Store>][] = [
  ['SQLite', (options) => openSqlite(IN_MEMORY, options)],
];
if (cluster) {
  kinds.push(['PostgreSQL', async (options) => openPostgres(await cluster.database(), options)]);
}

it.each(kinds)('%s stamps what is kept with the time that it is given', async (_, open) => {
  const store = await open({ now: () => 5000 });
  const library = createLibrary({ articles: [], store, now: () => 6000 });
  const metadata = { title: 'A bridge', publication: 'The Post' };
  await store.addArticle({
    guild: '1',
    id: 'bridge',
    metadata,
    body: 'A bridge.',
    addedBy: '2',
    addedAt: 7000,
  });
  expect(await store.articlesVersion('1')).toBe(5000);
  const [article] = (await library.engineFor({ guild: '1', channels: [] })).articles;
  const key = { owner: '1', article: 'bridge', revision: article?.revision ?? '' };
  expect((await store.revision(key))?.seenAt).toBe(6000);
  await store.removeArticle('1', 'bridge');
  expect(await store.articlesVersion('1')).toBe(5001);
  await store.close();
});
