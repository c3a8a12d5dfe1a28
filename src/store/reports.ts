import { z } from 'zod';
import type { Database, Queries, Value } from './database.ts';
import { FAULTS, type NewReport, type Report, type ReportBox } from './types.ts';

const reportRow = z.object({
  id: z.string(),
  guild: z.string(),
  channel: z.string(),
  message: z.string(),
  reporter: z.string(),
  reported_at: z.number(),
  fault: z.enum(FAULTS),
  question: z.string().nullable(),
  article: z.string().nullable(),
  revision: z.string().nullable(),
  shown: z.string(),
  expected: z.number().nullable(),
  state: z.enum(['open', 'accepted', 'rejected']),
  resolved_by: z.string().nullable(),
});
const numbers = z.array(z.number());

const guildRow = z.object({ guild: z.string() });
const countRow = z.object({ count: z.number() });

const HOUR_MS = 3_600_000;
/** More than these in an hour a member may not make in a server. */
export const MOST_REPORTS_AN_HOUR = 5;
/** A server's log channel gets one line about new reports at a time, and no sooner than this after the last. */
const TELLING_PAUSE_MS = 600_000;

/** What members say is wrong. */
export function reportBox(database: Database): ReportBox {
  const read = async (queries: Queries, sql: string, ...values: Value[]) =>
    (await queries.all(sql, ...values)).map(reportOf);
  return {
    addReport: (report) =>
      database.transaction(async (inside) => {
        const { guild, message, reporter, reportedAt } = report;
        await inside.turnOf(`reports ${guild} ${reporter}`);
        if ((await inside.all(OPEN_ON_CARD, message, reporter)).length > 0) return 'known';
        const [row] = await inside.all(MADE_SINCE, guild, reporter, reportedAt - HOUR_MS);
        if (countRow.parse(row).count >= MOST_REPORTS_AN_HOUR) return 'too_many';
        await inside.run(ADD, ...valuesOf(report));
        return 'new';
      }),
    reportsOf: (guild, state, most) => read(database, REPORTS_OF, guild, state, most),
    resolveReport: async (guild, id, { state, by, expected = null }) =>
      (await database.run(RESOLVE, state, by, expected, guild, id)) > 0,
    acceptedReports: () => read(database, ACCEPTED),
    serversToTell: async () => (await database.all(TO_TELL)).map((row) => guildRow.parse(row).guild),
    takeUntold: (guild, now) =>
      database.transaction(async (inside) => {
        await inside.turnOf(`reports to tell ${guild}`);
        if ((await inside.all(TOLD_SINCE, guild, now - TELLING_PAUSE_MS)).length > 0) return [];
        const untold = await read(inside, UNTOLD, guild);
        for (const { id } of untold) await inside.run('UPDATE reports SET told_at = ? WHERE id = ?', now, id);
        return untold;
      }),
  };
}

function valuesOf(report: NewReport): Value[] {
  const { id, guild, channel, message, reporter, reportedAt, fault, shown } = report;
  const { question = null, article = null, revision = null, expected = null } = report;
  const place = [id, guild, channel, message, reporter, reportedAt];
  return [...place, fault, question, article, revision, JSON.stringify(shown), expected];
}

const ADD = `INSERT INTO reports
  (id, guild, channel, message, reporter, reported_at, fault, question, article, revision, shown, expected, state)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open')`;
const OPEN_ON_CARD = "SELECT id FROM reports WHERE message = ? AND reporter = ? AND state = 'open' LIMIT 1";
const MADE_SINCE =
  'SELECT COUNT(*) AS count FROM reports WHERE guild = ? AND reporter = ? AND reported_at > ?';
const TO_TELL = 'SELECT DISTINCT guild FROM reports WHERE told_at IS NULL ORDER BY guild';
const TOLD_SINCE = 'SELECT id FROM reports WHERE guild = ? AND told_at > ? LIMIT 1';
const UNTOLD = 'SELECT * FROM reports WHERE guild = ? AND told_at IS NULL ORDER BY reported_at, id';
const REPORTS_OF =
  'SELECT * FROM reports WHERE guild = ? AND state = ? ORDER BY reported_at DESC, id LIMIT ?';
const RESOLVE = `UPDATE reports SET state = ?, resolved_by = ?, expected = COALESCE(?, expected)
  WHERE guild = ? AND id = ? AND state = 'open'`;
const ACCEPTED = "SELECT * FROM reports WHERE state = 'accepted' ORDER BY reported_at, id";

function reportOf(row: unknown): Report {
  const { id, guild, channel, message, reporter, fault, state, ...rest } = reportRow.parse(row);
  const { question, article, revision, expected, resolved_by: resolvedBy } = rest;
  return {
    id,
    guild,
    channel,
    message,
    reporter,
    fault,
    state,
    reportedAt: rest.reported_at,
    shown: numbers.parse(JSON.parse(rest.shown)),
    ...(question !== null && { question }),
    ...(article !== null && { article }),
    ...(revision !== null && { revision }),
    ...(expected !== null && { expected }),
    ...(resolvedBy !== null && { resolvedBy }),
  };
}
