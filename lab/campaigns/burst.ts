import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NextStep } from '#app/progress.ts';
import { startDiscord } from '#local-discord/index.ts';
import { type BotProcess, startBotProcess } from './bot-process.ts';
import { type ResponseTimes, responseTimes } from './response-times.ts';

/** What became of questions that were all asked at the same moment. */
export interface BurstReport {
  /** Of those in one server. */
  readonly crowd: readonly ResponseTimes[];
  /** Of those in other servers, one in each. */
  readonly others: readonly ResponseTimes[];
}

const QUESTION = 'How involved is North Korea?';
const OTHER_SERVERS = 20;

/** Has so many members of one server ask at the same moment, and right after them one member in each of twenty others. */
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
    const all = asking.map(async ([channel, person]) => {
      const times = await responseTimes(person.startSlash(channel, 'ask', { question: QUESTION }));
      next('answered');
      return times;
    });
    const times = await Promise.all(all);
    return { crowd: times.slice(0, questions), others: times.slice(questions) };
  } finally {
    bot?.end();
    await discord.close();
    await rm(folder, { recursive: true, force: true });
  }
}
