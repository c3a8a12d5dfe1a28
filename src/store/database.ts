import type { BudgetKeeper } from './budgets.ts';
import { type Claim, StoreError } from './types.ts';

/** Statements of SQL, whose values stand as question marks. They reject with a `StoreError`. */
export interface Queries {
  /** The rows of a query. */
  all(sql: string, ...values: readonly Value[]): Promise<readonly unknown[]>;
  /** How many rows a statement changed. */
  run(sql: string, ...values: readonly Value[]): Promise<number>;
}

/** The same, inside a transaction. */
export interface Inside extends Queries {
  /** Waits until no other transaction that has named the same is under way. */
  turnOf(name: string): Promise<void>;
}

export type Value = string | number | null | Uint8Array;

/** A database that speaks SQL, whichever it is. */
export interface Database extends Queries {
  /** Does all of it or nothing. What is not done through `inside` is no part of it. */
  transaction<T>(work: (inside: Inside) => Promise<T>): Promise<T>;
  readonly budgets: BudgetKeeper;
  /** Takes what was deleted out of the files too, as far as the database can. */
  scrub(): Promise<void>;
  /** Claims a name for this process alone; undefined if another has it. `lost` is called if another gets it later. */
  claim(name: string, lost: () => void): Promise<Claim | undefined>;
  /** Writes a copy of everything to a new file, consistent even while others write. */
  backup(path: string): Promise<void>;
  close(): Promise<void>;
}

/** Why a database refused, by its code, in words for the bot's operator. */
export type Reasons = readonly (readonly [code: RegExp, reason: string])[];

/** What went wrong, in one sentence that begins with `what`. An error without a reason of ours has the database's words. */
export function asStoreError(error: unknown, what: string, reasons: Reasons): StoreError {
  if (error instanceof StoreError) return error;
  const code = codeOf(error);
  const reason = reasons.find(([pattern]) => pattern.test(code))?.[1] ?? wordsOf(error);
  return new StoreError(`${what}: ${reason}.`, { cause: error });
}

/** The code that databases and the file system put on their errors; empty if there is no code. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function wordsOf(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return words.replace(/\s+/g, ' ').replace(/\.$/, '') || 'it does not say why';
}
