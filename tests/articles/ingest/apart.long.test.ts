import { once } from 'node:events';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { LIMITS_MS, readApart, type Sleep } from '#articles/ingest/apart.ts';
import { startConfined } from '#articles/ingest/confined.ts';
import { readFetched, readFile as readSource } from '#articles/ingest/file.ts';
import { openSqlite } from '#store/sqlite.ts';
import { said } from './server.ts';
import { SAMPLES } from './ten-kinds.ts';

const file = (name: string, text: string) =>
  ({ kind: 'file', file: { name, bytes: Buffer.from(text) } }) as const;

const still: Sleep = () => new Promise(() => {});

/** Time stands still, but that this many milliseconds go by as soon as somebody waits for them. */
const passing =
  (passed: number): Sleep =>
  (ms, _, options) =>
    ms === passed ? Promise.resolve() : still(ms, undefined, options);

it('reads files, each in a process of its own', async () => {
  const files = [
    file('a.md', '# Title\n\nA *ferry* ran aground.'),
    file('b.txt', 'One.'),
    file('c.txt', 'Two.'),
  ];
  const read = await Promise.all(files.map((each) => readApart(each, still)));
  expect(read.map(({ body }) => body)).toEqual(['A ferry ran aground.', 'One.', 'Two.']);
});

it.each(SAMPLES)('reads $kind there as here', async ({ source, address }) => {
  const [task, here] =
    address === undefined
      ? [{ kind: 'file', file: source } as const, readSource(source)]
      : [{ kind: 'page', source, address } as const, readFetched(source, address)];
  expect(await readApart(task, still)).toEqual(await here);
});

it('passes on why there is nothing to read', async () => {
  await expect(readApart(file('a.txt', ' '), still)).rejects.toThrowErrorMatchingInlineSnapshot(
    `[IngestError: empty]`,
  );
});

it('gives up what takes too long', async () => {
  const reading = readApart(file('a.md', '>'.repeat(100_000)), passing(LIMITS_MS.reading));
  expect(await said(reading)).toBe('Reading that took too long. Paste its text instead.');
});

it('ends by itself where nobody is left to give it up', async () => {
  const child = startConfined('for (;;);', 1);
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect(signal).toMatch(/^SIG(?:XCPU|KILL)$/);
});

it('does not blame the file where its process takes too long to start', async () => {
  const reading = readApart(file('a.txt', 'A word.'), passing(LIMITS_MS.start));
  expect(await said(reading)).toBe('I cannot read files right now. Please try again later.');
});

/** Run where files are read: tries what a reader that a file has taken over would try. */
const probing = (database: string) => `
  const told = (work) => { try { return String(work()); } catch (error) { return error.code ?? error.message; } };
  const { readFileSync, writeFileSync, readdirSync } = require('node:fs');
  const database = ${JSON.stringify(database)};
  process.send({
    environment: Object.keys(process.env),
    database: told(() => readFileSync(database)),
    folder: told(() => readdirSync(database + '/..')),
    written: told(() => writeFileSync(database, 'nothing')),
    own: told(() => readFileSync('.env')),
    code: told(() => readFileSync(${JSON.stringify(fileURLToPath(import.meta.url))})),
    process: told(() => require('node:child_process')),
    thread: told(() => require('worker_threads')),
    network: [typeof fetch, typeof WebSocket, told(() => require('node:net')), told(() => require('https'))],
    around: [typeof process.binding, typeof process.getBuiltinModule, told(() => globalThis.require('net'))],
  });
`;

it('reads them where there is neither the bot’s environment nor a file, a process or the network', async () => {
  const database = join(await mkdtemp(join(tmpdir(), 'verbatim-')), 'verbatim.db');
  await openSqlite(database).close();
  process.env.DISCORD_TOKEN = 'secret';
  const child = startConfined(probing(database));
  try {
    const [told] = await once(child, 'message');
    expect(told).toMatchInlineSnapshot(`
      {
        "around": [
          "undefined",
          "undefined",
          "globalThis.require is not a function",
        ],
        "code": "ERR_ACCESS_DENIED",
        "database": "ERR_ACCESS_DENIED",
        "environment": [],
        "folder": "ERR_ACCESS_DENIED",
        "network": [
          "undefined",
          "undefined",
          "node:net is not for those who read files",
          "https is not for those who read files",
        ],
        "own": "ERR_ACCESS_DENIED",
        "process": "node:child_process is not for those who read files",
        "thread": "worker_threads is not for those who read files",
        "written": "ERR_ACCESS_DENIED",
      }
    `);
  } finally {
    delete process.env.DISCORD_TOKEN;
    child.kill('SIGKILL');
  }
  expect(await readFile(database, 'latin1')).toMatch(/^SQLite format 3/);
});
