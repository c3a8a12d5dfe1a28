import { z } from 'zod';
import type { Metadata } from '#engine/index.ts';
import { type SqliteDatabase, settle } from './database.ts';
import {
  type ArticleShelf,
  type Assignment,
  type Snowflake,
  type StoredArticle,
  StoreError,
} from './types.ts';

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

/** Servers' articles in SQLite. */
export function articleShelf(database: SqliteDatabase): ArticleShelf {
  const { all, run, transaction } = database;
  /** Does something, and counts it as a change of the server's articles where it was one. */
  const change = (guild: Snowflake, work: () => number): Promise<boolean> =>
    settle(() =>
      transaction(() => {
        const changed = work() > 0;
        if (changed) countChange(database, guild);
        return changed;
      }),
    );
  return {
    articlesVersion: (guild) =>
      settle(() => {
        const [row] = all('SELECT version FROM article_versions WHERE guild = ?', guild);
        return row === undefined ? 0 : versionRow.parse(row).version;
      }),
    articlesOf: (guild) => settle(() => all(ARTICLES_OF, guild).map(storedArticle)),
    async addArticle({ guild, id, metadata, body, addedBy, addedAt }) {
      if (body.includes('\0')) throw new StoreError('A text with NUL characters cannot be kept.');
      const row = [guild, id, JSON.stringify(metadata), body, addedBy, addedAt];
      return change(guild, () => run(ADD_ARTICLE, ...row));
    },
    async replaceArticle({ guild, id, metadata, body }) {
      if (body.includes('\0')) throw new StoreError('A text with NUL characters cannot be kept.');
      return change(guild, () => run(REPLACE_ARTICLE, JSON.stringify(metadata), body, guild, id));
    },
    removeArticle: (guild, id) =>
      change(guild, () => {
        const removed = run('DELETE FROM articles WHERE guild = ? AND id = ?', guild, id);
        if (removed > 0) {
          run('DELETE FROM assignments WHERE guild = ? AND article = ?', guild, id);
          run(FORGET_REVISIONS, guild, id, guild);
        }
        return removed;
      }),
    assignmentsOf: (guild) =>
      settle(() => all(ASSIGNMENTS_OF, guild).map((row): Assignment => assignmentRow.parse(row))),
    assign: (guild, { channel, article }) => change(guild, () => run(ASSIGN, guild, channel, article)),
    unassign: (guild, { channel, article }) => change(guild, () => run(UNASSIGN, guild, channel, article)),
  };
}

/** Lets every process know that what a server answers from has changed. */
export function countChange({ run }: SqliteDatabase, guild: Snowflake): void {
  run(COUNT_CHANGE, guild);
}

const REPLACE_ARTICLE = 'UPDATE articles SET metadata = ?, body = ? WHERE guild = ? AND id = ?';
/** Of an article that is removed, only what was shared of it stays, to be checked. */
const FORGET_REVISIONS = `DELETE FROM revisions WHERE owner = ? AND article = ? AND NOT EXISTS (
  SELECT 1 FROM share_quotes JOIN shares ON shares.id = share_quotes.share
  WHERE shares.guild = ? AND share_quotes.article = revisions.article
    AND share_quotes.revision = revisions.revision)`;
const COUNT_CHANGE = `INSERT INTO article_versions (guild, version) VALUES (?, 1)
  ON CONFLICT (guild) DO UPDATE SET version = version + 1`;
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
