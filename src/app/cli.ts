import 'dotenv/config';
import { writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { describeFault, readCorpus } from '#articles/corpus.ts';
import { printable } from '#articles/printable.ts';
import { answerCard, type Card, exampleQuestion, summaryCard } from '#discord/cards/card.ts';
import { drawExplanation } from '#discord/cards/explanation.ts';
import {
  type Article,
  createEngine,
  type Engine,
  LONGEST_QUESTION,
  type Reader,
  type SummaryLength,
} from '#engine/index.ts';
import { StoreError } from '#store/types.ts';
import { chooseReader, ReaderError } from './choose-reader.ts';
import { ConfigError, readAnsweringConfig, readDataDir } from './config.ts';
import { goldenCases, writeCases } from './golden-cases.ts';
import { answerLines } from './jsonl.ts';
import {
  type ArticleOptions,
  addArticleOptions,
  addShellOptions,
  limited,
  type ShellOptions,
} from './options.ts';
import { drawCard } from './terminal/draw.ts';
import { drawOptions, endWhenUnread } from './terminal/screen.ts';

/** Wrong usage ends with 2, a bad corpus with 1. */
class Failure extends Error {
  constructor(
    readonly status: 1 | 2,
    message: string,
  ) {
    super(message);
  }
}

interface AskOptions extends ShellOptions {
  readonly jsonl?: boolean;
  readonly explain?: boolean;
}

interface ReportsOptions extends Pick<ShellOptions, 'corpus'> {
  readonly export?: string;
}

/** A shell shows all of a card. */
const UNBOUND = { room: Number.POSITIVE_INFINITY };

await run(process.argv);

async function run(argv: readonly string[]): Promise<void> {
  endWhenUnread(process.stdout);
  try {
    await program().parseAsync([...argv]);
  } catch (error) {
    process.exitCode = report(error);
  }
}

function program(): Command {
  const verbatim = new Command('verbatim').description(
    'Answers questions about articles in their own words.',
  );
  verbatim.exitOverride();
  addShellOptions(verbatim.command('ask'))
    .description('answers a question, or with --jsonl each line of standard input')
    .argument('[question...]', 'the question')
    .option(
      '--jsonl',
      'read a question a line, plain or {"id"?, "question", "article"?}; write a JSON object a line',
    )
    .option('--explain', 'say below the answer what moved each passage and the verdict')
    .action(ask);
  addShellOptions(verbatim.command('summary'))
    .description('sums articles up in their own sentences')
    .argument('[length]', 'short, medium or long', summaryLength, 'short')
    .action(summarise);
  addArticleOptions(verbatim.command('said'))
    .description('shows what articles attribute to somebody; without a name, who is quoted in them')
    .argument('[speaker]', 'as the article names them')
    .action(said);
  addArticleOptions(verbatim.command('numbers'))
    .description('shows the figures that articles name, each with its sentence and what it counts')
    .action(numbers);
  addArticleOptions(verbatim.command('timeline'))
    .description('shows the dates that articles name, in order, each with its sentence')
    .action(timeline);
  addArticleOptions(verbatim.command('compare'))
    .description('sets side by side what articles say about a topic')
    .argument('<topic...>', 'what to compare them on')
    .action(compare);
  verbatim
    .command('check')
    .description('lists every fault of the corpus; exits 1 where there is one')
    .option('--corpus <dir>', 'the folder of the articles')
    .action(check);
  verbatim
    .command('read')
    .description('shows the article in a file or at a web address, as a file for the corpus folder')
    .argument('<source>', 'a file, or an address that begins with https://')
    .option('--json', 'write what /articles add would show, as one JSON object')
    .action(read);
  verbatim
    .command('backup')
    .description('copies the database to a new file; the bot may go on meanwhile')
    .argument('<file>', 'the new file')
    .action(backup);
  verbatim
    .command('reports')
    .description('counts the accepted reports on cards that can be tested, or writes them as golden cases')
    .option('--corpus <dir>', 'the folder of the articles')
    .option('--export <file>', 'the file for the golden cases; what it holds is replaced')
    .action(reports);
  for (const command of verbatim.commands) command.exitOverride().showHelpAfterError();
  return verbatim;
}

async function ask(
  words: readonly string[],
  { jsonl = false, explain = false, limit, ...chosen }: AskOptions,
): Promise<void> {
  const question = words.join(' ');
  if (jsonl && question !== '') throw new Failure(2, 'With --jsonl the questions come from standard input.');
  if (!jsonl && question.trim() === '' && words.length === 0 && process.stdin.isTTY) {
    throw new Failure(2, 'What is the question? npm run ask -- "How involved is North Korea?"');
  }
  const engine = openEngine(chosen, await chooseReader(readAnsweringConfig().model, complain));
  const article = chosen.article === undefined ? {} : { article: chosen.article };
  if (jsonl) return answerLines(engine, process.stdin, process.stdout, { ...article, limit });
  const asked = words.length > 0 ? question : (await text(process.stdin)).trim();
  if (asked === '' && words.length === 0) throw new Failure(2, 'What is the question?');
  if (asked.length > LONGEST_QUESTION) {
    throw new Failure(
      2,
      `A question has ${LONGEST_QUESTION} characters at most; this one has ${asked.length}.`,
    );
  }
  const outcome = limited(await engine.ask(asked, article), limit);
  const example = exampleQuestion(engine.articles);
  const articles = chosen.article === undefined ? engine.articles.length : 1;
  const card = answerCard(outcome, { question: asked, articles, ...(example && { example }) });
  process.stdout.write(`${drawCard(card, drawOptions(process.stdout))}\n`);
  if (explain) process.stdout.write(`\n${drawExplanation(await engine.explain(asked, article))}\n`);
}

function summarise(length: SummaryLength, { limit, ...chosen }: ShellOptions): void {
  const { engine, articles } = openArticles(chosen);
  const summaries = articles.map(({ id }) => engine.summary(id, length));
  draw(summaries.map((summary) => summaryCard({ ...summary, sentences: summary.sentences.slice(0, limit) })));
}

/** The tagger is loaded by these only: it takes longer than an answer. */
async function said(speaker: string | undefined, chosen: ArticleOptions): Promise<void> {
  const { claimsCard, saidCard } = await import('#discord/features/said/cards.ts');
  const { speakersNamed, speakersOf } = await import('#engine/index.ts');
  const cards = openArticles(chosen).articles.flatMap((article) => {
    if (speaker === undefined) return [claimsCard(article, speakersOf(article))];
    return speakersNamed(article, speaker).map((each) => saidCard(article, each, UNBOUND));
  });
  if (cards.length === 0) throw new Failure(1, `Nothing is attributed to ${speaker}, as far as I can tell.`);
  draw(cards);
}

async function numbers(chosen: ArticleOptions): Promise<void> {
  const { numbersCard } = await import('#discord/features/numbers/cards.ts');
  draw(openArticles(chosen).articles.map((article) => numbersCard(article, UNBOUND)));
}

async function timeline(chosen: ArticleOptions): Promise<void> {
  const { timelineCard } = await import('#discord/features/timeline/cards.ts');
  draw(openArticles(chosen).articles.map((article) => timelineCard(article, UNBOUND)));
}

async function compare(words: readonly string[], chosen: ArticleOptions): Promise<void> {
  const { comparisonCard } = await import('#discord/features/compare/cards.ts');
  const { compareOn } = await import('#engine/index.ts');
  const { engine, articles } = openArticles(chosen);
  const topic = words.join(' ');
  draw([comparisonCard(await compareOn(engine, topic, articles), topic, UNBOUND)]);
}

async function read(source: string, { json = false }: { readonly json?: boolean }): Promise<void> {
  const { corpusFile, jsonOf, readSource } = await import('./read.ts');
  if (json) {
    const reading = await jsonOf(source);
    process.stdout.write(`${JSON.stringify(reading)}\n`);
    if ('error' in reading) process.exitCode = 1;
    return;
  }
  const { IngestError } = await import('#articles/ingest/error.ts');
  const { file, notes } = await readSource(source).then(corpusFile, (error: unknown) => {
    throw error instanceof IngestError ? new Failure(1, error.message) : error;
  });
  process.stdout.write(printable(file));
  for (const note of notes) complain(printable(note));
}

async function backup(file: string): Promise<void> {
  const { backUp } = await import('#store/open.ts');
  await backUp(readDataDir(), file);
  process.stdout.write(`The database is copied to ${file}.\n`);
}

async function reports({ corpus, export: file }: ReportsOptions): Promise<void> {
  const { openExisting } = await import('#store/open.ts');
  const { articles, faults } = readCorpus(folderOf(corpus));
  for (const fault of faults) complain(`Left out: ${describeFault(fault)}`);
  const store = openExisting(readDataDir());
  const accepted = await store.acceptedReports().finally(() => store.close());
  const { cases, leftOut } = goldenCases(accepted, articles);
  for (const { reason, reports } of leftOut) complain(`Left out: ${counted(reports, 'report')} ${reason}.`);
  const made = `${counted(accepted.length, 'accepted report')}: ${counted(cases.length, 'golden case')}`;
  if (file !== undefined) await writeText(file, writeCases(cases));
  process.stdout.write(file === undefined ? `${made}.\n` : `${made}, written to ${file}.\n`);
}

async function writeText(path: string, content: string): Promise<void> {
  try {
    await writeFile(path, content);
  } catch (error) {
    throw new Failure(1, `${path} cannot be written: ${error instanceof Error ? error.message : error}.`);
  }
}

function check({ corpus }: Pick<ShellOptions, 'corpus'>): void {
  const { articles, faults } = readCorpus(folderOf(corpus));
  for (const fault of faults) process.stderr.write(`${describeFault(fault)}\n`);
  if (faults.length === 0 && articles.length === 0) throw new Failure(1, 'The folder holds no article.');
  if (faults.length > 0)
    throw new Failure(
      1,
      `${counted(faults.length, 'fault')}; ${counted(articles.length, 'article')} without.`,
    );
  const paragraphs = articles.reduce((sum, article) => sum + article.paragraphs.length, 0);
  process.stdout.write(
    `${counted(articles.length, 'article')}, ${counted(paragraphs, 'paragraph')}: all good.\n`,
  );
}

/** The engine, and those of its articles that are asked for. */
function openArticles(chosen: ArticleOptions): {
  readonly engine: Engine;
  readonly articles: readonly Article[];
} {
  const engine = openEngine(chosen);
  const { article } = chosen;
  return { engine, articles: engine.articles.filter(({ id }) => article === undefined || id === article) };
}

function draw(cards: readonly Card[]): void {
  process.stdout.write(`${cards.map((card) => drawCard(card, drawOptions(process.stdout))).join('\n\n')}\n`);
}

/** The engine over the good articles; says which were left out. */
function openEngine({ corpus, article }: ArticleOptions, reader?: Reader): Engine {
  const { articles, faults } = readCorpus(folderOf(corpus));
  for (const fault of faults) complain(`Left out: ${describeFault(fault)}`);
  if (articles.length === 0) throw new Failure(1, 'There is no article to ask.');
  const engine = createEngine(articles, { reader });
  if (article === undefined || engine.article(article)) return engine;
  throw new Failure(
    2,
    `There is no article "${article}"; there are ${articles.map(({ id }) => id).join(', ')}.`,
  );
}

function folderOf(corpus: string | undefined): string {
  return corpus ?? readAnsweringConfig().corpusDir;
}

function complain(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

function summaryLength(value: string): SummaryLength {
  const length = (['short', 'medium', 'long'] as const).find((each) => each === value);
  if (length) return length;
  throw new InvalidArgumentError('It is short, medium or long.');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Says what went wrong, and returns the exit status: commander has already printed its own. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof Failure) {
    process.stderr.write(`${error.message}\n`);
    return error.status;
  }
  if (error instanceof StoreError) {
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
  if (error instanceof ConfigError || error instanceof ReaderError) {
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
  throw error;
}
