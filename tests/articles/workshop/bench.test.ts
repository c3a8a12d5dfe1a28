import { expect, it } from 'vitest';
import { openBench } from '#articles/workshop/bench.ts';
import { keyOf, pack } from '#articles/workshop/references.ts';
import { articleOf } from '../../corpus-articles.ts';

it('hands over an article that is read a second time, though it holds it already', async () => {
  const bench = openBench([], {});
  const { data } = pack(['kim', { title: 'Kim', publication: 'P' }, 'Kim sent soldiers.']);
  const read = () => bench.work({ name: 'read', data, articles: new Map(), derived: new Map() });
  const [first, again] = [await read(), await read()];
  if ('missing' in first || 'missing' in again) return expect.unreachable();
  expect([...again.articles.keys()]).toEqual([...first.articles.keys()]);
  expect([...again.articles.values()].map(({ id }) => id)).toEqual(['kim']);
});

it('says once which articles and engines it has dropped', async () => {
  const bench = openBench([], {}, new Map(), { held: 100, ready: 50 });
  const articles = ['Kim sent soldiers.', 'The ferry ran aground.', 'Ana Silva won the match.'].map((text) =>
    articleOf(text),
  );
  for (const article of articles) {
    const { data, articles: brought } = pack([[article], 'What happened?']);
    await bench.work({ name: 'ask', data, articles: brought, derived: new Map() });
  }
  const [first] = articles.map(keyOf);
  expect(bench.takeDropped()).toEqual([first]);
  expect(bench.takeDropped()).toEqual([]);
});
