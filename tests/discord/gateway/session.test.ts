import { setImmediate } from 'node:timers/promises';
import { Events, type Message, Routes } from 'discord.js';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import { noticeCard } from '#discord/cards/components.ts';
import { repliedCard } from '#discord/features/conversation/replied-card.ts';
import { openSession } from '#discord/gateway/session.ts';
import { replyTo } from '#discord/router/respond.ts';
import { createEngine } from '#engine/engine.ts';
import { startDiscord, textOf } from '#local-discord/index.ts';

const refused = { with: { status: 401, message: '401: Unauthorized' } } as const;

/** A session with a local Discord, and what it logs. */
async function open() {
  const discord = await startDiscord();
  const said: string[] = [];
  const log = pino({}, { write: (line) => void said.push(JSON.parse(line).msg) });
  const session = await openSession({
    token: discord.token,
    apiUrl: discord.api,
    log,
    attach: () => {},
    pause: async () => void (await setImmediate()),
    onFatal: (error) => expect.unreachable(error.message),
  });
  onTestFinished(async () => {
    await session.close();
    await discord.close();
    discord.assertClean();
  });
  return { discord, session, said };
}

it('asks by itself with a good token that was refused: once without a sign of it, twice for that request alone', async () => {
  const { discord, session } = await open();
  const ask = () => session.rest.get(Routes.user());
  discord.fail({ route: '/users/@me', ...refused });
  expect(await ask()).toMatchObject({ id: discord.botId });
  discord.fail({ route: '/users/@me', times: 2, ...refused });
  await expect(ask()).rejects.toThrow('401: Unauthorized');
  await setImmediate();
  expect(await ask()).toMatchObject({ id: discord.botId });
});

it('says that the connection is lost, and that it is back, once each', async () => {
  const { discord, said } = await open();
  discord.gateway.drop();
  await expect.poll(() => said).toContain('connected to the gateway again');
  expect(said).toEqual([
    'the connection to the gateway is lost; trying to connect again',
    'connected to the gateway again',
  ]);
});

it('remembers the direct messages of no more than a thousand people', async () => {
  const { discord, session } = await open();
  const people = [...Array(1100)].map((_, at) => discord.user(`user ${at}`));
  for (const person of people) await person.send(person.directMessages, 'Hello');
  const last = people.at(-1)?.directMessages.id ?? '';
  const channels = () => session.clients.flatMap(({ channels }) => [...channels.cache.values()]);
  await expect.poll(() => channels().some(({ id }) => id === last)).toBe(true);
  expect(channels().filter((channel) => channel.isDMBased())).toHaveLength(1000);
});

it('replies to a direct message that was forgotten meanwhile, and knows what it replies to', async () => {
  const { discord, session } = await open();
  const ana = discord.user('ana');
  const next = () =>
    new Promise<Message>((resolve) => {
      for (const client of session.clients) {
        client.on(Events.MessageCreate, (message) => message.author.id === ana.id && resolve(message));
      }
    });
  const forgotten = async (sent: Promise<Message>): Promise<Message> => {
    const message = await sent;
    message.client.channels.cache.delete(message.channelId);
    return message;
  };
  const first = next();
  await ana.send(ana.directMessages, 'Hello');
  await replyTo(await forgotten(first), noticeCard('Good day.'));
  const answer = await discord.waitForMessage(ana.directMessages);
  expect(textOf(answer)).toBe('Good day.');
  const second = next();
  await ana.send(ana.directMessages, 'Why?', { replyTo: answer });
  expect(await repliedCard(await forgotten(second), createEngine([]))).toMatchObject({ shown: [] });
});
