import { z } from 'zod';
import type { Database, Queries, Value } from './database.ts';
import { pastQuotedBy, pruneRevisions } from './revisions.ts';
import type { Ledger, NewShare, RevisionKey, Share, SharedQuote, ShareFilter, Snowflake } from './types.ts';

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
  share: z.string(),
  article: z.string(),
  revision: z.string(),
  paragraph: z.number(),
  span_start: z.number(),
  span_end: z.number(),
});

/** The ledger of shares. */
export function ledger(database: Database): Ledger {
  /** Moves a share on from one of these states. */
  const move = async (sql: string, ...values: Value[]) => (await database.run(sql, ...values)) > 0;
  const read = (sql: string, ...values: Value[]) => sharesBy(database, sql, ...values);
  return {
    beginShare: (share) =>
      database.transaction(async (inside) => {
        await writeShare(inside, share);
        const [entry] = await sharesBy(inside, ONE, share.id);
        if (entry === undefined) throw new Error(`The share ${share.id} is not there.`);
        return entry;
      }),
    completeShare: async (id, message) => void (await move(COMPLETE, message, id)),
    failShare: (id) => end(database, [id], ({ run }) => run(FAIL, id)),
    beginRetraction: (guild, id, by, at) => move(BEGIN_RETRACTION, by, at, id, guild),
    completeRetraction: (id) => end(database, [id], ({ run }) => run(COMPLETE_RETRACTION, id)),
    failRetraction: async (id) => void (await move(FAIL_RETRACTION, id)),
    async loseCards(where, at) {
      const [column, value] = 'message' in where ? ['message', where.message] : ['channel', where.channel];
      const lost = await read(`${STANDING} AND ${column} = ?`, value);
      if (lost.length === 0) return;
      const ids = lost.map(({ id }) => id);
      await end(database, ids, async ({ run }) => {
        for (const id of ids) await run(LOSE, at, id);
      });
    },
    beginCorrection: (guild, id, mark) => move(BEGIN_CORRECTION, mark, guild, id),
    completeCorrection: async (id) => {
      await move(COMPLETE_CORRECTION, id);
      return (await read(ONE, id))[0];
    },
    failCorrection: async (id) => void (await move(FAIL_CORRECTION, id)),
    async shareOf(guild, beginning) {
      const found = await read(BEGINNING, guild, beginning.length, beginning);
      return found.length === 1 ? found[0] : undefined;
    },
    sharesOf: (guild, filter, most) => read(...sharesQuery(guild, filter, most)),
    unsettledShares: (before = Number.MAX_SAFE_INTEGER) => read(UNSETTLED, before, before),
  };
}

/** Ends shares, and takes the texts that only they have quoted out with them. */
async function end(
  database: Database,
  ids: readonly string[],
  work: (inside: Queries) => Promise<unknown>,
): Promise<void> {
  const pruned = await database.transaction(async (inside) => {
    const keys: RevisionKey[] = [];
    for (const id of ids) keys.push(...(await pastQuotedBy(inside, id)));
    await work(inside);
    await pruneRevisions(inside, keys);
    return keys.length > 0;
  });
  if (pruned) await database.scrub();
}

async function sharesBy(queries: Queries, sql: string, ...values: Value[]): Promise<readonly Share[]> {
  const rows = (await queries.all(sql, ...values)).map((row) => shareRow.parse(row));
  const quotes = await quotesOf(
    queries,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => shareFrom(row, quotes.get(row.id) ?? []));
}

/** By share, its quotes in their places. */
async function quotesOf(
  { all }: Queries,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly SharedQuote[]>> {
  const found = new Map<string, SharedQuote[]>();
  for (let from = 0; from < ids.length; from += MOST_AT_ONCE) {
    const some = ids.slice(from, from + MOST_AT_ONCE);
    const places = some.map(() => '?').join(', ');
    const rows = await all(
      `SELECT * FROM share_quotes WHERE share IN (${places}) ORDER BY share, place`,
      ...some,
    );
    for (const { share, ...quote } of rows.map(quoteFrom)) {
      const of = found.get(share) ?? [];
      of.push(quote);
      found.set(share, of);
    }
  }
  return found;
}

/** Databases take only so many values in one statement. */
const MOST_AT_ONCE = 500;

const ONE = 'SELECT * FROM shares WHERE id = ?';
const STANDING = "SELECT * FROM shares WHERE state IN ('posted', 'retracting')";
const LOSE = `UPDATE shares SET state = 'retracted', retracted_at = COALESCE(retracted_at, ?), correcting = NULL
  WHERE id = ? AND state IN ('posted', 'retracting')`;
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
  WHERE (state = 'begun' AND begun_at <= ?) OR (state = 'retracting' AND retracted_at <= ?)
    OR correcting IS NOT NULL ORDER BY begun_at, id`;
const BEGIN = `INSERT INTO shares (id, state, guild, channel, target, sharer, question, begun_at)
  VALUES (?, 'begun', ?, ?, ?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET state = 'begun', begun_at = excluded.begun_at WHERE shares.state = 'failed'`;
const ADD_QUOTE = `INSERT INTO share_quotes (share, place, article, revision, paragraph, span_start, span_end)
  VALUES (?, ?, ?, ?, ?, ?, ?)`;

async function writeShare({ run }: Queries, share: NewShare): Promise<void> {
  const { id, guild, channel, target = null, sharer, question = null, begunAt, quotes } = share;
  if ((await run(BEGIN, id, guild, channel, target, sharer, question, begunAt)) === 0) return;
  await run('DELETE FROM share_quotes WHERE share = ?', id);
  for (const [place, { article, revision, paragraph, start, end }] of quotes.entries()) {
    await run(ADD_QUOTE, id, place, article, revision, paragraph, start, end);
  }
}

function sharesQuery(
  guild: Snowflake,
  { channel, sharer, article }: ShareFilter,
  most: number,
): [sql: string, ...values: Value[]] {
  const conditions: [sql: string, value: string][] = [['guild = ?', guild]];
  if (channel !== undefined) conditions.push(['channel = ?', channel]);
  if (sharer !== undefined) conditions.push(['sharer = ?', sharer]);
  if (article !== undefined)
    conditions.push(['id IN (SELECT share FROM share_quotes WHERE article = ?)', article]);
  const where = conditions.map(([sql]) => sql).join(' AND ');
  // Of two in the same moment the later one has the higher message id.
  const sql = `SELECT * FROM shares WHERE ${where} ORDER BY begun_at DESC, message DESC, id LIMIT ?`;
  return [sql, ...conditions.map(([, value]) => value), most];
}

function shareFrom(row: z.infer<typeof shareRow>, quotes: readonly SharedQuote[]): Share {
  const { id, state, guild, channel, target, sharer, question, message } = row;
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
    quotes,
  };
}

function quoteFrom(row: unknown): SharedQuote & { readonly share: string } {
  const { share, article, revision, paragraph, span_start: start, span_end: end } = quoteRow.parse(row);
  return { share, article, revision, paragraph, start, end };
}
