import { expect, it } from 'vitest';
import { confidenceOf } from '#engine/across/confidence.ts';
import type { NearSignals } from '#engine/across/signals.ts';
import { SHIPPED } from '#engine/model/weights.ts';
import type { AcrossExample } from '#lab/learning/across/examples.ts';
import { fitAcross, withoutArticles } from '#lab/learning/across/fit.ts';

const NOTHING: NearSignals = {
  similarity: 0,
  cosine: 0,
  match: 0,
  sentence: 0,
  lead: 0,
  nextCosine: 0,
  nextMatch: 0,
  others: 0,
  spread: 0,
  word: 0,
  wordAnywhere: 0,
  unmet: 0,
  words: 0,
  across: 0,
};
const ARTICLES = 14;
const EACH = 20;

/** Examples in which the cosine tells the topic and the match the answer; the two overlap a little. */
function examples(): readonly AcrossExample[] {
  return Array.from({ length: ARTICLES * EACH }, (_, at) => {
    const [place, number] = [Math.floor(at / EACH), at % EACH];
    const kind = (['answers', 'trap', 'elsewhere', 'answers'] as const)[at % 4] ?? 'trap';
    const noise = ((number * 7) % 11) / 10 - 0.5;
    const signals = {
      ...NOTHING,
      cosine: (kind === 'elsewhere' ? 0 : 0.5) + noise * 0.4,
      match: (kind === 'answers' ? 0.5 : 0) + noise * 0.4,
      across: number % 2 === 0 ? 1 : 0,
    };
    return { signals, kind, limited: false, alone: true, places: [place] };
  });
}

it('learns both models, and where to be sure so that at most one trap of ten is answered', () => {
  const all = examples();
  const weights = fitAcross(all, SHIPPED.answerability);
  const { answered, related } = SHIPPED.answerability;
  const shares = (kind: AcrossExample['kind']) => {
    const found = all
      .filter((each) => each.kind === kind)
      .map(({ signals }) => confidenceOf(signals, weights, SHIPPED.answerability));
    const share = (is: (confidence: number) => boolean) => found.filter(is).length / found.length;
    return { sure: share((each) => each >= answered), denied: share((each) => each < related) };
  };
  expect(shares('trap').sure).toBeLessThanOrEqual(0.1);
  expect(shares('answers').sure).toBeGreaterThan(0.5);
  expect(shares('answers').denied).toBeLessThanOrEqual(0.05);
  expect(shares('elsewhere').denied).toBeGreaterThan(0.5);
});

it('leaves out what was put to an article of the fold, too', () => {
  const [first] = examples();
  const both = first ? [{ ...first, places: [3, 5] }] : [];
  expect(withoutArticles(both, 1, 4)).toEqual([]);
  expect(withoutArticles(both, 2, 4)).toEqual(both);
});
