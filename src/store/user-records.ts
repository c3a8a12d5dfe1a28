import { z } from 'zod';
import { type SqliteDatabase, settle } from './database.ts';
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
export function userRecords({ all, run, transaction }: SqliteDatabase): Pick<Store, 'recordsOf' | 'forget'> {
  const count = ([table, column]: readonly [string, string], user: string): number =>
    countRow.parse(all(`SELECT COUNT(*) AS count FROM ${table} WHERE ${column} = ?`, user)[0]).count;
  return {
    recordsOf: (user) =>
      settle(() => ({
        shares: count(PLACES.shares, user),
        retractions: count(PLACES.retractions, user),
        articles: count(PLACES.articles, user),
        reports: count(PLACES.reports, user) + count(PLACES.decisions, user),
      })),
    forget: (user) =>
      settle(() =>
        transaction(() => {
          for (const [table, column] of Object.values(PLACES)) {
            run(`UPDATE ${table} SET ${column} = ? WHERE ${column} = ?`, FORGOTTEN, user);
          }
        }),
      ),
  };
}
