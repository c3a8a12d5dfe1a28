import Sqlite from 'libsql';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { openPostgres } from '#store/postgres.ts';
import { openSqlite } from '#store/sqlite.ts';
import type { StoreOptions } from '#store/store.ts';
import type { Store } from '#store/types.ts';
import { sharedCluster } from './postgres-cluster.ts';
import { fresh } from './records.ts';

/** A setting of a server, as some program wrote it. */
type SettingRow = readonly [name: string, subject: string, value: string];

/** An empty store, and how another program writes settings of server 1 into it. */
interface WrittenByOthers {
  readonly store: Store;
  write(rows: readonly SettingRow[]): Promise<void>;
  read(): Promise<readonly unknown[]>;
}

const INSERT = 'INSERT INTO settings (guild, name, subject, value) VALUES';
const SELECT = 'SELECT name, subject, value FROM settings ORDER BY name, subject';

const cluster = await sharedCluster();

async function inSqlite(options: StoreOptions): Promise<WrittenByOthers> {
  const path = fresh();
  const store = openSqlite(path, options);
  const within = <T>(work: (other: Sqlite.Database) => T): T => {
    const other = new Sqlite(path);
    try {
      return work(other);
    } finally {
      other.close();
    }
  };
  return {
    store,
    write: async (rows) =>
      within((other) => {
        for (const row of rows) other.prepare(`${INSERT} ('1', ?, ?, ?)`).run([...row]);
      }),
    read: async () => within((other) => other.prepare(SELECT).all()),
  };
}

async function inPostgres(options: StoreOptions): Promise<WrittenByOthers> {
  const url = (await cluster?.database()) ?? '';
  const store = await openPostgres(url, options);
  const within = async <T>(work: (other: pg.Client) => Promise<T>): Promise<T> => {
    const other = new pg.Client({ connectionString: url });
    await other.connect();
    return work(other).finally(() => other.end());
  };
  return {
    store,
    write: (rows) =>
      within(async (other) => {
        for (const row of rows) await other.query(`${INSERT} ('1', $1, $2, $3)`, [...row]);
      }),
    read: () => within(async (other) => (await other.query(SELECT)).rows),
  };
}

const kinds: [name: string, open: (options: StoreOptions) => Promise<WrittenByOthers>][] = [
  ['SQLite', inSqlite],
];
if (cluster) kinds.push(['PostgreSQL', inPostgres]);

describe.each(kinds)('%s, after a newer program has gone', (_, open) => {
  it('leaves alone the settings that it does not know, says so once for each, and reads the others', async () => {
    const told: string[] = [];
    const { store, write, read } = await open({ onUnknownSetting: (name) => told.push(name) });
    await write([
      ['log_channel', '', '6'],
      ['language', '', 'de,fr'],
      ['quiet_hours', 'monday', '22-6'],
      ['quiet_hours', 'tuesday', '23-6'],
      ['hidden_article', 'kim', 'yes'],
    ]);
    for (let question = 0; question < 3; question++) {
      expect(await store.settingsOf('1')).toEqual({
        shareRoles: [],
        hiddenArticles: ['kim'],
        channelVisibility: new Map(),
        visibility: 'public',
        logChannel: '6',
      });
    }
    expect(told).toEqual(['language', 'quiet_hours']);
    // What is chosen with this program is written beside them.
    await store.changeSetting('1', { name: 'log_channel' });
    await store.changeSetting('1', { name: 'share_role', role: '70', allowed: true });
    expect(await read()).toEqual([
      { name: 'hidden_article', subject: 'kim', value: 'yes' },
      { name: 'language', subject: '', value: 'de,fr' },
      { name: 'quiet_hours', subject: 'monday', value: '22-6' },
      { name: 'quiet_hours', subject: 'tuesday', value: '23-6' },
      { name: 'share_role', subject: '70', value: 'yes' },
    ]);
    await store.close();
  });

  it('shows answers to the asker alone where it does not know who else may see them', async () => {
    const told: string[] = [];
    const { store, write } = await open({ onUnknownSetting: (name) => told.push(name) });
    await write([
      ['visibility', '', 'members'],
      ['visibility', '5', 'moderators'],
      ['visibility', '6', 'public'],
    ]);
    expect(await store.settingsOf('1')).toMatchObject({
      visibility: 'private',
      channelVisibility: new Map([
        ['5', 'private'],
        ['6', 'public'],
      ]),
    });
    expect(told).toEqual(['visibility']);
    await store.close();
  });
});
