import { probability } from '#engine/model/trees.ts';
import type { NearSignals } from './signals.ts';

/** What could not be matched in time may answer. */
const UNMATCHED = 0.5;
/**
 * Fitted by logistic regression to the questions of lab/across but the held-back ones, and to those whose answering
 * paragraph was taken out; then moved, in log-odds, to where the thresholds of the verdict are: of articles that were left
 * out of the fit, 9 of 100 traps are above the upper one, and 4 of 100 questions with an answer below the lower one.
 */
const BIAS = -12.69;
const WEIGHTS: Readonly<Record<keyof NearSignals, number>> = {
  similarity: 0.45,
  cosine: 12.93,
  match: 7.43,
  lead: 0.06,
  others: -14.32,
  sentence: 9.83,
  worst: -3.88,
  quarter: 0.19,
  spread: -6.73,
  scattered: -6.03,
  word: 0.3,
  wordAnywhere: 1.53,
  across: 0.78,
};

/** How sure it is that the nearest passage answers, 0…1, to be held against the thresholds of a verdict. */
export function confidenceOf(signals: NearSignals | undefined): number {
  if (!signals) return UNMATCHED;
  const names = Object.keys(WEIGHTS) as (keyof NearSignals)[];
  return probability(names.reduce((sum, name) => sum + WEIGHTS[name] * signals[name], BIAS));
}
