import { z } from 'zod';
import { type SqliteDatabase, settle } from './database.ts';
import type { Ledger, NewShare, Share, SharedQuote, ShareFilter, Snowflake } from './types.ts';

const shareRow = z.object({
  id: z.string(),
  state: z.enum(['begun', 'posted', 'failed', 'retracting', 'retracted']),
  guild: z.string(),
  channel: z.string(),
  target: z.string().nullable(),
  sharer: z.string(),
  question: z.string().nullable(),
  begun_at: z.number(),
  message: z.string().nullable(),
  retracted_by: z.string().nullable(),
  retracted_at: z.number().nullable(),
  correcting: z.string().nullable(),
  corrected: z.string().nullable(),
});
const quoteRow = z.object({
  article: z.string(),
  revision: z.string(),
  paragraph: z.number(),
  span_start: z.number(),
  span_end: z.number(),
});

/** The ledger of shares in SQLite. */
export function ledger(database: SqliteDatabase): Ledger {
  const { all, run, transaction } = database;
  /** Moves a share on from one of these states. */
  const move = (sql: string, ...values: unknown[]) => settle(() => run(sql, ...values) > 0);
  const read = (sql: string, ...values: unknown[]) =>
    settle(() => all(sql, ...values).map((row) => shareOf(database, shareRow.parse(row))));
  return {
    beginShare: (share) =>
      settle(() =>
        transaction(() => {
          writeShare(database, share);
          return shareOf(database, shareRow.parse(all('SELECT * FROM shares WHERE id = ?', share.id)[0]));
        }),
      ),
    completeShare: async (id, message) => void (await move(COMPLETE, message, id)),
    failShare: async (id) => void (await move(FAIL, id)),
    beginRetraction: (guild, id, by, at) => move(BEGIN_RETRACTION, by, at, id, guild),
    completeRetraction: async (id) => void (await move(COMPLETE_RETRACTION, id)),
    failRetraction: async (id) => void (await move(FAIL_RETRACTION, id)),
    beginCorrection: (guild, id, mark) => move(BEGIN_CORRECTION, mark, guild, id),
    completeCorrection: async (id) => {
      await move(COMPLETE_CORRECTION, id);
      return (await read('SELECT * FROM shares WHERE id = ?', id))[0];
    },
    failCorrection: async (id) => void (await move(FAIL_CORRECTION, id)),
    async shareOf(guild, beginning) {
      const found = await read(BEGINNING, guild, beginning.length, beginning);
      return found.length === 1 ? found[0] : undefined;
    },
    sharesOf: (guild, filter, most) => read(...sharesQuery(guild, filter, most)),
    unsettledShares: () => read(UNSETTLED),
  };
}

const COMPLETE =
  "UPDATE shares SET state = 'posted', message = ? WHERE id = ? AND state IN ('begun', 'failed')";
const FAIL = "UPDATE shares SET state = 'failed' WHERE id = ? AND state = 'begun'";
const BEGIN_RETRACTION = `UPDATE shares SET state = 'retracting', retracted_by = ?, retracted_at = ?
  WHERE id = ? AND guild = ? AND state IN ('posted', 'retracting')`;
const COMPLETE_RETRACTION = "UPDATE shares SET state = 'retracted' WHERE id = ? AND state = 'retracting'";
const FAIL_RETRACTION = `UPDATE shares SET state = 'posted', retracted_by = NULL, retracted_at = NULL
  WHERE id = ? AND state = 'retracting'`;
const BEGIN_CORRECTION = "UPDATE shares SET correcting = ? WHERE guild = ? AND id = ? AND state = 'posted'";
const COMPLETE_CORRECTION =
  'UPDATE shares SET corrected = correcting, correcting = NULL WHERE id = ? AND correcting IS NOT NULL';
const FAIL_CORRECTION = 'UPDATE shares SET correcting = NULL WHERE id = ?';
const BEGINNING = 'SELECT * FROM shares WHERE guild = ? AND SUBSTR(id, 1, ?) = ? LIMIT 2';
const UNSETTLED = `SELECT * FROM shares
  WHERE state IN ('begun', 'retracting') OR correcting IS NOT NULL ORDER BY begun_at, id`;
const BEGIN = `INSERT INTO shares (id, state, guild, channel, target, sharer, question, begun_at)
  VALUES (?, 'begun', ?, ?, ?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET state = 'begun', begun_at = excluded.begun_at WHERE shares.state = 'failed'`;
const ADD_QUOTE = `INSERT INTO share_quotes (share, place, article, revision, paragraph, span_start, span_end)
  VALUES (?, ?, ?, ?, ?, ?, ?)`;

function writeShare({ run }: SqliteDatabase, share: NewShare): void {
  const { id, guild, channel, target = null, sharer, question = null, begunAt, quotes } = share;
  if (run(BEGIN, id, guild, channel, target, sharer, question, begunAt) === 0) return;
  run('DELETE FROM share_quotes WHERE share = ?', id);
  for (const [place, { article, revision, paragraph, start, end }] of quotes.entries()) {
    run(ADD_QUOTE, id, place, article, revision, paragraph, start, end);
  }
}

function sharesQuery(
  guild: Snowflake,
  { channel, sharer, article }: ShareFilter,
  most: number,
): [sql: string, ...values: unknown[]] {
  const conditions: [sql: string, value: string][] = [['guild = ?', guild]];
  if (channel !== undefined) conditions.push(['channel = ?', channel]);
  if (sharer !== undefined) conditions.push(['sharer = ?', sharer]);
  if (article !== undefined)
    conditions.push(['id IN (SELECT share FROM share_quotes WHERE article = ?)', article]);
  const where = conditions.map(([sql]) => sql).join(' AND ');
  const sql = `SELECT * FROM shares WHERE ${where} ORDER BY begun_at DESC, id LIMIT ?`;
  return [sql, ...conditions.map(([, value]) => value), most];
}

function shareOf({ all }: SqliteDatabase, row: z.infer<typeof shareRow>): Share {
  const { id, state, guild, channel, target, sharer, question, message } = row;
  const quotes = all('SELECT * FROM share_quotes WHERE share = ? ORDER BY place', id);
  return {
    id,
    state,
    guild,
    channel,
    sharer,
    begunAt: row.begun_at,
    ...(target !== null && { target }),
    ...(question !== null && { question }),
    ...(message !== null && { message }),
    ...(row.retracted_by !== null && { retractedBy: row.retracted_by }),
    ...(row.retracted_at !== null && { retractedAt: row.retracted_at }),
    ...(row.correcting !== null && { correcting: row.correcting }),
    ...(row.corrected !== null && { corrected: row.corrected }),
    quotes: quotes.map(quoteOf),
  };
}

function quoteOf(row: unknown): SharedQuote {
  const { article, revision, paragraph, span_start: start, span_end: end } = quoteRow.parse(row);
  return { article, revision, paragraph, start, end };
}
