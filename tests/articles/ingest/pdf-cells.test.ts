import { expect, it } from 'vitest';
import { cellsOf } from '#articles/ingest/documents/pdf-cells.ts';

/** How many cells of tables are seen in some rows. */
function cellsIn(...rows: readonly (readonly string[])[]): number {
  return cellsOf(rows.flatMap((row, at) => row.map((text) => ({ text, y: 700 - at * 14, size: 11 })))).size;
}

it.each([
  ['Monday', '9 a.m. to 5 p.m.', 'Tuesday', '10 a.m. to 2 p.m.'],
  ['Monday', 'Open till 5.', 'Tuesday', 'Closed.'],
  ['Molde', '3 pts.', 'Hulst', '1 pt.'],
  ['Molde', 'About 3 pts.', 'Hulst', 'Below 2 pts.'],
  ['Apples', '5 kg approx.', 'Pears', '2 kg approx.'],
  ['Apples', 'Some 5 kg.', 'Pears', 'Over 2 lbs.'],
])('rows whose first cell comes again are a table where the second is shortened: %s, %s', (a, b, c, d) => {
  expect(cellsIn([a, b], [c, d], [a, b], [c, d])).toBe(8);
  expect(cellsIn([a, b], [c, d], [a, b])).toBe(6);
});

it('rows of one name again and again are a table', () => {
  expect(cellsIn(['Anna', 'From 2018.'], ['Anna', 'In 2019.'], ['Anna', 'No.'])).toBe(6);
});

it.each([
  ['From 2018.', 'And in 2021?', 'No.'],
  ['In 2018.', 'Until 2021?', '“Yes, 2021.”'],
  ['At 5 p.m.?', 'At 6.', 'Never at 6!'],
])('what people say in turn is none: %s %s %s', (...said) => {
  expect(cellsIn(...said.map((text, at) => [at % 2 === 0 ? 'Ben' : 'Anna', text]))).toBe(0);
});
