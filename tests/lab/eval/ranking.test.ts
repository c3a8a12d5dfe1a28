import { describe, expect, it } from 'vitest';
import { SHIPPED } from '#engine/model/weights.ts';
import type { AskedArticle } from '#lab/data/collection.ts';
import type { Contestant } from '#lab/eval/contestants.ts';
import { measureQuestions } from '#lab/eval/question-sets.ts';
import { questionSetTables } from '#lab/eval/question-tables.ts';
import { BASELINES, verbatim } from '#lab/eval/systems.ts';
import { articleOf } from './asked.ts';

const paragraphs = [
  'The harbour of Lonehaven was closed on Monday after a ferry lost its rudder.',
  'Its captain, Ida Moreau, said that nobody had been hurt.',
  'Forty soldiers helped to tow the ship to the shipyard of the neighbouring town.',
];
const answer = (paragraph: number) => {
  const end = paragraphs[paragraph - 1]?.length ?? 0;
  return [{ paragraph, span: { start: 0, end } }];
};
const asked: AskedArticle = {
  article: articleOf(...paragraphs),
  questions: [
    { text: 'Why was the harbour of Lonehaven closed?', answers: answer(1) },
    { text: 'How many troops helped?', answers: answer(3) },
    { text: 'Who won the chess tournament?', answers: [] },
  ],
};
const ours = verbatim('Verbatim', SHIPPED);
const contestants: Contestant[] = [
  { name: ours.name, systemFor: () => ours, asks: () => true, thresholds: SHIPPED.answerability },
  ...BASELINES.map((system) => ({ name: system.name, systemFor: () => system, asks: () => true })),
];

describe('the measuring of questions', async () => {
  const scores = await measureQuestions('ferry', [asked], contestants);

  it('counts what was first, what was quoted, and whether confidence told the unanswerable', () => {
    const [first] = scores.systems;
    expect(first?.questions).toBe(2);
    expect(first?.first.value).toBe(1);
    expect(first?.topThree.value).toBe(1);
    expect(first?.reciprocalRank.value).toBe(1);
    expect(first?.quoteHolds?.value).toBe(1);
    expect(first?.unanswerable?.value).toBe(1);
    expect(first?.removed).toBeUndefined();
    expect(first?.medianMilliseconds).toBeGreaterThan(0);
  });

  it('asks plain MiniSearch the same, and gives it neither quotes nor verdicts', () => {
    expect(scores.systems).toHaveLength(4);
    expect(scores.systems[1]?.quoteHolds).toBeUndefined();
    expect(scores.verdicts.map(({ system }) => system)).toEqual(['Verbatim']);
    expect(scores.verdicts[0]?.unanswerable?.answered.value).toBe(0);
  });

  it('writes a table of all, and one of the verdicts', () => {
    const text = questionSetTables(scores);
    expect(text).toContain('### ferry: 1 article, 2 answerable questions');
    expect(text.match(/^\| (?:Verbatim|MiniSearch)/gm)).toHaveLength(6);
    expect(text).toContain('| unanswerable: answered |');
    expect(text).not.toContain('removed: answered');
  });
});
