import type { Span } from '#engine/index.ts';
import { bareLine, layOutLine } from './direction.ts';
import { clip } from './text.ts';

/**
 * Every ASCII sign with which Discord's Markdown opens or closes something, wherever it stands; a hyphen or plus
 * sign that could open a list, and the full stop of a number that could. What decides is never to the right of
 * the sign, so that a text's beginning is escaped alike however the text goes on.
 */
const MARKS = /[\\*_~`|[\]()<>@:#/]|(?<!\S)[-+]|(?<=(?<!\S)\d+)\./g;
/** What is left where a text is cut between a backslash and the sign that it escapes. */
const LONE_BACKSLASH = /(?<=(?<!\\)(?:\\\\)*)\\…$/;
const ESCAPED = /\\([!-/:-@[-`{-~])/g;
/** The same, or the mark of bold. */
const MARKED = new RegExp(`${ESCAPED.source}|\\*\\*`, 'g');

/**
 * Makes a text safe to stand anywhere in a Discord message: what a reader sees of the result equals `text`,
 * and nothing in it becomes a format, link, mention, emoji, timestamp, heading, list or quote. Only backslashes
 * are added, at most one for each sign.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(MARKS, '\\$&');
}

/**
 * A text on one line, shortened so that no more than `most` characters are left once it is escaped; itself unescaped. A text of
 * nothing but signs doubles when it is escaped, and Discord counts the backslashes. Not for quotes.
 */
export function clipForEscape(text: string, most: number): string {
  const clipped = clip(text, most);
  if (escapeMarkdown(clipped).length <= most) return clipped;
  const cut = clip(escapeMarkdown(clipped), most);
  return unescapeMarkdown(cut.replace(LONE_BACKSLASH, '…'));
}

/** What a reader sees of an escaped text: the inverse of `escapeMarkdown`. */
export function unescapeMarkdown(shown: string): string {
  return shown.replace(ESCAPED, '$1');
}

/**
 * A text as a block quote, escaped, each of its lines behind `> `. Give it lines of its own. What is in `marks` (in
 * order, without overlaps) is in bold, as far as it is more than white space.
 */
export function blockQuote(text: string, marks: readonly Span[] = []): string {
  let [marked, at] = ['', 0];
  for (const { start, end } of joined(marks.flatMap((mark) => wordsIn(text, mark)))) {
    marked += `${escapeMarkdown(text.slice(at, start))}**${escapeMarkdown(text.slice(start, end))}**`;
    at = end;
  }
  const lines = (marked + escapeMarkdown(text.slice(at))).split('\n');
  return lines.map((line) => `> ${layOutLine(line)}`).join('\n');
}

/** Spans that touch become one: of `**a****b**` a reader would see the asterisks. */
function joined(spans: readonly Span[]): readonly Span[] {
  const apart: Span[] = [];
  for (const span of spans) {
    const before = apart.at(-1);
    if (before?.end === span.start) apart[apart.length - 1] = { start: before.start, end: span.end };
    else apart.push(span);
  }
  return apart;
}

/** A span's part of each line, without the white space around it: no mark of Markdown runs over the end of a line. */
function wordsIn(text: string, { start, end }: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(/\S(?:[^\n\r]*\S)?/g)].map(({ index, 0: words }) => ({
    start: start + index,
    end: start + index + words.length,
  }));
}

/**
 * The text of a block quote that `blockQuote` made: its inverse. Where the bot has put words in bold, these marks are
 * left out: none of the text's own signs is bare.
 */
export function unquote(quote: string): string {
  const lines = quote.split('\n').map((line) => bareLine(line.replace(/^> /, '')));
  return lines.join('\n').replace(MARKED, (_, sign: string | undefined) => sign ?? '');
}
