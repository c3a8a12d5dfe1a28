import 'dotenv/config';
import { Command, InvalidArgumentError } from 'commander';
import { attributeAhead } from '#articles/ahead.ts';
import { describeFault, readCorpus } from '#articles/corpus.ts';
import { createLibrary } from '#articles/library.ts';
import { type Article, createEngine, type Engine, type Reader } from '#engine/index.ts';
import { StoreError } from '#store/types.ts';
import { chooseReader, ReaderError } from './choose-reader.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { createLog } from './log.ts';
import { addShellOptions, type ShellOptions } from './options.ts';
import { answerEach, answerReadme, chat } from './terminal/chat.ts';
import { drawOptions, endWhenUnread } from './terminal/screen.ts';

/** Longer than the bot takes to finish what is in flight; a start that hangs does not hold the process for ever. */
const LONGEST_STOP_MS = 10_000;

interface StartOptions extends ShellOptions {
  /** The chat in the terminal alone, and no page. */
  readonly terminal?: true;
  /** Where the page is to be. */
  readonly port?: number;
}

const options = addShellOptions(new Command('npm start --'))
  .description(
    'Starts the bot; without DISCORD_TOKEN, a local Discord in the browser and a chat in the terminal.',
  )
  .option('--terminal', 'without a token: the chat in the terminal alone')
  .option('--port <n>', 'without a token: the port of the page', portOf)
  .allowExcessArguments(false)
  .showHelpAfterError()
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse()
  .opts<StartOptions>();

/** What is answered from, and what it is read with. */
interface Answering {
  readonly articles: readonly Article[];
  readonly reader: Reader | undefined;
}

await main();

/** Reads the configuration, opens the corpus, and starts the bot; without a token the preview. */
async function main(): Promise<void> {
  try {
    const config = readConfig();
    const reader = await chooseReader(config.model, complain);
    const articles = openArticles(options.corpus ?? config.corpusDir);
    if (articles.length === 0) return;
    else if (config.token) await serve(config.token, config, { articles, reader });
    else if (options.terminal) await talk(createEngine(articles, { reader }));
    else await show(config, { articles, reader });
  } catch (error) {
    if (![ConfigError, ReaderError, StoreError].some((known) => error instanceof known)) throw error;
    complain((error as Error).message);
    process.exitCode = 1;
  }
}

/** The good articles, or the one that is named; says what was left out, and why there is none. */
function openArticles(folder: string): readonly Article[] {
  const { articles, faults } = readCorpus(folder);
  for (const fault of faults) complain(`LEFT OUT ${describeFault(fault)}`);
  const wanted = articles.filter(({ id }) => options.article === undefined || id === options.article);
  if (wanted.length > 0) return wanted;
  process.exitCode = articles.length > 0 ? 2 : 1;
  const missing = options.article === undefined ? 'no article' : `no article "${options.article}"`;
  process.stderr.write(`There is ${missing} to answer from, so I do not start.\n`);
  return [];
}

/** A database, in memory where no folder is named, and who answers where. Loaded here only: the terminal needs neither. */
async function openLibrary(dataDir: string | undefined, { articles, reader }: Answering) {
  const { IN_MEMORY, openSqlite } = await import('#store/sqlite.ts');
  const { openStore } = await import('#store/open.ts');
  const store = dataDir === undefined ? openSqlite(IN_MEMORY) : openStore(dataDir);
  attributeAhead(articles);
  return { store, library: createLibrary({ articles, store, reader }) };
}

/** Runs the bot until it is told to stop. discord.js is loaded here only: without a token it would cost a second. */
async function serve(token: string, config: Config, answering: Answering): Promise<void> {
  const { BotError, startBot } = await import('#discord/gateway/bot.ts');
  const { commands } = await import('./commands.ts');
  const log = createLog(config.logLevel);
  const { store, library } = await openLibrary(config.dataDir, answering);
  const starting = startBot({
    token,
    library,
    store,
    readAddress: await pageReader(config),
    commands,
    log,
    ...(config.apiUrl && { apiUrl: config.apiUrl }),
    ...(config.guildId && { guildId: config.guildId }),
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(starting, store));
  try {
    const bot = await starting;
    void bot.failed.then((error) => leave(error.message));
  } catch (error) {
    if (!(error instanceof BotError)) throw error;
    leave(error.message);
  }
}

/** Reads web pages, where that is wanted. */
async function pageReader({ readsPages }: Config) {
  return readsPages ? (await import('#articles/ingest/ingest.ts')).readAddress : undefined;
}

/** Ends the process once what is in flight is finished; where the bot is still starting, as soon as it has. */
async function stop(
  starting: Promise<{ close(): Promise<void> }>,
  store?: { close(): Promise<void> },
): Promise<void> {
  setTimeout(() => process.exit(0), LONGEST_STOP_MS).unref();
  await starting.then((bot) => bot.close()).catch(() => {});
  await store?.close().catch(() => {});
  process.exit(0);
}

function leave(sentence: string): void {
  complain(sentence);
  process.exit(1);
}

function complain(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/** Shows the bot in a local Discord of its own until it is told to stop; in a terminal one can also talk to it. */
async function show(config: Config, answering: Answering): Promise<void> {
  const { PortError, startPreview } = await import('#preview/preview.ts');
  const { commands } = await import('./commands.ts');
  const log = createLog(config.logLevel === 'info' ? 'warn' : config.logLevel);
  const kept = await openLibrary(undefined, answering);
  const starting = startPreview({
    ...kept,
    commands,
    readAddress: await pageReader(config),
    log,
    ...(options.port !== undefined && { port: options.port }),
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(starting));
  try {
    const { address } = await starting;
    process.stdout.write(`Verbatim is at ${address} (Ctrl-C ends it)\n`);
    const engine = await kept.library.engineFor({ channels: [] });
    if (await converse(engine)) await stop(starting);
  } catch (error) {
    if (!(error instanceof PortError)) throw error;
    leave(error.message);
  }
}

/** Talks to whoever is at the terminal, or answers what is piped in; false where there was nobody and nothing. */
async function converse(engine: Engine): Promise<boolean> {
  const talk = talkIn(engine);
  if (!talk.input.isTTY) return answerEach(talk);
  await chat(talk);
  return true;
}

async function talk(engine: Engine): Promise<void> {
  const talk = talkIn(engine);
  if (talk.input.isTTY) await chat(talk);
  else if (!(await answerEach(talk))) await answerReadme(talk);
}

function talkIn(engine: Engine) {
  const { stdin: input, stdout: output } = process;
  endWhenUnread(output);
  return { engine, input, output, draw: drawOptions(output), limit: options.limit };
}

function portOf(value: string): number {
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new InvalidArgumentError('It is a whole number from 0 (any that is free) to 65535.');
}
