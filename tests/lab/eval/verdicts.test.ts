import { describe, expect, it } from 'vitest';
import type { Transcript } from '#lab/eval/asking.ts';
import { certaintiesOf } from '#lab/eval/certainties.ts';
import { questionScores } from '#lab/eval/question-sets.ts';
import { questionSetTables } from '#lab/eval/question-tables.ts';
import { rankingOf } from '#lab/eval/ranking.ts';
import { reliabilityOf } from '#lab/eval/reliability.ts';
import { verdictsOf } from '#lab/eval/verdicts.ts';
import { marked } from './asked.ts';

const THRESHOLDS = { answered: 0.6, related: 0.2 };

const transcript: Transcript = {
  system: 'Sure',
  thresholds: THRESHOLDS,
  articles: [
    { answerable: [marked(0.95, 1), marked(0.6, 4)], unanswerable: [marked(0.61)], removed: [0.1, 0.65] },
    { answerable: [marked(0.59, 2), marked(0.1, 3)], unanswerable: [marked(0.3)], removed: [0.2, 1] },
  ],
  milliseconds: 60,
  millisecondsEach: [3, 1, 2, 40, 2, 2],
};

describe('verdicts', () => {
  const confidences = transcript.articles.map(({ answerable, unanswerable, removed }) => ({
    answerable: answerable.map(({ reply }) => reply.confidence),
    unanswerable: unanswerable.map(({ reply }) => reply.confidence),
    removed,
  }));

  it('counts false refusals below the thresholds and false answers from them on', () => {
    const [scores] = verdictsOf('Sure', THRESHOLDS, confidences);
    expect(scores?.notAnswered.value).toBe(2 / 4);
    expect(scores?.notFound.value).toBe(1 / 4);
    expect(scores?.unanswerable?.answered.value).toBe(1 / 2);
    expect(scores?.unanswerable?.answeredOrRelated.value).toBe(1);
    expect(scores?.removed?.answered.value).toBe(2 / 4);
    expect(scores?.removed?.answeredOrRelated.value).toBe(3 / 4);
  });

  it('says nothing of a system without thresholds, nor of questions that nobody asked', () => {
    expect(verdictsOf('Plain', undefined, confidences)).toEqual([]);
    const [scores] = verdictsOf('Sure', THRESHOLDS, [{ answerable: [1], unanswerable: [], removed: [] }]);
    expect(scores).not.toHaveProperty('unanswerable');
    expect(scores).not.toHaveProperty('removed');
  });
});

describe('reliability', () => {
  it('counts the replies of each tenth, and those with the answer among the first three', () => {
    const [scores] = reliabilityOf(transcript);
    expect(scores?.bins.map(({ replies }) => replies)).toEqual([0, 2, 1, 1, 0, 1, 3, 0, 0, 2]);
    expect(scores?.bins.map(({ right }) => right)).toEqual([
      undefined,
      1 / 2,
      0,
      0,
      undefined,
      1,
      0,
      undefined,
      undefined,
      1 / 2,
    ]);
  });
});

describe('calibration', () => {
  it('is off by how far each tenth is from its share of right replies, on average', () => {
    const articles = [
      { answerable: [marked(0.95, 1), marked(0.85, 2)], unanswerable: [marked(0.35)], removed: [0.35] },
    ];
    const [scores] = reliabilityOf({ ...transcript, articles });
    expect(scores?.error).toBeCloseTo((0.05 + 0.15 + 2 * 0.35) / 4);
  });
});

describe('certainties', () => {
  it('counts what is told for sure, whether it is so, and what is said not to be found', () => {
    const [scores] = certaintiesOf(transcript);
    expect(scores?.sure.value).toBe(2 / 4);
    expect(scores?.firstHolds.value).toBe(1 / 2);
    expect(scores?.falselySure.value).toBe((1 + 2) / 6);
    expect(scores?.nothing.value).toBe(1 / 4);
    expect(scores?.nothingTrue.value).toBe(1 / 2);
  });
});

describe('ranking', () => {
  it('counts the places of the right paragraphs, and the time', () => {
    const scores = rankingOf(transcript);
    expect(scores).toMatchObject({ questions: 4, millisecondsAQuestion: 10, medianMilliseconds: 2 });
    expect(scores.first.value).toBe(1 / 4);
    expect(scores.topThree.value).toBe(3 / 4);
    expect(scores.reciprocalRank.value).toBeCloseTo((1 + 1 / 2 + 1 / 3 + 1 / 4) / 4);
    // Of the eight pairs, .95 is above both, .6 and .59 above .3 alone, .1 above none.
    expect(scores.unanswerable?.value).toBe(4 / 8);
    // Against .1, .2, .65 and 1: .95 is above three, .6 and .59 above two, .1 equal to one.
    expect(scores.removed?.value).toBe(7.5 / 16);
    expect(scores).not.toHaveProperty('quoteHolds');
  });

  it('writes ranking, verdicts and reliability one below the other', () => {
    const text = questionSetTables(questionScores('made up', [transcript]));
    expect(text).toContain('### made up: 2 articles, 4 answerable questions');
    expect(text).toContain('| Sure | 50.0 [');
    expect(text).toContain('| confidence | 0–.1 | .1–.2 |');
    expect(text).toContain('| Sure: replies | 0 | 2 | 1 | 1 | 0 | 1 | 3 | 0 | 0 | 2 |');
  });
});
