import type { Transcript } from './asking.ts';
import { placeOf } from './ranking.ts';

/** The replies of one tenth of all confidences: how many, and which share has the answer among the first three. */
export interface ReliabilityBin {
  readonly replies: number;
  /** None where there is no reply. */
  readonly right?: number;
}

/** Whether a system's confidence is what it says: ten bins, the first from 0 to below .1. */
export interface Reliability {
  readonly system: string;
  readonly bins: readonly ReliabilityBin[];
  /**
   * The expected calibration error: how far the mean confidence of a bin is from its share of right replies, on average
   * over the replies (M. P. Naeini et al., "Obtaining Well Calibrated Probabilities Using Bayesian Binning", 2015).
   */
  readonly error: number;
}

const BINS = 10;

/** Over whole articles and over those without what answers, where nothing is right. None of a system without thresholds. */
export function reliabilityOf({ system, thresholds, articles }: Transcript): Reliability[] {
  if (!thresholds) return [];
  const replies = articles.flatMap(({ answerable, unanswerable, removed }) => [
    ...answerable.map((each) => ({ confidence: each.reply.confidence, right: placeOf(each) <= 3 })),
    ...unanswerable.map(({ reply }) => ({ confidence: reply.confidence, right: false })),
    ...removed.map((confidence) => ({ confidence, right: false })),
  ]);
  const bins = Array.from({ length: BINS }, (_, bin) => {
    const inside = replies.filter(({ confidence }) => binOf(confidence) === bin);
    const right = inside.filter((each) => each.right).length / inside.length;
    return { replies: inside.length, ...(inside.length > 0 && { right }) };
  });
  const off = Array.from({ length: BINS }, (_, bin) => {
    const inside = replies.filter(({ confidence }) => binOf(confidence) === bin);
    return Math.abs(inside.reduce((sum, { confidence, right }) => sum + confidence - Number(right), 0));
  });
  const error = off.reduce((sum, each) => sum + each, 0) / Math.max(1, replies.length);
  return [{ system, bins, error }];
}

function binOf(confidence: number): number {
  return Math.min(BINS - 1, Math.max(0, Math.floor(confidence * BINS)));
}
