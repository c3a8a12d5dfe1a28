import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { z } from 'zod';
import { readPage } from '#articles/ingest/page.ts';
import { createArticle } from '#engine/text/article.ts';
import { percent, table } from './table.ts';

/** How well articles were extracted from pages: means over the pages. */
export interface ExtractionScores {
  readonly system: string;
  readonly half: string;
  readonly pages: number;
  /** Mean F1 over the words, with their frequencies. */
  readonly tokens: number;
  /** Mean F1 over the runs of four words. */
  readonly shingles: number;
  readonly milliseconds: number;
}

interface Page {
  readonly html: string;
  readonly address: string;
  readonly text: string;
  readonly half: string;
}

const truth = z.record(z.string(), z.object({ articleBody: z.string(), url: z.string() }));
const SHINGLE = 4;
const HALVES = ['looked at', 'held back'] as const;

const SYSTEMS: Readonly<Record<string, (page: Page) => string>> = {
  Readability: ({ html }) => new Readability(parseHTML(html).document as never).parse()?.textContent ?? '',
  Verbatim: ({ html, address }) => textOf(readPage(html, address).body),
};

/** Takes the articles out of the pages of a folder, by Mozilla's Readability alone and by our own reader. */
export function measureExtraction(folder: string): readonly ExtractionScores[] {
  const pages = readPages(folder);
  return Object.entries(SYSTEMS).flatMap(([system, read]) => scoresOf(system, read, pages));
}

/** The scores in percent. */
export function extractionTable(scores: readonly ExtractionScores[]): string {
  return `### extraction: articles out of web pages\n\n${table([
    ['', 'pages', 'words F1', 'runs of four words F1', 'ms a page'],
    ...scores.map(({ system, half, pages, tokens, shingles, milliseconds }) => [
      `${system}, ${half}`,
      String(pages),
      percent(tokens),
      percent(shingles),
      milliseconds.toFixed(0),
    ]),
  ])}`;
}

function readPages(folder: string): readonly Page[] {
  const known = truth.parse(JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')));
  return Object.entries(known).map(([id, { articleBody, url }]) => ({
    html: gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`))).toString('utf8'),
    address: url,
    text: articleBody,
    half: HALVES[Number(isHeldBack(id))] ?? '',
  }));
}

/** The rules were written with half of the pages in view; the other half is held back. Ids are hashes of the pages. */
function isHeldBack(id: string): boolean {
  return parseInt(id.charAt(0), 16) >= 8;
}

function scoresOf(
  system: string,
  read: (page: Page) => string,
  pages: readonly Page[],
): readonly ExtractionScores[] {
  const began = performance.now();
  const scored = pages.map((page) => ({ page, ...scoresOfPage(page, read) }));
  const milliseconds = (performance.now() - began) / Math.max(1, pages.length);
  return [...HALVES, 'all'].map((half) => {
    const own = scored.filter(({ page }) => half === 'all' || page.half === half);
    const mean = (key: 'tokens' | 'shingles') =>
      own.reduce((sum, each) => sum + each[key], 0) / Math.max(1, own.length);
    const [tokens, shingles] = [mean('tokens'), mean('shingles')];
    return { system, half, pages: own.length, tokens, shingles, milliseconds };
  });
}

function scoresOfPage(page: Page, read: (page: Page) => string) {
  const [wanted, found] = [wordsOf(page.text), wordsOf(tried(() => read(page)))];
  return { tokens: overlap(wanted, found), shingles: overlap(shinglesOf(wanted), shinglesOf(found)) };
}

/** A page that cannot be read is an empty text. */
function tried(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}

/** A body as people see it: headings and paragraphs. */
function textOf(body: string): string {
  const { sections, paragraphs } = createArticle('page', { title: '', publication: '' }, body);
  return [...sections.map(({ heading }) => heading), ...paragraphs.map(({ text }) => text)].join('\n');
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
}

function shinglesOf(words: readonly string[]): readonly string[] {
  if (words.length < SHINGLE) return [words.join(' ')];
  return words.slice(SHINGLE - 1).map((_, at) => words.slice(at, at + SHINGLE).join(' '));
}

/** F1 of two bags of words. */
function overlap(wanted: readonly string[], found: readonly string[]): number {
  if (wanted.length === 0 || found.length === 0) return Number(wanted.length === found.length);
  const left = new Map<string, number>();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of found) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared += 1;
    left.set(word, count - 1);
  }
  return (2 * shared) / (wanted.length + found.length);
}
