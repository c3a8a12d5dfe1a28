import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { createEngine } from '#engine/index.ts';
import { articleOf } from '../../corpus-articles.ts';

const WORDS = 10_000;
const PARAGRAPHS = 100;
/** The cache of stems is bounded and may grow by some 2 MB; the words of seven articles take 5.6 MB. */
const MOST_GROWTH = 3_500_000;

describe('an engine that is dropped', () => {
  it('leaves none of its articles’ words behind', async () => {
    await askOf(3, 0);
    let grownBy = Number.POSITIVE_INFINITY;
    // Leftovers of earlier tests may grow once; words that are never dropped grow each time.
    for (let round = 0; round < 3 && grownBy >= MOST_GROWTH; round++) {
      const before = heapUsed();
      await askOf(7, 3 + 7 * round);
      grownBy = heapUsed() - before;
    }
    expect(grownBy).toBeLessThan(MOST_GROWTH);
  });
});

/** Asks of so many articles, each by an engine of its own and of words that no other has. */
async function askOf(articles: number, first: number): Promise<void> {
  for (let at = first; at < first + articles; at++) {
    const words = Array.from({ length: WORDS }, (_, word) => `w${at.toString(36)}x${word.toString(36)}`);
    const size = WORDS / PARAGRAPHS;
    const paragraphs = Array.from({ length: PARAGRAPHS }, (_, place) =>
      words.slice(place * size, (place + 1) * size).join(' '),
    );
    await createEngine([articleOf(paragraphs.join('\n\n'))]).ask(`What is ${words[0]}?`);
  }
}

function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}
