/**
 * Every ASCII sign with which Discord's Markdown opens or closes something, wherever it stands; a hyphen or plus
 * sign that could open a list, and the full stop of a number that could. What decides is never to the right of
 * the sign, so that a text's beginning is escaped alike however the text goes on.
 */
const MARKS = /[\\*_~`|[\]()<>@:#/]|(?<!\S)[-+]|(?<=(?<!\S)\d+)\./g;
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

/** What a reader sees of an escaped text: the inverse of `escapeMarkdown`. */
export function unescapeMarkdown(shown: string): string {
  return shown.replace(ESCAPED, '$1');
}

/** A text as a block quote, escaped, each of its lines behind `> `. Give it lines of its own. */
export function blockQuote(text: string): string {
  return `> ${escapeMarkdown(text).replaceAll('\n', '\n> ')}`;
}

/**
 * The text of a block quote that `blockQuote` made: its inverse. Where the bot has put words in bold, these marks are
 * left out: none of the text's own signs is bare.
 */
export function unquote(quote: string): string {
  return quote.replace(/(?<=^|\n)> /g, '').replace(MARKED, (_, sign: string | undefined) => sign ?? '');
}
