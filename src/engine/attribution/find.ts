import { predict, probability } from '#engine/model/trees.ts';
import { cueFeatures, mayBeCue } from './cues.ts';
import type { FoundAttribution } from './found.ts';
import { ALONE, judgeFeatures, type Proposal, roughly, type Surroundings, surroundingsOf } from './judge.ts';
import { alike, type Option, optionsAt } from './options.ts';
import type { Outline } from './phrases.ts';
import { type Rates, ratesOf } from './rates.ts';
import type { AttributionWeights } from './weights.ts';

/** Words that are less likely cues than this are passed over, in log-odds. */
const LEAST_CUE = -1.5;

/** What the judge thinks less of is nobody's words. */
const LEAST = 0.12;
/** The judge calls right what is half right; among such the forests that know where a source begins tell more. */
const WEIGHT_OF_PARTS = 0.5;
const HALF = 0.5;

/** Finds an article's attributions, in the order of their cues: of the ways to read each the likeliest. */
export function findAttributions(outline: Outline, weights: AttributionWeights): FoundAttribution[] {
  const rates = ratesOf(weights.rates);
  const proposals = proposalsOf(outline, weights, rates);
  const surroundings = surroundingsOf(outline, proposals);
  return proposals
    .map((proposal, place) => best(outline, proposal, surroundings[place] ?? ALONE, weights, rates))
    .filter(({ confidence }) => !weights.judge || confidence >= LEAST);
}

/** The words of an article that may be cues, each with the likely ways to read it. */
export function proposalsOf(
  outline: Outline,
  weights: Pick<AttributionWeights, 'cue' | 'source' | 'content'>,
  rates: Rates,
): Proposal[] {
  const found: Proposal[] = [];
  for (let cue = 0; cue < outline.tokens.length; cue++) {
    if (!mayBeCue(outline, cue, rates)) continue;
    const features = cueFeatures(outline, cue, rates);
    const score = predict(weights.cue, features);
    if (score < LEAST_CUE) continue;
    const [first, ...others] = optionsAt(outline, cue, weights, rates);
    if (first) found.push({ cue, features, score, options: [first, ...others] });
  }
  return found;
}

/** The likeliest way to read a cue; without a judge, by its three parts alone. */
function best(
  outline: Outline,
  proposal: Proposal,
  surroundings: Surroundings,
  { judge, speaker }: AttributionWeights,
  rates: Rates,
): FoundAttribution {
  const sound = proposal.options.filter(({ source, content }) => alike(source.ranges, content.ranges) === 0);
  const judged = (sound.length > 0 ? sound : proposal.options).map((option) => {
    const features = judgeFeatures(outline, proposal, option, surroundings, rates);
    const score = judge ? predict(judge, features) : roughly(proposal, option);
    const worth = score + WEIGHT_OF_PARTS * (option.source.score + option.content.score);
    return { option, features, score, worth };
  });
  const { option, features } = judged.reduce((most, each) => (each.worth > most.worth ? each : most));
  // One that is half the same is right where this one is, by what the judge has learned.
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

function isHalf(one: Option, other: Option): boolean {
  return (
    alike(one.source.ranges, other.source.ranges) >= HALF &&
    alike(one.content.ranges, other.content.ranges) >= HALF
  );
}
