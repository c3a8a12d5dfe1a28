import type { SignalName, Signals } from './answer/answerability.ts';
import { contributions } from './model/trees.ts';
import type { AnswerabilityWeights, Weights } from './model/weights.ts';
import type { Ranked } from './ranking/rank.ts';
import { costOfEcho, worthOfHeading } from './ranking/rank.ts';
import { worthOfNearness } from './ranking/rerank.ts';
import type { Explanation, PassageExplanation, ReaderUse, Reason } from './types.ts';

const MOST_PASSAGES = 3;

/** Explains a ranking and its verdict. */
export function explain(
  ranked: readonly Ranked[],
  signals: Signals | undefined,
  weights: Weights,
  verdict: AnswerabilityWeights,
  reader: ReaderUse,
): Explanation {
  return {
    passages: ranked.slice(0, MOST_PASSAGES).map((each) => passageExplanation(each, weights)),
    verdict: signals ? byWeight(signalReasons(signals, verdict)) : [],
    reader,
  };
}

function passageExplanation(ranked: Ranked, { ranker, reranking: { passage } }: Weights): PassageExplanation {
  const { candidate, score, features, evidence, readerScore, nearness = 0 } = ranked;
  const worth = readerScore ? passage.ranking : 1;
  const moved = contributions(ranker, features);
  const reasons = ranker.features.map((name, at) => ({
    name,
    value: features[at] ?? 0,
    moved: worth * (moved[at] ?? 0),
  }));
  const heading = {
    name: 'heading',
    value: Math.max(evidence.heading, evidence.led),
    moved: worth * worthOfHeading(ranked),
  };
  const echo = { name: 'echo', value: evidence.echo, moved: -worth * costOfEcho(ranked) };
  const read = readerScore
    ? [{ name: 'reader', value: readerScore.answers, moved: passage.reader * readerScore.answers }]
    : [];
  const near = { name: 'nearness', value: nearness, moved: worthOfNearness(ranked) };
  return {
    article: candidate.article.id,
    paragraph: candidate.paragraph.number,
    score,
    reasons: byWeight([...reasons, heading, echo, ...read, near]),
  };
}

function signalReasons(signals: Signals, { weights }: AnswerabilityWeights): Reason[] {
  const names = Object.keys(weights) as SignalName[];
  return names.map((name) => {
    const value = signals[name] ?? 0;
    return { name, value, moved: (weights[name] ?? 0) * value };
  });
}

function byWeight(reasons: readonly Reason[]): Reason[] {
  return reasons.filter(({ moved }) => moved !== 0).sort((a, b) => Math.abs(b.moved) - Math.abs(a.moved));
}
