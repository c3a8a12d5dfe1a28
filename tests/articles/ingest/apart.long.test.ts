import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CONFINED, LIMITS_MS, readApart, type Sleep } from '#articles/ingest/apart.ts';

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

it('passes on why there is nothing to read', async () => {
  await expect(readApart(file('a.txt', ' '), still)).rejects.toThrowErrorMatchingInlineSnapshot(
    `[IngestError: That file has no text in it. Attach another, or paste the text.]`,
  );
});

it('gives up what takes too long', async () => {
  const reading = readApart(file('a.md', '>'.repeat(100_000)), passing(LIMITS_MS.reading));
  await expect(reading).rejects.toThrow('Reading that took too long. Paste its text instead.');
});

it('does not blame the file where its process takes too long to start', async () => {
  const reading = readApart(file('a.txt', 'A word.'), passing(LIMITS_MS.start));
  await expect(reading).rejects.toThrow('I cannot read files right now. Please try again later.');
});

/** Run where files are read: looks for what the bot has in its folder, its environment and its streams. */
const PROBE = `
  import { readFileSync } from 'node:fs';
  const told = (work) => { try { return work(); } catch (error) { return error.code; } };
  process.send({
    environment: Object.keys(process.env),
    files: ['.env', 'data/verbatim.db', 'corpus'].map((path) => told(() => String(readFileSync(path)))),
    input: told(() => readFileSync(0).length),
  });
  process.disconnect();
`;

it('reads them where there is neither the bot’s environment nor its .env nor its database', async () => {
  const probe = join(await mkdtemp(join(tmpdir(), 'verbatim-')), 'probe.mjs');
  await writeFile(probe, PROBE);
  process.env.DISCORD_TOKEN = 'secret';
  try {
    const [told] = await once(fork(probe, CONFINED), 'message');
    expect(told).toEqual({ environment: [], files: ['ENOENT', 'ENOENT', 'ENOENT'], input: 0 });
  } finally {
    delete process.env.DISCORD_TOKEN;
  }
});
