import type { Messages } from '#discord/messages/messages.ts';
import type { Paragraph, Span } from '#engine/index.ts';
import { blockQuote } from './markdown.ts';

/**
 * As much of some spans of a paragraph as fits, in the paragraph's order. `whole`: all of it; else it ends after
 * a whole sentence or inside one, or is what is `around` something, and `rest` is where what does not fit begins.
 */
export type Excerpt =
  | { readonly ending: 'whole'; readonly spans: readonly Span[] }
  | { readonly ending: CutEnding; readonly spans: readonly Span[]; readonly rest: number };

/** How what does not fit was cut off. */
export type CutEnding = 'sentence' | 'word' | 'around';

/** A page of a paragraph; `opensInside` and `endsInside` tell where a sentence was cut. */
export interface ParagraphPage extends Span {
  readonly opensInside: boolean;
  readonly endsInside: boolean;
}

/** What one page of a paragraph may take, in characters of its block quote. */
const PAGE = 3000;

/** Spans in the paragraph's order; those with nothing but white space between them are made one. */
export function mergeSpans(paragraph: Paragraph, spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const before = merged.at(-1);
    if (before && paragraph.text.slice(before.end, span.start).trim() === '') {
      merged[merged.length - 1] = { start: before.start, end: Math.max(before.end, span.end) };
    } else merged.push({ start: span.start, end: span.end });
  }
  return merged;
}

/** The spans as block quotes, each on lines of its own, never stitched together; what is in `marks` is in bold. */
export function quoteSpans({ text }: Paragraph, spans: readonly Span[], marks: readonly Span[] = []): string {
  return spans
    .map(({ start, end }) => {
      const inside = marks
        .map((mark) => ({ start: Math.max(mark.start, start) - start, end: Math.min(mark.end, end) - start }))
        .filter((mark) => mark.start < mark.end);
      return blockQuote(text.slice(start, end), inside);
    })
    .join('\n\n');
}

/** Whether the spans fit into `room` characters of block quote; no text takes less than its own length. */
function fits(paragraph: Paragraph, spans: readonly Span[], room: number): boolean {
  const length = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  return length <= room && costOf(paragraph, spans) <= room;
}

/** What the spans take as block quotes, in characters. */
export function costOf(paragraph: Paragraph, spans: readonly Span[]): number {
  return quoteSpans(paragraph, spans).length;
}

/**
 * As much of the spans as fits into `room` characters of block quote: whole sentences, and only where not one
 * fits a part of the first, up to a word's end, or of a single word up to a character's. Never nothing.
 */
export function excerptOf(paragraph: Paragraph, quotes: readonly Span[], room: number): Excerpt {
  const whole = mergeSpans(paragraph, quotes);
  if (fits(paragraph, whole, room)) return { ending: 'whole', spans: whole };
  let shown: readonly Span[] = [];
  for (const [at, span] of whole.entries()) {
    for (const end of sentenceEnds(paragraph, span)) {
      const longer = [...whole.slice(0, at), { start: span.start, end }];
      if (!fits(paragraph, longer, room))
        return shown.length > 0 ? cutAfter(whole, shown) : cutInside(paragraph, whole, room);
      shown = longer;
    }
  }
  return { ending: 'whole', spans: whole };
}

/**
 * As much of a paragraph as fits into `room` characters of block quote around some of its spans: whole sentences, about
 * as much before them as after them. Where not even they fit, the first of them.
 */
export function excerptAround(paragraph: Paragraph, focus: readonly Span[], room: number): Excerpt {
  const { sentences, text } = paragraph;
  const whole = [{ start: 0, end: text.length }];
  if (fits(paragraph, whole, room)) return { ending: 'whole', spans: whole };
  const [from, to] = [Math.min(...focus.map(({ start }) => start)), Math.max(...focus.map(({ end }) => end))];
  let first = sentences.findIndex(({ end }) => end > from);
  let last = sentences.findLastIndex(({ start }) => start < to);
  const spanOf = (one: number, other: number): Span => ({
    start: sentences[one]?.start ?? 0,
    end: sentences[other]?.end ?? text.length,
  });
  if (first < 0 || last < first || !fits(paragraph, [spanOf(first, last)], room)) {
    return aroundCut(excerptOf(paragraph, focus, room));
  }
  for (;;) {
    const span = spanOf(first, last);
    const sides = [
      { first: first - 1, last, taken: from - span.start },
      { first, last: last + 1, taken: span.end - to },
    ];
    const next = sides
      .toSorted((one, other) => one.taken - other.taken)
      .find(
        (side) =>
          side.first >= 0 &&
          side.last < sentences.length &&
          fits(paragraph, [spanOf(side.first, side.last)], room),
      );
    if (!next) return aroundCut({ ending: 'sentence', spans: [span], rest: span.end });
    ({ first, last } = next);
  }
}

/** One reads on where the paragraph begins if that is left out. */
function aroundCut({ spans, ...excerpt }: Excerpt): Excerpt {
  const opens = spans[0]?.start ?? 0;
  if (opens > 0) return { ending: 'around', spans, rest: 0 };
  return excerpt.ending === 'whole' ? { ending: 'whole', spans } : { ...excerpt, spans };
}

/**
 * A paragraph's pages, the same for the same paragraph: each ends with a sentence, where a sentence fits a page.
 * Between two pages only white space is left out.
 */
export function pagesOf(paragraph: Paragraph): readonly ParagraphPage[] {
  const pages: ParagraphPage[] = [];
  let start = 0;
  let opensInside = false;
  do {
    const excerpt = excerptOf(paragraph, [{ start, end: paragraph.text.length }], PAGE);
    const end = excerpt.spans.at(-1)?.end ?? paragraph.text.length;
    pages.push({ start, end, opensInside, endsInside: excerpt.ending === 'word' });
    opensInside = excerpt.ending === 'word';
    start = excerpt.ending === 'whole' ? paragraph.text.length : skipSpace(paragraph.text, end);
  } while (start < paragraph.text.length);
  return pages;
}

/** The number, from 1, of the page that shows what stands at an offset of the paragraph. */
export function pageAt(paragraph: Paragraph, offset: number): number {
  const pages = pagesOf(paragraph);
  const found = pages.findIndex((page) => offset < page.end);
  return found < 0 ? pages.length : found + 1;
}

/** The line below a quote that was cut; `rest` is the label of the button that goes on. */
export function cutNote(ending: CutEnding, rest: string, { cards }: Messages): string {
  return `-# ${cards.cut[ending](rest)}`;
}

/** Where `span` can be cut: the ends of the sentences inside it, then its own. */
function sentenceEnds(paragraph: Paragraph, span: Span): number[] {
  const inside = paragraph.sentences.map((sentence) => sentence.end);
  return [...inside.filter((end) => end > span.start && end < span.end), span.end];
}

function cutAfter(whole: readonly Span[], shown: readonly Span[]): Excerpt {
  const end = shown.at(-1)?.end ?? 0;
  const next = whole.find((span) => span.end > end);
  return { ending: 'sentence', spans: shown, rest: Math.max(end, next?.start ?? end) };
}

function cutInside(paragraph: Paragraph, whole: readonly Span[], room: number): Excerpt {
  const { start, end } = whole[0] ?? { start: 0, end: paragraph.text.length };
  const text = paragraph.text.slice(start, Math.min(end, start + Math.max(room, 0) + 2));
  const cut = start + wordEnd(text, fittingLength(text, room));
  return { ending: 'word', spans: [{ start, end: cut }], rest: cut };
}

/** How many of a text's code units fit into `room` characters of block quote. */
function fittingLength(text: string, room: number): number {
  let fitting = 0;
  let tooLong = text.length + 1;
  while (tooLong - fitting > 1) {
    const middle = (fitting + tooLong) >>> 1;
    if (blockQuote(text.slice(0, middle)).length <= room) fitting = middle;
    else tooLong = middle;
  }
  return fitting;
}

/** Where the last whole word in the first `most` code units ends; else the last whole character; never 0. */
function wordEnd(text: string, most: number): number {
  if (most >= text.length) return text.length;
  const words = /^[\s\S]*\S(?=\s)/.exec(text.slice(0, most + 1))?.[0].length ?? 0;
  if (words > 0) return words;
  const at = Math.max(most, 1);
  const splitsPair = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
  return splitsPair ? (at > 1 ? at - 1 : 2) : at;
}

function skipSpace(text: string, from: number): number {
  const rest = text.slice(from);
  return from + rest.length - rest.trimStart().length;
}
