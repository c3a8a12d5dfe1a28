import { pino } from 'pino';
import { parts } from '#app/parts.ts';
import { oneEngine } from '#articles/library.ts';
import { startBot } from '#discord/gateway/bot.ts';
import { createEngine } from '#engine/engine.ts';
import { startDiscord } from '#local-discord/index.ts';
import { IN_MEMORY, openSqlite } from '#store/sqlite.ts';
import { ownArticles } from '../../tests/corpus-articles.ts';
import type { Measure } from './processes.ts';
import { median, type Time, timedAsync } from './timing.ts';

/** The bot against a local Discord: from its start to ready, and from a question to its answer. */
export async function measureDiscord(questions: number): Promise<Measure[]> {
  const discord = await startDiscord({ pace: 'running' });
  const [bot, ready] = await timedAsync(() =>
    startBot({
      token: discord.token,
      apiUrl: discord.api,
      library: oneEngine(createEngine(ownArticles())),
      store: openSqlite(IN_MEMORY),
      ...parts,
      log: pino({ level: 'silent' }),
      cooldown: { burst: questions },
    }),
  );
  const member = discord.user('member');
  const answers: Time[] = [];
  for (let at = 0; at < questions; at++) {
    const [reply, { cpu }] = await timedAsync(() =>
      member.slash(discord.general, 'ask', { question: 'How involved is North Korea?' }),
    );
    answers.push({ wall: reply.acknowledgedAfterMs ?? Number.NaN, cpu });
  }
  await bot.close();
  await discord.close();
  return [
    ['from the start of the bot to ready, against a local Discord', ready],
    [`from \`/ask\` to its answer, against a local Discord`, median(answers)],
  ];
}
