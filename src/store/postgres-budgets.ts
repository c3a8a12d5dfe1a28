import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type BudgetKeeper, latestFullAt, waitOf } from './budgets.ts';
import type { Queries } from './database.ts';

/** What makes their table in PostgreSQL: after a crash it is empty, and it is in no copy of the database that matters. */
export const BUDGET_TABLE =
  'CREATE UNLOGGED TABLE IF NOT EXISTS budgets (name TEXT PRIMARY KEY, full_at BIGINT NOT NULL)';

const fullAtRow = z.object({ full_at: z.number() });

/** Budgets of all processes on a PostgreSQL database. Names are kept as hashes. */
export function budgetsInPostgres({ all, run }: Queries): BudgetKeeper {
  return {
    async spend(name, budget, now) {
      const { burst, refillMs } = budget;
      const key = createHash('sha256').update(name).digest('base64url');
      const last = now + (burst - 1) * refillMs;
      const latest = latestFullAt(budget, now);
      if ((await run(SPEND, key, now + refillMs, now, now, refillMs, last)) > 0) return 0;
      const [row] = await all('SELECT full_at FROM budgets WHERE name = ?', key);
      // It may have become full, and been forgotten, in between.
      const fullAt = row === undefined ? now : fullAtRow.parse(row).full_at;
      if (fullAt > latest) await run(BRING_BACK, latest, key, latest);
      return Math.max(1, waitOf(Math.min(fullAt, latest), budget, now));
    },
    forgetFull: async (now) => void (await run('DELETE FROM budgets WHERE full_at <= ?', now)),
  };
}

/** In one statement, so that of processes that spend at once each sees what the other has spent. */
const SPEND = `INSERT INTO budgets (name, full_at) VALUES (?, ?)
  ON CONFLICT (name) DO UPDATE
    SET full_at = CASE WHEN budgets.full_at > ? THEN budgets.full_at ELSE ? END + ?
    WHERE budgets.full_at <= ?`;
const BRING_BACK = 'UPDATE budgets SET full_at = ? WHERE name = ? AND full_at > ?';
