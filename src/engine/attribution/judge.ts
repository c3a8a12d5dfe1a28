import { keysOf } from './cues.ts';
import type { FoundAttribution } from './found.ts';
import type { Outline } from './phrases.ts';
import type { Rates } from './rates.ts';
import type { Range } from './tagged.ts';

/** What tells whether all of an attribution is right, in the order of `judgeFeatures`. */
export const JUDGE_FEATURES = [
  'cue',
  'source',
  'content',
  'quoted',
  'words',
  'overlapped',
  'within another',
  'source taken',
  'cue rate',
  'cue seen',
  'cue kind',
  'source words',
  'source end',
  'distance',
  'pieces',
  'cue quoted',
] as const;

const MOST_WORDS = 80;
const LEAST = 1e-4;

/** What is seen of an attribution among the others of its article; `found` from the most certain to the least. */
export function judgeFeatures(
  outline: Outline,
  found: readonly FoundAttribution[],
  at: number,
  rates: Rates,
): readonly number[] {
  const own = found[at];
  if (!own) return [];
  const { tokens } = outline;
  const { cue, source, content, certainty } = own;
  const before = found.slice(0, at);
  const words = content.flatMap(({ from, to }) => tokens.slice(from, to));
  const keys = keysOf(outline, cue);
  return [
    logOdds(certainty.cue),
    logOdds(certainty.source),
    logOdds(certainty.content),
    words.filter(({ quotation }) => quotation >= 0).length / Math.max(1, words.length),
    Math.min(words.length, MOST_WORDS),
    before.filter((other) => other.content.some((range) => content.some((each) => meet(range, each)))).length,
    before.filter((other) => other.content.some((range) => meet(range, { from: cue, to: cue + 1 }))).length,
    before.filter((other) => other.source.from === source.from).length,
    rates.rate('next', keys.next),
    rates.seen('word', keys.word),
    tokens[cue]?.kind ?? 0,
    source.to - source.from,
    tokens[source.to - 1]?.kind ?? 0,
    Math.abs(cue - source.from),
    content.length,
    Number((tokens[cue]?.quotation ?? -1) >= 0),
  ];
}

function meet(one: Range, other: Range): boolean {
  return one.from < other.to && other.from < one.to;
}

function logOdds(probability: number): number {
  return Math.log((probability + LEAST) / (1 - probability + LEAST));
}
