import { z } from 'zod';
import { countChange } from './articles.ts';
import type { Database } from './database.ts';
import type { SettingChange, Settings, SettingsBook, Snowflake, Visibility } from './types.ts';

/** As Discord and `Intl` have them, such as `pt-BR`. */
const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;
const settingRow = z.discriminatedUnion('name', [
  z.object({ name: z.literal('share_role'), subject: z.string() }),
  z.object({ name: z.literal('log_channel'), value: z.string() }),
  z.object({ name: z.literal('visibility'), subject: z.string(), value: z.string() }),
  z.object({ name: z.literal('hidden_article'), subject: z.string() }),
  z.object({ name: z.literal('language'), value: z.string().regex(LANGUAGE_TAG) }),
]);
const anySetting = z.object({ name: z.string() });

const serverRow = z.object({ guild: z.string() });

/** More kinds of settings than any program has. */
const MOST_TOLD = 100;
/** The subject of what holds for the whole server. */
const SERVER = '';

/**
 * What servers have decided. `now`: milliseconds since 1970.
 *
 * @param onUnknown is called once with the name of each setting that only a newer program can read.
 */
export function settingsBook(
  database: Database,
  now: () => number,
  onUnknown: (name: string) => void,
): SettingsBook {
  const told = new Set<string>();
  const tell = (name: string): void => {
    if (told.has(name) || told.size >= MOST_TOLD) return;
    told.add(name);
    onUnknown(name);
  };
  return {
    settingsOf: async (guild) => settingsFrom(await database.all(SETTINGS, guild), tell),
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

/** What `rows` say. A newer program's decision is left as it is, for when that program comes back. */
function settingsFrom(rows: readonly unknown[], tellOfUnknown: (name: string) => void): Settings {
  const shareRoles: Snowflake[] = [];
  const hiddenArticles: string[] = [];
  const channelVisibility = new Map<Snowflake, Visibility>();
  let server: Visibility = 'public';
  let logChannel: Snowflake | undefined;
  let language: string | undefined;
  for (const each of rows) {
    const { data: row } = settingRow.safeParse(each);
    if (row === undefined) tellOfUnknown(anySetting.parse(each).name);
    else if (row.name === 'share_role') shareRoles.push(row.subject);
    else if (row.name === 'hidden_article') hiddenArticles.push(row.subject);
    else if (row.name === 'log_channel') logChannel = row.value;
    else if (row.name === 'language') language = row.value;
    else {
      if (!isVisibility(row.value)) tellOfUnknown(row.name);
      // A value other than "public" is no permission to show answers to everybody.
      const visibility = isVisibility(row.value) ? row.value : 'private';
      if (row.subject === SERVER) server = visibility;
      else channelVisibility.set(row.subject, visibility);
    }
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

function isVisibility(value: string): value is Visibility {
  return value === 'public' || value === 'private';
}
