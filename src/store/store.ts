import { articleShelf } from './articles.ts';
import type { Database } from './database.ts';
import { derivations } from './derivations.ts';
import { ledger } from './ledger.ts';
import { reportBox } from './reports.ts';
import { revisions } from './revisions.ts';
import { serverRecords } from './servers.ts';
import { settingsBook } from './settings.ts';
import type { Store } from './types.ts';
import { userRecords } from './user-records.ts';
import { watchList } from './watches.ts';

/** What servers keep, in a database. `now`: milliseconds since 1970. */
export function createStore(database: Database, now: () => number): Store {
  return {
    ...articleShelf(database, now),
    ...ledger(database),
    ...revisions(database),
    ...derivations(database),
    ...settingsBook(database, now),
    ...reportBox(database),
    ...serverRecords(database),
    ...userRecords(database),
    ...watchList(database),
    spend: (name, budget, now) => database.budgets.spend(name, budget, now),
    claim: (name, lost) => database.claim(name, lost),
    backup: (path) => database.backup(path),
    close: () => database.close(),
  };
}
