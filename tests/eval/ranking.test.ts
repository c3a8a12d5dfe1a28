import { describe, expect, it } from 'vitest';
import { createArticle } from '../../src/engine/article.ts';
import { SHIPPED } from '../../src/engine/weights.ts';
import type { AskedArticle } from '../../src/eval/collection.ts';
import { measureRanking } from '../../src/eval/ranking.ts';
import { BASELINES, verbatim } from '../../src/eval/systems.ts';
import { rankingTable } from '../../src/eval/table.ts';

const paragraphs = [
  'The harbour of Lonehaven was closed on Monday after a ferry lost its rudder.',
  'Its captain, Ida Moreau, said that nobody had been hurt.',
  'Forty soldiers helped to tow the ship to the shipyard of the neighbouring town.',
];
const body = paragraphs.join('\n\n');
const answer = (paragraph: number) => {
  const end = paragraphs[paragraph - 1]?.length ?? 0;
  return [{ paragraph, span: { start: 0, end } }];
};
const asked: AskedArticle = {
  article: createArticle('1', { title: 'Ferry', publication: 'The Test' }, body),
  questions: [
    { text: 'Why was the harbour of Lonehaven closed?', answers: answer(1) },
    { text: 'How many troops helped?', answers: answer(3) },
    { text: 'Who won the chess tournament?', answers: [] },
  ],
};

describe('the measuring of rankings', async () => {
  const ours = await measureRanking([asked], () => verbatim('Verbatim', SHIPPED), true);

  it('counts what was first, what was quoted, and whether confidence told the unanswerable', () => {
    expect(ours.questions).toBe(2);
    expect(ours.first.value).toBe(1);
    expect(ours.topThree.value).toBe(1);
    expect(ours.reciprocalRank.value).toBe(1);
    expect(ours.quoteHolds?.value).toBe(1);
    expect(ours.unanswerable?.value).toBe(1);
    expect(ours.removed).toBeDefined();
  });

  it('asks plain MiniSearch the same, and writes both into one table', async () => {
    const others = await Promise.all(BASELINES.map((each) => measureRanking([asked], () => each, true)));
    const text = rankingTable({ set: 'ferry', articles: 1, systems: [ours, ...others] });
    expect(text).toContain('### ferry: 1 articles, 2 answerable questions');
    expect(text.match(/^\| (?:Verbatim|MiniSearch)/gm)).toHaveLength(4);
    expect(others[0]?.quoteHolds).toBeUndefined();
  });
});
