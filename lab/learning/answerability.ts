import { type SignalName, type Signals, signalsOf } from '#engine/answer/answerability.ts';
import type { AnswerabilityWeights } from '#engine/model/weights.ts';
import type { Examined } from './examine.ts';
import { fitLogistic } from './logistic.ts';

/** What the confidence is learned from: whether one of the passages that are shown answers. */
export interface AnswerabilityExample {
  readonly signals: Signals;
  readonly right: boolean;
  readonly weight: number;
}

const RIDGE = 3;
/** A passage among the first so many is shown with the answer. */
const SHOWN = 3;

export function examplesOf(examined: readonly Examined[]): AnswerabilityExample[] {
  return examined.flatMap(({ course, lesson, ranked }) => {
    const signals = signalsOf(lesson.findings.question, ranked, lesson.index);
    const right = ranked.slice(0, SHOWN).some((each) => lesson.rights.has(each.candidate.paragraph));
    return signals ? [{ signals, right, weight: course.weight }] : [];
  });
}

/** The logistic model of the examples, with thresholds that are chosen by hand, on news (docs/quality.md). */
export function fitAnswerability(
  examples: readonly AnswerabilityExample[],
  thresholds: Pick<AnswerabilityWeights, 'answered' | 'related'>,
): AnswerabilityWeights {
  const names = Object.keys(examples[0]?.signals ?? {}) as SignalName[];
  const { bias, weights } = fitLogistic(
    {
      rows: examples.map(({ signals }) => names.map((name) => signals[name] ?? 0)),
      labels: examples.map(({ right }) => Number(right)),
      weights: examples.map(({ weight }) => weight),
    },
    RIDGE,
  );
  return {
    bias: rounded(bias),
    weights: Object.fromEntries(names.map((name, at) => [name, rounded(weights[at] ?? 0)])),
    ...thresholds,
  };
}

/** To four digits: more would be noise. */
export function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
