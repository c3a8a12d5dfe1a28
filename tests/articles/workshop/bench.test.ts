import { expect, it } from 'vitest';
import { openBench } from '#articles/workshop/bench.ts';
import { pack } from '#articles/workshop/references.ts';

it('hands over an article that is read a second time, though it holds it already', async () => {
  const bench = openBench([], {});
  const { data } = pack(['kim', { title: 'Kim', publication: 'P' }, 'Kim sent soldiers.']);
  const read = () => bench.work({ name: 'read', data, articles: new Map(), derived: new Map() });
  const [first, again] = [await read(), await read()];
  if ('missing' in first || 'missing' in again) return expect.unreachable();
  expect([...again.articles.keys()]).toEqual([...first.articles.keys()]);
  expect([...again.articles.values()].map(({ id }) => id)).toEqual(['kim']);
});
