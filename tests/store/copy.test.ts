import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyAll } from '#store/copy.ts';
import { moveToPostgres } from '#store/open.ts';
import { openPostgres } from '#store/postgres.ts';
import { IN_MEMORY, openDatabase } from '#store/sqlite.ts';
import { createStore } from '#store/store.ts';
import type { Store } from '#store/types.ts';
import { sharedCluster } from './postgres-cluster.ts';

const cluster = await sharedCluster();

const metadata = { title: 'Kim', publication: 'P' };
const paragraphs = [{ text: 'Kim sent soldiers.' }];
const quotes = [
  { article: 'kim', revision: 'abc', paragraph: 1, start: 0, end: 3 },
  { article: 'kim', revision: 'abc', paragraph: 1, start: 4, end: 8 },
];

/** Some of everything, and more rows than are copied at once. */
async function fill(store: Store): Promise<void> {
  for (let at = 0; at < 250; at++) {
    await store.addArticle({ guild: '1', id: `a${at}`, metadata, body: 'Text.', addedBy: '7', addedAt: at });
  }
  await store.keepRevision({ owner: '1', article: 'kim', revision: 'abc', metadata, paragraphs, seenAt: 5 });
  await store.beginShare({ id: 's1', guild: '1', channel: '5', sharer: '7', begunAt: 9, quotes });
  await store.assign('1', { channel: '5', article: 'a1' });
  await store.changeSetting('1', { name: 'log_channel', channel: '5' });
  await store.serverLeft('2', 3);
  const visited = { guild: '1', known: { etag: '"1"' }, failures: 0, dueAt: 9 };
  await store.watchPage({ ...visited, article: 'a1', address: 'https://a.example/' });
  const lists = { seen: ['a'], offered: [{ id: 'a', link: 'https://a.example/1' }] };
  await store.watchFeed({ ...visited, ...lists, address: 'https://a.example/feed', title: 'A', since: 8 });
}

async function everything(store: Store) {
  return {
    articles: await store.articlesOf('1'),
    assignments: await store.assignmentsOf('1'),
    shares: await store.sharesOf('1', {}, 9),
    revision: await store.revision({ owner: '1', article: 'kim', revision: 'abc' }),
    current: await store.currentRevisions('1'),
    settings: await store.settingsOf('1'),
    version: await store.articlesVersion('1'),
    left: await store.serversLeft(),
    pages: await store.pageWatchesOf('1'),
    feeds: await store.feedWatchesOf('1'),
  };
}

describe('copying everything', () => {
  it('gives the same, and refuses a database that holds something', async () => {
    const [from, to] = [openDatabase(IN_MEMORY), openDatabase(IN_MEMORY)];
    await fill(createStore(from));
    expect((await copyAll(from, to)).get('articles')).toBe(250);
    expect(await everything(createStore(to))).toEqual(await everything(createStore(from)));
    await expect(copyAll(from, to)).rejects.toThrow('The database to copy to is not empty. Name a new one.');
  });

  it.skipIf(cluster === undefined)('moves a SQLite file into PostgreSQL', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'verbatim-'));
    const url = (await cluster?.database()) ?? '';
    const program = `
      import { openStore } from '#store/open.ts';
      const store = openStore(process.argv[1]);
      await store.addArticle({ guild: '1', id: 'kim', metadata: { title: 'Kim', publication: 'P' }, body: 'T.', addedBy: '7', addedAt: 1 });
      await store.close();`;
    // Another process, as a file stays open in this one for as long as its memory is not cleared.
    execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program, dataDir]);
    expect((await moveToPostgres(dataDir, url)).get('articles')).toBe(1);
    const store = await openPostgres(url);
    expect((await store.articlesOf('1')).map(({ id }) => id)).toEqual(['kim']);
    await store.close();
  });
});
