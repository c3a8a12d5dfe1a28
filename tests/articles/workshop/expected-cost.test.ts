import { expect, it } from 'vitest';
import { createExpectedCost } from '#articles/workshop/expected-cost.ts';
import type { JobName } from '#articles/workshop/jobs.ts';
import { articleOf } from '../../corpus-articles.ts';

const long = articleOf('The ferry left the harbour at four. '.repeat(10_000));
const short = articleOf('The ferry left the harbour at four.');

const [one, other] = [{}, {}];
const job = (owner: string, name: JobName, input: readonly unknown[], thread: object = one) => ({
  owner,
  name,
  input,
  thread,
});

it('takes a long text for heavy until the thread has worked upon it, and a short one never', () => {
  const cost = createExpectedCost();
  expect(cost.isHeavy(job('1', 'ask', [[long], 'Why?']))).toBe(true);
  expect(cost.isHeavy(job('1', 'ask', [[short], 'Why?']))).toBe(false);
  expect(cost.isHeavy(job('1', 'read', ['id', {}, 'x'.repeat(400_000)]))).toBe(true);
  cost.note(job('1', 'ask', [[long], 'Why?']), 900);
  expect(cost.isHeavy(job('1', 'ask', [[long, short], 'And when?']))).toBe(false);
  expect(cost.isHeavy(job('1', 'ask', [[long], 'And when?'], other))).toBe(true);
  expect(cost.isHeavy(job('1', 'wordings', [[long], ['left at five']]))).toBe(true);
});

it('expects of an owner’s next job what the last of its kind took', () => {
  const cost = createExpectedCost();
  cost.note(job('1', 'ask', [[short], 'Why?']), 20_000);
  expect(cost.isHeavy(job('1', 'ask', [[short], 'Why?']))).toBe(true);
  expect(cost.isHeavy(job('1', 'summary', [[short], 'short']))).toBe(false);
  expect(cost.isHeavy(job('2', 'ask', [[short], 'Why?']))).toBe(false);
  cost.note(job('1', 'ask', [[short], 'Why?']), 30);
  expect(cost.isHeavy(job('1', 'ask', [[short], 'Why?']))).toBe(false);
});
