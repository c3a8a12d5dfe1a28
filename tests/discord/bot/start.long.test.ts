import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIMessage } from 'discord.js';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parts } from '#app/parts.ts';
import { createLibrary } from '#articles/library.ts';
import { keepBundled } from '#articles/revisions.ts';
import { type Bot, type BotOptions, startBot } from '#discord/gateway/bot.ts';
import { createArticle, metadataOf } from '#engine/index.ts';
import { type LocalDiscord, startDiscord, textOf } from '#local-discord/index.ts';
import { IN_MEMORY, openSqlite } from '#store/sqlite.ts';
import { ownArticles } from '../../corpus-articles.ts';
import { forAsLongAsItTakes } from '../../patience.ts';
import { atOnce, QUESTION, quoted } from './setup.ts';

const GATEWAY = '/gateway/bot';
const COMMANDS = '/applications/:application/commands';
const MESSAGES = '/channels/:channel/messages';
const cut = { with: 'cut' } as const;
const refused = { with: { status: 401, message: '401: Unauthorized' } } as const;

let discord: LocalDiscord;
let bot: Bot | undefined;
let logged: { readonly msg: string; readonly level: number }[];
beforeEach(async () => {
  discord = await startDiscord();
  discord.admit({ maxConcurrency: 16 });
  logged = [];
});
afterEach(async () => {
  await bot?.close();
  bot = undefined;
  await discord.close();
  discord.assertClean();
});

async function start(more: Partial<BotOptions> = {}): Promise<Bot> {
  const store = openSqlite(IN_MEMORY);
  const write = (line: string) => void logged.push(JSON.parse(line));
  bot = await startBot({
    token: discord.token,
    apiUrl: discord.api,
    library: createLibrary({ articles: ownArticles(), store }),
    store,
    ...parts,
    log: pino({ level: 'info', base: null, timestamp: false }, { write }),
    cooldown: { burst: 1000 },
    pause: atOnce,
    patience: forAsLongAsItTakes,
    ...more,
  });
  return bot;
}

const said = () => logged.map(({ msg }) => msg);
const names = (guild?: LocalDiscord['home']) => discord.commands(guild).map(({ name }) => name);

async function expectAnswer(channel = discord.general, guild = discord.home): Promise<void> {
  const person = discord.user(`asker ${discord.requests.length}`, { guilds: [guild] });
  const question = await person.send(channel, QUESTION, { mention: true });
  // A server that the bot has just joined is greeted meanwhile.
  const isAnswer = ({ message_reference: to }: APIMessage) => to?.message_id === question.id;
  expect(quoted(await discord.waitForMessage(channel, isAnswer))).toContain(9);
}

/** A channel in a server of this shard; ids go by the time, and shards by ids. */
function serverOf(shard: number, count: number) {
  const shardNow = () => Math.floor(discord.clock.now() - 1_420_070_400_000) % count;
  while (shardNow() !== shard) discord.clock.advance(1);
  const guild = discord.guild(`Server of shard ${shard}`);
  return [discord.channel('here', { guild }), guild] as const;
}

describe('a start', () => {
  it('says who the bot is, what it has to do and how to invite it', async () => {
    discord.guild('Other');
    await start();
    expect(said().map((line) => line.replace(discord.botId, 'ID'))).toEqual([
      'the commands are registered',
      'ready: I am Verbatim on Discord',
      '2 servers, 1 article for all of them',
      'Invite me with https://discord.com/oauth2/authorize?client_id=ID&scope=bot+applications.commands&permissions=274877975552',
    ]);
  });

  it('is tried again where a socket is cut on the way to the gateway', async () => {
    discord.fail({ route: GATEWAY, times: 2, ...cut });
    await start();
    await expectAnswer();
    expect(said()[0]).toMatch(/^I cannot reach the server of DISCORD_API_URL .* I try again\.$/);
  });

  it('is given up after as many tries as it has, with the sentence of the last', async () => {
    discord.fail({ route: GATEWAY, times: 9, ...cut });
    await expect(start({ startTries: 2 })).rejects.toThrow(/^I cannot reach the server of DISCORD_API_URL/);
    expect(discord.requests.filter(({ path }) => path === GATEWAY)).toHaveLength(2);
  });

  it.each([
    ['asked for', 'GET'],
    ['written', 'PUT'],
  ])('registers the commands where the socket is cut while they are %s', async (_, method) => {
    discord.fail({ method, route: COMMANDS, ...cut });
    await start();
    expect(names()).toHaveLength(parts.commands.length);
  });

  it('waits until Discord lets the bot log in again, and says until when', async () => {
    discord.admit({ sessionsLeft: 0, resetAfterMs: 3_600_000 });
    const pauses: number[] = [];
    const pause = async (ms: number): Promise<void> => {
      pauses.push(ms);
      if (ms > 60_000) discord.admit({ sessionsLeft: 9 });
    };
    await start({ startTries: 1, pause });
    expect(said()).toContainEqual(
      expect.stringMatching(
        /^The bot has logged in as often as Discord allows in a day, and may again at \d{4}-\d\d-\d\d \d\d:\d\d \(UTC\)\. I try again\.$/,
      ),
    );
    expect(Math.max(...pauses)).toBeGreaterThan(3_000_000);
    await expectAnswer();
  });

  it('ends where the server of DISCORD_GUILD_ID is none of the bot’s', async () => {
    const apart = discord.guild('Apart', { hasBot: false });
    for (const guildId of ['100000000000000009', apart.id]) {
      await expect(start({ guildId })).rejects.toThrow(
        `DISCORD_GUILD_ID=${guildId} is no server that the bot is in: correct it, invite the bot there, or leave the setting out.`,
      );
    }
    expect(discord.connected).toBe(false);
  });

  it('takes away the commands that would stand there twice, and says so', async () => {
    await start({ guildId: discord.home.id });
    await bot?.close();
    expect(names(discord.home)).toHaveLength(parts.commands.length);
    await start();
    expect(names(discord.home)).toEqual([]);
    expect(said()).toContain('some commands were registered twice; the old ones are removed');
    await bot?.close();
    await start({ guildId: discord.home.id });
    expect([names().length, names(discord.home).length]).toEqual([0, parts.commands.length]);
  });
});

describe('a token that is refused for a moment', () => {
  it('costs nothing: neither the answer nor what follows', async () => {
    const pauses: number[] = [];
    await start({ pause: async (ms) => void pauses.push(ms) });
    discord.fail({ method: 'POST', route: MESSAGES, ...refused });
    await expectAnswer();
    await expectAnswer();
    expect(pauses.filter((ms) => ms > 0)).toEqual([500]);
    expect(discord.gateway.counts.identified).toBe(1);
  });

  it('for longer has the bot log in again, and answer again', async () => {
    await start();
    discord.fail({ method: 'POST', route: MESSAGES, times: 2, ...refused });
    const ana = discord.user('ana');
    await ana.send(discord.general, QUESTION, { mention: true });
    await discord.until(() => (discord.gateway.counts.identified === 2 && discord.connected) || undefined);
    await expect.poll(said).toContain('connected to the gateway again');
    await expectAnswer();
  });

  it('and for good ends the bot with the sentence that names the token', async () => {
    const { failed } = await start();
    discord.fail({ route: /./, times: 99, ...refused });
    await discord.user('ana').send(discord.general, QUESTION, { mention: true });
    expect((await failed).message).toMatch(/^Discord refuses the token: .* DISCORD_TOKEN/);
    discord.clearFaults();
  });
});

describe('shards', () => {
  it('are as many as Discord recommends, each with its servers, and the first with direct messages', async () => {
    discord.admit({ shards: 3 });
    await start();
    expect(discord.gateway.shards).toEqual(['0/3', '1/3', '2/3']);
    for (const shard of [0, 1, 2]) await expectAnswer(...serverOf(shard, 3));
    const ana = discord.user('ana');
    await ana.send(ana.directMessages, QUESTION);
    expect(quoted(await discord.waitForMessage(ana.directMessages))).toContain(9);
  });

  it('may be chosen, and which of them this process has', async () => {
    await start({ shards: { count: 4, ids: [1, 3] } });
    expect(discord.gateway.shards).toEqual(['1/4', '3/4']);
    await expectAnswer(...serverOf(3, 4));
  });

  it('are renewed one by one: one’s trouble is not the others’', async () => {
    discord.admit({ shards: 3 });
    await start();
    discord.gateway.closeSockets(4010, 1);
    await discord.until(
      () => (discord.gateway.counts.identified === 4 && discord.gateway.shards.length === 3) || undefined,
    );
    await expectAnswer(...serverOf(1, 3));
    await expectAnswer(...serverOf(0, 3));
  });

  it('become more where Discord wants more, at the start and later', async () => {
    discord.admit({ fewestShards: 2 });
    await start();
    expect(discord.gateway.shards).toEqual(['0/2', '1/2']);
    discord.admit({ fewestShards: 3 });
    discord.gateway.closeSockets(4011, 0);
    await discord.until(() => discord.gateway.shards.length === 4 || undefined);
    await expectAnswer(...serverOf(3, 4));
    expect(discord.gateway.shards).toEqual(['0/4', '1/4', '2/4', '3/4']);
  });

  it('log in at Discord’s pace, however many there are, and none is turned away', async () => {
    let time = 0;
    const steadily = () => time;
    const pauses: number[] = [];
    await discord.close();
    discord = await startDiscord({ steadily });
    discord.admit({ shards: 4, maxConcurrency: 2, identifyEveryMs: 5_000 });
    const pause = async (ms: number): Promise<void> => {
      if (ms === 0) return;
      pauses.push(ms);
      // Time goes on once the first of each bucket have come to the gateway, as they would in seconds.
      await discord.until(() => discord.gateway.counts.identified >= 2 || undefined);
      time += ms;
    };
    await start({ steadily, pause });
    expect(discord.gateway.shards).toEqual(['0/4', '1/4', '2/4', '3/4']);
    expect(discord.gateway.counts).toMatchObject({ identified: 4, hasty: 0 });
    expect(pauses.length).toBeGreaterThan(0);
  });

  it('of which a process has only some end it with a sentence that says what to do', async () => {
    discord.admit({ fewestShards: 4, shards: 4 });
    await expect(start({ shards: { count: 2, ids: [0] } })).rejects.toThrow(
      'Discord wants the bot to have more shards than SHARD_COUNT=2 says: it recommends 4. Give all processes the same greater number.',
    );
  });
});

describe('two processes on one database', () => {
  const path = () => join(mkdtempSync(join(tmpdir(), 'verbatim-')), 'verbatim.db');

  it('are not both the same shard: the second says so, and ends', async () => {
    const file = path();
    await start({ store: openSqlite(file) });
    const first = bot;
    await expect(start({ store: openSqlite(file), claimTries: 1 })).rejects.toThrow(
      'Another process is connected to Discord with this token and this database already (shard 0 of 1): stop it, or give each process shards of its own (SHARDS).',
    );
    bot = first;
    expect(said()).toContain('another process is connected as this shard; waiting for it to end');
    expect(discord.gateway.shards).toEqual(['0/1']);
  });

  it('share the shards, and one takes over those of the other when that ends', async () => {
    const file = path();
    const shards = { count: 4, atMost: 3 };
    const one = await start({ store: openSqlite(file), shards, lookMs: 50 });
    const other = await start({ store: openSqlite(file), shards, lookMs: 50 });
    expect(discord.gateway.shards).toEqual(['0/4', '1/4', '2/4', '3/4']);
    await one.close();
    await discord.until(() => discord.gateway.shards.length === 3 || undefined);
    await expectAnswer(...serverOf(0, 4));
    await other.close();
  });

  it('have one more stand by, which says so and takes over what is left by the first that ends', async () => {
    const file = path();
    const shards = { count: 2, atMost: 2 };
    const one = await start({ store: openSqlite(file), shards });
    let standing = (): void => {};
    const stands = new Promise<void>((resolve) => {
      standing = resolve;
    });
    let isStarted = false;
    const waiting = start({ store: openSqlite(file), shards, lookMs: 50, onStandby: standing });
    void waiting.then(() => {
      isStarted = true;
    });
    await stands;
    await expectAnswer(...serverOf(1, 2));
    expect(isStarted).toBe(false);
    await one.close();
    await waiting;
    await discord.until(() => discord.gateway.shards.length === 2 || undefined);
    await expectAnswer(...serverOf(1, 2));
  });

  it('tell of a changed article once, in the servers of both', async () => {
    const places = [serverOf(0, 2), serverOf(1, 2)];
    const logs = places.map(([, guild]) => discord.channel('log', { guild }));
    const file = path();
    const store = openSqlite(file);
    for (const { guildId = '', id } of logs)
      await store.changeSetting(guildId, { name: 'log_channel', channel: id });
    await keepBundled(ownArticles(), store, 1);
    const [own] = ownArticles();
    if (!own) return expect.unreachable();
    const text = own.paragraphs.map((paragraph) => paragraph.text.replace('dugouts', 'tents')).join('\n\n');
    const library = createLibrary({ articles: [createArticle(own.id, metadataOf(own), text)], store });
    const both = await Promise.all(
      [0, 1].map((id) =>
        start({ store: openSqlite(file), library, shards: { count: 2, ids: [id] }, claimTries: 1 }),
      ),
    );
    const told = () =>
      logs.map((log) => discord.messages(log).map((each) => /~~.*\*\*/.exec(textOf(each))?.[0]));
    await expect.poll(told).toEqual([['~~dugouts~~ **tents**'], ['~~dugouts~~ **tents**']]);
    for (const each of both) await each.close();
    expect(told()).toEqual([['~~dugouts~~ **tents**'], ['~~dugouts~~ **tents**']]);
    await store.close();
  });

  it('settle at once what a process was in the middle of when it ended', async () => {
    const [channel, guild] = serverOf(0, 4);
    const file = path();
    const looking = openSqlite(file);
    const shards = { count: 4, atMost: 3 };
    const one = await start({ store: openSqlite(file), shards, lookMs: 50 });
    const other = await start({ store: openSqlite(file), shards, lookMs: 50 });
    const share = { id: 'cut-off', guild: guild.id, channel: channel.id, sharer: '7', quotes: [] };
    const state = async () => (await looking.sharesOf(guild.id, {}, 1))[0]?.state;
    await looking.beginShare({ ...share, begunAt: Date.now() });
    expect(await state()).toBe('begun');
    await one.close();
    await expect.poll(state).toBe('failed');
    await other.close();
    await looking.close();
  });
});

describe('an answer', () => {
  it('that comes too late is one line in the log', async () => {
    // No answer is promised meanwhile, however slow the machine is.
    await start({ after: () => () => {} });
    const error = { status: 404, code: 10062, message: 'Unknown interaction' };
    discord.fail({ method: 'POST', route: '/interactions/:interaction/:token/callback', with: error });
    const before = logged.length;
    const late = discord.user('ana').slash(discord.general, 'ask', { question: QUESTION });
    await expect.poll(() => logged.length).toBeGreaterThan(before);
    await expectAnswer();
    expect(said().slice(before)).toEqual(['answered too late, or twice']);
    discord.clock.advance(3_001);
    expect((await late).error).toBe('The application did not respond');
  });
});
