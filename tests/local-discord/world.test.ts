import { type Client, Events, GatewayIntentBits, type Message, MessageReferenceType } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalDiscord, type Person, startDiscord } from '#local-discord/index.ts';
import { login } from './bot.ts';

let discord: LocalDiscord;
let client: Client<true>;
let ana: Person;
let heard: Message[];

async function start(options: Parameters<typeof startDiscord>[0] = {}, intents?: number[]): Promise<void> {
  discord = await startDiscord(options);
  client = await login(discord, intents === undefined ? {} : { intents });
  ana = discord.user('ana');
  heard = [];
  client.on(Events.MessageCreate, (message) => heard.push(message));
}

beforeEach(() => start());
afterEach(async () => {
  await client.destroy();
  await discord.close();
  discord.assertClean();
});

/** The message as the bot heard it. */
function asHeard(id: string): Promise<Message> {
  return discord.until(() => heard.find((message) => message.id === id));
}

describe('what a bot hears without the message-content intent', () => {
  test('is nothing of a message that is none of its business', async () => {
    const { id } = await ana.send(discord.general, 'secret', { files: ['a.txt'] });
    const message = await asHeard(id);
    expect(message.content).toBe('');
    expect(message.attachments.size).toBe(0);
    expect(message.author.id).toBe(ana.id);
  });

  test('is a message that mentions it', async () => {
    const { id } = await ana.send(discord.general, 'hello', { mention: true });
    const message = await asHeard(id);
    expect(message.content).toBe(`<@${discord.botId}> hello`);
    expect(message.mentions.has(client.user)).toBe(true);
  });

  test('is a direct message', async () => {
    const { id } = await ana.send(ana.directMessages, 'psst');
    expect((await asHeard(id)).content).toBe('psst');
    expect((await asHeard(id)).guild).toBeNull();
  });

  test('is its own message', async () => {
    const channel = await client.channels.fetch(discord.general.id);
    if (!channel?.isSendable()) throw new Error('cannot send');
    const { id } = await channel.send('mine');
    expect((await asHeard(id)).content).toBe('mine');
  });

  test('is a reply to it that pings, and of one that does not only what it replies to', async () => {
    const channel = await client.channels.fetch(discord.general.id);
    if (!channel?.isSendable()) throw new Error('cannot send');
    const { id } = await channel.send('mine');
    const mine = await discord.waitForMessage(discord.general, (message) => message.id === id);
    const pinging = await asHeard((await ana.send(discord.general, 'why?', { replyTo: mine })).id);
    expect(pinging.content).toBe('why?');
    expect(pinging.mentions.repliedUser?.id).toBe(discord.botId);
    const silent = await asHeard(
      (await ana.send(discord.general, 'why?', { replyTo: mine, ping: false })).id,
    );
    expect(silent.content).toBe('');
    expect(silent.reference?.messageId).toBe(id);
    expect((await silent.fetchReference()).content).toBe('mine');
  });

  test('is a forwarded message in direct messages, its text in the snapshot', async () => {
    const original = await ana.send(discord.general, 'What is that?');
    const { id } = await ana.forward(ana.directMessages, original);
    const message = await asHeard(id);
    expect(message.content).toBe('');
    expect(message.reference?.type).toBe(MessageReferenceType.Forward);
    expect(message.messageSnapshots.first()?.content).toBe('What is that?');
    const stripped = await asHeard((await ana.forward(discord.general, original)).id);
    expect(stripped.messageSnapshots.first()?.content).toBe('');
  });

  test('is the same when it reads the channel', async () => {
    await ana.send(discord.general, 'secret');
    await ana.send(discord.general, 'hello', { mention: true });
    const channel = await client.channels.fetch(discord.general.id);
    if (!channel?.isTextBased()) throw new Error('cannot read');
    const texts = [...(await channel.messages.fetch({ limit: 2 })).values()].map(({ content }) => content);
    expect(texts).toEqual([`<@${discord.botId}> hello`, '']);
  });
});

test('with the intent a bot hears everything', async () => {
  await client.destroy();
  await discord.close();
  await start({ privilegedIntents: ['MessageContent'] }, [
    GatewayIntentBits.Guilds,
    GatewayIntentBits.GuildMessages,
    GatewayIntentBits.MessageContent,
  ]);
  const { id } = await ana.send(discord.general, 'open');
  expect((await asHeard(id)).content).toBe('open');
});

test('without the intents for messages a bot hears none', async () => {
  await client.destroy();
  await discord.close();
  await start({}, [GatewayIntentBits.Guilds]);
  await ana.send(discord.general, 'hello', { mention: true });
  await ana.send(ana.directMessages, 'psst');
  await discord.channel('later');
  await discord.until(() =>
    client.channels.cache.find((channel) => 'name' in channel && channel.name === 'later'),
  );
  expect(heard).toEqual([]);
});

describe('places', () => {
  test('threads and forum posts are answered in', async () => {
    const thread = discord.thread(discord.general, 'a thread', ana);
    const post = discord.thread(discord.forum('questions'), 'a post', ana);
    for (const place of [thread, post]) {
      const { id } = await ana.send(place, 'here', { mention: true });
      const message = await asHeard(id);
      expect(message.channel.isThread()).toBe(true);
      await message.reply('there');
      expect(await discord.waitForMessage(place)).toMatchObject({ content: 'there', channel_id: place.id });
    }
  });

  test('where the bot may not write it gets an error, and where it sees nothing it hears nothing', async () => {
    const quiet = discord.channel('quiet', { denyBot: ['SendMessages'] });
    const hidden = discord.channel('hidden', { denyBot: ['ViewChannel'] });
    await ana.send(hidden, 'hello', { mention: true });
    const { id } = await ana.send(quiet, 'hello', { mention: true });
    await expect((await asHeard(id)).reply('x')).rejects.toMatchObject({ code: 50013 });
    const channel = { id: hidden.id };
    await expect(client.rest.get(`/channels/${channel.id}`)).rejects.toMatchObject({ code: 50001 });
    expect(heard).toHaveLength(1);
    await expect(client.users.send(discord.user('bob', { closed: true }).id, 'x')).rejects.toMatchObject({
      code: 50007,
    });
  });

  test('the bot can open direct messages', async () => {
    await client.users.send(ana.id, 'hello');
    expect(ana.sees(ana.directMessages).map(({ content }) => content)).toEqual(['hello']);
  });

  test('members have what their roles and the channel allow', async () => {
    const guild = await client.guilds.fetch(discord.home.id);
    const mod = discord.user('mod', { permissions: ['ManageMessages'], nick: 'The Mod' });
    const member = await guild.members.fetch(mod.id);
    expect(member.displayName).toBe('The Mod');
    expect(member.permissions.has('ManageMessages')).toBe(true);
    expect((await guild.members.fetch(ana.id)).permissions.has('ManageMessages')).toBe(false);
    const muted = discord.channel('muted', { deny: ['SendMessages'] });
    await expect(ana.send(muted, 'x')).rejects.toThrow('may not');
  });
});

test('replies of the bot refer to the message and ping nobody', async () => {
  const { id } = await ana.send(discord.general, 'hello', { mention: true });
  await (await asHeard(id)).reply(`hello ${ana.mention}`);
  const reply = await discord.waitForMessage(discord.general);
  expect(reply.message_reference?.message_id).toBe(id);
  expect(reply.referenced_message?.id).toBe(id);
  expect(reply.mentions).toEqual([]);
});

test('the bot receives edits and deletions', async () => {
  const told: string[] = [];
  client.on(Events.MessageUpdate, (_, message) => told.push(`edited ${message.content}`));
  client.on(Events.MessageDelete, (message) => told.push(`deleted ${message.id}`));
  const message = await ana.send(discord.general, 'hello', { mention: true });
  await ana.edit(message, `<@${discord.botId}> hullo`);
  await ana.delete(message);
  await discord.until(() => told[1]);
  expect(told).toEqual([`edited <@${discord.botId}> hullo`, `deleted ${message.id}`]);
});
