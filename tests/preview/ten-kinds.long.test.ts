import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { parts } from '#app/parts.ts';
import { openReader } from '#app/reader/open.ts';
import { readAddress } from '#articles/ingest/ingest.ts';
import { createLibrary } from '#articles/library.ts';
import { startBot } from '#discord/gateway/bot.ts';
import { IN_MEMORY, openSqlite } from '#store/sqlite.ts';
import { SAMPLES, type Sample } from '../articles/ingest/ten-kinds.ts';
import { ownArticles } from '../corpus-articles.ts';
import { forAsLongAsItTakes } from '../patience.ts';
import { HERE, openSite } from '../site.ts';
import { chromiumPath, launchChromium } from './chromium.ts';
import { box, card, messages } from './places.ts';
import { visit } from './visit.ts';

/** Where pictures of the preview and the answer go, if a person wants to look at them. */
const PICTURES = process.env.PICTURES;

/** As the bot answers; no time is too long here. */
const reader = openReader({ warn: (sentence) => console.error(sentence) });
afterAll(() => reader.close());

/** Opens the page as a moderator, before a bot that reads sites on this machine. */
async function open(browser: Browser) {
  const store = openSqlite(IN_MEMORY);
  const library = createLibrary({ articles: ownArticles(), store, reader });
  const log = pino({ level: 'silent' });
  const at = await visit(browser, {
    bot: ({ token, api }) =>
      startBot({
        ...parts,
        store,
        library,
        log,
        token,
        apiUrl: api,
        readAddress: (address) => readAddress(address, HERE),
        patience: forAsLongAsItTakes,
      }),
  });
  onTestFinished(() => at.close());
  const { page, scene } = at;
  await messages(page).first().waitFor();
  const moderator = scene.personas.find(({ role }) => role === 'moderator');
  await page.getByLabel('View as').selectOption(moderator?.person.id ?? '');
  await expect.poll(() => page.url()).toContain(moderator?.person.id);
  await box(page).fill('/articles add');
  await page.getByRole('option', { name: /^\/articles add/ }).waitFor();
  return at;
}

describe.skipIf(chromiumPath === undefined)('in the page, a moderator adds', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  it.each(SAMPLES)('the kind $kind, and gets a right first answer', addAndAsk);

  async function addAndAsk(sample: Sample): Promise<void> {
    const { kind, source, address, title, question, answer } = sample;
    const at = await open(browser);
    const { page } = at;
    if (address === undefined) {
      await box(page).press('Enter');
      await page.keyboard.press('Enter');
      const form = page.getByRole('dialog', { name: 'Paste an article' });
      const { name, bytes } = source;
      await form
        .getByLabel('Or a file')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
      await form.getByLabel('Publication').fill('The Sample');
      await form.getByRole('button', { name: 'Submit' }).click();
    } else {
      const site = await openSite();
      const path = new URL(address).pathname;
      const headers = { 'content-type': source.contentType ?? 'text/html' };
      site.put(path, { body: Buffer.from(source.bytes), headers });
      await box(page).fill(`/articles add url:${site.url(path)}`);
      await page.keyboard.press('Enter');
    }
    const preview = card(page, 'Is this the article?');
    await preview.getByText(title).first().waitFor();
    if (PICTURES) {
      mkdirSync(PICTURES, { recursive: true });
      await preview.screenshot({ path: join(PICTURES, `${kind}-preview.png`) });
    }
    await fillDetails();
    await card(page, 'Is this the article?').getByRole('button', { name: 'Add', exact: true }).click();
    await card(page, /Added: /).waitFor();
    await box(page).fill(`@Verbatim ${question}`);
    await page.keyboard.press('Enter');
    const reply = card(page, /The article says|This may answer it/);
    await reply.waitFor();
    if (PICTURES) await reply.screenshot({ path: join(PICTURES, `${kind}-answer.png`) });
    expect(await reply.locator('blockquote').first().textContent()).toContain(answer);
    expect(at.discord.takeViolations()).toEqual([]);

    /** Names the publication where the page does not. */
    async function fillDetails(): Promise<void> {
      if ((await preview.getByText('I could not find').count()) === 0) return;
      await preview.getByRole('button', { name: 'Details' }).click();
      const form = page.getByRole('dialog', { name: 'About the article' });
      await form.getByLabel('Publication').fill('The Sample');
      await form.getByRole('button', { name: 'Submit' }).click();
      await preview.getByText('The Sample').waitFor();
    }
  }
});
