import type { NextStep } from '#app/progress.ts';
import { SHIPPED, type Weights } from '#engine/model/weights.ts';
import type { Reader } from '#engine/types.ts';
import { examplesOf, fitAnswerability } from './answerability.ts';
import { examine } from './examine.ts';
import { type Course, trainRanker, trainSentences } from './forests.ts';
import { trainReranking } from './reranking.ts';

/** How many steps learning takes. */
export const STEPS = 5;

/**
 * From which confidence on the bot says "The article says" and "This may answer it"; below, it says that it found
 * nothing, which is seldom true of a question that the article answers.
 */
const THRESHOLDS = { answered: 0.7, related: 0.1 };

/**
 * Everything learned from some courses; the same courses, the same weights. Without a reader, its weights stay, and so do
 * those of other languages (`across/`).
 */
export async function train(
  courses: readonly Course[],
  reader?: Reader,
  next: NextStep = () => {},
): Promise<Weights> {
  next('examining the courses by folds');
  const examined = examine(courses);
  next('ranking');
  const ranker = trainRanker(courses);
  next('sentences');
  const sentences = trainSentences(courses);
  next('answerability');
  const answerability = fitAnswerability(
    examplesOf(examined.filter(({ course }) => course.forVerdict)),
    THRESHOLDS,
  );
  next('reranking');
  const reranking = reader ? await trainReranking(examined, reader) : SHIPPED.reranking;
  return { ranker, sentences, answerability, reranking, across: SHIPPED.across };
}
