import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parts } from '#app/parts.ts';
import { oneEngine } from '#articles/library.ts';
import { type Bot, startBot } from '#discord/gateway/bot.ts';
import { type LocalDiscord, startDiscord } from '#local-discord/index.ts';
import { IN_MEMORY, openSqlite } from '#store/sqlite.ts';
import { ownEngine } from '../../corpus-articles.ts';
import { forAsLongAsItTakes } from '../../patience.ts';
import { atOnce, QUESTION, quoted } from './setup.ts';

let discord: LocalDiscord;
let bot: Bot;
/** What the bot's connection lives by: a clock that the test moves, and the pauses that were made, each over at once. */
let time: number;
let pauses: number[];
beforeEach(async () => {
  time = 0;
  pauses = [];
  discord = await startDiscord();
  const log = pino({ level: 'silent' });
  bot = await startBot({
    token: discord.token,
    apiUrl: discord.api,
    library: oneEngine(ownEngine()),
    store: openSqlite(IN_MEMORY),
    ...parts,
    log,
    steadily: () => time,
    async pause(ms) {
      if (ms > 0) pauses.push(ms);
      await atOnce();
    },
    patience: forAsLongAsItTakes,
  });
});
afterEach(async () => {
  await bot.close();
  await discord.close();
  discord.assertClean();
});

async function identified(times: number): Promise<void> {
  const { gateway } = discord;
  await discord.until(() => (gateway.connected && gateway.counts.identified === times) || undefined);
  await discord.until(() => bot.isConnected() || undefined);
}

async function expectAnswer(): Promise<void> {
  const person = discord.user(`asker ${discord.requests.length}`);
  await person.send(discord.general, QUESTION, { mention: true });
  expect(quoted(await discord.waitForMessage(discord.general))).toContain(9);
}

const GATEWAY = '/gateway/bot';

describe('a gateway that closes for good', () => {
  it.each([4004, 4010, 4013, 4014])('with %i for a passing reason is connected to again', async (code) => {
    discord.gateway.closeSockets(code);
    await identified(2);
    await expectAnswer();
  });

  it('is tried until it is there again', async () => {
    discord.fail({ route: GATEWAY, times: 5, with: { status: 503 } });
    discord.gateway.closeSockets(4004);
    await identified(2);
    await expectAnswer();
  });

  it('and refuses the token then, and once more, ends the bot with a sentence', async () => {
    discord.fail({ route: GATEWAY, times: 2, with: { status: 401, message: '401: Unauthorized' } });
    discord.gateway.closeSockets(4004);
    expect(await bot.failed).toMatchObject({ name: 'BotError', lasting: true });
    expect((await bot.failed).message).toContain('refuses the token');
  });

  it('is tried later each time, and at once where the last connection has held for a minute', async () => {
    for (const times of [2, 3, 4]) {
      discord.gateway.closeSockets(4004);
      await identified(times);
    }
    expect(pauses).toEqual([1000, 2000, 4000]);
    time += 60_000;
    discord.gateway.closeSockets(4004);
    await identified(5);
    expect(pauses).toEqual([1000, 2000, 4000]);
  });

  it('is left alone by a bot that was told to close', async () => {
    discord.fail({ route: GATEWAY, times: 9_999, with: { status: 503 } });
    discord.gateway.closeSockets(4004);
    await discord.until(() =>
      discord.requests.find(({ path, status }) => path === GATEWAY && status === 503),
    );
    await bot.close();
    expect(discord.gateway.counts.identified).toBe(1);
    expect(discord.gateway.connected).toBe(false);
  });
});
