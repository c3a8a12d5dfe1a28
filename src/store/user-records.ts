import { z } from 'zod';
import type { Database } from './database.ts';
import { FORGOTTEN, type Store } from './types.ts';

const countRow = z.object({ count: z.number() });

/** Every column that names a user. */
const PLACES = {
  shares: ['shares', 'sharer'],
  retractions: ['shares', 'retracted_by'],
  articles: ['articles', 'added_by'],
  reports: ['reports', 'reporter'],
  decisions: ['reports', 'resolved_by'],
} as const;

/** What names a user, and how to take that out. */
export function userRecords(database: Database): Pick<Store, 'recordsOf' | 'forget'> {
  const count = async ([table, column]: readonly [string, string], user: string): Promise<number> => {
    const [row] = await database.all(`SELECT COUNT(*) AS count FROM ${table} WHERE ${column} = ?`, user);
    return countRow.parse(row).count;
  };
  return {
    recordsOf: async (user) => ({
      shares: await count(PLACES.shares, user),
      retractions: await count(PLACES.retractions, user),
      articles: await count(PLACES.articles, user),
      reports: (await count(PLACES.reports, user)) + (await count(PLACES.decisions, user)),
    }),
    async forget(user) {
      await database.transaction(async ({ run }) => {
        for (const [table, column] of Object.values(PLACES)) {
          await run(`UPDATE ${table} SET ${column} = ? WHERE ${column} = ?`, FORGOTTEN, user);
        }
      });
      await database.scrub();
    },
  };
}
