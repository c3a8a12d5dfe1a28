import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { openPostgres } from '#store/postgres.ts';
import type { Store } from '#store/types.ts';
import type { Waiting } from '#store/waiting.ts';
import { impatience } from './impatience.ts';
import { networkTo } from './network.ts';
import { sharedCluster } from './postgres-cluster.ts';

const cluster = await sharedCluster();
const open: Store[] = [];
afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
});

async function opened(url: string, waiting?: Waiting): Promise<Store> {
  const store = await openPostgres(url, { waiting });
  open.push(store);
  return store;
}

const article = {
  guild: '1',
  id: 'kim',
  metadata: { title: 'Kim', publication: 'P' },
  body: 'Kim sent soldiers.',
  addedBy: '7',
  addedAt: 1_000,
};

/** PostgreSQL's processes that hold claims in a database, one for each claim. */
async function holdersOf(admin: pg.Client): Promise<readonly number[]> {
  const { rows } = await admin.query(
    "SELECT pid FROM pg_locks JOIN pg_database ON oid = database WHERE locktype = 'advisory' AND datname = current_database()",
  );
  return rows.map(({ pid }) => pid);
}

describe.skipIf(cluster === undefined)('PostgreSQL', () => {
  const database = () => cluster?.database() ?? Promise.reject(new Error('There is none.'));

  it('shows one process what another has done, though nobody asks the database for what is known', async () => {
    const url = await database();
    const [one, other] = await Promise.all([opened(url), opened(url)]);
    expect(await other.articlesVersion('1')).toBe(0);
    await one.addArticle(article);
    await expect.poll(() => other.articlesVersion('1')).toBeGreaterThan(0);
    const version = await one.articlesVersion('1');
    await other.removeArticle('1', 'kim');
    await expect.poll(() => one.articlesVersion('1')).toBeGreaterThan(version);
    expect(await one.articlesOf('1')).toEqual([]);
  });

  it('sees its own changes at once', async () => {
    const store = await opened(await database());
    let version = await store.articlesVersion('1');
    for (const id of ['a', 'b', 'c', 'd', 'e']) {
      await store.addArticle({ ...article, id });
      const next = await store.articlesVersion('1');
      expect(next).toBeGreaterThan(version);
      version = next;
    }
  });

  it('comes back after its connections were cut', async () => {
    const url = await database();
    const store = await opened(url);
    await store.addArticle(article);
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    await admin.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'verbatim%'",
    );
    await admin.end();
    await expect.poll(() => store.articlesOf('1').catch(() => [])).toEqual([article]);
  });

  it('gives a name that one process has to no other, and makes a claim again whose connection was cut', async () => {
    const url = await database();
    const [waiting, others] = [impatience(), impatience()];
    const [one, other] = await Promise.all([opened(url, waiting), opened(url, others)]);
    let lost = 0;
    const count = () => {
      lost++;
    };
    expect(await one.claim('shard-0', count)).toBeDefined();
    expect(await other.claim('shard-0', count)).toBeUndefined();
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    const cut = () =>
      admin.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'verbatim claims %'",
      );
    const holders = () => holdersOf(admin);
    const [before] = await holders();
    await cut();
    // Each connection ends when its own process of PostgreSQL gets to it.
    await expect.poll(() => [waiting.waiting, others.waiting]).toEqual([1, 1]);
    waiting.goOn();
    // The connection that was cut keeps its lock for a moment.
    await expect.poll(async () => (await holders()).filter((pid) => pid !== before).length).toBe(1);
    expect(lost).toBe(0);
    await cut();
    await expect.poll(() => waiting.waiting).toBe(1);
    // PostgreSQL announces the end of a connection before it gives up the lock.
    await expect.poll(holders).toEqual([]);
    expect(await other.claim('shard-0', () => {})).toBeDefined();
    waiting.goOn();
    await expect.poll(() => lost).toBe(1);
    await admin.end();
  });

  it('keeps its claims through a connection that was lost without the database noticing', async () => {
    const url = await database();
    const network = await networkTo(url);
    const waiting = impatience();
    const [one, other] = await Promise.all([opened(network.url, waiting), opened(url)]);
    const lost: string[] = [];
    for (const name of ['shard-0', 'shard-1']) await one.claim(name, () => lost.push(name));
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    const holders = () => holdersOf(admin);
    const [before] = await holders();
    network.lose();
    // One more is the connection that hears of changes.
    await expect.poll(() => waiting.waiting).toBe(2);
    expect(await holders()).toEqual([before, before]);
    waiting.goOn();
    waiting.goOn();
    const isAnother = async () => (await holders()).filter((pid) => pid !== before).length;
    await expect.poll(isAnother).toBe(2);
    expect(await other.claim('shard-0', () => {})).toBeUndefined();
    expect(lost).toEqual([]);
    await admin.end();
    await network.close();
  });

  it('keeps its new connection when the old one ends late', async () => {
    const url = await database();
    const network = await networkTo(url);
    const waiting = impatience();
    const one = await opened(network.url, waiting);
    const lost: string[] = [];
    await one.claim('shard-0', () => lost.push('shard-0'));
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    const holders = () => holdersOf(admin);
    const [before] = await holders();
    network.holdEnds();
    await admin.query('SELECT pg_terminate_backend($1)', [before]);
    await expect.poll(() => waiting.waiting).toBe(1);
    await expect.poll(holders).toEqual([]);
    waiting.goOn();
    await expect.poll(holders).toHaveLength(1);
    const [after] = await holders();
    await network.letEnds();
    expect(await one.claim('shard-1', () => {})).toBeDefined();
    expect(await holders()).toEqual([after, after]);
    expect([waiting.waiting, lost]).toEqual([0, []]);
    await admin.end();
    await network.close();
  });

  it('does all of a change or nothing, whoever else writes', async () => {
    const url = await database();
    const stores = await Promise.all([opened(url), opened(url)]);
    const share = { guild: '1', channel: '5', sharer: '7', begunAt: 1 };
    const quotes = [{ article: 'kim', revision: 'abc', paragraph: 1, start: 0, end: 3 }];
    const begun = await Promise.all(
      Array.from({ length: 40 }, (_, at) =>
        stores[at % 2]?.beginShare({ ...share, id: `s${at >> 2}`, quotes }),
      ),
    );
    expect(begun.every((each) => each?.quotes.length === 1)).toBe(true);
    expect(await stores[0]?.sharesOf('1', {}, 99)).toHaveLength(10);
  });

  it.each([
    [
      'a server that is not there',
      'postgres://verbatim@127.0.0.1:9/x',
      'The database x at 127.0.0.1:9 cannot be opened: I cannot reach it.',
    ],
    [
      'a database that is not there',
      undefined,
      'The database nowhere at localhost cannot be opened: there is no database of the name in DATABASE_URL.',
    ],
  ])('says in a sentence of %s', async (_, url, sentence) => {
    const there = (await database()).replace(/test_\d+/, 'nowhere');
    await expect(openPostgres(url ?? there)).rejects.toThrow(sentence);
  });

  it('refuses a database of a newer version', async () => {
    const url = await database();
    await (await openPostgres(url)).close();
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    await admin.query('UPDATE schema_version SET version = 999');
    await admin.end();
    await expect(openPostgres(url)).rejects.toThrow(/newer version of Verbatim \(schema 999/);
  });
});
