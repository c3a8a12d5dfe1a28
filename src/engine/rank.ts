import type { Evidence, Weighed } from './evidence.ts';

/** A weighed candidate with its place in the ranking; `score` has no bound. */
export interface Ranked extends Weighed {
  readonly score: number;
}

/**
 * How much each feature counts: fitted on news, encyclopedia and forum questions by the likelihood of the right
 * paragraph, then rounded. By hand: `heading`, since those texts have none, and less for `early`, which suits news only.
 */
export const WEIGHTS: Readonly<Record<keyof Evidence, number>> = {
  bm25: 2.6,
  coverage: 0.9,
  sentence: 1.4,
  proximity: 0.7,
  heading: 8,
  early: 1.5,
  type: 1.6,
  names: 0.6,
  matter: 0.3,
  conflict: 0,
  focus: 0,
};

/** The candidates, best first; equals keep the order of the article. */
export function rank(weighed: readonly Weighed[]): Ranked[] {
  return weighed
    .map((each) => ({ ...each, score: score(each.evidence) }))
    .sort((a, b) => b.score - a.score || a.candidate.paragraph.number - b.candidate.paragraph.number);
}

function score(evidence: Evidence): number {
  return (Object.keys(WEIGHTS) as (keyof Evidence)[]).reduce(
    (sum, name) => sum + WEIGHTS[name] * evidence[name],
    0,
  );
}
