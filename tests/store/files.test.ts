import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import Sqlite from 'libsql';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { backUp, openStore, restore } from '#store/open.ts';
import type { Store, StoredArticle } from '#store/types.ts';

/** libsql lets go of a closed file when the last statement on it is collected, or with its process. Collecting is slow. */
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

async function closed(store: Store): Promise<void> {
  await store.close();
  collect();
  await setImmediate();
}

let folder: string;
const open: Store[] = [];

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'verbatim-')), 'data');
});
afterEach(async () => {
  for (const store of open.splice(0)) await store.close().catch(() => {});
});

function opened(): Store {
  const store = openStore(folder);
  open.push(store);
  return store;
}

const article = (id: string): StoredArticle => ({
  guild: '100000000000000001',
  id,
  metadata: { title: `Title of ${id}`, publication: 'P' },
  body: `Text of ${id}. `.repeat(400),
  addedBy: '700000000000000007',
  addedAt: 1_000,
});

/** The bytes of everything in the folder. */
const bytes = (): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('');
const rights = (path: string): string => (statSync(path).mode & 0o777).toString(8);

describe('what the database keeps on the disk', () => {
  it('is its owner’s alone: folder, database, journal and backup', async () => {
    const before = process.umask(0);
    try {
      const store = opened();
      await store.addArticle(article('kim'));
      const copy = join(folder, 'copy.db');
      await store.backup(copy);
      expect(rights(folder)).toBe('700');
      expect(readdirSync(folder).sort()).toEqual([
        'copy.db',
        'verbatim.db',
        'verbatim.db-shm',
        'verbatim.db-wal',
      ]);
      for (const name of readdirSync(folder))
        expect([name, rights(join(folder, name))]).toEqual([name, '600']);
      await store.close();
      chmodSync(join(folder, 'verbatim.db'), 0o644);
      await opened().addArticle(article('lee'));
      expect(rights(join(folder, 'verbatim.db-wal'))).toBe('600');
    } finally {
      process.umask(before);
    }
  });

  it('holds no trace of a removed article, while the bot runs and after', async () => {
    const store = opened();
    for (const id of ['secretum', 'another']) await store.addArticle(article(id));
    await store.keepRevision({
      owner: article('secretum').guild,
      article: 'secretum',
      revision: 'abc',
      metadata: article('secretum').metadata,
      paragraphs: [{ text: 'Text of secretum, as a paragraph.' }],
      seenAt: 1,
    });
    expect(bytes()).toContain('Text of secretum');
    await store.removeArticle('100000000000000001', 'secretum');
    expect(bytes()).not.toContain('secretum');
    expect(bytes()).toContain('Text of another');
    await store.close();
    expect(bytes()).not.toContain('secretum');
  });

  it('holds no trace of a text that another has taken the place of', async () => {
    const store = opened();
    await store.addArticle(article('kim'));
    await store.replaceArticle({
      ...article('kim'),
      body: 'Another text.',
      metadata: { title: 'N', publication: 'P' },
    });
    expect(bytes()).not.toContain('Text of kim');
  });

  it('holds no trace of the id of a user who was forgotten', async () => {
    const store = opened();
    for (const id of ['kim', 'lee']) await store.addArticle(article(id));
    expect(bytes()).toContain('700000000000000007');
    await store.forget('700000000000000007');
    expect(bytes()).not.toContain('700000000000000007');
  });

  it('holds no trace of a server that was purged', async () => {
    const store = opened();
    await store.addArticle(article('kim'));
    await store.serverLeft('100000000000000001', 1);
    await store.purgeServer('100000000000000001');
    expect(bytes()).not.toContain('100000000000000001');
    expect(bytes()).not.toContain('Title of kim');
  });

  it('does not grow with refreshes: ten of a text as great as one', async () => {
    const store = opened();
    const long = (round: number) => `${round} and more words of it. `.repeat(20_000);
    const sizes: number[] = [];
    await store.addArticle({ ...article('kim'), body: long(0) });
    for (let round = 1; round <= 10; round++) {
      await store.replaceArticle({ ...article('kim'), body: long(round) });
      await store.keepRevision({
        owner: article('kim').guild,
        article: 'kim',
        revision: `r${round}`,
        metadata: article('kim').metadata,
        paragraphs: [{ text: long(round) }],
        seenAt: round,
      });
      sizes.push(bytes().length);
    }
    expect(sizes.at(-1)).toBeLessThan(1.2 * (sizes[1] ?? 0));
  });
});

describe('restore', () => {
  let made: string;
  beforeAll(async () => {
    made = mkdtempSync(join(tmpdir(), 'verbatim-'));
    const dataDir = join(made, 'data');
    const store = openStore(dataDir);
    await store.addArticle(article('kim'));
    await closed(store);
    await backUp({ dataDir }, join(made, 'copy.db'));
    const again = openStore(dataDir);
    await again.addArticle(article('lee'));
    await closed(again);
  });

  /** A backup with one article, and a database that has gone on from there, which nobody has open. */
  function goneOn(): string {
    cpSync(join(made, 'data'), folder, { recursive: true });
    const copy = `${folder}.copy`;
    copyFileSync(join(made, 'copy.db'), copy);
    return copy;
  }
  const held = async () => (await opened().articlesOf('100000000000000001')).map(({ id }) => id);

  it('puts a copy in place, and what was there aside', async () => {
    const copy = goneOn();
    const aside = await restore(folder, copy);
    expect(await held()).toEqual(['kim']);
    for (const store of open.splice(0)) await closed(store);
    expect(aside).toBe(join(folder, 'verbatim.db.before-1'));
    expect(rights(join(folder, 'verbatim.db'))).toBe('600');
    expect(await restore(folder, aside ?? '')).toBe(join(folder, 'verbatim.db.before-2'));
    expect(await held()).toEqual(['kim', 'lee']);
  });

  it('is not spoilt by the journal that a process which was killed has left', async () => {
    const copy = goneOn();
    const store = openStore(folder);
    await store.addArticle(article('mao'));
    const journal = join(folder, 'verbatim.db-wal');
    copyFileSync(journal, `${folder}.wal`);
    await closed(store);
    copyFileSync(`${folder}.wal`, journal);
    await restore(folder, copy);
    expect(existsSync(journal) && statSync(journal).size > 0).toBe(false);
    expect(await held()).toEqual(['kim']);
  });

  it('makes the folder where there is none yet', async () => {
    const copy = goneOn();
    folder = `${folder}-new`;
    expect(await restore(folder, copy)).toBeUndefined();
    expect(await held()).toEqual(['kim']);
  });

  it('refuses while the bot runs', async () => {
    const copy = goneOn();
    await opened().addArticle(article('mao'));
    await expect(restore(folder, copy)).rejects.toThrow(
      'Verbatim is running: stop it first, so that nothing of what it writes is lost.',
    );
    expect(await open[0]?.articlesOf('100000000000000001')).toHaveLength(3);
  });

  it.each<[string, (copy: string) => void, RegExp]>([
    ['is not there', () => {}, /^There is no file .*nowhere\.$/],
    [
      'is some text',
      (copy) => writeFileSync(copy, 'some text '.repeat(500)),
      /it is damaged, or it is not a database: put a backup in its place\.$/,
    ],
    [
      'is half a database',
      (copy) => writeFileSync(copy, readFileSync(copy).subarray(0, 9000)),
      /it is damaged/,
    ],
    ['is another program’s', otherProgram, /it is not a database of Verbatim’s\.$/],
    ['is of a newer version', newerVersion, /is of a newer version of Verbatim \(schema 999/],
  ])('leaves all as it is where the copy %s', async (what, spoil, sentence) => {
    const copy = goneOn();
    spoil(copy);
    const from = what === 'is not there' ? join(folder, 'nowhere') : copy;
    await expect(restore(folder, from)).rejects.toThrow(sentence);
    expect(readdirSync(folder)).toEqual(['verbatim.db']);
    expect(await held()).toEqual(['kim', 'lee']);
  });
});

function otherProgram(copy: string): void {
  writeFileSync(copy, '');
  const database = new Sqlite(copy);
  database.exec('CREATE TABLE a (b)');
  database.close();
}

function newerVersion(copy: string): void {
  const database = new Sqlite(copy);
  database.exec('PRAGMA user_version = 999');
  database.close();
}
