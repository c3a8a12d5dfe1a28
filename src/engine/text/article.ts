import { createHash } from 'node:crypto';
import type { Article, Metadata, Paragraph, ParagraphText, Quote, Section, Span } from '#engine/types.ts';
import { splitSentences } from './sentences.ts';
import { firstEndingAfter } from './span-search.ts';

/** What is wrong with an article's body, by code; `line` counts from 1 within the body. */
export type BodyFault = { readonly line: number } & (
  | { readonly code: 'no_paragraph' }
  | { readonly code: 'heading_level'; readonly level: number }
  | { readonly code: 'heading_without_words' }
  /** `beginning` is there to find it by. */
  | {
      readonly code: 'paragraph_too_long';
      readonly beginning: string;
      readonly length: number;
      readonly most: number;
    }
);

/** A body that no article can be made of. */
export class ArticleError extends Error {
  override readonly name = 'ArticleError';
  constructor(readonly fault: BodyFault) {
    super(`line ${fault.line}: ${fault.code}`);
  }
}

/** A backslash before what would start Markdown structure at the beginning of a line, and one inside `1\.` */
const ESCAPE = /^\\(?=\\*(?:[#>\-+*=_~|<[!`]|\d{1,9}[.)]))|(?<=^\d{1,9})\\(?=\\*[.)])/;
/** Characters of a paragraph that is too long, so that its place is found. */
const SHOWN = 40;
/** A body of a million characters can have a fault in every other one. */
const MOST_FAULTS = 100;
const NO_PARAGRAPH: BodyFault = { line: 1, code: 'no_paragraph' };
const HEADING = /^(#{1,6})(?:[ \t](.*))?$/s;

interface LineBlock {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly heading?: string;
  readonly text?: string;
  readonly fault?: BodyFault;
}

/**
 * Makes an article of its metadata and its body: blank lines separate paragraphs, and `##` headings start
 * sections. A paragraph's text is the body's, to the character, without the escaping backslashes.
 *
 * @throws {ArticleError} if the body has no paragraph, or a heading of a level other than two.
 */
export function createArticle(id: string, metadata: Metadata, body: string): Article {
  const paragraphs: Paragraph[] = [];
  const sections: Section[] = [];
  for (const block of blocks(body)) {
    if (block.fault) throw new ArticleError(block.fault);
    if (block.heading !== undefined) {
      sections.push({ heading: block.heading, first: paragraphs.length + 1, last: paragraphs.length });
    } else if (block.text !== undefined) {
      const open = sections.pop();
      if (open) sections.push({ ...open, last: paragraphs.length + 1 });
      paragraphs.push({
        number: paragraphs.length + 1,
        text: block.text,
        ...(open && { heading: open.heading }),
        sentences: splitSentences(block.text),
      });
    }
  }
  if (paragraphs.length === 0) throw new ArticleError(NO_PARAGRAPH);
  return { ...metadata, id, revision: revisionOf(paragraphs), sections, paragraphs };
}

/** An article made of paragraphs that were read before; sections without a paragraph are lost. */
export function assembleArticle(id: string, metadata: Metadata, texts: readonly ParagraphText[]): Article {
  const sections: Section[] = [];
  const paragraphs = texts.map(({ text, heading }, at): Paragraph => {
    const number = at + 1;
    const open = texts[at - 1]?.heading === heading ? sections.pop() : undefined;
    if (heading !== undefined) sections.push({ heading, first: open?.first ?? number, last: number });
    return { number, text, ...(heading !== undefined && { heading }), sentences: splitSentences(text) };
  });
  return { ...metadata, id, revision: revisionOf(paragraphs), sections, paragraphs };
}

/** What is known about an article besides its text. */
export function metadataOf({ id, revision, sections, paragraphs, ...metadata }: Article): Metadata {
  return metadata;
}

/**
 * What makes `createArticle` refuse a body, in the order of its lines, and each paragraph of more than `longest` characters.
 * Stops after `MOST_FAULTS`.
 */
export function findFaults(body: string, longest = Number.POSITIVE_INFINITY): BodyFault[] {
  const faults: BodyFault[] = [];
  let hasText = false;
  for (const { fault, line, text } of blocks(body)) {
    hasText ||= text !== undefined;
    if (faults.length === MOST_FAULTS) continue;
    if (fault) faults.push(fault);
    else if (text !== undefined && text.length > longest) faults.push(paragraphTooLong(line, text, longest));
  }
  return hasText ? faults : [NO_PARAGRAPH, ...faults];
}

/** How many paragraphs `createArticle` would make of a body. */
export function countParagraphs(body: string): number {
  let count = 0;
  for (const { text } of blocks(body)) if (text !== undefined) count += 1;
  return count;
}

/** The quote of a span. This is the only place that makes the text of a quote. */
export function quoteOf(paragraph: Paragraph, span: Span): Quote {
  return { start: span.start, end: span.end, text: paragraph.text.slice(span.start, span.end) };
}

/** The quote of the whole sentences that a span touches: one, unless it runs over a sentence's end. */
export function sentencesAround(paragraph: Paragraph, { start, end }: Span): Quote {
  const { sentences } = paragraph;
  const at = firstEndingAfter(sentences, start);
  const first = sentences[at];
  if (!first || first.start >= end) return quoteOf(paragraph, { start, end });
  let behind = at + 1;
  while ((sentences[behind]?.start ?? end) < end) behind++;
  return quoteOf(paragraph, { start: first.start, end: sentences[behind - 1]?.end ?? end });
}

function* blocks(body: string): Generator<LineBlock> {
  let lines: string[] = [];
  const all = body.split(/\r\n|\n|\r/);
  for (const [index, line] of all.entries()) {
    const heading = HEADING.exec(line);
    const ends = heading !== null || line.trim() === '';
    if (ends && lines.length > 0) {
      yield { line: index + 1 - lines.length, text: lines.join('\n') };
      lines = [];
    }
    if (heading) yield headingBlock(heading, index + 1);
    else if (!ends) lines.push(line.replace(ESCAPE, ''));
  }
  if (lines.length > 0) yield { line: all.length + 1 - lines.length, text: lines.join('\n') };
}

function headingBlock([, marks = '', text = '']: RegExpExecArray, line: number): LineBlock {
  const heading = text
    .trim()
    .replace(/[ \t]#+$/, '')
    .trim();
  if (marks.length !== 2) return { line, fault: { line, code: 'heading_level', level: marks.length } };
  if (heading !== '') return { line, heading };
  return { line, fault: { line, code: 'heading_without_words' } };
}

function paragraphTooLong(line: number, text: string, most: number): BodyFault {
  const beginning = text
    .slice(0, SHOWN)
    .replace(/\s+/g, ' ')
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
  return { line, code: 'paragraph_too_long', beginning, length: text.length, most };
}

function revisionOf(paragraphs: readonly ParagraphText[]): string {
  const text = JSON.stringify(paragraphs.map((paragraph) => [paragraph.heading ?? null, paragraph.text]));
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
