import { type Forest, predict, probability } from '#engine/model/trees.ts';
import { cueRow, mayBeCue } from './cues.ts';
import { alike, type Interpretation, interpretationsAt } from './interpretations.ts';
import { ALONE, type CueContext, contextsOf, judgeRow, type Proposal, roughly } from './judge.ts';
import type { Outline } from './phrases.ts';
import { type Rates, ratesOf } from './rates.ts';
import type { Range } from './tokens.ts';
import type { AttributionWeights } from './weights.ts';

/** Who is said to have said what, as places of tokens. */
export interface FoundAttribution {
  /** The word that introduces it: "said", "according". */
  readonly cue: number;
  readonly source: Range;
  readonly content: readonly Range[];
  /** Each 0…1: that the cue is one; if so, that the source is right; if both, that the content is. */
  readonly certainty: { readonly cue: number; readonly source: number; readonly content: number };
  /** 0…1: that all of it is right. */
  readonly confidence: number;
  /** 0…1: that the source said some of the content, wherever that begins and ends. */
  readonly sourceConfidence: number;
}

/** Words with a lower score as a cue are skipped, in log-odds. */
const LEAST_CUE = -1.5;

/** No sentence that somebody wrote to be read has more cues. */
const MOST_CUES = 24;

/** Attributions with a lower confidence are dropped. */
const LEAST = 0.12;
/** The judge accepts what is half right; the other forests know better where a source begins. */
const WEIGHT_OF_PARTS = 0.5;
const HALF = 0.5;

/** Finds an article's attributions, in the order of their cues: the likeliest interpretation of each. */
export function findAttributions(outline: Outline, weights: AttributionWeights): FoundAttribution[] {
  const rates = ratesOf(weights.rates);
  const proposals = proposalsOf(outline, weights, rates);
  const contexts = contextsOf(outline, proposals);
  return proposals
    .map((proposal, place) => best(outline, proposal, contexts[place] ?? ALONE, weights, rates))
    .filter(({ confidence }) => !weights.judge || confidence >= LEAST);
}

/** The words of an article that may be cues, each with its likely interpretations. */
export function proposalsOf(
  outline: Outline,
  weights: Pick<AttributionWeights, 'cue' | 'source' | 'content'>,
  rates: Rates,
): Proposal[] {
  return likelyCues(outline, weights.cue, rates).flatMap(({ cue, features, score }): Proposal[] => {
    const [first, ...others] = interpretationsAt(outline, cue, weights, rates);
    return first ? [{ cue, features, score, options: [first, ...others] }] : [];
  });
}

type ScoredCue = Pick<Proposal, 'cue' | 'features' | 'score'>;

/** The likely cues, in order. Of a sentence only the likeliest are kept, since reading one takes a millisecond. */
function likelyCues(outline: Outline, forest: Forest, rates: Rates): ScoredCue[] {
  const bySentence = new Map<number, ScoredCue[]>();
  for (const [cue, { sentence }] of outline.tokens.entries()) {
    if (!mayBeCue(outline, cue, rates)) continue;
    const features = cueRow(outline, cue, rates);
    const score = predict(forest, features);
    if (score < LEAST_CUE) continue;
    const own = bySentence.get(sentence) ?? [];
    bySentence.set(sentence, own);
    own.push({ cue, features, score });
  }
  return [...bySentence.values()].flatMap((cues) => {
    if (cues.length <= MOST_CUES) return cues;
    return cues
      .toSorted((one, other) => other.score - one.score)
      .slice(0, MOST_CUES)
      .toSorted((one, other) => one.cue - other.cue);
  });
}

/** The likeliest interpretation of a cue; without a judge, by its three parts alone. */
function best(
  outline: Outline,
  proposal: Proposal,
  contexts: CueContext,
  { judge, speaker }: AttributionWeights,
  rates: Rates,
): FoundAttribution {
  const sound = proposal.options.filter(({ source, content }) => alike(source.ranges, content.ranges) === 0);
  const judged = (sound.length > 0 ? sound : proposal.options).map((option) => {
    const features = judgeRow(outline, proposal, option, contexts, rates);
    const score = judge ? predict(judge, features) : roughly(proposal, option);
    const worth = score + WEIGHT_OF_PARTS * (option.source.score + option.content.score);
    return { option, features, score, worth };
  });
  const { option, features } = judged.reduce((most, each) => (each.worth > most.worth ? each : most));
  // To the judge, an interpretation that is half the same is right whenever this one is.
  const score = Math.max(...judged.filter((each) => isHalf(each.option, option)).map((each) => each.score));
  const { from, to } = option.source.candidate;
  const confidence = judge ? probability(score) : Math.exp(score);
  return {
    cue: proposal.cue,
    source: { from, to },
    content: option.content.candidate.pieces,
    certainty: {
      cue: probability(proposal.score),
      source: probability(option.source.score),
      content: probability(option.content.score),
    },
    confidence,
    sourceConfidence: speaker ? probability(predict(speaker, features)) : confidence,
  };
}

function isHalf(one: Interpretation, other: Interpretation): boolean {
  return (
    alike(one.source.ranges, other.source.ranges) >= HALF &&
    alike(one.content.ranges, other.content.ranges) >= HALF
  );
}
