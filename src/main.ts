import 'dotenv/config';
import { type Config, ConfigError, readConfig } from './config.ts';
import { describeFault, readCorpus } from './corpus.ts';
import { createEngine } from './engine/engine.ts';
import type { Engine } from './engine/types.ts';
import { createLog } from './log.ts';
import { answerEach, chat } from './terminal/chat.ts';
import { drawOptions } from './terminal/screen.ts';

await main();

/** Reads the configuration, opens the corpus, and starts the bot; without a token the chat in the terminal. */
async function main(): Promise<void> {
  try {
    const config = readConfig();
    const engine = openEngine(config);
    if (!engine) process.exitCode = 1;
    else if (config.token) await serve(config.token, config, engine);
    else await talk(engine);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

function openEngine({ corpusDir }: Config): Engine | undefined {
  const { articles, faults } = readCorpus(corpusDir);
  for (const fault of faults) process.stderr.write(`LEFT OUT ${describeFault(fault)}\n`);
  if (articles.length > 0) return createEngine(articles);
  process.stderr.write('There is no article to answer from, so I do not start.\n');
  return undefined;
}

/** Runs the bot until it is told to stop. discord.js is loaded here only: without a token it would cost a second. */
async function serve(token: string, config: Config, engine: Engine): Promise<void> {
  const { BotError, startBot } = await import('./discord/bot.ts');
  const { commands } = await import('./commands.ts');
  const log = createLog(config.logLevel);
  try {
    const bot = await startBot({
      token,
      engine,
      commands,
      log,
      ...(config.apiUrl && { apiUrl: config.apiUrl }),
      ...(config.guildId && { guildId: config.guildId }),
    });
    void bot.failed.then((error) => leave(error.message));
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => void bot.close().then(() => process.exit(0)));
    }
  } catch (error) {
    if (!(error instanceof BotError)) throw error;
    leave(error.message);
  }
}

function leave(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function talk(engine: Engine): Promise<void> {
  const { stdin: input, stdout: output } = process;
  const options = { engine, input, output, draw: drawOptions(output) };
  return input.isTTY ? chat(options) : answerEach(options);
}
