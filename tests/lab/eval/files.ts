import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Writes files of tiny sets into a folder of their own; gives a file's path. */
export function createFiles(): (name: string, lines: readonly string[]) => string {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-eval-'));
  return (name, lines) => {
    const path = join(folder, name);
    writeFileSync(path, lines.join('\n'));
    return path;
  };
}
