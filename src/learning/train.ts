import { type SignalName, type Signals, signalsOf, type Verdict } from '../engine/answerability.ts';
import { FEATURES } from '../engine/features.ts';
import { rank } from '../engine/rank.ts';
import { SENTENCE_FEATURES } from '../engine/sentence-features.ts';
import type { Forest } from '../engine/trees.ts';
import type { Weights } from '../engine/weights.ts';
import { splitFold } from '../eval/collection.ts';
import { type Boosting, boost, type Examples } from './boosting.ts';
import type { Lesson } from './lessons.ts';
import { fitLogistic } from './logistic.ts';

/** The lessons of one article, which never part, and how much each of its lessons counts. */
export interface Course {
  readonly lessons: readonly Lesson[];
  readonly weight: number;
  /** Whether the verdict learns from it: where the questions are like those that members ask. */
  readonly forVerdict: boolean;
}

const RANKING: Boosting = {
  trees: 300,
  leaves: 7,
  rate: 0.05,
  leafWeight: 40,
  ridge: 5,
  featureShare: 0.5,
  rowShare: 0.7,
  seed: 1,
};
const SENTENCES: Boosting = { ...RANKING, trees: 120, leafWeight: 20, featureShare: 0.7 };
const RIDGE = 3;
/** Parts of the courses; the verdict learns from rankings by trees that have not seen them. */
const PARTS = 3;
/** A passage among the first so many is shown with the answer. */
const SHOWN = 3;

/** Everything learned from some courses; the same courses, the same weights. */
export function train(courses: readonly Course[]): Weights {
  return {
    ranker: trainRanker(courses),
    sentences: boost(sentenceExamples(courses), SENTENCES),
    verdict: trainVerdict(courses),
  };
}

function trainRanker(courses: readonly Course[]): Forest {
  return boost(rankingExamples(courses), RANKING);
}

function rankingExamples(courses: readonly Course[]): Examples {
  const all = courses.flatMap(({ lessons, weight }) =>
    lessons.flatMap(({ features, right }) =>
      features.map((row, at) => ({ row, right: right[at] === true, weight })),
    ),
  );
  return examplesOf(FEATURES, all);
}

function sentenceExamples(courses: readonly Course[]): Examples {
  const all = courses.flatMap(({ lessons, weight }) =>
    lessons.flatMap(({ sentences }) =>
      sentences.map(({ features, right }) => ({ row: features, right, weight })),
    ),
  );
  return examplesOf(SENTENCE_FEATURES, all);
}

function examplesOf(
  features: readonly string[],
  all: readonly { readonly row: Float64Array; readonly right: boolean; readonly weight: number }[],
): Examples {
  return {
    features,
    rows: all.map(({ row }) => row),
    labels: Uint8Array.from(all, ({ right }) => Number(right)),
    weights: Float64Array.from(all, ({ weight }) => weight),
  };
}

function trainVerdict(courses: readonly Course[]): Verdict {
  const heard = courses.filter(({ forVerdict }) => forVerdict);
  const examples = Array.from({ length: PARTS }, (_, part) => {
    const { inside, outside } = splitFold(heard, part, PARTS);
    const ranker = trainRanker([...outside, ...courses.filter(({ forVerdict }) => !forVerdict)]);
    return inside.flatMap(({ lessons, weight }) =>
      lessons.flatMap((lesson) => verdictExample(lesson, ranker, weight) ?? []),
    );
  }).flat();
  const [first] = examples;
  const names = Object.keys(first?.signals ?? {}) as SignalName[];
  const { bias, weights } = fitLogistic(
    {
      rows: examples.map(({ signals }) => names.map((name) => signals[name])),
      labels: examples.map(({ right }) => Number(right)),
      weights: examples.map(({ weight }) => weight),
    },
    RIDGE,
  );
  return {
    bias: round(bias),
    weights: Object.fromEntries(
      names.map((name, at) => [name, round(weights[at] ?? 0)]),
    ) as Verdict['weights'],
    answered: 0.6,
    related: 0.2,
  };
}

interface VerdictExample {
  readonly signals: Signals;
  readonly right: boolean;
  readonly weight: number;
}

function verdictExample(lesson: Lesson, ranker: Forest, weight: number): VerdictExample | undefined {
  const { question, weighed } = lesson.findings;
  const ranked = rank(weighed, ranker);
  const signals = signalsOf(question, ranked, lesson.shelf.index);
  const rights = new Set(
    weighed.flatMap(({ candidate }, at) => (lesson.right[at] ? [candidate.paragraph] : [])),
  );
  const right = ranked.slice(0, SHOWN).some(({ candidate }) => rights.has(candidate.paragraph));
  return signals && { signals, right, weight };
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
