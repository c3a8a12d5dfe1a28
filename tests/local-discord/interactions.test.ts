import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type Client,
  ComponentType,
  Events,
  type Interaction,
  InteractionContextType,
  MessageFlags,
  TextInputStyle,
} from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buttonsOf, type LocalDiscord, type Person, startDiscord, textOf } from '#local-discord/index.ts';
import { card, login, workOn } from './bot.ts';

let discord: LocalDiscord;
let client: Client<true>;
let ana: Person;
let done: () => Promise<void>;

beforeEach(async () => {
  done = async () => {};
  discord = await startDiscord();
  client = await login(discord);
  ana = discord.user('ana');
  await client.application.commands.set([
    {
      name: 'ask',
      description: 'Ask',
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: 'question',
          description: 'What to ask',
          required: true,
          maxLength: 300,
          autocomplete: true,
        },
        { type: ApplicationCommandOptionType.Boolean, name: 'private', description: 'Only for you' },
      ],
      integrationTypes: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
      contexts: [
        InteractionContextType.Guild,
        InteractionContextType.BotDM,
        InteractionContextType.PrivateChannel,
      ],
    },
    { name: 'Find context', type: ApplicationCommandType.Message },
  ]);
});
afterEach(async () => {
  await done();
  await client.destroy();
  await discord.close();
  discord.assertClean();
});

function answering(handle: (interaction: Interaction) => Promise<unknown>): Interaction[] {
  const heard: Interaction[] = [];
  done = workOn(client, Events.InteractionCreate, (interaction) => {
    heard.push(interaction);
    return handle(interaction);
  });
  return heard;
}

const V2 = MessageFlags.IsComponentsV2;

describe('a slash command', () => {
  test('carries what a bot needs to know', async () => {
    const heard = answering(async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply({ components: card('Yes'), flags: V2 });
    });
    const reply = await ana.slash(discord.general, 'ask', { question: 'Is it?', private: false });
    const interaction = heard[0];
    if (!interaction?.isChatInputCommand()) throw new Error('no slash command was heard');
    expect(interaction.options.getString('question')).toBe('Is it?');
    expect(interaction.options.getBoolean('private')).toBe(false);
    expect(interaction.memberPermissions?.has('SendMessages')).toBe(true);
    expect(interaction.memberPermissions?.has('ManageMessages')).toBe(false);
    expect(interaction.appPermissions.has('ViewChannel')).toBe(true);
    expect(interaction.context).toBe(InteractionContextType.Guild);
    expect(interaction.authorizingIntegrationOwners[ApplicationIntegrationType.GuildInstall]).toBe(
      discord.home.id,
    );
    expect(interaction.inCachedGuild() && interaction.channel?.id).toBe(discord.general.id);
    expect(textOf(reply.message)).toBe('Yes');
    expect(reply).toMatchObject({
      deferred: false,
      ephemeral: false,
      error: undefined,
      followUps: [],
      edits: [],
    });
    expect(reply.acknowledgedAfterMs).toBeLessThan(3_000);
    expect(discord.messages(discord.general).at(-1)?.id).toBe(reply.message.id);
  });

  test('can be deferred, edited, followed up and deleted', async () => {
    answering(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      await interaction.editReply({ components: card('Here'), flags: V2 });
      const more = await interaction.followUp({ content: 'More', flags: MessageFlags.Ephemeral });
      await interaction.editReply({ message: more, content: 'Less' });
      await interaction.fetchReply();
    });
    const reply = await ana.slash(discord.general, 'ask', { question: 'Is it?' });
    expect(reply.deferred).toBe(true);
    expect(textOf(reply.message)).toBe('Here');
    await reply.until(({ followUps }) => followUps.some(({ content }) => content === 'Less'));
    expect(reply.edits).toHaveLength(1);
    const bob = discord.user('bob');
    expect(ana.sees(discord.general)).toHaveLength(2);
    expect(bob.sees(discord.general)).toHaveLength(1);
  });

  test('can be answered for one user only', async () => {
    answering(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply({ components: card('Psst', 'Share'), flags: V2 | MessageFlags.Ephemeral });
    });
    const reply = await ana.slash(discord.general, 'ask', { question: 'Is it?' });
    expect(reply.ephemeral).toBe(true);
    expect(discord.messages(discord.general)).toEqual([]);
    expect(discord.messages(discord.general, ana)).toHaveLength(1);
    const bob = discord.user('bob');
    await expect(bob.click(reply.message, 'Share')).rejects.toThrow('bob does not see');
  });

  test('gives the message back with the answer', async () => {
    const ids: (string | undefined)[] = [];
    answering(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const response = await interaction.reply({ content: 'Yes', withResponse: true });
      ids.push(response.resource?.message?.id);
    });
    const reply = await ana.slash(discord.general, 'ask', { question: 'Is it?' });
    await discord.until(() => ids[0]);
    expect(ids).toEqual([reply.message.id]);
  });

  test('is not sent where the client would not send it', async () => {
    const slash = (values: Record<string, string | boolean>, name = 'ask') =>
      ana.slash(discord.general, name, values);
    await expect(slash({}, 'nothing')).rejects.toThrow('no command /nothing');
    await expect(slash({})).rejects.toThrow('question is required');
    await expect(slash({ question: 'x'.repeat(301) })).rejects.toThrow('0 to 300');
    await expect(slash({ question: 'x', private: 'yes' })).rejects.toThrow('yes or no');
    await expect(slash({ question: 'x', other: true })).rejects.toThrow('no option other');
  });

  test('works in direct messages, and elsewhere for users who added the app', async () => {
    const heard = answering(async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply('Yes');
    });
    await ana.slash(ana.directMessages, 'ask', { question: 'a' });
    const abroad = discord.guild('Abroad', { hasBot: false });
    const place = discord.channel('square', { guild: abroad });
    const eva = discord.user('eva', { guilds: [abroad], hasApp: true });
    const dan = discord.user('dan', { guilds: [abroad] });
    await eva.slash(place, 'ask', { question: 'b' });
    await eva.slash(discord.conversation(eva, dan), 'ask', { question: 'c' });
    await expect(dan.slash(place, 'ask', { question: 'd' })).rejects.toThrow('not installed here');
    expect(heard.map(({ context }) => context)).toEqual([
      InteractionContextType.BotDM,
      InteractionContextType.Guild,
      InteractionContextType.PrivateChannel,
    ]);
    expect(heard[1]?.authorizingIntegrationOwners).toMatchObject({ 1: eva.id });
    expect(heard[1]?.guild).toBeNull();
  });
});

test('an option offers choices while it is typed', async () => {
  answering(async (interaction) => {
    if (!interaction.isAutocomplete()) return;
    await interaction.respond([{ name: `${interaction.options.getFocused()}w?`, value: 'how' }]);
  });
  const offer = await ana.autocomplete(discord.general, 'ask', { question: 'Ho' }, 'question');
  expect(offer.choices).toEqual([{ name: 'How?', value: 'how' }]);
  await expect(ana.autocomplete(discord.general, 'ask', {}, 'private')).rejects.toThrow('no autocomplete');
});

test('a message command carries the whole message', async () => {
  answering(async (interaction) => {
    if (!interaction.isMessageContextMenuCommand()) return;
    await interaction.reply({ content: interaction.targetMessage.content, flags: MessageFlags.Ephemeral });
  });
  const message = await discord.user('bob').send(discord.general, 'What is that?');
  const reply = await ana.messageCommand(message, 'Find context');
  expect(reply.ephemeral).toBe(true);
  expect(textOf(reply.message)).toBe('What is that?');
  await expect(ana.messageCommand(message, 'Lose context')).rejects.toThrow('no message command');
});

describe('a button', () => {
  test('is found by what stands on it; its message can be updated', async () => {
    answering(async (interaction) => {
      if (interaction.isChatInputCommand()) {
        await interaction.reply({ components: card('One', 'More', 'Less'), flags: V2 });
      }
      if (interaction.isButton()) {
        await interaction.update({ components: card(`Pressed: ${interaction.customId}`) });
      }
    });
    const { message } = await ana.slash(discord.general, 'ask', { question: 'Is it?' });
    expect(buttonsOf(message).map(({ label }) => label)).toEqual(['More', 'Less']);
    const reply = await ana.click(message, 'More');
    expect(textOf(reply.message)).toBe('Pressed: id of More');
    expect(reply.message.id).toBe(message.id);
    await expect(ana.click(message, 'More')).rejects.toThrow('no button "More"; there are: none');
  });

  test('can be answered with a message of its own, by a deferred update, or with a forged id', async () => {
    const heard = answering(async (interaction) => {
      if (interaction.isChatInputCommand()) {
        await interaction.reply({ components: card('One', 'Here', 'Later'), flags: V2 });
      }
      if (!interaction.isButton()) return;
      if (interaction.customId === 'id of Later') {
        await interaction.deferUpdate();
        await interaction.editReply({ components: card('Edited') });
      } else await interaction.reply({ content: 'Own', flags: MessageFlags.Ephemeral });
    });
    const { message } = await ana.slash(discord.general, 'ask', { question: 'Is it?' });
    const own = await ana.click(message, 'Here');
    expect(textOf(own.message)).toBe('Own');
    expect(own.message.id).not.toBe(message.id);
    await ana.click(message, 'Here', { forgedCustomId: 'garbage' });
    expect(heard.at(-1)).toMatchObject({ customId: 'garbage' });
    const later = await ana.click(message, 'Later');
    await later.until((reply) => textOf(reply.message) === 'Edited');
  });
});

test('a select menu and a modal are answered', async () => {
  answering(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      const menu = {
        type: ComponentType.StringSelect as const,
        custom_id: 'menu',
        options: [{ label: 'A', value: 'a' }],
      };
      await interaction.reply({
        content: 'Choose',
        components: [{ type: ComponentType.ActionRow, components: [menu] }],
      });
    }
    if (interaction.isStringSelectMenu()) {
      await interaction.showModal({
        customId: 'modal',
        title: 'Say more',
        components: [
          {
            type: ComponentType.ActionRow,
            components: [
              { type: ComponentType.TextInput, customId: 'why', label: 'Why', style: TextInputStyle.Short },
            ],
          },
        ],
      });
    }
    if (interaction.isModalSubmit()) {
      await interaction.reply(`Because ${interaction.fields.getTextInputValue('why')}`);
    }
  });
  const { message } = await ana.slash(discord.general, 'ask', { question: 'Is it?' });
  const opened = await ana.select(message, 'menu', ['a']);
  expect(opened.modal.title).toBe('Say more');
  const reply = await ana.submit(opened, discord.general, { why: 'so' });
  expect(textOf(reply.message)).toBe('Because so');
});

test('what is never answered fails for the user and counts', async () => {
  const waiting = ana.slash(discord.general, 'ask', { question: 'Is it?' });
  discord.clock.advance(3_001);
  const reply = await waiting;
  expect(reply.error).toBe('The application did not respond');
  expect(discord.takeViolations().map(({ reason }) => reason)).toEqual([
    'The bot left an interaction without any answer: ApplicationCommand',
  ]);
});
