import { SHIPPED, type Weights } from '#engine/model/weights.ts';
import type { Reader } from '#engine/types.ts';
import { examplesOf, fitAnswerability } from './answerability.ts';
import { examine } from './examine.ts';
import { type Course, trainRanker, trainSentences } from './forests.ts';
import { trainReranking } from './reranking.ts';

/** Everything learned from some courses; the same courses, the same weights. Without a reader, its weights stay. */
export async function train(courses: readonly Course[], reader?: Reader): Promise<Weights> {
  const examined = examine(courses);
  return {
    ranker: trainRanker(courses),
    sentences: trainSentences(courses),
    answerability: fitAnswerability(examplesOf(examined.filter(({ course }) => course.forVerdict))),
    reranking: reader ? await trainReranking(examined, reader) : SHIPPED.reranking,
  };
}
