import type { APIMessage } from 'discord.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { buttonsOf, type LocalDiscord, textOf } from '#local-discord/index.ts';
import { IN_MEMORY, openSqlite } from '#store/sqlite.ts';
import type { Store } from '#store/types.ts';
import { forAsLongAsItTakes } from '../../patience.ts';
import { atOnce, MODERATOR, maskedText, openStage, QUESTION, settle } from './setup.ts';

const POST = '/channels/:channel/messages';
const CALLBACK = '/interactions/:interaction/:token/callback';
const MINUTE = 60_000;
const DAY = 86_400_000;

let store: Store;
let now: number;
/** Does what is due, as the timer would. */
let tend: () => Promise<void>;

beforeEach(() => {
  store = openSqlite(IN_MEMORY);
  now = Date.now();
});

async function open(patience = forAsLongAsItTakes) {
  return openStage({
    patience,
    store,
    now: () => now,
    every(_, work) {
      tend = work;
      return () => {};
    },
  });
}

const entry = async (discord: LocalDiscord) => (await store.sharesOf(discord.home.id, {}, 9))[0];

async function shareOne(discord: LocalDiscord): Promise<APIMessage> {
  const mod = discord.user('mod', MODERATOR);
  const asked = await mod.slash(discord.general, 'ask', { question: QUESTION, private: true });
  await mod.click((await mod.click(asked.message, 'Share')).message, 'Share now');
  const shared = await discord.waitForMessage(discord.general);
  await expect.poll(async () => (await entry(discord))?.state).toBe('posted');
  return shared;
}

describe('what was left half done', () => {
  it('is settled within minutes, and not while it may still be on its way', async () => {
    const { discord } = await open();
    const mod = discord.user('mod', MODERATOR);
    const { message } = await mod.messageCommand(await mod.send(discord.general, QUESTION), 'Find context');
    const broken = { times: 4, with: { status: 503 } } as const;
    discord.fail({ method: 'POST', route: POST, when: 'after', ...broken });
    discord.fail({ method: 'GET', route: POST, ...broken });
    const clicked = await mod.click((await mod.click(message, 'Share')).message, 'Share now');
    await clicked.until((reply) => textOf(reply.message).includes('I will check in a few minutes'));
    discord.clearFaults();
    const begunAt = (await entry(discord))?.begunAt ?? 0;
    now = begunAt + MINUTE;
    await tend();
    expect((await entry(discord))?.state).toBe('begun');
    now = begunAt + 3 * MINUTE;
    await tend();
    expect((await entry(discord))?.state).toBe('posted');
  });

  it('is settled once the gateway is there again', async () => {
    const { discord } = await open();
    const shared = await shareOne(discord);
    discord.fail({ method: 'POST', route: CALLBACK, times: 4, with: { status: 503 } });
    await discord.user('boss', MODERATOR).click(shared, 'Retract');
    expect((await entry(discord))?.state).toBe('retracting');
    now += 5 * MINUTE;
    discord.gateway.drop();
    await expect.poll(async () => (await entry(discord))?.state).toBe('retracted');
    expect(maskedText(discord.find(shared.id) ?? shared)).toMatchInlineSnapshot(
      `"An answer was shared here. <@…> retracted it."`,
    );
  });
});

describe('a bot that is told to end', () => {
  it('finishes the chore that it is at', async () => {
    const waits: AbortSignal[] = [];
    const { discord, stopBot } = await open((ms, end) => {
      waits.push(end);
      return forAsLongAsItTakes(ms, end);
    });
    const shared = await shareOne(discord);
    const log = discord.channel('log');
    await store.changeSetting(discord.home.id, { name: 'log_channel', channel: log.id });
    const { id = '' } = (await entry(discord)) ?? {};
    await store.beginRetraction(discord.home.id, id, '7', now - 5 * MINUTE);
    const patch = discord.hold({ method: 'PATCH', route: shared.id });
    void tend();
    await patch.arrived;
    const stopped = stopBot();
    await atOnce();
    expect(waits.at(-1)?.aborted).toBe(false);
    patch.release();
    await stopped;
    expect((await entry(discord))?.state).toBe('retracted');
    expect(discord.messages(log).map((message) => textOf(message).replace(/https\S+/, '…'))).toEqual([
      '<@7> retracted …',
    ]);
  });
});

describe('a shared card that somebody deletes', () => {
  it('is over in the ledger too', async () => {
    const { discord } = await open();
    const shared = await shareOne(discord);
    await discord.user('boss', MODERATOR).delete(shared);
    await expect.poll(() => entry(discord)).toMatchObject({ state: 'retracted', retractedAt: now });
  });
});

describe('a server that the bot joins', () => {
  it('is told once what to type, how to add an article, and what the bot lacks', async () => {
    const { discord } = await open();
    const guild = discord.guild('New', { hasBot: false });
    const role = guild.roles.get(guild.id);
    if (role) guild.roles.set(guild.id, { ...role, permissions: (1n << 10n) | (1n << 11n) });
    discord.channel('closed', { guild, denyBot: ['SendMessages'] });
    const here = discord.channel('here', { guild });
    discord.setMembership(guild, true);
    expect(textOf(await discord.waitForMessage(here))).toMatchInlineSnapshot(`
      "Thank you for having me. I answer questions about an article in the articles’ own words: type **/ask**, or mention me with a question.
      Members who may manage the server start with **/setup**: it shows what I still need, and sets up the log, sharing and articles. **/help** says what else I do.
      I still lack permissions in this server: **Send Messages in Threads**, **Read Message History**."
    `);
    expect(discord.messages(here)).toHaveLength(1);
  });
});

describe('a server that the bot joins, and may write nowhere in', () => {
  const closed = async (isClosed = false) => {
    const stage = await open();
    const { discord } = stage;
    const owner = discord.user('olga', { guilds: [], closed: isClosed });
    const guild = discord.guild('The *Reading* Room', { hasBot: false, owner });
    const here = discord.channel('here', { guild, denyBot: ['SendMessages'] });
    discord.setMembership(guild, true);
    return { ...stage, owner, here };
  };

  it('is told of to its owner, who may mend it', async () => {
    const { discord, owner, here } = await closed();
    expect(textOf(await discord.waitForMessage(owner.directMessages))).toMatchInlineSnapshot(`
      "Thank you for having me. I answer questions about an article in the articles’ own words: type **/ask**, or mention me with a question.
      Members who may manage the server start with **/setup**: it shows what I still need, and sets up the log, sharing and articles. **/help** says what else I do.
      In **The \\*Reading\\* Room** there is no channel in which I may write. Choose one where I should answer, and allow me there: **View Channel**, **Send Messages**."
    `);
    expect(discord.messages(owner.directMessages)).toHaveLength(1);
    expect(discord.messages(here)).toEqual([]);
  });

  it('is let be where its owner takes no messages', async () => {
    const { discord, logged } = await closed(true);
    await expect
      .poll(() => logged.join(''))
      .toContain('joined a server, and may write nowhere in it, nor to its owner');
    await settle(discord);
  });
});

describe('a server that the bot leaves', () => {
  it('is forgotten after thirty days, and not read meanwhile by those who brought the bot along', async () => {
    const { discord } = await open();
    const eve = discord.user('eve', { permissions: ['ManageGuild'], hasApp: true });
    const form = await eve.slash(discord.general, 'articles add');
    const fields = {
      title: 'Ferry',
      publication: 'P',
      text: 'A ferry sank off Porto.',
    };
    await eve.click((await eve.submit(form, discord.general, fields)).message, 'Add');
    const ask = async () =>
      textOf((await eve.slash(discord.general, 'ask', { question: 'Which ferry sank off Porto?' })).message);
    expect(await ask()).toMatchInlineSnapshot(`
      "### This may answer it:
      -# Question: Which ferry sank off Porto?
      > A ferry sank off Porto.
      -# ¶1
      -# **P** · Ferry"
    `);

    discord.setMembership(discord.home, false);
    await expect.poll(() => store.serversLeft()).toEqual([discord.home.id]);
    expect(await ask()).not.toContain('A ferry sank off Porto.');

    now += 30 * DAY + 1;
    await tend();
    expect(await store.serversHeld()).toEqual([]);
    expect(await store.articlesOf(discord.home.id)).toEqual([]);
  });

  it('is known to be left, and to be joined again, though nobody was there to hear of it', async () => {
    const { discord, stopBot, restart } = await open();
    await shareOne(discord);
    await stopBot();
    discord.setMembership(discord.home, false);
    await restart();
    await expect.poll(() => store.serversLeft()).toEqual([discord.home.id]);
    await stopBot();
    discord.setMembership(discord.home, true);
    await restart();
    await expect.poll(() => store.serversLeft()).toEqual([]);
  });
});

describe('reports that come close together', () => {
  it('are told one by one no more, but in one line', async () => {
    const { discord } = await open();
    const log = discord.channel('log');
    await store.changeSetting(discord.home.id, { name: 'log_channel', channel: log.id });
    const card = await discord.user('ana').slash(discord.general, 'ask', { question: QUESTION });
    const told = () => discord.messages(log).map((each) => textOf(each).replace(/<@\d+>|https\S+/g, '…'));
    for (const name of ['bob', 'cy', 'dee']) {
      const person = discord.user(name);
      const form = await person.click(card.message, 'Report');
      await person.submit(form, discord.general, { fault: ['outdated'], expected: '' });
      // It is told after its sender has been thanked.
      await expect.poll(told).toHaveLength(1);
    }
    now += 11 * MINUTE;
    await tend();
    expect(told()).toEqual([
      '… reported … “The text is out of date”. See **/reports list**.',
      'There are 2 new reports. See **/reports list**.',
    ]);
    expect(buttonsOf(card.message).length).toBeGreaterThan(0);
  });
});
