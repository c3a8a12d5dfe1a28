import { z } from 'zod';
import { type SqliteDatabase, settle } from './database.ts';
import { FAULTS, type Report, type ReportBox } from './types.ts';

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

/** What members say is wrong, in SQLite. */
export function reportBox({ all, run }: SqliteDatabase): ReportBox {
  const read = (sql: string, ...values: unknown[]) => settle(() => all(sql, ...values).map(reportOf));
  return {
    async addReport(report) {
      const { id, guild, channel, message, reporter, reportedAt, fault, shown } = report;
      const { question = null, article = null, revision = null, expected = null } = report;
      const numbered = JSON.stringify(shown);
      const place = [id, guild, channel, message, reporter, reportedAt];
      const values = [...place, fault, question, article, revision, numbered, expected];
      return settle(() => run(ADD, ...values, message, reporter, fault, expected) > 0);
    },
    reportsOf: (guild, state, most) => read(REPORTS_OF, guild, state, most),
    resolveReport: (guild, id, { state, by, expected = null }) =>
      settle(() => run(RESOLVE, state, by, expected, guild, id) > 0),
    acceptedReports: () => read(ACCEPTED),
  };
}

const ADD = `INSERT INTO reports
  (id, guild, channel, message, reporter, reported_at, fault, question, article, revision, shown, expected, state)
  SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open' WHERE NOT EXISTS
    (SELECT 1 FROM reports WHERE message = ? AND reporter = ? AND fault = ? AND state = 'open'
      AND COALESCE(expected, 0) = COALESCE(?, 0))`;
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
