import { expect, it } from 'vitest';
import type { FeedEntry } from '#articles/ingest/feed.ts';
import { newEntries } from '#articles/watching/new-entries.ts';

const SINCE = Date.parse('2026-03-02T12:00:00Z');
const entry = (id: string, published?: string): FeedEntry => ({
  id,
  link: `https://a.example/${id}`,
  ...(published !== undefined && { published }),
});
const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id).join(' ');

it('offers what was not there before, the oldest first, a few at a time, and all of it in the end', () => {
  const feed = ['f', 'e', 'd', 'c', 'b', 'a'].map((id) => entry(id));
  const first = newEntries(feed, { seen: ['a'], offered: [], since: SINCE });
  expect([ids(first.offer), first.left]).toEqual(['b c d', 2]);
  const second = newEntries(feed, { ...first, since: SINCE });
  expect([ids(second.offer), second.left]).toEqual(['e f', 0]);
  expect(ids(second.offered)).toBe('b c d e f');
  expect(newEntries(feed, { ...second, since: SINCE }).offer).toEqual([]);
});

it('takes no old entry for new that comes to light because a later one was deleted', () => {
  const feed = [
    entry('old', '2026-02-20'),
    entry('today', '2026-03-02'),
    entry('new', '2026-03-02T13:00:00Z'),
  ];
  expect(ids(newEntries(feed, { seen: [], offered: [], since: SINCE }).offer)).toBe('new today');
});

it('passes over entries without an address, and forgets none that is still in the feed', () => {
  const feed = [{ id: 'x', title: 'No link' }, ...Array.from({ length: 400 }, (_, at) => entry(`n${at}`))];
  const seen = Array.from({ length: 900 }, (_, at) => `o${at}`);
  const all = newEntries(feed, { seen: [...seen, ...feed.map(({ id }) => id)], offered: [], since: SINCE });
  expect(all.offer).toEqual([]);
  expect(all.seen).toHaveLength(1000);
  expect(feed.every(({ id }) => all.seen.includes(id))).toBe(true);
});
