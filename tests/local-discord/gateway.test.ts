import { Client, Events, GatewayIntentBits, GatewayOpcodes } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type DiscordOptions, type LocalDiscord, startDiscord } from '#local-discord/index.ts';
import { login } from './bot.ts';

let discord: LocalDiscord;
const clients: Client[] = [];

// Without the five seconds that discord.js keeps between two IDENTIFYs.
const AT_ONCE = { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) };

async function start(options: DiscordOptions = {}): Promise<Client<true>> {
  await discord.close();
  discord = await startDiscord(options);
  const client = await login(discord, { ws: AT_ONCE });
  clients.push(client);
  return client;
}

beforeEach(async () => {
  discord = await startDiscord();
});
afterEach(async () => {
  for (const client of clients.splice(0)) await client.destroy();
  await discord.close();
  discord.assertClean();
});

function heard(client: Client): string[] {
  const texts: string[] = [];
  client.on(Events.MessageCreate, ({ content }) => texts.push(content));
  return texts;
}

const soon = (condition: () => boolean) => discord.until(() => condition() || undefined);

describe('logging in', () => {
  test('gives the bot itself, its guilds with channels, threads and roles', async () => {
    const client = await start();
    expect(client.user.id).toBe(discord.botId);
    expect(client.application.id).toBe(discord.botId);
    const guild = client.guilds.cache.get(discord.home.id);
    expect(guild?.channels.cache.get(discord.general.id)?.name).toBe('general');
    expect(guild?.members.me?.permissions.has('SendMessages')).toBe(true);
    const ana = discord.user('ana');
    const thread = discord.thread(discord.general, 'a thread', ana);
    await soon(() => client.channels.cache.has(thread.id));
    expect(client.channels.cache.get(thread.id)?.isThread()).toBe(true);
  });

  test('knows guilds that are founded later', async () => {
    const client = await start();
    const guild = discord.guild('Second');
    await soon(() => client.guilds.cache.has(guild.id));
    expect(client.guilds.cache.get(guild.id)?.name).toBe('Second');
  });

  test('fails with a wrong token', async () => {
    const client = new Client({ intents: [], rest: { api: discord.api } });
    await expect(client.login('wrong.token')).rejects.toThrow('An invalid token was provided.');
    await client.destroy();
  });

  test('fails with an intent that was not granted, and not with one that was', async () => {
    const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent];
    await expect(login(discord, { intents })).rejects.toThrow('disallowed intents');
    await discord.close();
    discord = await startDiscord({ privilegedIntents: ['MessageContent'] });
    clients.push(await login(discord, { intents }));
    expect(discord.gateway.connected).toBe(true);
  });

  test('is refused by the gateway itself where the token is wrong', async () => {
    const socket = await open();
    const closed = closeCode(socket);
    socket.send(JSON.stringify(identify('wrong')));
    expect(await closed).toBe(4004);
  });
});

describe('a login', () => {
  test('is turned away with INVALID_SESSION behind another of its bucket, and taken five seconds later', async () => {
    let time = 0;
    await discord.close();
    discord = await startDiscord({ steadily: () => time });
    discord.admit({ shards: 4, maxConcurrency: 2, identifyEveryMs: 5_000 });
    expect(await identifyAs([0, 4])).toBe('READY');
    // The other bucket is free, and this one is not.
    expect(await identifyAs([1, 4])).toBe('READY');
    expect(await identifyAs([2, 4])).toBe('INVALID_SESSION, not to be resumed');
    time = 4_999;
    expect(await identifyAs([2, 4])).toBe('INVALID_SESSION, not to be resumed');
    expect(discord.gateway.counts).toMatchObject({ identified: 2, hasty: 2 });
    time = 5_000;
    // What was turned away does not hold up the next.
    expect(await identifyAs([2, 4])).toBe('READY');
    expect(discord.gateway.shards).toEqual(['0/4', '1/4', '2/4']);
  });

  test('is taken at any time where no pace is set', async () => {
    for (const shard of [0, 1, 2, 3]) expect(await identifyAs([shard, 4])).toBe('READY');
    expect(discord.gateway.counts).toMatchObject({ identified: 4, hasty: 0 });
  });
});

describe('a connection that breaks', () => {
  test('is resumed after a drop, and nothing is lost or told twice', async () => {
    const client = await start();
    const texts = heard(client);
    const ana = discord.user('ana');
    await ana.send(discord.general, 'one', { mention: true });
    await soon(() => texts.length === 1);
    discord.gateway.drop();
    await ana.send(discord.general, 'two', { mention: true });
    await soon(() => discord.gateway.counts.resumed === 1);
    await ana.send(discord.general, 'three', { mention: true });
    await soon(() => texts.length === 3);
    expect(texts.map((text) => text.split(' ').at(-1))).toEqual(['one', 'two', 'three']);
    expect(discord.gateway.counts.identified).toBe(1);
  });

  test.each([
    ['RECONNECT', () => discord.gateway.reconnect()],
    ['a resumable INVALID_SESSION', () => discord.gateway.invalidateSession({ resumable: true })],
    ['a close code', () => discord.gateway.closeSockets(4000)],
  ])('is resumed after %s', async (_, breakIt) => {
    const texts = heard(await start());
    breakIt();
    await soon(() => discord.gateway.counts.resumed === 1);
    await discord.user('ana').send(discord.general, 'after', { mention: true });
    await soon(() => texts.length === 1);
  });

  test('starts again after INVALID_SESSION', async () => {
    const texts = heard(await start());
    discord.gateway.invalidateSession();
    await soon(() => discord.gateway.counts.identified === 2);
    await discord.user('ana').send(discord.general, 'after', { mention: true });
    await soon(() => texts.length === 1);
  });

  test('can be declared invalid right behind RESUMED', async () => {
    discord.gateway.invalidateSession({ afterResumed: true });
    const first = await open();
    const ready = dispatched(first, 'READY');
    first.send(JSON.stringify(identify(discord.token)));
    const { session_id: id } = (await ready) as { session_id: string };
    first.terminate();
    const second = await open();
    const frames: { op: number; t: string | null; d: unknown }[] = [];
    second.on('message', (data) => frames.push(JSON.parse(String(data))));
    const resume = { op: GatewayOpcodes.Resume, d: { token: discord.token, session_id: id, seq: 1 } };
    second.send(JSON.stringify(resume));
    await soon(() => frames.some(({ op }) => op === GatewayOpcodes.InvalidSession));
    const [resumed, invalid] = frames.slice(-2);
    expect(resumed?.t).toBe('RESUMED');
    expect(invalid).toMatchObject({ op: GatewayOpcodes.InvalidSession, d: false });
    second.terminate();
  });
});

test('heartbeats are counted and answered', async () => {
  await start({ heartbeatIntervalMs: 40 });
  await soon(() => discord.gateway.counts.heartbeats >= 3);
  await soon(() => discord.gateway.connected);
});

test('a bot that gets no answer to its heartbeats reconnects', async () => {
  await start({ heartbeatIntervalMs: 40 });
  discord.gateway.ignoreHeartbeats();
  await soon(() => discord.gateway.counts.resumed >= 1);
  discord.gateway.ignoreHeartbeats(false);
});

function identify(token: string, shard: readonly number[] = [0, 1]): unknown {
  return { op: GatewayOpcodes.Identify, d: { token, intents: 1, properties: {}, shard } };
}

/** Logs a shard in; what the gateway says first. */
async function identifyAs(shard: readonly [id: number, count: number]): Promise<string> {
  const socket = await open();
  const answered = new Promise<string>((resolve) => {
    socket.once('message', (data) => {
      const { op, t, d } = JSON.parse(String(data));
      resolve(op === GatewayOpcodes.InvalidSession && d === false ? 'INVALID_SESSION, not to be resumed' : t);
    });
  });
  socket.send(JSON.stringify(identify(discord.token, shard)));
  return answered;
}

async function open(): Promise<WebSocket> {
  const url = discord.api.replace('http', 'ws').replace('/api', '/gateway');
  const socket = new WebSocket(url);
  await new Promise((resolve) => socket.once('message', resolve));
  return socket;
}

function closeCode(socket: WebSocket): Promise<number> {
  return new Promise((resolve) => socket.once('close', resolve));
}

function dispatched(socket: WebSocket, name: string): Promise<unknown> {
  return new Promise((resolve) => {
    socket.on('message', (data) => {
      const { t, d } = JSON.parse(String(data));
      if (t === name) resolve(d);
    });
  });
}
