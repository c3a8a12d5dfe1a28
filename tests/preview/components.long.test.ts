import {
  ApplicationCommandType,
  ButtonStyle,
  ComponentType,
  Events,
  type Interaction,
  MessageFlags,
  TextInputStyle,
} from 'discord.js';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { LocalDiscord } from '#local-discord/index.ts';
import { login, workOn } from '../local-discord/bot.ts';
import { chromiumPath, launchChromium } from './chromium.ts';
import { box, newest } from './places.ts';
import { type Visit, type VisitOptions, visit } from './visit.ts';

let browser: Browser;
let at: Visit;
/** What the bot has left without an answer. */
let ignored: Interaction[] = [];

const slash = (name: string) => ({
  name,
  description: `Shows ${name}`,
  type: ApplicationCommandType.ChatInput as const,
});

/** A bot that shows what there is: a form, a menu, buttons, an embed, and no answer at all. */
async function startShowcase(discord: LocalDiscord) {
  const client = await login(discord);
  await client.application.commands.set(['form', 'parts', 'silence', 'slow', 'embed'].map(slash));
  ignored = [];
  const done = workOn(client, Events.InteractionCreate, answer);
  return {
    async close() {
      await done();
      await client.destroy();
    },
  };
}

async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isModalSubmit()) {
    const { fields } = interaction;
    const file = fields.getUploadedFiles('file')?.first();
    const text = file ? await (await fetch(file.url)).text() : 'no file';
    const said = [fields.getTextInputValue('title'), ...fields.getStringSelectValues('kind'), text].join(
      ' / ',
    );
    await interaction.reply(said);
  } else if (interaction.isStringSelectMenu())
    await interaction.update({ content: null, components: [display(interaction.values.join())] });
  else if (interaction.isChatInputCommand() && interaction.commandName !== 'silence')
    await answerCommand(interaction);
  else ignored.push(interaction);
}

const display = (content: string) => ({ type: ComponentType.TextDisplay as const, content });

async function answerCommand(
  interaction: Extract<Interaction, { commandName: string }> & { isChatInputCommand(): boolean },
): Promise<void> {
  if (!interaction.isChatInputCommand()) return;
  if (interaction.commandName === 'form') {
    await interaction.showModal({
      custom_id: 'form',
      title: 'Add an article',
      components: [
        {
          type: ComponentType.Label,
          label: 'Title',
          component: {
            type: ComponentType.TextInput,
            custom_id: 'title',
            style: TextInputStyle.Short,
            max_length: 40,
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
              { label: 'Opinion', value: 'opinion' },
            ],
          },
        },
        {
          type: ComponentType.Label,
          label: 'File',
          component: { type: ComponentType.FileUpload, custom_id: 'file', required: false },
        },
      ],
    });
  } else if (interaction.commandName === 'parts') {
    await interaction.reply({
      flags: MessageFlags.IsComponentsV2,
      components: [
        {
          type: ComponentType.Container,
          accent_color: 0x00ff00,
          components: [
            {
              type: ComponentType.Section,
              components: [display('# Head\n- one\n- ||two||\n<t:0:D> <@1> `code`')],
              accessory: {
                type: ComponentType.Button,
                style: ButtonStyle.Link,
                label: 'Away',
                url: 'https://example.com/',
              },
            },
            { type: ComponentType.Separator, divider: true },
            {
              type: ComponentType.ActionRow,
              components: [
                { type: ComponentType.Button, style: ButtonStyle.Danger, label: 'Mute', custom_id: 'mute' },
                {
                  type: ComponentType.Button,
                  style: ButtonStyle.Primary,
                  label: 'Off',
                  custom_id: 'off',
                  disabled: true,
                },
              ],
            },
            {
              type: ComponentType.ActionRow,
              components: [
                {
                  type: ComponentType.StringSelect,
                  custom_id: 'menu',
                  placeholder: 'Which one?',
                  options: [
                    { label: 'One', value: 'picked one' },
                    { label: 'Two', value: 'picked two', description: 'the second' },
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
  } else if (interaction.commandName === 'slow') {
    await interaction.deferReply();
    await interaction.editReply('here at last');
  } else if (interaction.commandName === 'embed') {
    await interaction.reply({
      embeds: [
        { title: 'A title', description: '**bold**', color: 0xff0000, fields: [{ name: 'F', value: 'v' }] },
      ],
    });
  }
}

async function open(bot: VisitOptions['bot'] = startShowcase): Promise<Page> {
  at = await visit(browser, {
    bot,
    discord: { requireEmptyMentions: false },
  });
  await at.page.locator('#log article.message').first().waitFor();
  return at.page;
}

async function call(page: Page, command: string): Promise<void> {
  await box(page).fill(`/${command}`);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Send' }).click();
}

/** Lets the time for an answer go by, once the bot has ignored so many. */
async function missTheAnswer(times: number): Promise<void> {
  await at.discord.until(() => ignored[times - 1]);
  at.discord.clock.advance(3_001);
}

describe.skipIf(chromiumPath === undefined)('the page, with any bot behind it', () => {
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    expect(at.complaints).toEqual([]);
    await at.close();
  });

  it('fills in a form with text, a choice and a file', async () => {
    const page = await open();
    await call(page, 'form');
    const dialog = page.getByRole('dialog', { name: 'Add an article' });
    await dialog.getByLabel('Title').fill('Troops');
    await dialog.getByLabel('Kind').selectOption({ label: 'Opinion' });
    await dialog
      .getByLabel('File')
      .setInputFiles({ name: 'a.md', mimeType: 'text/markdown', buffer: Buffer.from('Kim – sent') });
    await dialog.getByRole('button', { name: 'Submit' }).click();
    await newest(page).getByText('Troops / opinion / Kim – sent').waitFor();
    // The message and its form reach the page separately.
    await expect.poll(() => dialog.count()).toBe(0);
  });

  it('keeps a command that is typed before the bot has told of any', async () => {
    let tell = async () => {};
    const page = await open(async (discord) => {
      const client = await login(discord);
      tell = async () => void (await client.application.commands.set([slash('form')]));
      return { close: () => client.destroy() };
    });
    await box(page).fill('/fo');
    await box(page).press('Enter');
    await tell();
    await page.getByRole('option', { name: /^\/form/ }).waitFor();
    await box(page).press('Enter');
    await page.getByRole('form', { name: '/form' }).waitFor();
    expect(at.discord.messages(at.scene.opening).filter(({ content }) => content.startsWith('/'))).toEqual(
      [],
    );
  });

  it('keeps a form open until what is required is there, and closes it on Escape', async () => {
    const page = await open();
    await call(page, 'form');
    const dialog = page.getByRole('dialog', { name: 'Add an article' });
    await dialog.getByRole('button', { name: 'Submit' }).click();
    expect(await dialog.count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
  });

  it('draws components and Markdown, and reveals a spoiler', async () => {
    const page = await open();
    await call(page, 'parts');
    const shown = newest(page);
    await shown.getByRole('heading', { name: 'Head' }).waitFor();
    expect(await shown.getByRole('listitem').count()).toBe(2);
    expect(await shown.getByRole('link', { name: 'Away' }).getAttribute('rel')).toBe(
      'noopener noreferrer nofollow',
    );
    expect(await shown.getByText('January 1, 1970').count()).toBe(1);
    expect(await shown.getByText('@unknown-user').count()).toBe(1);
    expect(await shown.getByRole('button', { name: 'Off' }).isDisabled()).toBe(true);
    expect(await shown.getByText('two', { exact: true }).isVisible()).toBe(false);
    await shown.getByRole('button', { name: 'Spoiler' }).press('Enter');
    expect(await shown.getByText('two', { exact: true }).isVisible()).toBe(true);
  });

  it('sends what is chosen in a menu, and shows the message as it is then', async () => {
    const page = await open();
    await call(page, 'parts');
    await newest(page).getByLabel('Which one?').selectOption('picked two');
    await newest(page).getByText('picked two', { exact: true }).waitFor();
  });

  it('says where the bot does not answer', async () => {
    const page = await open();
    await call(page, 'parts');
    await newest(page).getByRole('button', { name: 'Mute' }).click();
    await missTheAnswer(1);
    await newest(page).getByText('This interaction failed').waitFor();
    await call(page, 'silence');
    await missTheAnswer(2);
    await newest(page).getByText('The application did not respond').waitFor();
    await page.getByRole('button', { name: 'Dismiss message' }).click();
    expect(await page.getByText('The application did not respond').count()).toBe(0);
    at.discord.takeViolations();
  });

  it('shows that the bot is thinking, and then its answer', async () => {
    const page = await open();
    const edit = at.discord.hold({ method: 'PATCH', route: /original$/ });
    await call(page, 'slow');
    await newest(page).getByText('Verbatim is thinking…').waitFor();
    edit.release();
    await newest(page).getByText('here at last').waitFor();
  });

  it('draws an embed', async () => {
    const page = await open();
    await call(page, 'embed');
    const embed = newest(page).getByRole('article', { name: 'Embed' });
    await embed.getByText('A title').waitFor();
    expect(await embed.locator('strong').textContent()).toBe('bold');
  });

  it('says that it is not connected, and finds back by itself', async () => {
    const page = await open();
    const banner = page.getByText('Not connected');
    await at.stopPage();
    await banner.waitFor();
    await at.startPage();
    await expect.poll(() => banner.isVisible()).toBe(false);
    await at.scene.people[2]?.send(at.scene.opening, 'Back again?');
    await page.getByText('Back again?').waitFor();
    // The browser complains of the connection, as it should.
    at.complaints.length = 0;
  });
});
