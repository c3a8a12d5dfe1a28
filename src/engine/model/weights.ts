import across from '#engine/weights/across.json' with { type: 'json' };
import reranking from '#engine/weights/reranking.json' with { type: 'json' };
import { load } from './load.ts';
import type { Forest } from './trees.ts';

/** Everything the stages have learned. */
export interface Weights {
  /** Which paragraph answers, in log-odds. */
  readonly ranker: Forest;
  /** Which of its sentences, in log-odds. */
  readonly sentences: Forest;
  /** Whether it answers at all, by words alone. */
  readonly answerability: AnswerabilityWeights;
  /** The same three steps where a reader is installed. */
  readonly reranking: RerankingWeights;
  /** Whether a question that is looked for by its meaning is answered. */
  readonly across: AcrossWeights;
}

/** A logistic model over named signals. */
export interface LogisticWeights {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

/** Such a model, and the confidences from which on an answer is "answered" or "related". */
export interface AnswerabilityWeights extends LogisticWeights {
  readonly answered: number;
  readonly related: number;
}

/** The confidences from which on an answer is "answered" or "related". */
export type Thresholds = Pick<AnswerabilityWeights, 'answered' | 'related'>;

/** How to add up the log-odds of the ranking and those of the reader. */
export interface Blend {
  readonly bias: number;
  readonly ranking: number;
  readonly reader: number;
}

/** How much the reader counts for a passage's place, for the choice of its sentences, and for the confidence. */
export interface RerankingWeights {
  readonly passage: Blend;
  readonly sentence: Blend;
  readonly answerability: AnswerabilityWeights;
}

/**
 * Whether a question is about the articles at all, and whether the nearest passage answers it. Their biases are moved, so that
 * "related" and "answered" begin at the same confidences as elsewhere.
 */
export interface AcrossWeights {
  readonly topic: LogisticWeights;
  readonly answer: LogisticWeights;
}

/** The weights that the engine ships, made by `npm run train` and `npm run train:across`. */
export const SHIPPED: Weights = {
  ...(load('#engine/weights/words-only.json') as Omit<Weights, 'reranking' | 'across'>),
  reranking,
  across,
};
