import { articleShelf } from './articles.ts';
import type { Database } from './database.ts';
import { derivations } from './derivations.ts';
import { ledger } from './ledger.ts';
import { reportBox } from './reports.ts';
import { revisions } from './revisions.ts';
import { serverRecords } from './servers.ts';
import { settingsBook } from './settings.ts';
import { withSharedReads } from './shared-reads.ts';
import type { Store } from './types.ts';
import { userRecords } from './user-records.ts';
import type { Waiting } from './waiting.ts';
import { watchList } from './watches.ts';

/** What a store is opened with. */
export interface StoreOptions {
  /** How what another holds up, and a connection that was cut, are waited for; left out, by the system's clock. */
  readonly waiting?: Waiting | undefined;
  /** Milliseconds since 1970; left out, the system's clock. */
  readonly now?: (() => number) | undefined;
  /** Called once for each kind of setting that a newer program has made, and that this one cannot read. */
  readonly onUnknownSetting?: ((name: string) => void) | undefined;
}

/** What servers keep, in a database. */
export function createStore(
  database: Database,
  { now = Date.now, onUnknownSetting = () => {} }: Omit<StoreOptions, 'waiting'> = {},
): Store {
  return {
    ...articleShelf(database, now),
    ...ledger(database),
    ...revisions(database),
    ...derivations(database),
    ...withSharedReads(settingsBook(database, now, onUnknownSetting)),
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
