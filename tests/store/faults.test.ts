import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Reply, textOf } from '#local-discord/index.ts';
import { openDatabase, openSqlite } from '#store/sqlite.ts';
import { StoreError } from '#store/types.ts';
import { MODERATOR, openStage, QUESTION } from '../discord/bot/setup.ts';
import { impatience } from './impatience.ts';

/** The size of SQLite's pages, in bytes. */
const PAGE = 4096;
let path: string;
const close: (() => unknown)[] = [];

beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'verbatim-')), 'verbatim.db');
});
afterEach(async () => {
  for (const each of close.splice(0)) await each();
});

function open() {
  const store = openSqlite(path, { waiting: impatience() });
  close.push(() => store.close());
  return store;
}

describe('a database that is locked by another program', () => {
  it('costs a sentence and nothing else: the share is not posted, the setting not changed, answers go on', async () => {
    const store = open();
    const { discord } = await openStage({ store });
    const mod = discord.user('mod', { permissions: [...MODERATOR.permissions, 'ManageGuild'] });
    const asked = await mod.slash(discord.general, 'ask', { question: QUESTION, private: true });
    const confirm = await mod.click(asked.message, 'Share');
    const other = new Database(path);
    other.exec('BEGIN IMMEDIATE');
    try {
      const refused = await mod.click(confirm.message, 'Share now');
      await refused.until(({ message }) => textOf(message).includes('could not write to my database'));
      const setting = await mod.slash(discord.general, 'settings answers', { visibility: 'private' });
      expect(textOf(setting.message)).toMatchInlineSnapshot(
        `"I cannot reach my database right now, so I did nothing. Please try again later."`,
      );
      const answer = await mod.slash(discord.general, 'ask', { question: QUESTION });
      expect(textOf(answer.message)).toContain('¶9');
    } finally {
      other.exec('ROLLBACK');
      other.close();
    }
    expect(await store.sharesOf(discord.home.id, {}, 9)).toEqual([]);
    const done = await mod.click((await mod.click(asked.message, 'Share')).message, 'Share now');
    await done.until(({ message }) => textOf(message).includes('Shared:'));
  });
});

describe('an article', () => {
  it('can be added, replaced and removed by the same button once the database is free again', async () => {
    const store = open();
    const { discord } = await openStage({ store });
    const eve = discord.user('eve', { permissions: ['ManageGuild'] });
    const fields = { title: 'Ferry', publication: 'P', text: 'A ferry sank.' };
    const held = async () => (await store.articlesOf(discord.home.id)).map(({ body }) => body);
    const paste = async (command: string, options: Record<string, string | boolean>, text: string) => {
      const form = await eve.slash(discord.general, command, options);
      return eve.submit(form, discord.general, { ...fields, text });
    };
    const pressTwice = async ({ message }: Pick<Reply, 'message'>, button: string) => {
      const other = new Database(path);
      const before = await held();
      other.exec('BEGIN IMMEDIATE');
      const refused = await eve.click(message, button);
      other.exec('ROLLBACK');
      other.close();
      expect(textOf(refused.message)).toMatchInlineSnapshot(
        `"I cannot reach my database right now, so I did nothing. Please try again later."`,
      );
      expect(await held()).toEqual(before);
      await eve.click(message, button);
    };
    const article = 'ferry';
    await pressTwice(await paste('articles add', {}, 'A ferry sank.'), 'Add');
    expect(await held()).toEqual(['A ferry sank.']);
    await pressTwice(
      await paste('articles refresh', { article, paste: true }, 'A ferry ran aground.'),
      'Replace',
    );
    expect(await held()).toEqual(['A ferry ran aground.']);
    await pressTwice(await eve.slash(discord.general, 'articles remove', { article }), 'Remove');
    expect(await held()).toEqual([]);
  });
});

describe('a database that is damaged', () => {
  it('says so in a sentence to whoever runs the bot, and to users, whose bot lives on', async () => {
    const { discord } = await openStage({ store: await damaged() });
    const ana = discord.user('ana');
    for (const name of ['ask', 'find'] as const) {
      const options = name === 'ask' ? { question: QUESTION } : { phrase: 'Kursk' };
      const said = await ana.slash(discord.general, name, options);
      expect(textOf(said.message)).toMatchInlineSnapshot(
        `"I cannot reach my database right now, so I did nothing. Please try again later."`,
      );
      expect(said.ephemeral).toBe(true);
    }
    const help = await ana.slash(discord.general, 'help');
    expect(textOf(help.message)).toContain('own words');
    await expect(open().articlesVersion(discord.home.id)).rejects.toThrow(/damaged/);
    await expect(open().articlesVersion(discord.home.id)).rejects.toThrow(StoreError);
  });
});

/** A database whose tables are overwritten, but for the one that says which there are. */
async function damaged() {
  const whole = openSqlite(path);
  await whole.close();
  const reading = new Database(path, { readonly: true });
  const roots = reading.prepare('SELECT rootpage FROM sqlite_schema WHERE rootpage > 0').all();
  reading.close();
  const bytes = readFileSync(path);
  for (const { rootpage } of roots as { rootpage: number }[]) {
    bytes.fill(0xa5, (rootpage - 1) * PAGE, rootpage * PAGE);
  }
  writeFileSync(path, bytes);
  return open();
}

describe('a disk that is full', () => {
  it('is called that where something is to be kept, and all stays as it was, and goes on once there is room', async () => {
    const database = openDatabase(path);
    close.push(() => database.close());
    await database.run('CREATE TABLE filler (text TEXT)');
    const fill = (rows: number) =>
      database.transaction(async ({ run }) => {
        for (let row = 0; row < rows; row++) await run('INSERT INTO filler VALUES (?)', 'x'.repeat(3000));
      });
    const held = async () => (await database.all('SELECT * FROM filler')).length;
    await fill(1);
    await database.all('PRAGMA max_page_count = 40');
    await expect(fill(100)).rejects.toThrow('The database cannot be used: the disk is full.');
    expect(await held()).toBe(1);
    await database.all('PRAGMA max_page_count = 1000');
    await fill(9);
    expect(await held()).toBe(10);
  });
});
