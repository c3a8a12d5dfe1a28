import { expect, it } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import type { Outcome } from '#engine/types.ts';
import { articleOf } from '../../corpus-articles.ts';
import { growth } from '../../growth.ts';

const QUESTION = 'How many North Korean soldiers were sent to Russia by Kim Jong Un?';

// Without a reader, all of the work is done before the promise is returned.
it.each(['soldiers sent to Russia by Kim ', 'North Korean soldiers. '])(
  'asks a paragraph that repeats its words in proportion to its length: %j',
  async (words) => {
    const asked: Promise<Outcome>[] = [];
    const ask = (size: number) => {
      const article = articleOf(words.repeat(size / words.length).trim());
      asked.push(createEngine([article]).ask(QUESTION));
    };
    expect(growth(ask, 4_000)).toBeLessThan(8);
    const nearest = (await Promise.all(asked)).map(({ passages, more }) => passages.length + more.length);
    expect(new Set(nearest)).toEqual(new Set([1]));
  },
);
