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
  return [{ system, bins }];
}

function binOf(confidence: number): number {
  return Math.min(BINS - 1, Math.max(0, Math.floor(confidence * BINS)));
}
