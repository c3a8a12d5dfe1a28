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
  readonly pages: number;
  /** Mean F1 over the words, with their frequencies. */
  readonly tokens: number;
  /** Mean F1 over the runs of four words. */
  readonly shingles: number;
  /** Mean share of the wanted words, and of the wanted runs of four, that are found. */
  readonly tokenRecall: number;
  readonly shingleRecall: number;
  /** Mean share of the wanted paragraphs whose words are found in one unbroken run. */
  readonly paragraphs: number;
  readonly milliseconds: number;
}

interface Page {
  readonly html: string;
  readonly address: string;
  readonly text: string;
}

const truth = z.record(z.string(), z.object({ articleBody: z.string(), url: z.string() }));
const SHINGLE = 4;

const SYSTEMS: Readonly<Record<string, (page: Page) => string>> = {
  Readability: ({ html }) => new Readability(parseHTML(html).document as never).parse()?.textContent ?? '',
  Verbatim: ({ html, address }) => textOf(readPage(html, address).body),
};

/**
 * Takes the articles out of the pages of a folder, by Mozilla's Readability alone and by our own rules. The rules were
 * written with all of these pages in view: how well they do on others is measured on others.
 */
export function measureExtraction(folder: string): readonly ExtractionScores[] {
  const pages = readPages(folder);
  return Object.entries(SYSTEMS).map(([system, read]) => scoresOf(system, read, pages));
}

/** The scores in percent. */
export function extractionTable(scores: readonly ExtractionScores[]): string {
  return `### extraction: articles out of web pages\n\n${table([
    [
      '',
      'pages',
      'words F1',
      'runs of four words F1',
      'recall',
      'runs, recall',
      'paragraphs whole',
      'ms a page',
    ],
    ...scores.map((each) => [
      each.system,
      String(each.pages),
      ...[each.tokens, each.shingles, each.tokenRecall, each.shingleRecall, each.paragraphs].map(percent),
      each.milliseconds.toFixed(0),
    ]),
  ])}`;
}

function readPages(folder: string): readonly Page[] {
  const known = truth.parse(JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')));
  return Object.entries(known).map(([id, { articleBody, url }]) => ({
    html: gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`))).toString('utf8'),
    address: url,
    text: articleBody,
  }));
}

function scoresOf(system: string, read: (page: Page) => string, pages: readonly Page[]): ExtractionScores {
  const began = performance.now();
  const found = pages.map((page) => tried(() => read(page)));
  const milliseconds = (performance.now() - began) / Math.max(1, pages.length);
  const scored = pages.map(({ text }, at) => scoresOfText(text, found[at] ?? ''));
  const mean = (key: keyof (typeof scored)[number]) =>
    scored.reduce((sum, each) => sum + each[key], 0) / Math.max(1, scored.length);
  return {
    system,
    pages: pages.length,
    tokens: mean('tokens'),
    shingles: mean('shingles'),
    tokenRecall: mean('tokenRecall'),
    shingleRecall: mean('shingleRecall'),
    paragraphs: mean('paragraphs'),
    milliseconds,
  };
}

function scoresOfText(text: string, foundText: string) {
  const [wanted, found] = [wordsOf(text), wordsOf(foundText)];
  const [runs, foundRuns] = [shinglesOf(wanted), shinglesOf(found)];
  const row = ` ${found.join(' ')} `;
  const parts = text
    .split(/\n+/)
    .map(wordsOf)
    .filter((words) => words.length > 0);
  const whole = parts.filter((words) => row.includes(` ${words.join(' ')} `)).length;
  return {
    tokens: f1(wanted, found),
    shingles: f1(runs, foundRuns),
    tokenRecall: shared(wanted, found) / Math.max(1, wanted.length),
    shingleRecall: shared(runs, foundRuns) / Math.max(1, runs.length),
    paragraphs: whole / Math.max(1, parts.length),
  };
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
  const parts = paragraphs.flatMap(({ number, text }) => [
    ...sections.filter(({ first }) => first === number).map(({ heading }) => heading),
    text,
  ]);
  return parts.join('\n');
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
}

function shinglesOf(words: readonly string[]): readonly string[] {
  if (words.length < SHINGLE) return [words.join(' ')];
  return words.slice(SHINGLE - 1).map((_, at) => words.slice(at, at + SHINGLE).join(' '));
}

/** F1 of two bags of words. */
function f1(wanted: readonly string[], found: readonly string[]): number {
  if (wanted.length === 0 || found.length === 0) return Number(wanted.length === found.length);
  return (2 * shared(wanted, found)) / (wanted.length + found.length);
}

/** How many words two bags have in common. */
function shared(wanted: readonly string[], found: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  let count = 0;
  for (const word of found) {
    const more = left.get(word) ?? 0;
    if (more > 0) count += 1;
    left.set(word, more - 1);
  }
  return count;
}
