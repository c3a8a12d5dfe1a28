import { type Client, Events } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LocalDiscord, startDiscord, textOf } from '#local-discord/index.ts';
import { login, workOn } from './bot.ts';

let discord: LocalDiscord;
let client: Client<true>;
let done: () => Promise<void>;

beforeEach(async () => {
  discord = await startDiscord();
  client = await login(discord);
});
afterEach(async () => {
  await done();
  await client.destroy();
  await discord.close();
  discord.assertClean();
});

test('a bot logs in, registers a command, answers it', async () => {
  await client.application.commands.set([
    {
      name: 'ask',
      description: 'Ask',
      options: [{ type: 3, name: 'question', description: 'q', required: true }],
    },
  ]);
  done = workOn(client, Events.InteractionCreate, async (interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.reply(`You asked ${interaction.options.getString('question')}`);
  });
  const ana = discord.user('ana');
  const reply = await ana.slash(discord.general, 'ask', { question: 'why' });
  expect(textOf(reply.message)).toBe('You asked why');
});

test('a bot answers a mention and a direct message', async () => {
  done = workOn(client, Events.MessageCreate, async (message) => {
    if (message.author.bot) return;
    await message.reply(`heard: ${message.content}`);
  });
  const ana = discord.user('ana');
  await ana.send(discord.general, 'hello', { mention: true });
  expect((await discord.waitForMessage(discord.general)).content).toBe(`heard: <@${discord.botId}> hello`);
  await ana.send(ana.directMessages, 'psst');
  expect((await discord.waitForMessage(ana.directMessages)).content).toBe('heard: psst');
});
