import { CONTENT_FEATURES } from './content-features.ts';
import { CUE_FEATURES, nextKey } from './cues.ts';
import type { Interpretation } from './interpretations.ts';
import type { Outline } from './phrases.ts';
import type { Rates } from './rates.ts';
import { SOURCE_FEATURES } from './sources.ts';
import type { Range } from './tokens.ts';

/** A word that may be a cue, with the likely ways to read it, the likeliest first. */
export interface Proposal {
  readonly cue: number;
  /** What the cue's forest saw, and what it says, in log-odds. */
  readonly features: readonly number[];
  readonly score: number;
  readonly options: readonly [Interpretation, ...Interpretation[]];
}

const OWN_FEATURES = [
  'cue score',
  'source score',
  'content score',
  'source margin',
  'content margin',
  'source mass',
  'content mass',
  'source rank',
  'content rank',
  'all scores',
  'overlapped',
  'within another',
  'source taken',
  'cues inside',
  'best cue inside',
  'overlapped by better',
  'alike to better',
  'source in others',
  'place in article',
  'sentences of article',
  'quoted in article',
  'cue seen',
  'options',
] as const;

/** What tells whether all of an attribution is right, in the order of `judgeFeatures`. */
export const JUDGE_FEATURES = [
  ...OWN_FEATURES,
  ...CUE_FEATURES.map((each) => `cue: ${each}`),
  ...SOURCE_FEATURES.map((each) => `source: ${each}`),
  ...CONTENT_FEATURES.map((each) => `content: ${each}`),
];

/** How likely an option is by its three parts alone. */
export function roughly({ score }: Proposal, { source, content }: Interpretation): number {
  return -(softplus(-score) + softplus(-source.score) + softplus(-content.score));
}

function softplus(value: number): number {
  return Math.log1p(Math.exp(value));
}

/** What else the cues around one may say, each read in its likeliest way. */
export interface CueContext {
  readonly near: readonly NearbyCue[];
  /** Those that are likelier than the cue's own likeliest. */
  readonly better: readonly NearbyCue[];
}

/** Of a cue with no other around it. */
export const ALONE: CueContext = { near: [], better: [] };

interface NearbyCue {
  readonly cue: number;
  readonly score: number;
  readonly likely: number;
  readonly option: Interpretation;
}

const SENTENCES_NEAR = 3;
/** So many on either side are looked at: a sentence without an end costs no more than its length. */
const MOST_NEAR = 24;
/** No cue scores less. */
const LEAST = -9;

/** What stands around each of an article's cues. */
export function contextsOf({ tokens }: Outline, proposals: readonly Proposal[]): CueContext[] {
  const cues = proposals.map(nearbyCueOf);
  const sentenceAt = (place: number) => tokens[cues[place]?.cue ?? -1]?.sentence ?? 0;
  return cues.map((own, place) => {
    const around = cues.slice(Math.max(0, place - MOST_NEAR), place + MOST_NEAR + 1);
    const near = around.filter(
      ({ cue }) =>
        cue !== own.cue && Math.abs((tokens[cue]?.sentence ?? 0) - sentenceAt(place)) <= SENTENCES_NEAR,
    );
    return { near, better: near.filter(({ likely }) => likely > own.likely) };
  });
}

function nearbyCueOf(proposal: Proposal): NearbyCue {
  const [option] = proposal.options;
  return { cue: proposal.cue, score: proposal.score, likely: roughly(proposal, option), option };
}

/** What is seen of one way to read a cue, beside what else may be said around it. */
export function judgeFeatures(
  outline: Outline,
  own: Proposal,
  option: Interpretation,
  { near, better }: CueContext,
  rates: Rates,
): number[] {
  const { tokens, sentences } = outline;
  const { source, content } = option;
  const contents = better.map((other) => other.option.content.ranges);
  const inside = near.filter(({ cue }) => content.ranges.some(({ from, to }) => cue >= from && cue < to));
  const isSameSource = (other: NearbyCue) => other.option.source.candidate.from === source.candidate.from;
  return [
    own.score,
    source.score,
    content.score,
    source.margin,
    content.margin,
    source.mass,
    content.mass,
    source.rank,
    content.rank,
    roughly(own, option),
    contents.filter((each) => meet(each, content.ranges)).length,
    contents.filter((each) => meet(each, [{ from: own.cue, to: own.cue + 1 }])).length,
    better.filter(isSameSource).length,
    inside.length,
    inside.reduce((most, { score }) => Math.max(most, score), LEAST),
    contents.reduce((most, each) => Math.max(most, shareOf(content.ranges, each)), 0),
    contents.reduce((most, each) => Math.max(most, shareOf(each, content.ranges)), 0),
    near.filter(isSameSource).length,
    (tokens[own.cue]?.sentence ?? 0) / Math.max(1, sentences.length),
    sentences.length,
    (outline.quoted.at(-1) ?? 0) / Math.max(1, tokens.length),
    rates.seen('next', nextKey(outline, own.cue)),
    own.options.length,
    ...own.features,
    ...source.features,
    ...content.features,
  ];
}

function meet(one: readonly Range[], other: readonly Range[]): boolean {
  return one.some((a) => other.some((b) => a.from < b.to && b.from < a.to));
}

/** Of the words of the first, how many are in the second. */
function shareOf(one: readonly Range[], other: readonly Range[]): number {
  let [shared, all] = [0, 0];
  for (const a of one) {
    all += a.to - a.from;
    for (const b of other) shared += Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
  }
  return shared / Math.max(1, all);
}
