import type { NextStep } from '#app/progress.ts';
import { rowOf } from '#engine/model/trees.ts';
import {
  holdsTogether,
  mostSentences,
  poolOf,
  type SummaryWeights,
  wordsOver,
} from '#engine/summary/summary.ts';
import {
  featuresOf,
  outlineOf,
  SUMMARY_FEATURES,
  type SummaryCandidate,
} from '#engine/summary/summary-features.ts';
import type { SummedUpArticle } from '#lab/data/summaries.ts';
import { rougeN, wordsOf } from './rouge.ts';

/** How often the weights are improved. */
export const STEPS = 300;
const STEP = 0.1;
/** How strongly large weights are held down: there are few articles to learn from. */
const RIDGE = 2;

/** The choices of one article: a row of features for each, and the ROUGE points that it would get. */
interface ChoiceExamples {
  readonly rows: readonly Float64Array[];
  readonly points: Float64Array;
}

/** The folds of an evaluation learn from the same articles. */
const examplesByArticle = new WeakMap<SummedUpArticle, ChoiceExamples>();

/**
 * Weights for `summarise`, by minimum risk training (D. A. Smith and J. Eisner, "Minimum risk annealing for
 * training log-linear models", 2006): the ROUGE-1 and ROUGE-2 that a choice drawn in proportion to the exponential
 * of its worth may expect grows along its gradient. Nothing is drawn by chance: the same articles, the same weights.
 */
export function trainSummaries(
  articles: readonly SummedUpArticle[],
  next: NextStep = () => {},
): SummaryWeights {
  const all = articles.map(examplesOf);
  const scales = SUMMARY_FEATURES.map(
    (_, feature) => mean(all.map(({ rows }) => spread(rows, feature))) || 1,
  );
  const scaled = all.map(({ rows, points }) => ({
    rows: rows.map((row) => row.map((value, at) => value / (scales[at] ?? 1))),
    points,
  }));
  const weights = new Float64Array(SUMMARY_FEATURES.length);
  for (let step = 0; step < STEPS; step++) {
    next('weights of summaries');
    const slope = weights.map((weight) => -RIDGE * weight);
    for (const examples of scaled) addSlope(slope, examples, weights, 1 / scaled.length);
    for (const [at, value] of slope.entries()) weights[at] = (weights[at] ?? 0) + STEP * value;
  }
  const rounded = [...weights].map((weight, at) => Number((weight / (scales[at] ?? 1)).toPrecision(6)));
  return Object.fromEntries(SUMMARY_FEATURES.map((name, at) => [name, rounded[at]])) as SummaryWeights;
}

function examplesOf(summed: SummedUpArticle): ChoiceExamples {
  const known = examplesByArticle.get(summed);
  if (known) return known;
  const outline = outlineOf(summed.article);
  const most = mostSentences(outline, 'short');
  const choices = choicesOf(poolOf(outline), most);
  const references = summed.references.map(wordsOf);
  const points = choices.map((choice) => {
    const { rouge1, rouge2 } = rougeN(wordsOf(textOf(choice)), references);
    return 100 * (rouge1 + rouge2);
  });
  const examples = {
    rows: choices.map((choice) =>
      Float64Array.from(rowOf(SUMMARY_FEATURES, featuresOf(outline, choice, most))),
    ),
    points: Float64Array.from(points),
  };
  examplesByArticle.set(summed, examples);
  return examples;
}

/** Every choice of so many sentences that holds together, within the budget of words where one is. */
function choicesOf(pool: readonly SummaryCandidate[], wanted: number): SummaryCandidate[][] {
  let grown: { choice: SummaryCandidate[]; next: number }[] = [{ choice: [], next: 0 }];
  for (let size = 0; size < Math.min(wanted, pool.length); size++) {
    grown = grown.flatMap(({ choice, next }) =>
      pool.slice(next).map((one, at) => ({ choice: [...choice, one], next: next + at + 1 })),
    );
  }
  const whole = grown.map(({ choice }) => choice).filter(holdsTogether);
  const within = whole.filter((choice) => wordsOver(choice) === 0);
  return within.length > 0 ? within : whole;
}

function textOf(choice: readonly SummaryCandidate[]): string {
  return choice
    .map(({ paragraph, at }) =>
      paragraph.text.slice(paragraph.sentences[at]?.start, paragraph.sentences[at]?.end),
    )
    .join(' ');
}

/** Adds how the expected points of one article grow with each weight: the covariance of points and feature. */
function addSlope(
  slope: Float64Array,
  { rows, points }: ChoiceExamples,
  weights: Float64Array,
  share: number,
): void {
  const worths = rows.map((row) => dot(row, weights));
  const highest = worths.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const chances = worths.map((worth) => Math.exp(worth - highest));
  const total = chances.reduce((a, b) => a + b, 0);
  const expected = dot(Float64Array.from(chances), points) / total;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? slope;
    const pull = ((share * (chances[at] ?? 0)) / total) * ((points[at] ?? 0) - expected);
    for (let feature = 0; feature < slope.length; feature++) {
      slope[feature] = (slope[feature] ?? 0) + pull * (row[feature] ?? 0);
    }
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

function spread(rows: readonly Float64Array[], feature: number): number {
  const values = rows.map((row) => row[feature] ?? 0);
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
