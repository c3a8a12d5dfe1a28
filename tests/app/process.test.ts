import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { startDiscord } from '#local-discord/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** A process as its user has it, but for a developer's own configuration, and without a model that may be there. */
function start(args: readonly string[], environment: Record<string, string> = {}) {
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? '',
    DOTENV_CONFIG_PATH: '/nowhere',
    DATA_DIR: mkdtempSync(join(tmpdir(), 'verbatim-')),
    VERBATIM_MODEL: 'none',
    ...environment,
  };
  return spawn(process.execPath, ['bin/verbatim.js', ...args], { cwd: root, env });
}

async function run(
  args: readonly string[],
  {
    input = '',
    environment = {},
  }: { readonly input?: string; readonly environment?: Record<string, string> } = {},
): Promise<Ended> {
  const child = start(args, environment);
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [out, err, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { status: status as number | null, out, err };
}

/** The first that a process prints, which is a line. */
async function firstOutput(child: ReturnType<typeof start>): Promise<string> {
  const [line] = await once(child.stdout, 'data');
  return String(line);
}

describe.concurrent('npm run ask', () => {
  it('says what is wrong with a command line, and ends with 2', async () => {
    expect(await run(['ask', '--nonsense', 'x'])).toEqual({
      status: 2,
      out: '',
      err: "error: unknown option '--nonsense'\n(add --help to see what it takes)\n",
    });
  });

  it('answers lines of JSON', async () => {
    const { status, out } = await run(['ask', '--jsonl', '--limit', '1'], {
      input: 'dugouts\n{"id":"b","question":"hi"}\n',
    });
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: unknown; passages: unknown[] });
    expect(status).toBe(0);
    expect(answers.map(({ id, passages }) => [id, passages.length])).toEqual([
      [1, 1],
      ['b', 0],
    ]);
  });
});

describe.concurrent('npm start -- --terminal', () => {
  it('ends without a word when its reader has gone', async () => {
    const child = start(['start', '--terminal']);
    const closed = once(child, 'close');
    const complaints = text(child.stderr);
    child.stdin.on('error', () => {});
    child.stdin.write('hello\n');
    await once(child.stdout, 'data');
    child.stdout.destroy();
    child.stdin.end('hello\n'.repeat(1000));
    expect((await closed)[0]).toBe(0);
    expect(await complaints).toBe('');
  });
});

describe.concurrent('npm start without a token', () => {
  const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\//;

  it('shows a page until it is told to stop, also beside another', async () => {
    const children = [start(['start']), start(['start'])];
    const closed = children.map((child) => once(child, 'close'));
    const addresses = await Promise.all(children.map(firstOutput));
    const pages = addresses.map((line) => ADDRESS.exec(line)?.[0] ?? '');
    expect(new Set(pages).size).toBe(2);
    for (const page of pages) expect((await fetch(page)).status).toBe(200);
    for (const child of children) child.kill('SIGINT');
    expect((await Promise.all(closed)).map(([status]) => status)).toEqual([0, 0]);
  });

  it('answers what is piped in, and ends', async () => {
    const { status, out } = await run(['start', '--port', '0'], {
      input: 'Where do the troops live?\n',
    });
    expect(status).toBe(0);
    expect(out).toMatch(ADDRESS);
    expect(out).toContain('dugouts');
  });

  it('says that a port is taken, and what a port is', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const { status, err } = await run(['start', '--port', String(port)]);
    taken.close();
    expect(status).toBe(1);
    expect(err).toBe(`The port ${port} is taken; choose another with --port.\n`);
    const wrong = await run(['start', '--port', 'x']);
    expect(wrong.status).toBe(2);
    expect(wrong.err).toMatch(/whole number from 0 to 65535/);
  });
});

describe.concurrent('npm start', () => {
  it('may be told to stop while it still starts', async () => {
    const discord = await startDiscord();
    const child = start(['start'], {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.api,
    });
    const closed = once(child, 'close');
    await discord.until(() => discord.commands()[0]);
    child.kill('SIGTERM');
    expect((await closed)[0]).toBe(0);
    discord.assertClean();
    await discord.close();
  });
});
