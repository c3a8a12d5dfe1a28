import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withProgress } from '#app/progress.ts';
import { openReader } from '#app/reader/open.ts';
import { readCorpus } from '#articles/corpus.ts';
import type { AskedArticle } from '#lab/data/collection.ts';
import { coursesOf, SOURCES } from './courses.ts';
import type { Course } from './forests.ts';
import { lessonsOf } from './lessons.ts';
import { STEPS, train } from './train.ts';

/** The golden questions are few, and the only ones of an article with sections. */
const GOLDEN_WEIGHT = 4;

interface Golden {
  readonly question: string;
  readonly article: string;
  readonly expected: readonly number[];
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const WEIGHTS = join(root, 'src/engine/weights');

/** The golden questions that the verdict is learned from: the others measure it. */
const LEARNED: readonly string[] = [
  'lavrov-pyongyang.json',
  'lavrov-pyongyang-second.json',
  'lavrov-pyongyang-third.json',
];

export interface TrainOptions {
  /** The folder of the sets. */
  readonly data: string;
  /** Names of files in tests/golden. */
  readonly golden?: readonly string[] | undefined;
  /** The folder for the weights. */
  readonly out?: string | undefined;
}

/** Learns the weights of ranking, quotes and verdict, and writes them. */
export async function trainWeights({ data, golden = LEARNED, out = WEIGHTS }: TrainOptions): Promise<void> {
  const courses = [...SOURCES.flatMap((source) => coursesOf(data, source)), ...goldenCourses(golden)];
  const reader = openReader({ warn: (sentence) => process.stderr.write(`${sentence}\n`) });
  const { reranking, ranker, sentences, answerability } = await withProgress(STEPS, (next) =>
    train(courses, reader, next),
  );
  write(join(out, 'words-only.json'), { ranker, sentences, answerability });
  write(join(out, 'reranking.json'), reranking);
}

function write(path: string, weights: object): void {
  writeFileSync(path, `${JSON.stringify(weights)}\n`);
}

function goldenCourses(names: readonly string[]): Course[] {
  const folder = join(root, 'tests/golden');
  const known = readdirSync(folder).filter((name) => names.includes(name));
  const asked = known.flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Golden[]);
  return readCorpus(join(root, 'corpus')).articles.map((article) => ({
    lessons: lessonsOf(
      { article, questions: asked.filter((each) => each.article === article.id).map(questionOf) },
      false,
    ),
    strange: [],
    weight: GOLDEN_WEIGHT,
    forVerdict: true,
    unread: true,
  }));
}

function questionOf({ question, expected }: Golden): AskedArticle['questions'][number] {
  return {
    text: question,
    answers: expected.map((paragraph) => ({ paragraph, span: { start: 0, end: 0 } })),
  };
}
