import { expect, it } from 'vitest';
import { LIMITS_MS, readApart, type Sleep } from '#articles/ingest/apart.ts';

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
