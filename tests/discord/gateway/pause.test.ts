import { expect, it } from 'vitest';
import { pauseBefore } from '#discord/gateway/pause.ts';

it('waits longer before each try, a minute at most', () => {
  const tries = [0, 1, 2, 3, 4, 5, 6, 7, 8, 1e9];
  expect(tries.map(pauseBefore)).toEqual([0, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
});
