import { expect, it } from 'vitest';
import { readApart } from '#articles/ingest/apart.ts';

const file = (name: string, text: string) =>
  ({ kind: 'file', file: { name, bytes: Buffer.from(text) } }) as const;

it('reads a file beside everything else', async () => {
  const { body } = await readApart(file('a.md', '# Title\n\nA *ferry* ran aground.'));
  expect(body).toBe('A ferry ran aground.');
});

it('reads many, a few at once', async () => {
  const texts = ['one', 'two', 'three', 'four'];
  const read = await Promise.all(texts.map((text) => readApart(file('a.txt', text))));
  expect(read.map(({ body }) => body)).toEqual(texts);
});

it('passes on why there is nothing to read', async () => {
  await expect(readApart(file('a.txt', ' '))).rejects.toThrow('That file has no text in it.');
});

it.each([
  ['brackets', 'a.md', '>'.repeat(100_000)],
  ['elements', 'a.html', `<p>A word.</p>${'<div>'.repeat(50_000)}`],
])('gives up what is nested without an end: %s', async (_, name, text) => {
  let turns = 0;
  const clock = setInterval(() => (turns += 1), 20);
  const result = await readApart(file(name, text), 1_000).then(
    ({ body }) => body,
    (error: unknown) => String(error),
  );
  clearInterval(clock);
  expect(result).toMatch(/cannot read|no article|A word/);
  expect(turns).toBeGreaterThan(2);
});
