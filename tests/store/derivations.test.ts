import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database as StoreDatabase } from '#store/database.ts';
import { derivations } from '#store/derivations.ts';
import { revisions } from '#store/revisions.ts';
import { IN_MEMORY, openDatabase, openSqlite } from '#store/sqlite.ts';
import { EVERYONE, type Store } from '#store/types.ts';
import { everyStore } from './every-store.ts';
import { impatience } from './impatience.ts';
import { article, fresh, revision, share } from './records.ts';

const kinds = await everyStore();

const source = { owner: '1', article: 'kim', revision: 'abc', version: 'v1' };
const made = (text: string) => new Map([['figures', Buffer.from(`${text}\0\u00FF`)]]);
const MUCH = 1_000_000;
const DAY_MS = 86_400_000;

/** What every store must do with what was worked out of texts. */
describe.each(kinds)('%s', (_, open) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
    await store.keepRevision(revision());
  });
  afterEach(() => store.close());

  /** What is kept of a text, in letters. */
  const kept = async (more: Partial<typeof source> = {}, kind?: string): Promise<readonly string[]> => {
    const found = await store.derived({ ...source, ...more }, 5, kind);
    return [...found].map(([name, bytes]) => `${name} ${Buffer.from(bytes).toString()}`).toSorted();
  };

  it('gives back every byte, to the owner of the text and for the same version alone', async () => {
    await store.keepDerived(source, made('one'), 1, MUCH);
    await store.keepDerived(source, new Map([['terms', Uint8Array.of(65, 66)]]), 1, MUCH);
    expect(await kept()).toEqual(['figures one\0ÿ', 'terms AB']);
    expect(await kept({}, 'terms')).toEqual(['terms AB']);
    for (const other of [{ owner: '2' }, { owner: EVERYONE }, { revision: 'def' }, { version: 'v2' }]) {
      expect(await kept(other)).toEqual([]);
    }
  });

  it('keeps one of a kind, and nothing of another version beside it', async () => {
    await store.keepDerived(source, made('one'), 1, MUCH);
    await store.keepDerived(source, made('two'), 1, MUCH);
    expect(await kept()).toEqual(['figures two\0ÿ']);
    await store.keepDerived({ ...source, version: 'v2' }, new Map([['terms', Buffer.of(65)]]), 1, MUCH);
    expect(await kept()).toEqual([]);
    expect(await kept({ version: 'v2' })).toEqual(['terms A']);
  });

  it('keeps nothing of a text that nobody has', async () => {
    await store.keepDerived({ ...source, owner: '2' }, made('one'), 1, MUCH);
    await store.keepDerived({ ...source, revision: 'def' }, made('one'), 1, MUCH);
    expect([...(await kept({ owner: '2' })), ...(await kept({ revision: 'def' }))]).toEqual([]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['the article is removed', () => store.removeArticle('1', 'kim')],
    ['the article has another text', () => store.keepRevision(revision({ revision: 'def' }))],
    ['the owner has the article no more', () => store.keepOnly('1', [])],
    ['the server is purged', () => store.purgeServer('1')],
  ])('forgets it where %s, though a card quotes the text', async (_what, end) => {
    await store.addArticle(article());
    await store.beginShare(share());
    await store.completeShare('s1', '900');
    await store.keepDerived(source, made('one'), 1, MUCH);
    expect(await kept()).toHaveLength(1);
    await end();
    expect(await kept()).toEqual([]);
    // And what comes too late is not kept.
    await store.keepDerived(source, made('one'), 1, MUCH);
    expect(await kept()).toEqual([]);
  });

  it('makes room by what was used longest ago', async () => {
    const texts = ['a', 'b', 'c'];
    for (const id of texts) await store.keepRevision(revision({ article: id }));
    const of = (id: string) => ({ ...source, article: id });
    for (const [at, id] of texts.entries())
      await store.keepDerived(of(id), new Map([['terms', new Uint8Array(100)]]), at, 300);
    await store.derived(of('a'), 2 * DAY_MS);
    await store.keepDerived(of('c'), new Map([['figures', new Uint8Array(100)]]), 2 * DAY_MS, 300);
    const left = await Promise.all(texts.map(async (id) => [id, (await store.derived(of(id), 0)).size]));
    expect(left).toEqual([
      ['a', 1],
      ['b', 0],
      ['c', 1],
    ]);
  });
});

it('gives it while another program has the file locked, and notes its use another time', async () => {
  const path = fresh();
  const store = openSqlite(path, { waiting: impatience() });
  await store.keepRevision(revision());
  await store.keepDerived(source, made('one'), 1, MUCH);
  const other = new Database(path);
  other.exec('BEGIN IMMEDIATE');
  expect((await store.derived(source, 2 * DAY_MS)).size).toBe(1);
  other.close();
  await store.close();
});

it('leaves no trace in the file once the text is gone', async () => {
  const path = fresh();
  const store = openSqlite(path);
  const bytes = () =>
    readdirSync(dirname(path))
      .map((name) => readFileSync(`${dirname(path)}/${name}`, 'latin1'))
      .join('');
  await store.addArticle(article());
  await store.keepRevision(revision());
  await store.keepDerived(source, made('secretum '.repeat(3_000)), 1, MUCH);
  expect(bytes()).toContain('secretum');
  await store.removeArticle('1', 'kim');
  expect(bytes()).not.toContain('secretum');
  await store.close();
});

describe('the size of all that is kept', () => {
  const MOST = 100_000;

  /** A database that counts how often all sizes are added up. */
  async function counting() {
    const database = openDatabase(IN_MEMORY);
    let sums = 0;
    const counted: StoreDatabase = Object.create(database, {
      transaction: {
        value: (work: Parameters<StoreDatabase['transaction']>[0]) =>
          database.transaction((inside) =>
            work({
              ...inside,
              all(sql, ...values) {
                if (sql.includes('SUM(')) sums++;
                return inside.all(sql, ...values);
              },
            }),
          ),
      },
    });
    const { keepRevision } = revisions(database);
    const { keepDerived } = derivations(counted);
    return {
      sums: () => sums,
      /** Keeps so many pieces of so many bytes, each of a text of its own. */
      async keep(pieces: number, size: number): Promise<void> {
        for (let at = 0; at < pieces; at++) {
          const id = `${size} ${at}`;
          await keepRevision(revision({ article: id }));
          const bytes = new Map([['terms', new Uint8Array(size)]]);
          await keepDerived({ ...source, article: id }, bytes, at, MOST);
        }
      },
      async total(): Promise<unknown> {
        const [row] = await database.all('SELECT SUM(size) AS total FROM derivations');
        return Object(row).total;
      },
    };
  }

  it('is added up at the start, and then once for each hundredth of what may be kept', async () => {
    const { keep, sums } = await counting();
    await keep(1, 10);
    expect(sums()).toBe(1);
    await keep(99, 10);
    expect(sums()).toBe(1);
    // By bytes, and not by pieces: 1,000 bytes in 200 of them, and 1,000 in one.
    await keep(200, 5);
    await keep(1, 1_000);
    expect(sums()).toBe(3);
  });

  it('is never more than that hundredth above what may be kept', async () => {
    const { keep, total } = await counting();
    for (let round = 1; round <= 12; round++) {
      await keep(20, 499 + round);
      expect(await total()).toBeLessThanOrEqual(1.01 * MOST);
    }
    expect(await total()).toBeGreaterThan(0.85 * MOST);
  });
});
