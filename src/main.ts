import 'dotenv/config';
import { Command } from 'commander';
import { type Config, ConfigError, readConfig } from './config.ts';
import { describeFault, readCorpus } from './corpus.ts';
import { createEngine } from './engine/engine.ts';
import type { Engine, Reader } from './engine/types.ts';
import { createLog } from './log.ts';
import { addShellOptions, type ShellOptions } from './options.ts';
import { chooseReader, ReaderError } from './reader/choose.ts';
import { answerEach, chat } from './terminal/chat.ts';
import { drawOptions, endWhenUnread } from './terminal/screen.ts';

/** Longer than the bot takes to finish what is in flight; a start that hangs does not hold the process for ever. */
const LONGEST_STOP_MS = 10_000;

const options = addShellOptions(new Command('npm start --'))
  .description('Starts the bot; without DISCORD_TOKEN, a chat in the terminal.')
  .allowExcessArguments(false)
  .showHelpAfterError()
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse()
  .opts<ShellOptions>();

await main();

/** Reads the configuration, opens the corpus, and starts the bot; without a token the chat in the terminal. */
async function main(): Promise<void> {
  try {
    const config = readConfig();
    const reader = await chooseReader(config.model, complain);
    const engine = openEngine(options.corpus ?? config.corpusDir, reader);
    if (!engine) return;
    else if (config.token) await serve(config.token, config, engine);
    else await talk(engine);
  } catch (error) {
    if (!(error instanceof ConfigError || error instanceof ReaderError)) throw error;
    complain(error.message);
    process.exitCode = 1;
  }
}

/** The engine over the good articles, or over the one that is named; says what was left out, and why there is none. */
function openEngine(folder: string, reader: Reader | undefined): Engine | undefined {
  const { articles, faults } = readCorpus(folder);
  for (const fault of faults) complain(`LEFT OUT ${describeFault(fault)}`);
  const wanted = articles.filter(({ id }) => options.article === undefined || id === options.article);
  if (wanted.length > 0) return createEngine(wanted, { reader });
  process.exitCode = articles.length > 0 ? 2 : 1;
  const missing = options.article === undefined ? 'no article' : `no article "${options.article}"`;
  process.stderr.write(`There is ${missing} to answer from, so I do not start.\n`);
  return undefined;
}

/** Runs the bot until it is told to stop. discord.js is loaded here only: without a token it would cost a second. */
async function serve(token: string, config: Config, engine: Engine): Promise<void> {
  const { BotError, startBot } = await import('./discord/bot.ts');
  const { commands } = await import('./commands.ts');
  const log = createLog(config.logLevel);
  const starting = startBot({
    token,
    engine,
    commands,
    log,
    ...(config.apiUrl && { apiUrl: config.apiUrl }),
    ...(config.guildId && { guildId: config.guildId }),
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(starting));
  try {
    const bot = await starting;
    void bot.failed.then((error) => leave(error.message));
  } catch (error) {
    if (!(error instanceof BotError)) throw error;
    leave(error.message);
  }
}

/** Ends the process once what is in flight is finished; where the bot is still starting, as soon as it has. */
async function stop(starting: Promise<{ close(): Promise<void> }>): Promise<void> {
  setTimeout(() => process.exit(0), LONGEST_STOP_MS).unref();
  await starting.then((bot) => bot.close()).catch(() => {});
  process.exit(0);
}

function leave(sentence: string): void {
  complain(sentence);
  process.exit(1);
}

function complain(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

function talk(engine: Engine): Promise<void> {
  const { stdin: input, stdout: output } = process;
  endWhenUnread(output);
  const talk = { engine, input, output, draw: drawOptions(output), limit: options.limit };
  return input.isTTY ? chat(talk) : answerEach(talk);
}
