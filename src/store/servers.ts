import { z } from 'zod';
import type { Database, Queries } from './database.ts';
import { RETENTION } from './retention.ts';
import { prunePast } from './revisions.ts';
import type { ServerRecords, Snowflake } from './types.ts';

const guildRow = z.object({ guild: z.string() });

/** Every table with rows of a server, and the column that names it. Quotes go with their shares. */
const TABLES = {
  articles: 'guild',
  assignments: 'guild',
  article_versions: 'guild',
  derivations: 'owner',
  revisions: 'owner',
  shares: 'guild',
  settings: 'guild',
  reports: 'guild',
  departures: 'guild',
  page_watches: 'guild',
  feed_watches: 'guild',
} as const;

/** What is kept of servers that the bot has left, and of what is over; all of it goes in time. */
export function serverRecords(database: Database): ServerRecords {
  const guilds = async (sql: string): Promise<readonly Snowflake[]> =>
    (await database.all(sql)).map((row) => guildRow.parse(row).guild);
  return {
    serverLeft: async (guild, at) => void (await database.run(LEAVE, guild, at)),
    serverJoined: async (guild) => void (await database.run('DELETE FROM departures WHERE guild = ?', guild)),
    serversHeld: () => guilds(HELD),
    serversLeft: () => guilds('SELECT guild FROM departures ORDER BY left_at, guild'),
    async purgeServer(guild) {
      const rows = await database.transaction((inside) => purge(inside, guild));
      await database.scrub();
      return rows;
    },
    async forgetOld(now) {
      await database.budgets.forgetFull(now);
      const forgotten = await database.transaction(async (inside) => {
        const left = await inside.all(LEFT_BEFORE, now - RETENTION.leftServerMs);
        const servers = left.map((row) => guildRow.parse(row).guild);
        for (const guild of servers) await purge(inside, guild);
        const over = now - RETENTION.endedShareMs;
        const shares = await inside.run(FORGET_SHARES, over, over);
        const reports = await inside.run(
          'DELETE FROM reports WHERE reported_at < ?',
          now - RETENTION.reportMs,
        );
        await prunePast(inside);
        return { servers: servers.length, shares, reports };
      });
      await database.scrub();
      return forgotten;
    },
  };
}

async function purge({ run }: Queries, guild: Snowflake): Promise<number> {
  let rows = 0;
  for (const [table, column] of Object.entries(TABLES)) {
    rows += await run(`DELETE FROM ${table} WHERE ${column} = ?`, guild);
  }
  return rows;
}

const LEAVE = 'INSERT INTO departures (guild, left_at) VALUES (?, ?) ON CONFLICT (guild) DO NOTHING';
const HELD = `${Object.entries(TABLES)
  .map(([table, column]) => `SELECT ${column} AS guild FROM ${table} WHERE ${column} <> ''`)
  .join(' UNION ')} ORDER BY guild`;
const LEFT_BEFORE = 'SELECT guild FROM departures WHERE left_at < ?';
const FORGET_SHARES = `DELETE FROM shares WHERE (state = 'retracted' AND retracted_at < ?)
  OR (state = 'failed' AND begun_at < ?)`;
