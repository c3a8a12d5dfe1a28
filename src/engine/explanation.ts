import type { SignalName, Signals, Verdict } from './answerability.ts';
import type { Ranked } from './rank.ts';
import { HEADING_WORTH } from './rank.ts';
import { contributions, type Forest } from './trees.ts';
import type { Explanation, PassageExplanation, Reason } from './types.ts';

const MOST_PASSAGES = 3;

/** Explains a ranking and its verdict. */
export function explain(
  ranked: readonly Ranked[],
  signals: Signals | undefined,
  ranker: Forest,
  { weights }: Verdict,
): Explanation {
  const names = Object.keys(weights) as SignalName[];
  return {
    passages: ranked.slice(0, MOST_PASSAGES).map((each) => passageExplanation(each, ranker)),
    verdict: signals
      ? byWeight(names.map((name) => ({ name, value: signals[name], moved: weights[name] * signals[name] })))
      : [],
  };
}

function passageExplanation(
  { candidate, score, features, evidence }: Ranked,
  ranker: Forest,
): PassageExplanation {
  const moved = contributions(ranker, features);
  const reasons = ranker.features.map((name, at) => ({
    name,
    value: features[at] ?? 0,
    moved: moved[at] ?? 0,
  }));
  const heading = { name: 'heading', value: evidence.heading, moved: HEADING_WORTH * evidence.heading };
  return {
    article: candidate.article.id,
    paragraph: candidate.paragraph.number,
    score,
    reasons: byWeight([...reasons, heading]),
  };
}

function byWeight(reasons: readonly Reason[]): Reason[] {
  return reasons.filter(({ moved }) => moved !== 0).sort((a, b) => Math.abs(b.moved) - Math.abs(a.moved));
}
