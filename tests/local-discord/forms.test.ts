import {
  type APIModalInteractionResponseCallbackData,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type ChatInputCommandInteraction,
  ComponentType,
  Events,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalDiscord, type Person, startDiscord } from '#local-discord/index.ts';
import { login, workOn } from './bot.ts';

const FORM: APIModalInteractionResponseCallbackData = {
  custom_id: 'form',
  title: 'An article',
  components: [
    { type: ComponentType.TextDisplay, content: 'Only what you may quote from.' },
    {
      type: ComponentType.Label,
      label: 'Title',
      component: {
        type: ComponentType.TextInput,
        custom_id: 'title',
        style: TextInputStyle.Short,
        max_length: 20,
      },
    },
    {
      type: ComponentType.Label,
      label: 'Kind',
      component: {
        type: ComponentType.StringSelect,
        custom_id: 'kind',
        options: [
          { label: 'News', value: 'news' },
          { label: 'Other', value: 'other' },
        ],
      },
    },
    {
      type: ComponentType.Label,
      label: 'Text',
      component: { type: ComponentType.FileUpload, custom_id: 'text', required: false },
    },
  ],
};

const article = {
  name: 'my article.md',
  type: 'text/markdown',
  bytes: new TextEncoder().encode('Kim sent soldiers.'),
};

let discord: LocalDiscord;
let ana: Person;
const heard: ModalSubmitInteraction[] = [];
let close: () => Promise<void>;

beforeEach(async () => {
  discord = await startDiscord();
  ana = discord.user('Ana');
  heard.length = 0;
  const client = await login(discord);
  await client.application.commands.set([
    { name: 'form', description: 'Opens a form' },
    {
      name: 'add',
      type: ApplicationCommandType.ChatInput,
      description: 'Takes a file',
      options: [
        {
          name: 'file',
          type: ApplicationCommandOptionType.Attachment,
          description: 'A file',
          required: true,
        },
      ],
    },
  ]);
  const done = workOn(client, Events.InteractionCreate, async (interaction) => {
    if (interaction.isModalSubmit()) {
      heard.push(interaction);
      await interaction.reply('thanks');
    } else if (interaction.isChatInputCommand()) {
      if (interaction.commandName === 'form') await interaction.showModal(FORM);
      else await interaction.reply(await firstLine(interaction));
    }
  });
  close = async () => {
    await done();
    await client.destroy();
    await discord.close();
  };
});

afterEach(() => close());

async function firstLine(interaction: ChatInputCommandInteraction): Promise<string> {
  const { url, name } = interaction.options.getAttachment('file', true);
  return `${name}: ${await (await fetch(url)).text()}`;
}

describe('a form', () => {
  it('brings text, a choice and a file to the bot', async () => {
    const opened = await ana.slash(discord.general, 'form');
    const reply = await ana.submit(opened, discord.general, {
      title: 'Troops',
      kind: ['news'],
      text: [article],
    });
    expect(reply.message.content).toBe('thanks');
    const [{ fields } = { fields: undefined }] = heard;
    expect(fields?.getTextInputValue('title')).toBe('Troops');
    expect(fields?.getStringSelectValues('kind')).toEqual(['news']);
    const file = fields?.getUploadedFiles('text')?.first();
    expect(file).toMatchObject({ name: 'my_article.md', contentType: 'text/markdown', size: 18 });
    expect(await (await fetch(file?.url ?? '')).text()).toBe('Kim sent soldiers.');
    discord.assertClean();
  });

  it.each([
    [{ kind: ['news'] }, /title is required/],
    [{ title: 'x'.repeat(21), kind: ['news'] }, /title takes 0 to 20 characters/],
    [{ title: 'T', kind: ['sport'] }, /kind takes one of its options only/],
    [{ title: 'T', kind: ['news', 'other'] }, /kind takes 1 to 1/],
    [{ title: 'T', kind: ['news'], text: ['a'] }, /text takes files/],
    [{ title: 'T', kind: 'news' }, /kind takes a choice/],
    [{ title: 'T', kind: ['news'], more: 'x' }, /has no field more/],
  ])('is not sent with %j', async (values, why) => {
    const opened = await ana.slash(discord.general, 'form');
    await expect(ana.submit(opened, discord.general, values)).rejects.toThrow(why);
    expect(heard).toEqual([]);
  });
});

describe('an attachment option', () => {
  it('brings a file that the bot can fetch', async () => {
    const reply = await ana.slash(discord.general, 'add', { file: article });
    expect(reply.message.content).toBe('my_article.md: Kim sent soldiers.');
    discord.assertClean();
  });

  it('takes nothing but a file', async () => {
    await expect(ana.slash(discord.general, 'add', { file: true })).rejects.toThrow(/file takes/);
  });
});
