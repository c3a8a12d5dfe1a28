import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Ended, ShellInput } from './shell.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A process as its user has it, but for a developer's own configuration, and without the reader; in `folder`, or else in
 * this clone.
 */
export function start(
  args: readonly string[],
  environment: ShellInput['environment'] = {},
  folder: string = root,
) {
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? '',
    DOTENV_CONFIG_PATH: '/nowhere',
    DATA_DIR: mkdtempSync(join(tmpdir(), 'verbatim-')),
    VERBATIM_READER: 'off',
    ...environment,
  };
  return spawn(process.execPath, ['bin/verbatim.js', ...args], { cwd: folder, env });
}

export async function run(
  args: readonly string[],
  { input = '', environment = {}, folder }: ShellInput & { readonly folder?: string } = {},
): Promise<Ended> {
  const child = start(args, environment, folder);
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [out, err, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { status: status as number, out, err };
}
