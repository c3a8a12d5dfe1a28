import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { withProgress } from '#app/progress.ts';
import { launchChromium } from '../tests/preview/chromium.ts';
import { type Visit, visit } from '../tests/preview/visit.ts';

/** A picture of the README: whose eyes, and what is done before it is taken. */
interface Screenshot {
  readonly name: string;
  readonly height: number;
  take(at: Visit): Promise<void>;
}

/** The pictures show the same minute every time. */
const NOON = Date.UTC(2026, 0, 5, 12, 4);
const WIDTH = 860;
const folder = fileURLToPath(new URL('../docs/pictures', import.meta.url));

const PICTURES: readonly Screenshot[] = [
  {
    name: 'ask',
    height: 760,
    async take({ page }) {
      await askBySlash(page, 'How involved is North Korea?');
      await page.getByText('¶9').waitFor();
    },
  },
  {
    name: 'find-context',
    height: 760,
    async take({ page, scene }) {
      const moderator = scene.personas.find(({ role }) => role === 'moderator')?.person.id ?? '';
      await page.getByLabel('View as').selectOption(moderator);
      await page.getByText('Tomás, moderator').waitFor({ state: 'attached' });
      await page.getByText('30k soldiers').click({ button: 'right' });
      await page.getByRole('menuitem', { name: 'Find context' }).click();
      await page.getByRole('button', { name: 'Share' }).click();
      await page.getByRole('button', { name: 'Share now' }).click();
      await page.getByRole('button', { name: 'Retract' }).waitFor();
      await page.getByRole('button', { name: 'Dismiss message' }).first().click();
      await page.getByRole('button', { name: 'Dismiss message' }).click();
    },
  },
  {
    name: 'summary',
    height: 620,
    async take({ page }) {
      await call(page, 'summary');
      await page.getByText('of its own sentences').waitFor();
    },
  },
  {
    name: 'not-found',
    height: 620,
    async take({ page }) {
      await askBySlash(page, 'What did Lavrov say about Japan?');
      await page.getByText('I found nothing').first().waitFor();
    },
  },
];

/** Takes the README's pictures, each in a preview of its own. */
export async function takePictures(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const browser = await launchChromium();
  try {
    await withProgress(PICTURES.length, async (next) => {
      for (const picture of PICTURES) {
        next(picture.name);
        await takePicture(browser, picture);
      }
    });
  } finally {
    await browser.close();
  }
  process.stdout.write('The pictures are in docs/pictures.\n');
}

async function takePicture(browser: Browser, { name, height, take }: Screenshot): Promise<void> {
  const at = await visit(browser, {
    discord: { startsAt: NOON },
    browser: { viewport: { width: WIDTH, height }, colorScheme: 'dark', reducedMotion: 'reduce' },
    now: NOON,
  });
  try {
    await at.page.locator('#log article').first().waitFor();
    await take(at);
    await at.page.mouse.move(0, 0);
    await at.page.evaluate('document.activeElement.blur()');
    await at.page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled', caret: 'hide' });
  } finally {
    await at.close();
  }
}

async function call(page: Page, command: string): Promise<void> {
  await page.getByRole('textbox', { name: /^Message / }).fill(`/${command}`);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Send' }).click();
}

async function askBySlash(page: Page, question: string): Promise<void> {
  await page.getByRole('textbox', { name: /^Message / }).fill('/ask');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: /^question/ }).fill(question);
  await page.keyboard.press('Enter');
}
