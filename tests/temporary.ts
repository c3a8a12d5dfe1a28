import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives a run of the tests a folder of its own for all that they write, and takes it away at the end. */
export default function setUp(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-tests-'));
  // PostgreSQL runs as another user than root.
  chmodSync(folder, 0o755);
  process.env.TMPDIR = folder;
  // A process that was told to end may write its last while its folder is emptied: that is then tried again.
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
}
