import { z } from 'zod';
import { countChange } from './articles.ts';
import type { Database } from './database.ts';
import type { SettingChange, Settings, SettingsBook, Snowflake, Visibility } from './types.ts';

const visibility = z.enum(['public', 'private']);
const settingRow = z.discriminatedUnion('name', [
  z.object({ name: z.literal('share_role'), subject: z.string() }),
  z.object({ name: z.literal('log_channel'), value: z.string() }),
  z.object({ name: z.literal('visibility'), subject: z.string(), value: visibility }),
  z.object({ name: z.literal('hidden_article'), subject: z.string() }),
  z.object({ name: z.literal('language'), value: z.string() }),
]);
const anySetting = z.object({ name: z.string() });
const KNOWN: ReadonlySet<string> = new Set(settingRow.options.map(({ shape }) => shape.name.value));

const serverRow = z.object({ guild: z.string() });

/** The subject of what holds for the whole server. */
const SERVER = '';

/** What servers have decided. `now`: milliseconds since 1970. */
export function settingsBook(database: Database, now: () => number): SettingsBook {
  return {
    settingsOf: async (guild) => settingsFrom(await database.all(SETTINGS, guild)),
    changeSetting: (guild, change) =>
      database.transaction(async (inside) => {
        const [subject, value] = rowOf(change);
        if (value === undefined) await inside.run(UNSET, guild, change.name, subject);
        else await inside.run(SET, guild, change.name, subject, value);
        if (change.name === 'hidden_article') await countChange(inside, guild, now());
      }),
    serversWithLog: async () =>
      (await database.all(SERVERS_WITH_LOG)).map((row) => serverRow.parse(row).guild),
  };
}

const SETTINGS = 'SELECT name, subject, value FROM settings WHERE guild = ? ORDER BY name, subject';
const SERVERS_WITH_LOG = "SELECT guild FROM settings WHERE name = 'log_channel' ORDER BY guild";
const SET = `INSERT INTO settings (guild, name, subject, value) VALUES (?, ?, ?, ?)
  ON CONFLICT (guild, name, subject) DO UPDATE SET value = excluded.value`;
const UNSET = 'DELETE FROM settings WHERE guild = ? AND name = ? AND subject = ?';

/** What a change writes; without a value it takes away. */
function rowOf(change: SettingChange): readonly [subject: string, value?: string] {
  switch (change.name) {
    case 'share_role':
      return change.allowed ? [change.role, 'yes'] : [change.role];
    case 'hidden_article':
      return change.hidden ? [change.article, 'yes'] : [change.article];
    case 'log_channel':
      return change.channel === undefined ? [SERVER] : [SERVER, change.channel];
    case 'language':
      return change.language === undefined ? [SERVER] : [SERVER, change.language];
    case 'visibility':
      return change.value === undefined
        ? [change.channel ?? SERVER]
        : [change.channel ?? SERVER, change.value];
  }
}

function settingsFrom(rows: readonly unknown[]): Settings {
  const shareRoles: Snowflake[] = [];
  const hiddenArticles: string[] = [];
  const channelVisibility = new Map<Snowflake, Visibility>();
  let server: Visibility = 'public';
  let logChannel: Snowflake | undefined;
  let language: string | undefined;
  // What a newer program has decided upon is not this one's to read.
  const known = rows.filter((row) => KNOWN.has(anySetting.parse(row).name));
  for (const row of known.map((each) => settingRow.parse(each))) {
    if (row.name === 'share_role') shareRoles.push(row.subject);
    else if (row.name === 'hidden_article') hiddenArticles.push(row.subject);
    else if (row.name === 'log_channel') logChannel = row.value;
    else if (row.name === 'language') language = row.value;
    else if (row.subject === SERVER) server = row.value;
    else channelVisibility.set(row.subject, row.value);
  }
  return {
    shareRoles,
    hiddenArticles,
    channelVisibility,
    visibility: server,
    ...(logChannel !== undefined && { logChannel }),
    ...(language !== undefined && { language }),
  };
}
