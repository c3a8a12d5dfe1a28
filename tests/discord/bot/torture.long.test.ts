import { expect, it } from 'vitest';
import { torture } from './torture.ts';

it('loses nothing and does nothing twice when it is killed at any moment', async () => {
  const { faults, acknowledged } = await torture(2, 7);
  expect(faults).toEqual([]);
  expect(acknowledged.articles + acknowledged.shares).toBeGreaterThan(0);
});
