import { describe, expect, it } from 'vitest';
import { timelineOf } from '#engine/facts/events.ts';
import { figuresOf } from '#engine/facts/numbers.ts';
import { createArticle } from '#engine/text/article.ts';
import { growth } from '../../growth.ts';

const METADATA = { title: 't', publication: 'p', published: '2025-07-12' };

function repeated(words: string) {
  return (size: number) => createArticle('a', METADATA, words.repeat(Math.ceil(size / words.length)).trim());
}

describe('time grows with the length of a paragraph that repeats', () => {
  it.each(['July July ', 'July. ', 'in 1941. On Monday “on Monday” '])('dates: %j', (words) => {
    const article = repeated(words);
    expect(growth((size) => timelineOf(article(size)), 1_000)).toBeLessThan(8);
  });

  it.each(['twenty-twenty-', '5 million '])('figures: %j', (words) => {
    const article = repeated(words);
    expect(growth((size) => figuresOf(article(size)), 4_000)).toBeLessThan(8);
  });
});
