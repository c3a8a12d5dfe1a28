import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { readCorpus } from '../corpus.ts';
import type { AskedArticle, Collection } from '../eval/collection.ts';
import { readSquad } from '../eval/squad.ts';
import { lessonsOf } from './lessons.ts';
import { type Course, train } from './train.ts';

/** A set to learn from: every so many-th question of it, and how much each counts. */
interface Source {
  readonly path: string;
  readonly every: number;
  readonly weight: number;
  /** News: the verdict learns from it, also with the paragraphs that answer taken out. */
  readonly news?: boolean;
}

const SOURCES: readonly Source[] = [
  { path: 'newsqa/newsqa.json', every: 1, weight: 1.5, news: true },
  { path: 'squad2/squad2.json', every: 2, weight: 1 },
  { path: 'squadshifts/new_wiki_v1.0.json', every: 8, weight: 0.7 },
  { path: 'squadshifts/reddit_v1.0.json', every: 8, weight: 0.5 },
];
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
  .option('--out <file>', 'where the weights go', join(root, 'src/engine/weights/words-only.json'))
  .action(({ data, golden, out }: { data: string; golden: readonly string[]; out: string }) => {
    const courses = [...SOURCES.flatMap((source) => coursesOf(data, source)), ...goldenCourses(golden)];
    writeFileSync(out, `${JSON.stringify(train(courses))}\n`);
  })
  .parseAsync();

function coursesOf(data: string, { path, every, weight, news = false }: Source): Course[] {
  return thinned(readSquad(join(data, path)), every).map((article) => ({
    lessons: lessonsOf(article, news),
    weight,
    forVerdict: news,
  }));
}

function thinned({ articles }: Collection, every: number): AskedArticle[] {
  return articles.map(({ article, questions }) => ({
    article,
    questions: questions.filter((_, at) => at % every === 0),
  }));
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
    weight: GOLDEN_WEIGHT,
    forVerdict: true,
  }));
}

function questionOf({ question, expected }: Golden): AskedArticle['questions'][number] {
  return {
    text: question,
    answers: expected.map((paragraph) => ({ paragraph, span: { start: 0, end: 0 } })),
  };
}
