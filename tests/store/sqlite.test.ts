import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { openDatabase, openSqlite } from '#store/sqlite.ts';
import { StoreError } from '#store/types.ts';
import { BY_THE_CLOCK } from '#store/waiting.ts';
import { impatience } from './impatience.ts';
import { article, fresh } from './records.ts';
import { SlowDisk } from './slow-disk.ts';

describe('openSqlite', () => {
  it('shows one process what another has done, and both start at once', async () => {
    const path = fresh();
    const [one, other] = [openSqlite(path), openSqlite(path)];
    await one.addArticle(article());
    expect(await other.articlesOf('1')).toEqual([article()]);
    await Promise.all([one.close(), other.close()]);
    const again = openSqlite(path);
    expect(await again.articlesOf('1')).toEqual([article()]);
    await again.close();
  });

  it('gives a name that one process has to no other, until it lets go', async () => {
    const path = fresh();
    const [one, other] = [openSqlite(path), openSqlite(path)];
    const claim = await one.claim('shard-0', () => {});
    expect(await other.claim('shard-0', () => {})).toBeUndefined();
    await claim?.release();
    expect(await other.claim('shard-0', () => {})).toBeDefined();
    await Promise.all([one.close(), other.close()]);
  });

  it('tries again ever later while another program has the file locked, for half a second', async () => {
    const path = fresh();
    const waiting = impatience();
    const store = openSqlite(path, { waiting });
    const other = new Database(path);
    other.exec('BEGIN IMMEDIATE');
    await expect(store.addArticle(article())).rejects.toThrow('another program keeps it locked');
    expect(waiting.pauses).toEqual([5, 10, 20, 40, ...Array(9).fill(50)]);
    other.close();
    await store.addArticle(article());
    await store.close();
  });

  it('does what it was asked for as soon as the file is free', async () => {
    const path = fresh();
    const waiting = impatience((pauses) => pauses === 3 && other.close());
    const store = openSqlite(path, { waiting });
    const other = new Database(path);
    other.exec('BEGIN IMMEDIATE');
    await store.addArticle(article());
    expect(waiting.pauses).toEqual([5, 10, 20]);
    expect(await store.articlesOf('1')).toEqual([article()]);
    await store.close();
  });

  it('writes a backup that opens', async () => {
    const path = fresh();
    const store = openSqlite(path);
    await store.addArticle(article());
    await store.backup(`${path}.copy`);
    await store.addArticle(article({ id: 'later' }));
    const copy = openSqlite(`${path}.copy`);
    expect(await copy.articlesOf('1')).toEqual([article()]);
    await expect(store.backup(`${path}.copy`)).rejects.toThrow(StoreError);
    await Promise.all([store.close(), copy.close()]);
  });

  it('refuses a database of a newer version', () => {
    const path = fresh();
    void openSqlite(path).close();
    const database = new Database(path);
    database.exec('PRAGMA user_version = 999');
    database.close();
    expect(() => openSqlite(path)).toThrow(/newer version of Verbatim \(schema 999/);
  });

  it('says what is wrong with a file that is not a database, in one sentence', () => {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
    const path = join(folder, 'x.db');
    writeFileSync(path, 'no database at all, but some text that is long enough to have a header '.repeat(20));
    expect(() => openSqlite(path)).toThrow(/cannot be opened: it is damaged, or it is not a database/);
    expect(() => openSqlite(folder)).toThrow(StoreError);
  });
});

describe('the disk', () => {
  function onSlowDisk() {
    const disk = new SlowDisk();
    return { disk, database: openDatabase(fresh(), BY_THE_CLOCK, () => disk) };
  }

  it('has what is said to be done, and holds up neither who reads nor who writes', async () => {
    const { database, disk } = onSlowDisk();
    const done: string[] = [];
    const write = (text: string) =>
      database
        .transaction(({ run }) => run('INSERT INTO notes VALUES (?)', text))
        .then(() => done.push(text));
    const made = database.transaction(({ run }) => run('CREATE TABLE notes (text TEXT)'));
    await database.all('SELECT * FROM notes');
    disk.asked[0]?.written();
    await made;
    const [first, second] = [write('first'), write('second')];
    expect(await database.all('SELECT text FROM notes')).toEqual([{ text: 'first' }, { text: 'second' }]);
    expect(done).toEqual([]);
    disk.asked[1]?.written();
    await first;
    expect(done).toEqual(['first']);
    disk.asked[2]?.written();
    await second;
    expect(done).toEqual(['first', 'second']);
    await database.close();
  });

  it('is not waited for where nothing was changed', async () => {
    const { database, disk } = onSlowDisk();
    await database.all('SELECT * FROM articles');
    await database.run('DELETE FROM articles WHERE id = ?', 'none');
    expect(disk.asked).toEqual([]);
    await database.close();
  });

  it('that fails is called by its name', async () => {
    const { database, disk } = onSlowDisk();
    const made = database.transaction(({ run }) => run('CREATE TABLE notes (text TEXT)'));
    await database.all('SELECT * FROM notes');
    disk.asked[0]?.failed(Object.assign(new Error('EIO: i/o error, fdatasync'), { code: 'EIO' }));
    await expect(made).rejects.toThrow('The database cannot be used: the disk reports a fault.');
    await database.close();
  });
});
