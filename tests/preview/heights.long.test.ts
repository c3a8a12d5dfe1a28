import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import { createArticle } from '#engine/text/article.ts';
import { ownArticles } from '../corpus-articles.ts';
import { chromiumPath, launchChromium } from './chromium.ts';
import { box, messages, newest } from './places.ts';
import { visit } from './visit.ts';

/** A laptop's window and a phone's: what a card's height may be, in pixels. */
const WIDTHS = [
  { width: 1280, height: 900, answer: 420, list: 700 },
  { width: 390, height: 844, answer: 640, list: 1000 },
] as const;

/** Another article on the same matter, with figures that differ. */
const seoul = createArticle(
  'seoul',
  { title: 'The North sends more', publication: 'The Sample Post', published: '2025-07-10' },
  [
    'North Korea will send another 20,000 soldiers to Russia, South Korea’s spy agency said on Thursday.',
    'About 6,000 North Korean soldiers have been killed or wounded in the Kursk region so far, the agency told lawmakers.',
    'The weather in Seoul was hot.',
  ].join('\n\n'),
);

let browser: Browser;

async function call(page: Page, command: string, ...options: readonly string[]): Promise<void> {
  await box(page).fill(`/${command}`);
  await box(page).press('Enter');
  for (const option of options) {
    await page.keyboard.insertText(option);
    await page.keyboard.press('Enter');
  }
  if (options.length === 0) await page.getByRole('button', { name: 'Send' }).click();
}

/** The height of the newest card, once it is there. */
async function heightOf(page: Page, words: string): Promise<number> {
  const card = newest(page).locator('.container');
  await card.getByText(words).first().waitFor();
  return Math.round((await card.boundingBox())?.height ?? Number.POSITIVE_INFINITY);
}

describe.skipIf(chromiumPath === undefined)('cards are read at a glance', () => {
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  it.each(WIDTHS)('at $width pixels', async ({ width, height, answer, list }) => {
    const engine = createEngine([...ownArticles()]);
    const at = await visit(browser, { engine, browser: { viewport: { width, height } } });
    try {
      await messages(at.page).first().waitFor();
      await box(at.page).fill('@Verbatim How involved is North Korea?');
      await box(at.page).press('Enter');
      expect(await heightOf(at.page, 'The article says')).toBeLessThanOrEqual(answer);
      await call(at.page, 'timeline');
      expect(await heightOf(at.page, 'The dates in the article')).toBeLessThanOrEqual(list);
      await call(at.page, 'numbers');
      expect(await heightOf(at.page, 'The figures in the article')).toBeLessThanOrEqual(list);
      await call(at.page, 'help');
      expect(await heightOf(at.page, 'Answers in the article')).toBeLessThanOrEqual(list);
    } finally {
      await at.close();
    }
  });

  it.each(WIDTHS)('when they compare and sum up, at $width pixels', async ({ width, height, list }) => {
    const engine = createEngine([...ownArticles(), seoul]);
    const at = await visit(browser, { engine, browser: { viewport: { width, height } } });
    try {
      await messages(at.page).first().waitFor();
      const [mira] = at.scene.personas;
      const member = mira?.person;
      const channel = at.scene.opening;
      await member?.slash(channel, 'compare', { topic: 'North Korean soldiers in Russia' });
      expect(await heightOf(at.page, 'Figures that differ')).toBeLessThanOrEqual(list);
      await member?.slash(channel, 'summary', { article: 'lavrov-pyongyang', length: 'long' });
      expect(await heightOf(at.page, 'of its own sentences')).toBeLessThanOrEqual(list);
    } finally {
      await at.close();
    }
  });
});
