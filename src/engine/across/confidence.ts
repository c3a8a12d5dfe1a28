import { probability } from '#engine/model/trees.ts';
import type { AcrossWeights, LogisticWeights, Thresholds } from '#engine/model/weights.ts';
import type { NearSignals } from './signals.ts';

/** What could not be matched in time may answer. */
const UNMATCHED = 0.5;

/**
 * How sure it is that the nearest passage answers, 0…1, to be held against the thresholds of a verdict. Two models look at
 * the signals: whether the question is about the article at all, and if so, whether the passage answers it. Only the first
 * can bring the confidence below `related`: what an article does not say is often near to what it says.
 */
export function confidenceOf(
  signals: NearSignals | undefined,
  { topic, answer }: AcrossWeights,
  { related }: Thresholds,
): number {
  if (!signals) return UNMATCHED;
  const about = probabilityBy(topic, signals);
  return about < related ? about : Math.max(related, probabilityBy(answer, signals));
}

function probabilityBy({ bias, weights }: LogisticWeights, signals: NearSignals): number {
  const named = Object.entries(signals) as [string, number][];
  return probability(named.reduce((sum, [name, value]) => sum + (weights[name] ?? 0) * value, bias));
}
