import { expect, it } from 'vitest';
import { entriesOfTable, joinedTable, KeyTable } from '#engine/retrieval/key-table.ts';
import { listAt, listsOf, numbersOf } from '#engine/retrieval/lists.ts';

it.each([[['one']], [['one', '=north korea', '']], [['', 'ö', '🙂', 'a longer entry than others']]])(
  'gives each of %j by its place',
  (entries) => {
    const table = new KeyTable(joinedTable(entries));
    expect(entries.map((_, at) => table.at(at))).toEqual(entries);
    expect(table.at(entries.length)).toBe('');
    expect(entriesOfTable(joinedTable(entries))).toEqual(entries);
  },
);

it('keeps numbers in two bytes each, up to the largest that fits', () => {
  const widths = [65_535, 65_536].map((most) => [numbersOf([7, most]), listsOf([[7], [], [most]]).numbers]);
  expect(widths.map((each) => each.map(({ BYTES_PER_ELEMENT }) => BYTES_PER_ELEMENT))).toEqual([
    [2, 2],
    [4, 4],
  ]);
  for (const most of [65_535, 65_536]) {
    const lists = listsOf([[7], [], [most, 1]]);
    expect([0, 1, 2].map((at) => [...listAt(lists, at)])).toEqual([[7], [], [most, 1]]);
  }
});
