/**
 * `npm run bench`: what a start and a question cost, beside plain MiniSearch over the same paragraphs in the same
 * run. Prints Markdown. The large corpus is made up here, the same each time, of words as rare as those of news.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import MiniSearch from 'minisearch';
import { pino } from 'pino';
import { commands } from '../src/commands.ts';
import { startBot } from '../src/discord/bot.ts';
import { createArticle } from '../src/engine/article.ts';
import { createEngine } from '../src/engine/engine.ts';
import { STOP_WORDS } from '../src/engine/lexicon/stop-words.ts';
import type { Article, Engine } from '../src/engine/types.ts';
import { startDiscord } from '../src/simulator/index.ts';
import { ownArticles } from './corpus-articles.ts';

const PARAGRAPHS = 10_000;
const PARAGRAPHS_AN_ARTICLE = 20;
const VOCABULARY = 20_000;
const QUESTIONS = 300;
const STARTS = 5;

interface Sample {
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
}

const random = mulberry32(20_261_123);
/** The commonest words of any text are those of grammar. */
const vocabulary = [...STOP_WORDS, ...Array.from({ length: VOCABULARY - STOP_WORDS.size }, madeUpWord)];

await bench();

async function bench(): Promise<void> {
  const own = ownArticles();
  const large = Array.from({ length: PARAGRAPHS / PARAGRAPHS_AN_ARTICLE }, (_, at) => madeUpArticle(at));
  console.log(`Node ${process.version}, made by \`npm run bench\`. Times in milliseconds.\n`);
  printStarts();
  await printReady();
  const before = process.memoryUsage().heapUsed;
  const [engine, indexing] = timed(() => createEngine(large));
  const [plain, plainIndexing] = timed(() => plainIndex(large));
  console.log(`Indexing ${PARAGRAPHS} paragraphs: ${ms(indexing)}; plain MiniSearch: ${ms(plainIndexing)}.`);
  console.log(`Heap for both: ${Math.round((process.memoryUsage().heapUsed - before) / 1e6)} MB.\n`);
  console.log('| corpus | | p50 | p99 |\n| --- | --- | --- | --- |');
  printRow('the article', await compare(createEngine(own), plainIndex(own), ownQuestions()));
  printRow(
    `${PARAGRAPHS} paragraphs`,
    await compare(engine, plain, Array.from({ length: QUESTIONS }, madeUpQuestion)),
  );
}

/** Whole processes, from nothing to an answer on the screen. */
function printStarts(): void {
  const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url));
  const starts = Array.from(
    { length: STARTS },
    () =>
      timed(() =>
        spawnSync(process.execPath, ['--import', 'tsx', cli, 'ask', 'How involved is North Korea?']),
      )[1],
  );
  console.log(
    `From the start of the process to the answer, median of ${STARTS}: ${ms(percentile(starts, 50))}.`,
  );
  const [, ready] = timed(() => createEngine(ownArticles()));
  console.log(`Reading and indexing the article: ${ms(ready)}.\n`);
}

/** The bot against a local Discord: from the login to the registered commands, and a question's first answer. */
async function printReady(): Promise<void> {
  const discord = await startDiscord();
  const start = performance.now();
  const bot = await startBot({
    token: discord.token,
    apiUrl: discord.api,
    engine: createEngine(ownArticles()),
    commands,
    log: pino({ level: 'silent' }),
    cooldown: { burst: QUESTIONS },
  });
  console.log(`A local Discord: from the start of the bot to ready: ${ms(performance.now() - start)};`);
  const member = discord.user('member');
  const answers: number[] = [];
  for (let at = 0; at < 50; at++) {
    const reply = await member.slash(discord.general, 'ask', { question: 'How involved is North Korea?' });
    answers.push(reply.acknowledgedAfterMs ?? Number.NaN);
  }
  console.log(`from /ask to its answer, median of 50: ${ms(percentile(answers, 50))}.\n`);
  await bot.close();
  await discord.close();
}

/** Both answer each question in turn, so that a slow moment of the machine meets both. */
async function compare(engine: Engine, plain: MiniSearch, questions: readonly string[]): Promise<Sample> {
  for (const question of questions.slice(0, 20)) await engine.ask(question);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (const question of questions) {
    const start = performance.now();
    await engine.ask(question);
    ours.push(performance.now() - start);
    theirs.push(timed(() => plain.search(question, { prefix: true, fuzzy: 0.2 }))[1]);
  }
  return { ours, theirs };
}

function printRow(corpus: string, { ours, theirs }: Sample): void {
  const cells = (times: readonly number[]): string =>
    [50, 99].map((p) => percentile(times, p).toFixed(2)).join(' | ');
  const ratio = [50, 99].map((p) => (percentile(ours, p) / percentile(theirs, p)).toFixed(2)).join(' | ');
  console.log(`| ${corpus} | Verbatim, the whole way to quotes | ${cells(ours)} |`);
  console.log(`| | MiniSearch \`{prefix: true, fuzzy: 0.2}\` | ${cells(theirs)} |`);
  console.log(`| | ratio | ${ratio} |`);
}

function plainIndex(articles: readonly Article[]): MiniSearch {
  const index = new MiniSearch({ fields: ['text'] });
  const texts = articles.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
  index.addAll(texts.map((text, id) => ({ id, text })));
  return index;
}

function ownQuestions(): string[] {
  const some = [
    'How involved is North Korea?',
    'Where did Lavrov fly from?',
    'How many soldiers were sent last year?',
    'What did Trump say about Putin?',
    'Who won the football match?',
  ];
  return Array.from({ length: QUESTIONS }, (_, at) => some[at % some.length] ?? '');
}

function madeUpArticle(at: number): Article {
  const paragraphs = Array.from({ length: PARAGRAPHS_AN_ARTICLE }, () => madeUpSentences(3));
  return createArticle(
    `article-${at}`,
    { title: madeUpSentences(1), publication: 'The Bench' },
    paragraphs.join('\n\n'),
  );
}

function madeUpSentences(count: number): string {
  return Array.from({ length: count }, () => {
    const words = Array.from({ length: 12 + Math.floor(random() * 12) }, commonWord);
    return `${capital(words.join(' '))}.`;
  }).join(' ');
}

function madeUpQuestion(): string {
  return `What did ${capital(contentWord())} ${contentWord()} about the ${contentWord()} of ${contentWord()}?`;
}

/** Words are as rare as Zipf's law has it: the nth is n times rarer than the first. */
function commonWord(): string {
  return vocabulary[Math.floor(VOCABULARY ** random()) - 1] ?? 'the';
}

/** A word that a question may be about. */
function contentWord(): string {
  const word = commonWord();
  return STOP_WORDS.has(word) ? contentWord() : word;
}

function madeUpWord(): string {
  const syllables = 1 + Math.floor(random() * 3);
  const pick = (signs: string): string => signs[Math.floor(random() * signs.length)] ?? '';
  return Array.from({ length: syllables }, () => pick('bdfgklmnprstvz') + pick('aeiou') + pick('nrlst '))
    .join('')
    .replaceAll(' ', '');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function timed<T>(work: () => T): [T, number] {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}

function percentile(times: readonly number[], p: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((p / 100) * sorted.length))] ?? 0;
}

function ms(time: number): string {
  return `${time.toFixed(0)} ms`;
}

/** A small seeded generator of numbers from 0 to 1 (T. Ettinger's mulberry32). */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
