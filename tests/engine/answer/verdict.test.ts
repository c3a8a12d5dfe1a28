import { expect, it } from 'vitest';
import { thresholdsAmong } from '#engine/answer/verdict.ts';

it('asks for more confidence before it says "perhaps" among several articles than of one', () => {
  const thresholds = { answered: 0.7, related: 0.05 };
  expect([1, 2, 40].map((articles) => thresholdsAmong(thresholds, articles))).toEqual([
    { answered: 0.7, related: 0.05 },
    { answered: 0.7, related: 0.1 },
    { answered: 0.7, related: 0.1 },
  ]);
});
