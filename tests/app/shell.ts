import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { vi } from 'vitest';
import { createProgram } from '#app/program.ts';
import { endOf } from '#app/run.ts';

export interface Ended {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export interface ShellInput {
  /** What is piped into it. */
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs a command line in this process, without a reader unless the environment asks for it. One at a time. */
export async function run(
  words: readonly string[],
  { input = '', environment = {} }: ShellInput = {},
): Promise<Ended> {
  const [stdin, stdout, stderr] = [Readable.from([Buffer.from(input)]), new PassThrough(), new PassThrough()];
  const data = mkdtempSync(join(tmpdir(), 'verbatim-'));
  const variables = {
    DATA_DIR: data,
    VERBATIM_READER: 'off',
    DISCORD_TOKEN: '',
    CORPUS_DIR: '',
    ...environment,
  };
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  const spies = [
    vi.spyOn(process, 'stdin', 'get').mockReturnValue(stdin as unknown as typeof process.stdin),
    vi.spyOn(process, 'stdout', 'get').mockReturnValue(stdout as unknown as typeof process.stdout),
    vi.spyOn(process, 'stderr', 'get').mockReturnValue(stderr as unknown as typeof process.stderr),
  ];
  const said = Promise.all([text(stdout), text(stderr)]);
  const status = await createProgram()
    .parseAsync(words, { from: 'user' })
    .then(
      () => 0,
      (error: unknown) => {
        const { exitCode, message } = endOf(error);
        stderr.write(message);
        return exitCode;
      },
    );
  for (const spy of spies) spy.mockRestore();
  vi.unstubAllEnvs();
  stdout.end();
  stderr.end();
  const [out, err] = await said;
  return { status, out, err };
}
