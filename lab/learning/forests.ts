import type { Forest } from '#engine/model/trees.ts';
import { FEATURES } from '#engine/ranking/features.ts';
import { SENTENCE_FEATURES } from '#engine/ranking/sentence-features.ts';
import { type Boosting, boost, type Examples } from './boosting.ts';
import type { Lesson } from './lessons.ts';

/** The lessons of one article, which always stay together, and their weight. */
export interface Course {
  readonly lessons: readonly Lesson[];
  /** Questions about something else, for the verdict alone. */
  readonly strange: readonly Lesson[];
  readonly weight: number;
  /** Whether the verdict learns from it: its questions are like those that users ask. */
  readonly forVerdict: boolean;
  /** Whether the reader was trained without it, so that its scores are those of an unseen text. */
  readonly unread: boolean;
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

export function trainRanker(courses: readonly Course[]): Forest {
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

export function trainSentences(courses: readonly Course[]): Forest {
  return boost(sentenceExamples(courses), SENTENCES);
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
