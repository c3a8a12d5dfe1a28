import { expect, it } from 'vitest';
import { choiceNames } from '#discord/features/watching/choice-names.ts';

it('names no two alike, in a hundred characters at most', () => {
  const long = `https://a.example/${'news/'.repeat(30)}`;
  const title =
    'The ferry that ran aground near Porto on Sunday morning and was towed away on Monday evening';
  const names = choiceNames([
    { title: 'Ferry', kind: 'page', address: 'https://a.example/1' },
    { title: 'Ferry', kind: 'feed', address: 'https://a.example/feed' },
    { title: 'Port', kind: 'page', address: 'https://b.example/1' },
    { title: 'Port', kind: 'page', address: 'https://b.example/1' },
    { title: '', kind: 'page', address: 'https://c.example/' },
    { title, kind: 'page', address: `${long}1` },
    { title, kind: 'page', address: `${long}2` },
  ]);
  expect(new Set(names).size).toBe(names.length);
  expect(names.every((name) => name.length <= 100)).toBe(true);
  expect(names).toMatchInlineSnapshot(`
    [
      "Ferry · page · a.example",
      "Ferry · feed · a.example",
      "Port · page · https://b.example/1 · 3",
      "Port · page · https://b.example/1 · 4",
      "page · c.example",
      "The ferry that ran aground near Porto… · page · …ws/news/news/news/news/news/news/news/news/news/1",
      "The ferry that ran aground near Porto… · page · …ws/news/news/news/news/news/news/news/news/news/2",
    ]
  `);
});
