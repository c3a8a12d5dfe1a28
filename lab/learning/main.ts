import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { readCorpus } from '#articles/corpus.ts';
import { openReader } from '#engine/reader/reader.ts';
import type { AskedArticle } from '#lab/data/collection.ts';
import { coursesOf, SOURCES } from './courses.ts';
import type { Course } from './forests.ts';
import { lessonsOf } from './lessons.ts';
import { train } from './train.ts';

/** The golden questions are few, and the only ones of an article with sections. */
const GOLDEN_WEIGHT = 4;

interface Golden {
  readonly question: string;
  readonly article: string;
  readonly expected: readonly number[];
}

const root = fileURLToPath(new URL('../..', import.meta.url));

await new Command('train')
  .description('learns the weights of ranking, quotes and verdict from sets of questions')
  .requiredOption('--data <dir>', 'the folder of the sets')
  .option('--golden <names...>', 'files of tests/golden to learn the verdict from', [
    'lavrov-pyongyang.json',
    'lavrov-pyongyang-second.json',
    'lavrov-pyongyang-third.json',
  ])
  .option('--out <dir>', 'where the weights go', join(root, 'src/engine/weights'))
  .action(async ({ data, golden, out }: { data: string; golden: readonly string[]; out: string }) => {
    const courses = [...SOURCES.flatMap((source) => coursesOf(data, source)), ...goldenCourses(golden)];
    const reader = await openReader();
    const { reranking, ...wordsOnly } = await train(courses, reader);
    write(join(out, 'words-only.json'), wordsOnly);
    if (reader) write(join(out, 'reranking.json'), reranking);
    else process.stderr.write('reranking.json stays as it is: the reader needs onnxruntime-node.\n');
  })
  .parseAsync();

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
