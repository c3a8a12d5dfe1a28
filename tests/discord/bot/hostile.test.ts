import { expect, it } from 'vitest';
import { runs } from '../../runs.ts';
import { pelt } from './hostile.ts';

it('answers hostile input without a fault, a ping or a word in the log', async () => {
  const { numRuns } = runs(500);
  const { sent, faults } = await pelt(numRuns, 3);
  expect(faults).toEqual([]);
  expect(sent).toBe(numRuns);
});
