import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { NextStep } from '#app/progress.ts';
import { startDiscord } from '#local-discord/index.ts';
import { type BotProcess, startBotProcess } from './bot-process.ts';
import { type ResponseTimes, responseTimes } from './response-times.ts';

/** What became of questions that were all asked as fast as the local Discord could send them. */
export interface BurstReport {
  /** Of those in one server. */
  readonly crowd: readonly ResponseTimes[];
  /** Of those in other servers, one in each. */
  readonly others: readonly ResponseTimes[];
  /** Milliseconds of a processor that the bot's loop took until Discord had the last first answer, or promise of one. */
  readonly spent: number;
}

const QUESTION = 'How involved is North Korea?';
const OTHER_SERVERS = 20;

/** Lets `count` members of one server ask one right after the other, and then one member in each of twenty other servers. */
export async function burst(questions: number, next: NextStep): Promise<BurstReport> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-burst-'));
  const discord = await startDiscord({ pace: 'running' });
  let bot: BotProcess | undefined;
  try {
    const servers = Array.from({ length: OTHER_SERVERS }, (_, at) => discord.guild(`Other ${at}`));
    const channels = servers.map((guild) => discord.channel('there', { guild }));
    bot = await startBotProcess(discord, folder);
    const { general } = discord;
    const guilds = [discord.home, ...servers];
    const asking = [...Array.from({ length: questions }, () => general), ...channels].map(
      (channel, at) => [channel, discord.user(`asker ${at}`, { guilds })] as const,
    );
    await bot.times('');
    const all: Promise<ResponseTimes>[] = [];
    for (const [channel, person] of asking) {
      const reply = person.startSlash(channel, 'ask', { question: QUESTION });
      all.push(responseTimes(reply).finally(() => next('answered')));
      // It is sent before the next one is made: the local Discord's own work is not to count as the bot's.
      await nextTurn();
    }
    const times = await Promise.all(all);
    const { spent } = await bot.times('');
    return { crowd: times.slice(0, questions), others: times.slice(questions), spent };
  } finally {
    bot?.end();
    await discord.close();
    await rm(folder, { recursive: true, force: true });
  }
}
