import type { Forest } from '#engine/model/trees.ts';
import { type Ranked, rank } from '#engine/ranking/rank.ts';
import { splitFold } from '#lab/data/collection.ts';
import { type Course, trainRanker, trainSentences } from './forests.ts';
import type { Lesson } from './lessons.ts';

/** A lesson, ranked by models that were learned without its article. */
export interface Examined {
  readonly course: Course;
  readonly lesson: Lesson;
  readonly ranked: readonly Ranked[];
  readonly sentences: Forest;
}

/** How many parts the courses are cut into; what builds on the trees learns from rankings of unseen articles. */
const PARTS = 3;

/** Every lesson, ranked by trees learned without its article. */
export function examine(courses: readonly Course[]): Examined[] {
  return Array.from({ length: PARTS }, (_, part) => {
    const { inside, outside } = splitFold(courses, part, PARTS);
    const [ranker, sentences] = [trainRanker(outside), trainSentences(outside)];
    return inside.flatMap((course) =>
      [...course.lessons, ...course.strange].map((lesson) => ({
        course,
        lesson,
        ranked: rank(lesson.findings.weighed, ranker),
        sentences,
      })),
    );
  }).flat();
}
