import { expect, it } from 'vitest';
import { pelt } from './hostile.ts';

it('answers hostile input without a fault, a ping or a word in the log', async () => {
  const { sent, faults } = await pelt(500, 3);
  expect(faults).toEqual([]);
  expect(sent).toBeGreaterThan(400);
});
