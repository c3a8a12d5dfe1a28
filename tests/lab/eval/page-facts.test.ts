import { expect, it } from 'vitest';
import { namesDigest } from '#lab/data/pages.ts';
import { factTable, scoreFacts } from '#lab/eval/page-facts.ts';

const page = (bylines: readonly (string | null)[], dates: readonly (string | null)[]) => ({
  html: '',
  facts: { bylines, dates },
});

it('counts what is right where it is stated, and what is made up where it is not', () => {
  const two = namesDigest(['Ana Reis', 'Rui Sá']);
  const scores = scoreFacts(
    'Ours',
    'pages',
    [
      page([two], ['2026-03-02']),
      page([two], ['2026-03-02']),
      page([null], [null]),
      page([null, two], [null]),
    ],
    [
      { text: '', byline: 'By Rui Sá and ANA REIS', published: '2026-03-03T01:00:00Z' },
      { text: '', byline: 'Ana Reis' },
      { text: '', byline: 'Ana Reis', published: '2026-03-02' },
      { text: '', byline: 'Ana Reis; Rui Sá' },
    ],
  );
  expect(factTable([scores])).toMatchInlineSnapshot(`
    "|  | pages of | byline right | byline made up | date right | date made up |
    | --- | --- | --- | --- | --- | --- |
    | Ours | pages | 1 of 2 (50 %) | 1 of 2 (50 %) | 1 of 2 (50 %) | 1 of 2 (50 %) |
    "
  `);
});
