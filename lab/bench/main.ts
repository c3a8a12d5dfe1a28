import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type NextStep, withProgress } from '#app/progress.ts';
import { createEngine } from '#engine/engine.ts';
import { LONGEST_QUESTION } from '#engine/question/question.ts';
import type { Article, Engine } from '#engine/types.ts';
import { percentile } from '#lab/data/percentile.ts';
import { ownArticles } from '../../tests/corpus-articles.ts';
import { measureDiscord } from './discord.ts';
import { measureKept } from './kept.ts';
import { createMadeUp } from './made-up.ts';
import { type Measure, measureEncoder, measureProcesses, measureReader } from './processes.ts';
import { readReal } from './real.ts';
import { fuzzyRival, type Rival, stemmedRival } from './rivals.ts';
import { median, type Time, timed, timedAsync } from './timing.ts';

const STARTS = 7;
const QUESTIONS = 200;
const LONG_QUESTIONS = 15;
const REAL_QUESTIONS = 400;
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

/** What is measured one after the other. */
const STEPS = 9;
const REAL_STEPS = 4;

export interface BenchOptions {
  /** The folder of the sets; without one, paragraphs are made up. */
  readonly data?: string | undefined;
}

/**
 * Measures what starts, indexing and questions cost, beside MiniSearch over the same paragraphs in the same process,
 * and prints it as Markdown. 100,000 paragraphs take minutes. With a folder of sets of questions, it measures their articles alone.
 */
export async function bench(paragraphs: number, { data }: BenchOptions = {}): Promise<void> {
  const lines = await (data === undefined
    ? withProgress(STEPS, (next) => measureAll(paragraphs, next))
    : withProgress(REAL_STEPS, (next) => measureReal(data, paragraphs, next)));
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** The lines of the tables. */
async function measureAll(paragraphs: number, next: NextStep): Promise<readonly string[]> {
  next('starts');
  const starts = [...measureProcesses(STARTS), ...measureKept(), ...(await measureDiscord(50))];
  next('questions to one article');
  const own = ownArticles();
  const asked = Array.from({ length: QUESTIONS }, (_, at) => OWN_QUESTIONS[at % OWN_QUESTIONS.length] ?? '');
  const ofOne = await questionLines(
    'the article',
    createEngine(own),
    [stemmedRival(own), fuzzyRival(own)],
    asked,
  );
  next('the reader');
  const reader = readerLines();
  next('the encoder');
  const encoder = encoderLines();
  const many = await measureMany(paragraphs, next);
  return [
    `Made by \`npm run bench\`, Node ${process.version}; milliseconds, by the clock and of the processors.\n`,
    ...measureLines(starts),
    QUESTIONS_HEAD,
    ...ofOne,
    ...reader,
    ...encoder,
    '',
    ...many,
  ];
}

/** What many paragraphs take, to be indexed and to be asked about. */
async function measureMany(paragraphs: number, next: NextStep): Promise<readonly string[]> {
  const madeUp = createMadeUp();
  next('making paragraphs up');
  const articles = madeUp.articles(paragraphs);
  next(`indexing ${paragraphs} paragraphs`);
  const { engine, lines } = measureIndexing(articles, paragraphs);
  next('indexing them by MiniSearch alone');
  const [stemmed, time] = timed(() => stemmedRival(articles));
  next('questions to all of them');
  for (const question of madeUp.questions(WARM_UP)) await ask(engine, [stemmed], question);
  const all = await questionLines(`${paragraphs} paragraphs`, engine, [stemmed], madeUp.questions(QUESTIONS));
  next('the same by fuzzy search, and long questions');
  const fuzzy = [stemmed, fuzzyRival(articles)];
  const fewer = await questionLines(
    'the same, fewer questions',
    engine,
    fuzzy,
    madeUp.questions(FUZZY_QUESTIONS),
  );
  const long = await questionLines(
    `the same, questions of ${LONGEST_QUESTION} characters`,
    engine,
    [stemmed],
    madeUp.longQuestions(LONG_QUESTIONS, LONGEST_QUESTION),
  );
  return [...lines, indexedLine(stemmed, time), QUESTIONS_HEAD, ...all, ...fewer, ...long];
}

/** What many paragraphs that people wrote take, to be indexed and to be asked what people asked. */
async function measureReal(data: string, paragraphs: number, next: NextStep): Promise<readonly string[]> {
  next('reading the sets');
  const { articles, questions } = readReal(data, paragraphs, WARM_UP + REAL_QUESTIONS);
  next(`indexing ${paragraphs} paragraphs`);
  const { engine, lines } = measureIndexing(articles, paragraphs);
  next('indexing them by MiniSearch alone');
  const [stemmed, time] = timed(() => stemmedRival(articles));
  next('questions to all of them');
  for (const question of questions.slice(0, WARM_UP)) await ask(engine, [stemmed], question);
  return [
    ...lines,
    indexedLine(stemmed, time),
    QUESTIONS_HEAD,
    ...(await questionLines(`${paragraphs} real paragraphs`, engine, [stemmed], questions.slice(WARM_UP))),
  ];
}

function indexedLine({ name }: Rival, { wall, cpu }: Time): string {
  const seconds = [wall, cpu].map((ms) => (ms / 1000).toFixed(1));
  return `${name}: indexed in ${seconds[0]} s by the clock, ${seconds[1]} s of the processors.\n`;
}

/** The same with the reader, and how much time and memory that adds. */
function readerLines(): readonly string[] {
  const { opening, question, slow, grown } = measureReader();
  const times = [question.wall, slow, question.cpu].map((each) => each.toFixed(0)).join(' | ');
  return [
    `| the article, with the reader | Verbatim | ${times} | |\n`,
    '| the reader | |\n| --- | --- |',
    `| from its start to the first window, by the clock | ${opening.wall.toFixed(0)} |`,
    `| of the processors | ${opening.cpu.toFixed(0)} |`,
    `| the process has grown by (RSS) | ${grown.toFixed(0)} MB |`,
  ];
}

/** How much time and memory the encoder adds to a question. */
function encoderLines(): readonly string[] {
  const { opening, article, passages, question, grown } = measureEncoder();
  const rows: Measure[] = [
    ['from its start to the first text', opening],
    [`the ${passages} passages of the article, in the background`, article],
    ['a question', question],
  ];
  return [
    '\n| the encoder | clock | processors |\n| --- | --- | --- |',
    ...rows.map(([what, { wall, cpu }]) => `| ${what} | ${wall.toFixed(0)} | ${cpu.toFixed(0)} |`),
    `| the process has grown by (RSS) | ${grown.toFixed(0)} MB | |`,
  ];
}

function measureLines(measures: readonly Measure[]): readonly string[] {
  return [
    '| medians | clock | processors |\n| --- | --- | --- |',
    ...measures.map(
      ([what, { wall, cpu }]) => `| ${what} | ${wall.toFixed(1)} | ${cpu > 0 ? cpu.toFixed(1) : ''} |`,
    ),
    '',
  ];
}

interface Indexing {
  readonly engine: Engine;
  readonly lines: readonly string[];
}

/** Indexes the articles, and says what that takes; garbage does not count as memory. */
function measureIndexing(articles: readonly Article[], paragraphs: number): Indexing {
  const before = memory();
  const [engine, time] = timed(() => createEngine(articles));
  const after = memory();
  const [wall, cpu] = [time.wall, time.cpu].map((ms) => (ms / 1000).toFixed(1));
  const lines = [
    `| indexing ${paragraphs} paragraphs | |\n| --- | --- |`,
    `| seconds by the clock, of the processors | ${wall}, ${cpu} |`,
    `| heap, and arrays outside of it | ${megabytes(after.heap - before.heap)} |`,
    `| of the process (RSS) | ${megabytes(after.rss - before.rss)} |`,
    `| the articles themselves, before (heap) | ${megabytes(before.heap)} |\n`,
  ];
  return { engine, lines };
}

/** All answer each question in turn, so that a slow moment of the machine affects all of them. */
async function questionLines(
  corpus: string,
  engine: Engine,
  rivals: readonly Rival[],
  questions: readonly string[],
): Promise<readonly string[]> {
  const times: Time[][] = [];
  for (const question of questions) times.push(await ask(engine, rivals, question));
  const column = (at: number) => times.flatMap((each) => each[at] ?? []);
  const own = median(column(0));
  const rows = rivals.map(({ name }, at) => {
    const { wall, cpu } = median(column(at + 1));
    const ratios = `${(own.wall / wall).toFixed(2)} ×, ${(own.cpu / cpu).toFixed(2)} ×`;
    return `| | ${name} | ${cells(column(at + 1))} | ${ratios} |`;
  });
  return [`| ${corpus} | Verbatim, from the question to its quotes | ${cells(column(0))} | |`, ...rows];
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
