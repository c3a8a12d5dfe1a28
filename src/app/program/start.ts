import { complain, openArticles } from '#app/answering.ts';
import type { Composed } from '#app/compose.ts';
import { type Config, type HealthPlace, readConfig } from '#app/config.ts';
import { openEncoder } from '#app/encoder/open.ts';
import { Failure } from '#app/failure.ts';
import type { Metrics } from '#app/health/metrics.ts';
import type { HealthOptions } from '#app/health/server.ts';
import { messages } from '#app/language.ts';
import { createLog } from '#app/log.ts';
import type { AnswerFlags } from '#app/options.ts';
import type { BackgroundReader } from '#app/reader/background-reader.ts';
import { openReader } from '#app/reader/open.ts';
import { answerEach, answerReadme, type ChatOptions, chat } from '#app/terminal/chat.ts';
import { drawOptions } from '#app/terminal/output.ts';
import type { Bot } from '#discord/gateway/bot.ts';
import { type Article, createEngine, type Encoder, type Engine } from '#engine/index.ts';

/** Longer than the bot takes to finish what it is doing; a start that hangs does not keep the process for ever. */
const LONGEST_STOP_MS = 10_000;
/** Discord waits three seconds for an answer; a question that has not been read by then is answered by words. */
const READ_WITHIN_MS = 1_500;
/** A long article is encoded when it is first asked in another language; the bot may think for so long. */
const ENCODE_WITHIN_MS = 12_000;

export interface StartOptions extends AnswerFlags {
  /** Chat in the terminal alone, without the page. */
  readonly terminal?: true | undefined;
  /** The port of the page. */
  readonly port?: number | undefined;
}

/** What is answered from, and what it is read with. */
interface Answering {
  readonly articles: readonly Article[];
  readonly reader: BackgroundReader | undefined;
  readonly encoder: Encoder | undefined;
}

interface Closable {
  close(): Promise<void>;
}

/** Starts the bot; without a token, the preview or the chat in the terminal. @throws {Failure | StoreError | BotError} */
export async function start(options: StartOptions): Promise<void> {
  const config = readConfig();
  const articles = openArticles({ ...options, corpus: options.corpus ?? config.corpusDir });
  // In the terminal alone nobody else asks, and a question may wait as long as it takes.
  const withinMs = options.terminal ? undefined : READ_WITHIN_MS;
  const reader = config.reads ? openReader({ withinMs, warn: complain }) : undefined;
  const encodeWithinMs = options.terminal ? undefined : ENCODE_WITHIN_MS;
  const encoder = config.encodes ? openEncoder({ withinMs: encodeWithinMs, warn: complain }) : undefined;
  const answering = { articles, reader, encoder };
  if (config.token) await serve(config.token, config, answering);
  else if (options.terminal) await talk(chatWith(createEngine(articles, answering), options));
  else await show(config, answering, options);
}

/** Runs the bot until it is told to stop. discord.js is loaded here only: without a token it would cost a second. */
async function serve(token: string, config: Config, answering: Answering): Promise<void> {
  const { startBot } = await import('#discord/gateway/bot.ts');
  const { compose } = await import('#app/compose.ts');
  const metrics = config.health && (await import('#app/health/metrics.ts')).createMetrics();
  const log = await createLog(config.logLevel, metrics?.logged);
  const parts = await compose({ ...answering, ...config, log });
  const { reader } = answering;
  metrics?.queues({ jobs: () => parts.workshop.load(), ...(reader && { reading: () => reader.load() }) });
  let [bot, standsBy]: [Bot | undefined, boolean] = [undefined, false];
  if (config.health && metrics) {
    // A process that stands by may start for days, and is well.
    const waits = () => (standsBy ? 'standing by' : 'not connected');
    await tellHealth(parts, {
      ...config.health,
      metrics,
      servers: () => bot?.servers() ?? 0,
      gateway: () => (bot === undefined ? waits() : bot.isConnected() ? 'connected' : 'not connected'),
    });
  }
  const starting = startBot({
    ...(metrics ? counted(parts, metrics) : parts),
    observer: metrics?.observer,
    token,
    ...(config.apiUrl && { apiUrl: config.apiUrl }),
    ...(config.guildId && { guildId: config.guildId }),
    shards: config.shards,
    onStandby: () => {
      standsBy = true;
    },
  });
  stopOnSignal(starting, parts.store);
  bot = await starting;
  answering.reader?.start();
  throw await bot.failed;
}

function counted(parts: Composed, metrics: Metrics): Composed {
  return { ...parts, library: metrics.library(parts.library), store: metrics.store(parts.store) };
}

/** Serves health and metrics for as long as the process runs. @throws {Failure} where the port cannot be had. */
async function tellHealth(
  { store, log }: Composed,
  of: HealthPlace & Omit<HealthOptions, 'askDatabase'>,
): Promise<void> {
  const { serveHealth } = await import('#app/health/server.ts');
  try {
    const { address } = await serveHealth({ ...of, askDatabase: () => store.articlesVersion('0') });
    log.info({ address }, 'health and metrics are served');
  } catch (error) {
    throw new Failure('fault', `HEALTH_PORT=${of.port} cannot be used: ${(error as Error).message}.`);
  }
}

/** Shows the bot in a local Discord of its own until it is stopped; in a terminal, also chats. */
async function show(config: Config, answering: Answering, options: StartOptions): Promise<void> {
  const { startPreview } = await import('#preview/preview.ts');
  const { compose } = await import('#app/compose.ts');
  const log = await createLog(config.logLevel === 'info' ? 'warn' : config.logLevel);
  const parts = await compose({
    ...answering,
    readsPages: config.readsPages,
    contact: config.contact,
    limits: config.limits,
    log,
  });
  const starting = startPreview({ ...parts, ...(options.port !== undefined && { port: options.port }) });
  stopOnSignal(starting);
  const { address } = await starting;
  process.stdout.write(`Verbatim is at ${address} (Ctrl-C ends it)\n`);
  answering.reader?.start();
  const spoken = chatWith(await parts.library.engineFor({ channels: [] }), options);
  if (await converse(spoken)) await stop(starting);
}

function stopOnSignal(starting: Promise<Closable>, store?: Closable): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(starting, store));
}

/** Ends the process when the bot has finished what it is doing, or has started. */
async function stop(starting: Promise<Closable>, store?: Closable): Promise<void> {
  setTimeout(() => process.exit(0), LONGEST_STOP_MS).unref();
  await starting.then((bot) => bot.close()).catch(() => {});
  await store?.close().catch(() => {});
  process.exit(0);
}

function chatWith(
  engine: Engine,
  { limit }: StartOptions,
): ChatOptions & { readonly input: NodeJS.ReadStream } {
  const { stdin: input, stdout: output } = process;
  return { engine, input, output, messages, draw: drawOptions(output), limit };
}

/** Talks to the person at the terminal, or answers what is piped in; false where there was neither. */
async function converse(options: ReturnType<typeof chatWith>): Promise<boolean> {
  if (!options.input.isTTY) return answerEach(options);
  await chat(options);
  return true;
}

async function talk(options: ReturnType<typeof chatWith>): Promise<void> {
  if (!(await converse(options))) await answerReadme(options);
}
