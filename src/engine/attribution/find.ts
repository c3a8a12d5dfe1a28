import { predict, probability } from '../trees.ts';
import { type ContentCandidate, contentCandidates, contentFeatures } from './contents.ts';
import { cueFeatures, mayBeCue } from './cues.ts';
import type { FoundAttribution } from './found.ts';
import { judgeFeatures } from './judge.ts';
import type { Outline } from './phrases.ts';
import { type Rates, ratesOf } from './rates.ts';
import { type SourceCandidate, sourceCandidates, sourceFeatures } from './sources.ts';
import type { AttributionWeights } from './weights.ts';

/** Words that are less likely cues than this are passed over. */
const LEAST_CUE = 0.25;

/** Finds an article's attributions, in the order of their cues. */
export function findAttributions(outline: Outline, weights: AttributionWeights): FoundAttribution[] {
  const rates = ratesOf(weights.rates);
  const found: FoundAttribution[] = [];
  for (let at = 0; at < outline.tokens.length; at++) {
    if (!mayBeCue(outline, at, rates)) continue;
    const cue = probability(predict(weights.cue, cueFeatures(outline, at, rates)));
    if (cue < LEAST_CUE) continue;
    const attribution = attributionAt(outline, at, cue, weights, rates);
    if (attribution) found.push(attribution);
  }
  return judged(outline, found, weights, rates);
}

/** With what the judge says of each; without a judge they are as sure as their three parts together. */
function judged(
  outline: Outline,
  found: readonly FoundAttribution[],
  { judge }: AttributionWeights,
  rates: Rates,
): FoundAttribution[] {
  if (!judge) return [...found];
  const ordered = found.toSorted((a, b) => b.confidence - a.confidence);
  return ordered
    .map((each, at) => ({
      ...each,
      confidence: probability(predict(judge, judgeFeatures(outline, ordered, at, rates))),
    }))
    .toSorted((a, b) => a.cue - b.cue);
}

function attributionAt(
  outline: Outline,
  at: number,
  cue: number,
  weights: AttributionWeights,
  rates: Rates,
): FoundAttribution | undefined {
  const source = best(sourceCandidates(outline, at), (candidate: SourceCandidate) =>
    predict(weights.source, sourceFeatures(outline, at, candidate, rates)),
  );
  if (!source) return undefined;
  const content = best(contentCandidates(outline, at, source.candidate), (candidate: ContentCandidate) =>
    predict(weights.content, contentFeatures(outline, at, source.candidate, candidate, rates)),
  );
  if (!content) return undefined;
  const certainty = { cue, source: source.likely, content: content.likely };
  const { from, to } = source.candidate;
  return {
    cue: at,
    source: { from, to },
    content: content.candidate.pieces,
    certainty,
    confidence: cue * source.likely * content.likely,
  };
}

interface Best<T> {
  readonly candidate: T;
  readonly likely: number;
}

function best<T>(candidates: readonly T[], scoreOf: (candidate: T) => number): Best<T> | undefined {
  let found: Best<T> | undefined;
  let highest = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const score = scoreOf(candidate);
    if (score <= highest) continue;
    highest = score;
    found = { candidate, likely: probability(score) };
  }
  return found;
}
