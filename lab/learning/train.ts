import { SHIPPED, type Weights } from '#engine/model/weights.ts';
import type { Reader } from '#engine/types.ts';
import { examine } from './examine.ts';
import { type Course, trainRanker, trainSentences } from './forests.ts';
import { trainReading } from './reading.ts';
import { examplesOf, fitVerdict } from './verdict.ts';

/** Everything learned from some courses; the same courses, the same weights. Without a reader, its weights stay. */
export async function train(courses: readonly Course[], reader?: Reader): Promise<Weights> {
  const examined = examine(courses);
  return {
    ranker: trainRanker(courses),
    sentences: trainSentences(courses),
    verdict: fitVerdict(examplesOf(examined.filter(({ course }) => course.forVerdict))),
    reading: reader ? await trainReading(examined, reader) : SHIPPED.reading,
  };
}
