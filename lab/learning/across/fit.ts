import type { AcrossWeights, LogisticWeights, Thresholds } from '#engine/model/weights.ts';
import { rounded } from '#lab/learning/answerability.ts';
import { fitLogistic } from '#lab/learning/logistic.ts';
import type { AcrossExample } from './examples.ts';

const RIDGE = 8;
/** What was asked of several articles at once counts less: few questions are. */
const [ALONE, TOGETHER] = [1, 0.5];
/** The share of questions with an answer that may be taken for questions about something else. */
const DENIED = 0.035;
/** The share of traps that may get a sure answer, within a language and across languages. */
const SURE_TRAPS = 0.1;
/** The number of folds: the models are learned without one part of the articles at a time. */
const PARTS = 7;

/**
 * The models of whether a question is about the articles, and of whether the nearest passage answers it. Where "related" and
 * "answered" begin is chosen on articles that were left out of the fit.
 */
export function fitAcross(
  examples: readonly AcrossExample[],
  { answered, related }: Thresholds,
): AcrossWeights {
  const judged = judgedApart(examples).filter(({ example }) => example.alone);
  const own = judged.filter(({ example }) => isAnswerable(example));
  const leastTopic = quantile(
    own.map(({ topic }) => topic),
    DENIED,
  );
  const leastAnswer = (across: number): number =>
    quantile(
      judged
        .filter(({ example: { kind, signals } }) => kind === 'trap' && signals.across === across)
        .map(({ example, topic, answer }) =>
          example.limited || topic < leastTopic ? Number.NEGATIVE_INFINITY : answer,
        ),
      1 - SURE_TRAPS,
    );
  const { topic, answer } = fitBoth(examples);
  const [within, across] = [leastAnswer(0), leastAnswer(1)];
  return {
    topic: moved(topic, logOdds(related) - leastTopic, 0),
    answer: moved(answer, logOdds(answered) - within, within - across),
  };
}

interface JudgedExample {
  readonly example: AcrossExample;
  /** In log-odds. */
  readonly topic: number;
  readonly answer: number;
}

/** Every example, judged by models that have seen none of its articles. */
function judgedApart(examples: readonly AcrossExample[]): readonly JudgedExample[] {
  return Array.from({ length: PARTS }, (_, part) => {
    const { topic, answer } = fitBoth(withoutArticles(examples, part, PARTS));
    return examples
      .filter(({ places: [own = 0] }) => own % PARTS === part)
      .map((example) => ({
        example,
        topic: logOddsBy(topic, example),
        answer: logOddsBy(answer, example),
      }));
  }).flat();
}

/** The examples in which no article of a fold is (every `folds`-th one). */
export function withoutArticles(
  examples: readonly AcrossExample[],
  fold: number,
  folds: number,
): readonly AcrossExample[] {
  return examples.filter(({ places }) => places.every((place) => place % folds !== fold));
}

/** Both models as they come out of the fit. */
function fitBoth(examples: readonly AcrossExample[]): AcrossWeights {
  const own = examples.filter(({ kind, limited }) => kind !== 'elsewhere' && !limited);
  return {
    topic: fitModel(examples, ({ kind }) => kind !== 'elsewhere'),
    answer: fitModel(own, ({ kind }) => kind === 'answers'),
  };
}

/** The signals differ in how widely they spread, and all weights are to be shrunk alike. */
function fitModel(
  examples: readonly AcrossExample[],
  isSo: (example: AcrossExample) => boolean,
): LogisticWeights {
  const names = Object.keys(examples[0]?.signals ?? {}) as (keyof AcrossExample['signals'])[];
  const scales = names.map((name) => deviationOf(examples.map(({ signals }) => signals[name])) || 1);
  const { bias, weights } = fitLogistic(
    {
      rows: examples.map(({ signals }) => names.map((name, at) => signals[name] / (scales[at] ?? 1))),
      labels: examples.map((example) => Number(isSo(example))),
      weights: examples.map(({ alone }) => (alone ? ALONE : TOGETHER)),
    },
    RIDGE,
  );
  const unscaled = names.map((name, at) => [name, (weights[at] ?? 0) / (scales[at] ?? 1)] as const);
  return { bias, weights: Object.fromEntries(unscaled) };
}

function deviationOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

/** The same model in four digits, for all questions and for those across languages moved by some log-odds. */
function moved({ bias, weights }: LogisticWeights, by: number, across: number): LogisticWeights {
  const shifted = { ...weights, across: (weights.across ?? 0) + across };
  return {
    bias: rounded(bias + by),
    weights: Object.fromEntries(Object.entries(shifted).map(([name, value]) => [name, rounded(value)])),
  };
}

function logOddsBy({ bias, weights }: LogisticWeights, { signals }: AcrossExample): number {
  const named = Object.entries(signals) as [string, number][];
  return named.reduce((sum, [name, value]) => sum + (weights[name] ?? 0) * value, bias);
}

function isAnswerable({ kind }: AcrossExample): boolean {
  return kind === 'answers' || kind === 'misses';
}

function logOdds(probability: number): number {
  return Math.log(probability / (1 - probability));
}

/** The value above which the rest of a share is. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
