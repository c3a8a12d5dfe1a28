import type { Span } from '#engine/types.ts';
import { itemStarts, markerLength } from './list-items.ts';
import { endAt } from './sentence-end.ts';
import { LINKS } from './sentence-words.ts';
import { firstWord, lastWord } from './words-around.ts';

/**
 * Where a sentence may end: terminators, the dots of an ellipsis written with spaces, then closing marks (quotes,
 * brackets, footnotes). German closes quotations with the mark that opens English ones, French with a space before the
 * mark; other scripts have terminators of their own. The pattern can stop in one place only, so that a long row of dots takes linear time.
 */
const MARKS =
  /[.!?…]+(?:\s\.(?![.\p{L}\p{N}]))*["'’”»)\]]*(?:[“«](?=\s|$)|[ \u00a0\u202f]»)?(?:\[\d{1,3}\])*|[。！？؟।॥۔]+[」』”’）】》〉]*/gu;

/** A caption's credit starts a sentence, though the caption rarely ends with a full stop. */
const CREDIT =
  /\s(?:Images?|Photos?|Photographs?|Pictures?|Credits?|Video|Illustration|Graphic|File photo):\s+["“]?\p{Lu}/gu;

const BLANK_LINE = /\n\s*\n|\r\s*\r/g;

/**
 * Splits a text into its sentences, in order, without the white space between them. Rules in the manner of
 * "Pragmatic Segmenter" (K. Dias, 2014): every terminator is an end unless the words around it say otherwise. A
 * line break is white space like any other, except between the items of a list.
 */
export function splitSentences(text: string): Span[] {
  const starts = new Set([...itemStarts(text), ...creditStarts(text), ...blankLines(text)]);
  const bounds = [0, ...[...starts].sort((one, other) => one - other), text.length];
  return bounds
    .slice(1)
    .flatMap((end, index) => splitPart(text.slice(bounds[index], end), bounds[index] ?? 0));
}

/** Splits a part that is read by itself, such as an item of a list; it starts at `offset`. */
function splitPart(part: string, offset: number): Span[] {
  const spans: Span[] = [];
  let start = 0;
  let words = firstLetter(part, markerLength(part));
  for (const { index, 0: marks } of part.matchAll(MARKS)) {
    const end = index < words ? undefined : endAt(part, start, index, marks);
    if (end === undefined) continue;
    spans.push(...trimmed(part, start, end, offset));
    start = end;
    words = firstLetter(part, end);
  }
  return [...spans, ...trimmed(part, start, part.length, offset)];
}

/** Where the words of a sentence begin: marks before them, such as an opening ellipsis, do not end it. */
function firstLetter(part: string, from: number): number {
  const letter = /[\p{L}\p{N}]/gu;
  letter.lastIndex = from;
  return letter.exec(part)?.index ?? part.length;
}

function trimmed(part: string, from: number, to: number, offset: number): Span[] {
  const segment = part.slice(from, to);
  const start = from + segment.length - segment.trimStart().length;
  const end = from + segment.trimEnd().length;
  return end > start ? [{ start: offset + start, end: offset + end }] : [];
}

function creditStarts(text: string): number[] {
  return [...text.matchAll(CREDIT)]
    .map(({ index }) => index)
    .filter((at) => opensCredit(text.slice(Math.max(0, at - 50), at).trimEnd()));
}

/** Not "the Image: …", which may be a title, nor after a colon, a comma or an open bracket. */
function opensCredit(before: string): boolean {
  return /[\p{L}\p{N}.!?…"'’”)\]]$/u.test(before) && !LINKS.has(firstWord(lastWord(before)));
}

function blankLines(text: string): number[] {
  return [...text.matchAll(BLANK_LINE)].map(({ index }) => index);
}
