import { setImmediate as nextTurn } from 'node:timers/promises';
import Sqlite from 'libsql';

/** Another program that has the lock of a database, once nobody else has. */
export async function lockedByOther(path: string): Promise<{ letGo(): void }> {
  const other = new Sqlite(path);
  while (!takes(other)) await nextTurn();
  return {
    letGo() {
      other.exec('ROLLBACK');
      other.close();
    },
  };
}

function takes(other: Sqlite.Database): boolean {
  try {
    other.exec('BEGIN IMMEDIATE');
    return true;
  } catch {
    // What was written last is not on the disk yet.
    return false;
  }
}
