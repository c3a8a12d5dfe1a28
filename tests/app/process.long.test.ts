import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { startDiscord } from '#local-discord/index.ts';
import { run, start } from './process.ts';

/** The first that a process prints, which is a line. */
async function firstOutput(child: ReturnType<typeof start>): Promise<string> {
  const [line] = await once(child.stdout, 'data');
  return String(line);
}

describe('npm run ask', () => {
  it('answers lines of JSON, with the reader, and ends', async () => {
    const { status, out, err } = await run(['ask', '--jsonl', '--limit', '1'], {
      input: 'dugouts\n{"id":"b","question":"hi"}\n',
      environment: { VERBATIM_READER: 'on' },
    });
    expect(err).toBe('');
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

describe('npm start -- --terminal', () => {
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

describe('npm start without a token', () => {
  const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\//;

  it('answers what is piped in, and ends', async () => {
    const { status, out } = await run(['start', '--port', '0'], {
      input: 'Where do the troops live?\n',
    });
    expect(status).toBe(0);
    expect(out).toMatch(ADDRESS);
    expect(out).toContain('dugouts');
  });

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

describe('npm start', () => {
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
