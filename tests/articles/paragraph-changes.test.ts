import { expect, test } from 'vitest';
import { changesFrom, compareRevisions, numbersOf } from '#articles/paragraph-changes.ts';
import type { Article } from '#engine/types.ts';
import { articleOf } from '../corpus-articles.ts';

/** What became of each paragraph, as "before → after: kind". */
function told(before: readonly string[], after: readonly string[]): string[] {
  return compareRevisions(articleOf(...before), articleOf(...after)).map(
    (change) =>
      `${'before' in change ? change.before.number : '–'} → ${'after' in change ? change.after.number : '–'}: ${change.kind}`,
  );
}

test('each paragraph is matched with what it was', () => {
  expect(
    told(
      ['One stays.', 'Two moves away.', 'Three has 12 dead.', 'Four goes.', 'Five stays.'],
      ['One stays.', 'Three has 15 dead.', 'Five stays.', 'Something quite new.', 'Two moves away.'],
    ),
  ).toMatchInlineSnapshot(`
    [
      "1 → 1: unchanged",
      "3 → 2: changed",
      "5 → 3: moved",
      "– → 4: added",
      "2 → 5: unchanged",
      "4 → –: gone",
    ]
  `);
});

test('a paragraph that stands twice is matched twice', () => {
  expect(told(['Same.', 'Same.', 'Other.'], ['Same.', 'Other.', 'Same.'])).toMatchInlineSnapshot(`
    [
      "1 → 1: unchanged",
      "3 → 2: moved",
      "2 → 3: unchanged",
    ]
  `);
});

test('many paragraphs that all changed are compared in a time that grows with their number, not its square', () => {
  const reads = (count: number): number => {
    let all = 0;
    const counted = (article: Article): Article => ({
      ...article,
      paragraphs: article.paragraphs.map(({ text, ...rest }) => ({
        ...rest,
        get text() {
          all += 1;
          return text;
        },
      })),
    });
    const lines = (word: string) => Array.from({ length: count }, (_, at) => `Line ${at} ${word}.`);
    compareRevisions(counted(articleOf(...lines('old'))), counted(articleOf(...lines('new'))));
    return all;
  };
  expect(reads(2000)).toBeLessThanOrEqual(2 * reads(1000));
});

test('changes go as numbers, and come back', () => {
  const [before, after] = [
    articleOf('One stays.', 'Two moves away.', 'Three has 12 dead.', 'Four goes.', 'Five stays.'),
    articleOf('One stays.', 'Three has 15 dead.', 'Five stays.', 'Something quite new.', 'Two moves away.'),
  ];
  const changes = compareRevisions(before, after);
  expect(changesFrom(structuredClone(numbersOf(changes)), before, after)).toEqual(changes);
});
