import { afterAll, describe, expect, it } from 'vitest';
import { openReader } from '#app/reader/open.ts';
import { readFetched, readFile } from '#articles/ingest/file.ts';
import { createArticle, createEngine } from '#engine/index.ts';
import { SAMPLES } from './ten-kinds.ts';

/** As the bot answers; no time is too long here. */
const reader = openReader({ warn: (sentence) => console.error(sentence) });
afterAll(() => reader.close());

describe.each(SAMPLES)(
  'a source of the kind: $kind',
  ({ source, address, title, question, answer, without }) => {
    it('goes from attachment or address to a right first answer', async () => {
      const read = address === undefined ? await readFile(source) : await readFetched(source, address);
      expect(read.metadata.title).toBe(title);
      for (const words of without) expect(read.body).not.toContain(words);
      const metadata = { publication: 'The Sample', title, ...read.metadata };
      const article = createArticle('sample', metadata, read.body);
      const outcome = await createEngine([article], { reader }).ask(question);
      if (!('passages' in outcome)) return expect.unreachable(read.body);
      const first = outcome.passages[0]?.quotes.map(({ text }) => text).join(' ');
      expect(first).toContain(answer);
    });
  },
);
