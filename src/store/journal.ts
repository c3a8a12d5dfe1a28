import { close, fdatasync, openSync } from 'node:fs';
import { promisify } from 'node:util';

/** A file to which a database writes before it says that something is done. */
export interface Journal {
  /** Resolves once all that has been written by now is on the disk. */
  toDisk(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The journal of a SQLite file. The disk takes some ten milliseconds, and often more, so it is waited for in a thread of
 * Node's and not in the loop. Those who wait at the same time wait for the disk once.
 *
 * @throws {Error} as `openSync` does.
 */
export function openJournal(path: string): Journal {
  const file = openSync(path, 'r+');
  const toDisk = together(() => promisify(fdatasync)(file));
  let closing: Promise<void> | undefined;
  // A closed file is not touched again: the system gives its number to the next one that is opened.
  return {
    toDisk: () => (closing ? Promise.reject(new Error('the journal is closed')) : toDisk()),
    close() {
      closing ??= toDisk()
        .catch(() => {})
        .then(() => promisify(close)(file));
      return closing;
    },
  };
}

/** The journal of a database in memory: there is no disk to wait for. */
export const NO_JOURNAL: Journal = { toDisk: async () => {}, close: async () => {} };

/**
 * Makes one call do for all who ask before it begins. A call that has begun is no use to those who ask later, because it
 * may have missed what they wrote.
 */
export function together(work: () => Promise<void>): () => Promise<void> {
  let present: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  return () => {
    next ??= present
      .catch(() => {})
      .then(() => {
        next = undefined;
        present = work();
        return present;
      });
    return next;
  };
}
