import { rowOf } from '#engine/model/trees.ts';
import { CONTENT_FEATURES } from './content-features.ts';
import { CUE_FEATURES, nextKey } from './cues.ts';
import type { Interpretation } from './interpretations.ts';
import type { Outline } from './phrases.ts';
import type { Rates } from './rates.ts';
import { SOURCE_FEATURES } from './sources.ts';
import type { Range } from './tokens.ts';

/** A word that may be a cue, with its likely interpretations, the likeliest first. */
export interface Proposal {
  readonly cue: number;
  /** The features of the cue, and the score of its forest, in log-odds. */
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

type OwnFeatures = Readonly<Record<(typeof OWN_FEATURES)[number], number>>;

/** The judge also sees the features of each of the other forests, under a prefix. */
const PARTS = {
  '': OWN_FEATURES,
  'cue: ': CUE_FEATURES,
  'source: ': SOURCE_FEATURES,
  'content: ': CONTENT_FEATURES,
};
const PREFIXES = Object.keys(PARTS) as (keyof typeof PARTS)[];

/** The features by which it is judged whether all of an attribution is right. */
export const JUDGE_FEATURES: readonly string[] = PREFIXES.flatMap((prefix) =>
  PARTS[prefix].map((name) => prefix + name),
);

/** The log-probability of an interpretation by its three parts alone. */
export function roughly({ score }: Proposal, { source, content }: Interpretation): number {
  return -(softplus(-score) + softplus(-source.score) + softplus(-content.score));
}

function softplus(value: number): number {
  return Math.log1p(Math.exp(value));
}

/** The cues around one, each in its likeliest interpretation. */
export interface CueContext {
  readonly near: readonly NearbyCue[];
  /** Those that are more likely than the cue's own. */
  readonly better: readonly NearbyCue[];
}

/** The context of a cue with no other around it. */
export const ALONE: CueContext = { near: [], better: [] };

interface NearbyCue {
  readonly cue: number;
  readonly score: number;
  readonly likely: number;
  readonly option: Interpretation;
}

const SENTENCES_NEAR = 3;
/** How many cues on either side are looked at, so that the time grows no faster than the text. */
const MOST_NEAR = 24;
/** Lower than any cue's score. */
const LEAST = -9;

/** The context of each of an article's cues. */
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

/** The features of an interpretation and of its context, as a row for the judge's forest. */
export function judgeRow(
  outline: Outline,
  own: Proposal,
  option: Interpretation,
  context: CueContext,
  rates: Rates,
): number[] {
  const rows: Readonly<Record<keyof typeof PARTS, readonly number[]>> = {
    '': rowOf(OWN_FEATURES, judgeFeatures(outline, own, option, context, rates)),
    'cue: ': own.features,
    'source: ': option.source.features,
    'content: ': option.content.features,
  };
  return PREFIXES.flatMap((prefix) => rows[prefix]);
}

function judgeFeatures(
  outline: Outline,
  own: Proposal,
  option: Interpretation,
  { near, better }: CueContext,
  rates: Rates,
): OwnFeatures {
  const { tokens, sentences } = outline;
  const { source, content } = option;
  const contents = better.map((other) => other.option.content.ranges);
  const inside = near.filter(({ cue }) => content.ranges.some(({ from, to }) => cue >= from && cue < to));
  const isSameSource = (other: NearbyCue) => other.option.source.candidate.from === source.candidate.from;
  return {
    'cue score': own.score,
    'source score': source.score,
    'content score': content.score,
    'source margin': source.margin,
    'content margin': content.margin,
    'source mass': source.mass,
    'content mass': content.mass,
    'source rank': source.rank,
    'content rank': content.rank,
    'all scores': roughly(own, option),
    overlapped: contents.filter((each) => meet(each, content.ranges)).length,
    'within another': contents.filter((each) => meet(each, [{ from: own.cue, to: own.cue + 1 }])).length,
    'source taken': better.filter(isSameSource).length,
    'cues inside': inside.length,
    'best cue inside': inside.reduce((most, { score }) => Math.max(most, score), LEAST),
    'overlapped by better': contents.reduce((most, each) => Math.max(most, shareOf(content.ranges, each)), 0),
    'alike to better': contents.reduce((most, each) => Math.max(most, shareOf(each, content.ranges)), 0),
    'source in others': near.filter(isSameSource).length,
    'place in article': (tokens[own.cue]?.sentence ?? 0) / Math.max(1, sentences.length),
    'sentences of article': sentences.length,
    'quoted in article': (outline.quoted.at(-1) ?? 0) / Math.max(1, tokens.length),
    'cue seen': rates.seen('next', nextKey(outline, own.cue)),
    options: own.options.length,
  };
}

function meet(one: readonly Range[], other: readonly Range[]): boolean {
  return one.some((a) => other.some((b) => a.from < b.to && b.from < a.to));
}

/** The share of the first one's words that are in the second, 0…1. */
export function shareOf(one: readonly Range[], other: readonly Range[]): number {
  let [shared, all] = [0, 0];
  for (const a of one) {
    all += a.to - a.from;
    for (const b of other) shared += Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
  }
  return shared / Math.max(1, all);
}
