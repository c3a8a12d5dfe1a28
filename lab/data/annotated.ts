import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Outline, outlineOf } from '#engine/attribution/phrases.ts';
import { type Range, tagArticle } from '#engine/attribution/tokens.ts';
import { splitSentences } from '#engine/text/sentences.ts';
import type { Paragraph, Span } from '#engine/types.ts';
import { type MarkedAttribution, readBrat } from './brat.ts';

/** An attribution as annotators marked it, in places of the article's tokens. */
export interface GoldAttribution {
  /** The tokens of each, ascending; a source may have none. */
  readonly source: readonly number[];
  readonly cue: readonly number[];
  readonly content: readonly number[];
}

/** An article with what annotators marked in it. */
export interface AnnotatedArticle {
  readonly name: string;
  readonly outline: Outline;
  readonly paragraphs: readonly Paragraph[];
  readonly gold: readonly GoldAttribution[];
}

/** Reads a folder of PolNeAR: `text/*.txt` beside `attributions/*.ann`. One annotation of each text is read. */
export function readAnnotated(folder: string): AnnotatedArticle[] {
  const annotations = readdirSync(join(folder, 'attributions')).sort();
  return readdirSync(join(folder, 'text'))
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => {
      const name = file.slice(0, -'.txt'.length);
      const annotation = annotations.find((each) => each.startsWith(name));
      if (annotation === undefined || !existsSync(join(folder, 'text', file))) return [];
      const text = readFileSync(join(folder, 'text', file), 'utf8');
      const marked = readBrat(readFileSync(join(folder, 'attributions', annotation), 'utf8'));
      return [annotate(name, text, marked)];
    });
}

function annotate(name: string, text: string, marked: readonly MarkedAttribution[]): AnnotatedArticle {
  const { paragraphs, offsets } = paragraphsOf(text);
  const outline = outlineOf(tagArticle(paragraphs));
  const places = outline.tokens.map(({ paragraph, start, end }) => {
    const offset = offsets[paragraph - 1] ?? 0;
    return { start: offset + start, end: offset + end };
  });
  const within = (spans: readonly Span[]) =>
    places.flatMap(({ start, end }, at) =>
      spans.some((span) => start < span.end && end > span.start) ? [at] : [],
    );
  const gold = marked.map(({ source, cue, content }) => ({
    source: within(source),
    cue: within(cue),
    content: within(content),
  }));
  return { name, outline, paragraphs, gold: gold.filter(({ content }) => content.length > 0) };
}

/** The lines that are not empty, and where each begins in the text. */
function paragraphsOf(text: string): { paragraphs: Paragraph[]; offsets: number[] } {
  const paragraphs: Paragraph[] = [];
  const offsets: number[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    if (line.trim() === '') continue;
    paragraphs.push({ number: paragraphs.length + 1, text: line, sentences: splitSentences(line) });
    offsets.push(index);
  }
  return { paragraphs, offsets };
}

/** The share of the articles that are learned from; the others are held back, and only measured. */
const HELD_BACK_FROM = 0.8;

/** Whether an article is held back, by its name alone. */
export function isHeldBack({ name }: Pick<AnnotatedArticle, 'name'>): boolean {
  return (createHash('sha256').update(name).digest()[0] ?? 0) / 256 >= HELD_BACK_FROM;
}

/** The tokens of some ranges. */
export function tokensIn(ranges: readonly Range[]): Set<number> {
  const tokens = new Set<number>();
  for (const { from, to } of ranges) for (let at = from; at < to; at++) tokens.add(at);
  return tokens;
}

/** The main token of a cue: its first verb, else its first noun or adjective, else its first. */
export function cueHead({ tokens }: Outline, cue: readonly number[]): number | undefined {
  for (const wanted of [/^VERB$/, /^(?:NOUN|ADJ|PROPN)$/]) {
    const found = cue.find((at) => wanted.test(tokens[at]?.tag ?? ''));
    if (found !== undefined) return found;
  }
  return cue[0];
}

/** Whether two stretches share half of the words of the longer. */
export function shareHalf(found: ReadonlySet<number>, wanted: readonly number[]): boolean {
  const shared = wanted.filter((at) => found.has(at)).length;
  return shared > 0 && 2 * shared >= Math.max(found.size, wanted.length);
}
