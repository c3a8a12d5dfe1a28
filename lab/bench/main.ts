import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createEngine } from '#engine/engine.ts';
import { LONGEST_QUESTION } from '#engine/question/question.ts';
import type { Article, Engine } from '#engine/types.ts';
import { percentile } from '#lab/data/percentile.ts';
import { ownArticles } from '../../tests/corpus-articles.ts';
import { measureDiscord } from './discord.ts';
import { measureKept } from './kept.ts';
import { createMadeUp } from './made-up.ts';
import { type Measure, measureEncoder, measureProcesses, measureReader } from './processes.ts';
import { fuzzyRival, type Rival, stemmedRival } from './rivals.ts';
import { median, type Time, timed, timedAsync } from './timing.ts';

const STARTS = 7;
const QUESTIONS = 200;
const LONG_QUESTIONS = 15;
/** Fuzzy search of many paragraphs takes seconds a question: it is asked fewer. */
const FUZZY_QUESTIONS = 25;
const WARM_UP = 25;
const OWN_QUESTIONS = [
  'How involved is North Korea?',
  'Where did Lavrov fly from?',
  'How many soldiers were sent last year?',
  'What did Trump say about Putin?',
  'Who won the football match?',
];

const QUESTIONS_HEAD =
  '| | | p50 | p99 | p50 of the processors | Verbatim takes |\n| --- | --- | --- | --- | --- | --- |';

/**
 * Measures what starts, indexing and questions cost, beside MiniSearch over the same paragraphs in the same process,
 * and prints it as Markdown. 100,000 paragraphs take minutes.
 */
export async function bench(paragraphs: number): Promise<void> {
  console.log(
    `Made by \`npm run bench\`, Node ${process.version}; milliseconds, by the clock and of the processors.\n`,
  );
  const madeUp = createMadeUp();
  printMeasures([...measureProcesses(STARTS), ...measureKept(), ...(await measureDiscord(50))]);
  const own = ownArticles();
  const asked = Array.from({ length: QUESTIONS }, (_, at) => OWN_QUESTIONS[at % OWN_QUESTIONS.length] ?? '');
  console.log(QUESTIONS_HEAD);
  await printQuestions('the article', createEngine(own), [stemmedRival(own), fuzzyRival(own)], asked);
  printReader();
  printEncoder();
  console.log();
  const articles = madeUp.articles(paragraphs);
  const engine = printIndexing(articles, paragraphs);
  const stemmed = printRivalsIndexing(articles);
  console.log(QUESTIONS_HEAD);
  for (const question of madeUp.questions(WARM_UP)) await ask(engine, [stemmed], question);
  await printQuestions(`${paragraphs} paragraphs`, engine, [stemmed], madeUp.questions(QUESTIONS));
  const rivals = [stemmed, fuzzyRival(articles)];
  await printQuestions('the same, fewer questions', engine, rivals, madeUp.questions(FUZZY_QUESTIONS));
  await printQuestions(
    `the same, questions of ${LONGEST_QUESTION} characters`,
    engine,
    [stemmed],
    madeUp.longQuestions(LONG_QUESTIONS, LONGEST_QUESTION),
  );
}

/** The same with the reader, and how much time and memory that adds. */
function printReader(): void {
  const { opening, question, slow, grown } = measureReader();
  const times = [question.wall, slow, question.cpu].map((each) => each.toFixed(0)).join(' | ');
  console.log(`| the article, with the reader | Verbatim | ${times} | |\n`);
  console.log('| the reader | |\n| --- | --- |');
  console.log(`| from its start to the first window, by the clock | ${opening.wall.toFixed(0)} |`);
  console.log(`| of the processors | ${opening.cpu.toFixed(0)} |`);
  console.log(`| the process has grown by (RSS) | ${grown.toFixed(0)} MB |`);
}

/** How much time and memory the encoder adds to a question. */
function printEncoder(): void {
  const { opening, article, passages, question, grown } = measureEncoder();
  console.log('\n| the encoder | clock | processors |\n| --- | --- | --- |');
  const rows: Measure[] = [
    ['from its start to the first text', opening],
    [`the ${passages} passages of the article, in the background`, article],
    ['a question', question],
  ];
  for (const [what, { wall, cpu }] of rows)
    console.log(`| ${what} | ${wall.toFixed(0)} | ${cpu.toFixed(0)} |`);
  console.log(`| the process has grown by (RSS) | ${grown.toFixed(0)} MB | |`);
}

function printMeasures(measures: readonly Measure[]): void {
  console.log('| medians | clock | processors |\n| --- | --- | --- |');
  for (const [what, { wall, cpu }] of measures) {
    console.log(`| ${what} | ${wall.toFixed(1)} | ${cpu > 0 ? cpu.toFixed(1) : ''} |`);
  }
  console.log();
}

/** Indexes the articles, and prints what that takes; garbage does not count as memory. */
function printIndexing(articles: readonly Article[], paragraphs: number): Engine {
  const before = memory();
  const [engine, time] = timed(() => createEngine(articles));
  const after = memory();
  console.log(`| indexing ${paragraphs} paragraphs | |\n| --- | --- |`);
  console.log(
    `| seconds by the clock, of the processors | ${(time.wall / 1000).toFixed(1)}, ${(time.cpu / 1000).toFixed(1)} |`,
  );
  console.log(`| heap, and arrays outside of it | ${megabytes(after.heap - before.heap)} |`);
  console.log(`| of the process (RSS) | ${megabytes(after.rss - before.rss)} |`);
  console.log(`| the articles themselves, before (heap) | ${megabytes(before.heap)} |\n`);
  return engine;
}

/** The same of MiniSearch alone. */
function printRivalsIndexing(articles: readonly Article[]): Rival {
  const [rival, { wall, cpu }] = timed(() => stemmedRival(articles));
  console.log(
    `${rival.name}: indexed in ${(wall / 1000).toFixed(1)} s by the clock, ${(cpu / 1000).toFixed(1)} s of the processors.\n`,
  );
  return rival;
}

/** All answer each question in turn, so that a slow moment of the machine affects all of them. */
async function printQuestions(
  corpus: string,
  engine: Engine,
  rivals: readonly Rival[],
  questions: readonly string[],
): Promise<void> {
  const times: Time[][] = [];
  for (const question of questions) times.push(await ask(engine, rivals, question));
  const column = (at: number) => times.flatMap((each) => each[at] ?? []);
  const own = median(column(0));
  console.log(`| ${corpus} | Verbatim, from the question to its quotes | ${cells(column(0))} | |`);
  for (const [at, { name }] of rivals.entries()) {
    const { wall, cpu } = median(column(at + 1));
    const ratios = `${(own.wall / wall).toFixed(2)} ×, ${(own.cpu / cpu).toFixed(2)} ×`;
    console.log(`| | ${name} | ${cells(column(at + 1))} | ${ratios} |`);
  }
}

function cells(times: readonly Time[]): string {
  const { wall, cpu } = median(times);
  const slow = percentile(
    times.map((time) => time.wall),
    99,
  );
  return [wall, slow, cpu].map((each) => each.toFixed(2)).join(' | ');
}

async function ask(engine: Engine, rivals: readonly Rival[], question: string): Promise<Time[]> {
  const [, own] = await timedAsync(() => engine.ask(question));
  return [own, ...rivals.map((rival) => timed(() => rival.search(question))[1])];
}

interface Memory {
  readonly heap: number;
  readonly rss: number;
}

function memory(): Memory {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: heapUsed + external, rss };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
