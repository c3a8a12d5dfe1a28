import { expect, it } from 'vitest';
import { AHEAD } from '#articles/workshop/ahead.ts';
import { keyOfAll } from '#articles/workshop/engines.ts';
import { createExpectedCost, type HeldWork, heldAtStart } from '#articles/workshop/expected-cost.ts';
import type { JobName } from '#articles/workshop/jobs.ts';
import { articleOf } from '../../corpus-articles.ts';

const long = articleOf('The ferry left the harbour at four. '.repeat(10_000));
const short = articleOf('The ferry left the harbour at four.');

/** A job in a thread that has just started, unless another is given. */
const job = (owner: string, name: JobName, input: readonly unknown[], held: HeldWork = new Map()) => ({
  owner,
  name,
  input,
  held,
});

it('takes a long text for heavy until the thread has worked upon it, and a short one never', () => {
  const cost = createExpectedCost(() => 0);
  const held: HeldWork = new Map();
  expect(cost.isHeavy(job('1', 'ask', [[long], 'Why?'], held))).toBe(true);
  expect(cost.isHeavy(job('1', 'ask', [[short], 'Why?'], held))).toBe(false);
  expect(cost.isHeavy(job('1', 'read', ['id', {}, 'x'.repeat(400_000)], held))).toBe(true);
  cost.note(job('1', 'ask', [[long], 'Why?'], held), 400);
  expect(cost.isHeavy(job('1', 'ask', [[long], 'And when?'], held))).toBe(false);
  expect(cost.isHeavy(job('1', 'summary', [[long], 'id', 'short'], held))).toBe(false);
  expect(cost.isHeavy(job('1', 'ask', [[long], 'And when?']))).toBe(true);
  expect(cost.isHeavy(job('1', 'wordings', [[long], ['left at five']], held))).toBe(true);
});

it('takes an index of other articles for work to come, though the thread knows the long one among them', () => {
  const cost = createExpectedCost(() => 0);
  const held: HeldWork = new Map();
  cost.note(job('1', 'ask', [[long], 'Why?'], held), 400);
  expect(cost.isHeavy(job('1', 'ask', [[long, short], 'And when?'], held))).toBe(true);
});

it('takes for work to come what the thread has dropped', () => {
  const cost = createExpectedCost(() => 0);
  const held: HeldWork = new Map();
  const asks = job('1', 'ask', [[long], 'Why?'], held);
  cost.note(asks, 400);
  cost.note(job('2', 'ask', [[short], 'Why?'], held), 10, [keyOfAll([long])]);
  expect(cost.isHeavy(asks)).toBe(true);
});

it('knows that a thread starts with an index of what everybody has', () => {
  const cost = createExpectedCost(() => 0);
  expect(cost.isHeavy(job('1', 'ask', [[long], 'Why?'], heldAtStart([long])))).toBe(false);
});

it('expects of an owner’s next job what the last of its kind took', () => {
  const cost = createExpectedCost(() => 0);
  cost.note(job('1', 'ask', [[short], 'Why?']), 1_500);
  expect(cost.isHeavy(job('1', 'ask', [[short], 'Why?']))).toBe(true);
  expect(cost.isHeavy(job('1', 'summary', [[short], 'short']))).toBe(false);
  expect(cost.isHeavy(job('2', 'ask', [[short], 'Why?']))).toBe(false);
  cost.note(job('1', 'ask', [[short], 'Why?']), 30);
  expect(cost.isHeavy(job('1', 'ask', [[short], 'Why?']))).toBe(false);
});

it('takes all of an owner’s jobs for heavy once light ones have used up its budget, until it has been given more', () => {
  let now = 0;
  const cost = createExpectedCost(() => now);
  const asks = (owner: string) => job(owner, 'ask', [[short], 'Why?']);
  let done = 0;
  for (; !cost.isHeavy(asks('1')); done++) cost.note(asks('1'), 100);
  expect(done).toBe(21);
  expect(cost.isHeavy(job('1', 'summary', [[short], 'short']))).toBe(true);
  expect(cost.isHeavy(asks('2'))).toBe(false);
  now += 1_000;
  expect(cost.isHeavy(asks('1'))).toBe(false);
});

it('takes for heavy what is done before anybody asks', () => {
  expect(createExpectedCost(() => 0).isHeavy(job(AHEAD, 'terms', [short]))).toBe(true);
});
