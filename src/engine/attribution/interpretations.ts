import { type Forest, predict, probability } from '#engine/model/trees.ts';
import { contentRow } from './content-features.ts';
import { type ContentCandidate, contentCandidates } from './contents.ts';
import type { Outline } from './phrases.ts';
import type { Rates } from './rates.ts';
import { type SourceCandidate, sourceCandidates, sourceRow } from './sources.ts';
import type { Range } from './tokens.ts';

/** A candidate with its forest's score, and its place among the others. */
export interface ScoredCandidate<T> {
  readonly candidate: T;
  readonly ranges: readonly Range[];
  /** Its features, as a row for the forest. */
  readonly features: readonly number[];
  /** In log-odds. */
  readonly score: number;
  /** Its lead over the best candidate that is clearly different, in log-odds. */
  readonly margin: number;
  /** 0…1: the share of all probability that goes to candidates nearly the same. */
  readonly mass: number;
  /** How many better and clearly different ones there are. */
  readonly rank: number;
}

/** One way to read a cue: who said it, and what. */
export interface Interpretation {
  readonly source: ScoredCandidate<SourceCandidate>;
  readonly content: ScoredCandidate<ContentCandidate>;
}

interface Ranking {
  /** The most that are kept, all different. */
  readonly most: number;
  /** How far they may be behind the best, in log-odds. */
  readonly within: number;
}

const SOURCES: Ranking = { most: 3, within: 3 };
const CONTENTS: Ranking = { most: 4, within: 3 };
/** Candidates that share this much of their words count as the same. */
const SAME = 0.8;
const HALF = 0.5;
/** Lower ones have hardly any probability. */
const LOOKED_AT = 16;
const FURTHEST = 12;

/** The likely ways to read a cue, the best of each source in the order of the sources. */
export function interpretationsAt(
  outline: Outline,
  cue: number,
  forests: { readonly source: Forest; readonly content: Forest },
  rates: Rates,
): Interpretation[] {
  const sources = ranked(
    sourceCandidates(outline, cue),
    (candidate) => [candidate],
    (candidate) => sourceRow(outline, cue, candidate, rates),
    forests.source,
    SOURCES,
  );
  return sources.flatMap((source) =>
    ranked(
      contentCandidates(outline, cue, source.candidate),
      ({ pieces }) => pieces,
      (candidate) => contentRow(outline, cue, source.candidate, candidate, rates),
      forests.content,
      CONTENTS,
    ).map((content) => ({ source, content })),
  );
}

/** The best candidates that differ, most likely first. */
function ranked<T>(
  candidates: readonly T[],
  rangesOf: (candidate: T) => readonly Range[],
  featuresOf: (candidate: T) => readonly number[],
  forest: Forest,
  { most, within }: Ranking,
): ScoredCandidate<T>[] {
  const scored = candidates
    .map((candidate) => {
      const features = featuresOf(candidate);
      return { candidate, features, score: predict(forest, features), ranges: rangesOf(candidate) };
    })
    .sort((a, b) => b.score - a.score);
  const top = scored.slice(0, LOOKED_AT);
  const highest = top[0]?.score ?? 0;
  const kept: typeof top = [];
  for (const each of top) {
    if (kept.length >= most || each.score < highest - within) break;
    if (!kept.some((other) => alike(other.ranges, each.ranges) >= SAME)) kept.push(each);
  }
  const belief = top.reduce((sum, { score }) => sum + probability(score), 0);
  return kept.map((each, rank) => {
    const other = top.find(({ ranges }) => alike(ranges, each.ranges) < HALF);
    const same = top.filter(({ ranges }) => alike(ranges, each.ranges) >= HALF);
    return {
      ...each,
      margin: Math.min(FURTHEST, each.score - (other?.score ?? -FURTHEST)),
      mass: same.reduce((sum, { score }) => sum + probability(score), 0) / belief,
      rank,
    };
  });
}

/** The share of the longer one's words that two stretches have in common, 0…1. */
export function alike(one: readonly Range[], other: readonly Range[]): number {
  let shared = 0;
  for (const a of one) {
    for (const b of other) shared += Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
  }
  return shared / Math.max(1, sizeOf(one), sizeOf(other));
}

function sizeOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, { from, to }) => sum + to - from, 0);
}
