import { chmodSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folders of PostgreSQL have names that begin so. */
export const CLUSTER_FOLDER = 'verbatim-pg-';

/** With ever longer pauses, these take some twenty seconds. */
const TRIES = 20;

/** Gives a run of the tests a folder of its own for all that they write, and takes it away at the end. */
export default function setUp(): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-tests-'));
  // PostgreSQL runs as another user than root.
  chmodSync(folder, 0o755);
  process.env.TMPDIR = folder;
  return async () => {
    for (const name of readdirSync(folder))
      if (name.startsWith(CLUSTER_FOLDER)) endCluster(join(folder, name));
    // A process that is ending may still write into its folder; then emptying it is tried again.
    await rm(folder, { recursive: true, force: true, maxRetries: TRIES }).catch((error: Error) =>
      console.warn(`The folder of this run could not be emptied: ${error.message}`),
    );
  };
}

/** Ends a PostgreSQL at once. Its first line in this file is its process; there is no file where it has ended itself. */
function endCluster(folder: string): void {
  try {
    process.kill(Number.parseInt(readFileSync(join(folder, 'data/postmaster.pid'), 'utf8'), 10), 'SIGQUIT');
  } catch {}
}
