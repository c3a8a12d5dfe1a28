import { join } from 'node:path';
import { readReadabilityPages, readTakenOutPages, type TakenOutPage } from '#lab/data/pages.ts';
import { extractors, type TakenOut } from './extractors.ts';
import { type FactScores, factTable, scoreFacts } from './page-facts.ts';
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

/** The texts of the extraction set; bylines and dates of that, and of the pages of Readability's own tests. */
export interface ExtractionReport {
  readonly texts: readonly ExtractionScores[];
  readonly facts: readonly FactScores[];
}

const SHINGLE = 4;

/**
 * Takes the articles out of the pages below `data`, by Mozilla's Readability alone, by trafilatura (where a Python that
 * has it is named), and by our own rules. The rules were written with all of these pages in view: how well they do on
 * others is measured on others.
 */
export function measureExtraction(data: string, python: string | undefined): ExtractionReport {
  const pages = readTakenOutPages(join(data, 'extraction'));
  const tested = readReadabilityPages(join(data, 'readability'));
  const measured = extractors(python).map(({ name, takeOut }) => {
    const began = performance.now();
    const found = takeOut(pages);
    const milliseconds = (performance.now() - began) / Math.max(1, pages.length);
    const facts = [scoreFacts(name, 'extraction', pages, found)];
    if (tested.length > 0) facts.push(scoreFacts(name, "Readability's tests", tested, takeOut(tested)));
    return { texts: scoresOf(name, pages, found, milliseconds), facts };
  });
  const facts = measured.flatMap((each) => each.facts);
  return {
    texts: measured.map(({ texts }) => texts),
    facts: [...facts].sort((a, b) => a.set.localeCompare(b.set)),
  };
}

/** The scores in percent. */
export function extractionTable({ texts, facts }: ExtractionReport): string {
  const rows = texts.map((each) => [
    each.system,
    String(each.pages),
    ...[each.tokens, each.shingles, each.tokenRecall, each.shingleRecall, each.paragraphs].map(percent),
    each.milliseconds.toFixed(0),
  ]);
  const names = [
    'words F1',
    'runs of four words F1',
    'recall',
    'runs, recall',
    'paragraphs whole',
    'ms a page',
  ];
  return `### extraction: articles out of web pages

${table([['', 'pages', ...names], ...rows])}
### extraction: who wrote them, and when

${factTable(facts)}`;
}

function scoresOf(
  system: string,
  pages: readonly TakenOutPage[],
  found: readonly TakenOut[],
  milliseconds: number,
): ExtractionScores {
  const scored = pages.map(({ text }, at) => scoresOfText(text, found[at]?.text ?? ''));
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
