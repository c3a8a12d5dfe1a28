import { expect, it } from 'vitest';
import { createExpectedCost } from '#articles/workshop/expected-cost.ts';
import { articleOf } from '../../corpus-articles.ts';

const long = articleOf('The ferry left the harbour at four. '.repeat(10_000));
const short = articleOf('The ferry left the harbour at four.');

it('takes a long text for heavy until it was worked upon, and a short one never', () => {
  const cost = createExpectedCost();
  expect(cost.isHeavy('1', 'ask', [[long], 'Why?'])).toBe(true);
  expect(cost.isHeavy('1', 'ask', [[short], 'Why?'])).toBe(false);
  expect(cost.isHeavy('1', 'read', ['id', {}, 'x'.repeat(400_000)])).toBe(true);
  cost.note('1', 'ask', [[long], 'Why?'], 900);
  expect(cost.isHeavy('1', 'ask', [[long, short], 'And when?'])).toBe(false);
  expect(cost.isHeavy('1', 'wordings', [[long], ['left at five']])).toBe(true);
});

it('expects of an owner’s next job what the last of its kind took', () => {
  const cost = createExpectedCost();
  cost.note('1', 'ask', [[short], 'Why?'], 20_000);
  expect(cost.isHeavy('1', 'ask', [[short], 'Why?'])).toBe(true);
  expect(cost.isHeavy('1', 'summary', [[short], 'short'])).toBe(false);
  expect(cost.isHeavy('2', 'ask', [[short], 'Why?'])).toBe(false);
  cost.note('1', 'ask', [[short], 'Why?'], 30);
  expect(cost.isHeavy('1', 'ask', [[short], 'Why?'])).toBe(false);
});
