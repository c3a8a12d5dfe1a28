import { z } from 'zod';
import type { Metadata } from '#engine/index.ts';
import type { Database, Queries } from './database.ts';
import { retireArticle } from './revisions.ts';
import {
  type ArticleShelf,
  type Assignment,
  type Snowflake,
  type StoredArticle,
  StoreError,
} from './types.ts';
import { followLink } from './watches.ts';

const versionRow = z.object({ version: z.number() });
const assignmentRow = z.object({ channel: z.string(), article: z.string() });
const articleRow = z.object({
  guild: z.string(),
  id: z.string(),
  metadata: z.string(),
  body: z.string(),
  added_by: z.string(),
  added_at: z.number(),
});

/** Servers' articles, and which channels they are for. `now`: milliseconds since 1970. */
export function articleShelf(database: Database, now: () => number): ArticleShelf {
  /** Does something, and counts it as a change of the server's articles where it was one. */
  const change = (guild: Snowflake, work: (inside: Queries) => Promise<number>): Promise<boolean> =>
    database.transaction(async (inside) => {
      const changed = (await work(inside)) > 0;
      if (changed) await countChange(inside, guild, now());
      return changed;
    });
  return {
    async articlesVersion(guild) {
      const [row] = await database.all('SELECT version FROM article_versions WHERE guild = ?', guild);
      return row === undefined ? 0 : versionRow.parse(row).version;
    },
    articlesOf: async (guild) => (await database.all(ARTICLES_OF, guild)).map(storedArticle),
    async addArticle({ guild, id, metadata, body, addedBy, addedAt }) {
      checkText(body);
      const row = [guild, id, JSON.stringify(metadata), body, addedBy, addedAt];
      return change(guild, ({ run }) => run(ADD_ARTICLE, ...row));
    },
    async replaceArticle({ guild, id, metadata, body }) {
      checkText(body);
      const replaced = await change(guild, async (inside) => {
        await followLink(inside, guild, id, metadata.url);
        return inside.run(REPLACE_ARTICLE, JSON.stringify(metadata), body, guild, id);
      });
      if (replaced) await database.scrub();
      return replaced;
    },
    async removeArticle(guild, id) {
      const removed = await change(guild, async (inside) => {
        const count = await inside.run('DELETE FROM articles WHERE guild = ? AND id = ?', guild, id);
        if (count > 0) {
          await inside.run('DELETE FROM assignments WHERE guild = ? AND article = ?', guild, id);
          await inside.run('DELETE FROM page_watches WHERE guild = ? AND article = ?', guild, id);
          await retireArticle(inside, guild, id);
        }
        return count;
      });
      if (removed) await database.scrub();
      return removed;
    },
    assignmentsOf: async (guild) =>
      (await database.all(ASSIGNMENTS_OF, guild)).map((row): Assignment => assignmentRow.parse(row)),
    assign: (guild, { channel, article }) => change(guild, ({ run }) => run(ASSIGN, guild, channel, article)),
    unassign: (guild, { channel, article }) =>
      change(guild, ({ run }) => run(UNASSIGN, guild, channel, article)),
  };
}

/**
 * Lets every process know that what a server answers from has changed. Versions begin with the time, so that a server
 * whose every row was deleted never comes back to a version that somebody remembers.
 */
export async function countChange({ run }: Queries, guild: Snowflake, now: number): Promise<void> {
  await run(COUNT_CHANGE, guild, now);
}

function checkText(body: string): void {
  if (body.includes('\0')) throw new StoreError('A text with NUL characters cannot be stored.');
}

const REPLACE_ARTICLE = 'UPDATE articles SET metadata = ?, body = ? WHERE guild = ? AND id = ?';
const COUNT_CHANGE = `INSERT INTO article_versions (guild, version) VALUES (?, ?)
  ON CONFLICT (guild) DO UPDATE SET version = CASE
    WHEN article_versions.version < excluded.version THEN excluded.version
    ELSE article_versions.version + 1 END`;
const ARTICLES_OF = 'SELECT * FROM articles WHERE guild = ? ORDER BY added_at, id';
const ADD_ARTICLE = `INSERT INTO articles (guild, id, metadata, body, added_by, added_at) VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT (guild, id) DO NOTHING`;
const ASSIGNMENTS_OF = 'SELECT channel, article FROM assignments WHERE guild = ? ORDER BY channel, article';
const ASSIGN = `INSERT INTO assignments (guild, channel, article) VALUES (?, ?, ?)
  ON CONFLICT (guild, channel, article) DO NOTHING`;
const UNASSIGN = 'DELETE FROM assignments WHERE guild = ? AND channel = ? AND article = ?';

function storedArticle(row: unknown): StoredArticle {
  const { added_by: addedBy, added_at: addedAt, metadata, ...rest } = articleRow.parse(row);
  return { ...rest, metadata: JSON.parse(metadata) as Metadata, addedBy, addedAt };
}
