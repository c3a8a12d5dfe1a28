import { expect, it } from 'vitest';
import { createLibrary } from '#articles/library.ts';
import { IN_MEMORY, openSqlite } from '#store/sqlite.ts';
import { BY_THE_CLOCK } from '#store/waiting.ts';

it('stamps what is kept with the time that it is given', async () => {
  const store = openSqlite(IN_MEMORY, BY_THE_CLOCK, () => 5000);
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
});
