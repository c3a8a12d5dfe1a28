import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPage } from '#articles/ingest/page.ts';
import { linkTo } from '#discord/cards/passage-link.ts';
import { createArticle, quoteOf } from '#engine/text/article.ts';
import type { Article, Passage } from '#engine/types.ts';
import { chromiumPath, launchChromium } from './chromium.ts';

const folder = fileURLToPath(new URL('../../../shared/data/extraction', import.meta.url));
const isThere = existsSync(folder);
if (!isThere)
  console.warn('There are no pages in ../shared/data/extraction, so links to passages are not tried.');

/** Of the pages that are read as articles, so many must scroll to the quote; 88 of 90 did when this was written. */
const WANTED = 0.95;
const ADDRESS = 'https://page.example/article';

/** The article on a page; undefined where none is read. */
function articleOn(html: string): Article | undefined {
  try {
    const { body } = readPage(html, ADDRESS);
    return createArticle('page', { title: 'T', publication: 'P', url: ADDRESS }, body);
  } catch {
    return undefined;
  }
}

/** A sentence or two from the later half of an article: a browser has to scroll to it. */
function passageIn(article: Article): Passage | undefined {
  const { paragraphs } = article;
  const paragraph = paragraphs
    .slice(Math.floor(paragraphs.length / 2))
    .find(({ text }) => text.length > 80 && text.length < 800);
  const [first, second] = paragraph?.sentences ?? [];
  if (!paragraph || !first) return undefined;
  const end = second ? second.end : first.end;
  return { article, paragraph, score: 0, quotes: [quoteOf(paragraph, { start: first.start, end })] };
}

/** Whether the window shows the first words of a quote. */
function shows(page: Page, quote: string): Promise<boolean> {
  const words =
    quote
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, 4)
      .join('') ?? '';
  return page.evaluate<boolean>(`(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let seen = '';
    while (walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const boxes = [...range.getClientRects()];
      if (boxes.some(({ top, bottom, height }) => height > 0 && bottom > 0 && top < innerHeight)) {
        seen += walker.currentNode.data;
      }
    }
    return seen.replace(/[^\\p{L}\\p{N}]+/gu, '').includes(${JSON.stringify(words)});
  })()`);
}

/** A browser scrolls a moment after it has loaded a page: at once where it is idle, in many seconds where it is not. */
const FIRST_LOOK_MS = 2000;
const LATER_LOOK_MS = 5000;
/** On a busy machine it may give up looking for the words before the page is laid out; opened again, it finds them. */
const LATER_LOOKS = 6;
/** Ends only a test that hangs: ninety pages without their pictures take a minute on an idle machine, and many on a busy one. */
const LONGEST_MS = 1_200_000;

async function showsInTime(page: Page, quote: string, timeout: number): Promise<boolean> {
  const looking = expect.poll(() => shows(page, quote), { timeout }).toBe(true);
  return looking.then(
    () => true,
    () => false,
  );
}

describe.skipIf(chromiumPath === undefined || !isThere)('a link to a passage', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  it('scrolls to the quote on nearly all pages', { timeout: LONGEST_MS }, async () => {
    const known = JSON.parse(readFileSync(`${folder}/ground-truth.json`, 'utf8')) as Record<string, unknown>;
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 1000, height: 700 },
    });
    const page = await context.newPage();
    let html = '';
    await context.route('**/*', (route) =>
      route.request().isNavigationRequest() && route.request().url().startsWith(ADDRESS)
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
        : route.abort(),
    );
    const isReached = async (id: string, timeout: number): Promise<boolean | undefined> => {
      html = gunzipSync(readFileSync(`${folder}/html/${id}.html.gz`)).toString('utf8');
      const article = articleOn(html);
      const passage = article && passageIn(article);
      if (!passage) return undefined;
      await page.goto('about:blank');
      await page.goto(linkTo(ADDRESS, passage.article, [passage]), { waitUntil: 'load' });
      return showsInTime(page, passage.quotes[0]?.text ?? '', timeout);
    };
    let missed: string[] = [];
    let tried = 0;
    for (const id of Object.keys(known)) {
      const reached = await isReached(id, FIRST_LOOK_MS);
      if (reached !== undefined) tried += 1;
      if (reached === false) missed.push(id);
    }
    for (let look = 0; look < LATER_LOOKS && missed.length > (1 - WANTED) * tried; look++) {
      const again = missed;
      missed = [];
      for (const id of again) if (!(await isReached(id, LATER_LOOK_MS))) missed.push(id);
    }
    await context.close();
    console.info(`Links scrolled to the quote on ${tried - missed.length} of ${tried} pages.`);
    expect(1 - missed.length / tried, missed.join(' ')).toBeGreaterThanOrEqual(WANTED);
  });
});
