import { splitSentences } from '#engine/index.ts';
import { isPhrase } from './find.ts';

/**
 * Pairs of marks; single ones only where they are no apostrophes: before a word, and after one. None looks for its end
 * beyond the next mark of its kind, or a hundred apostrophes, so that a message of marks alone takes no longer than another.
 */
const PAIRS: readonly RegExp[] = [
  /“([^”“]+)[”“]/,
  /„([^“”„]+)[“”]/,
  /«([^«»]+)»/,
  /»([^«»]+)«/,
  /"([^"]+)"/,
  /(?<![\p{L}\p{N}])[‘‚]([^‘‚]+?)[’‘](?![\p{L}\p{N}])/u,
  /(?<![\p{L}\p{N}])'(?=\S)([^']+(?:'(?=[\p{L}\p{N}])[^']+){0,99})(?<=\S)'(?![\p{L}\p{N}])/u,
];
const QUOTATION = new RegExp(PAIRS.map(({ source }) => source).join('|'), 'gu');
const BLOCK_QUOTE = /^>(?:>>)? +(.*)$/gm;
/** Discord's marks of bold, italic, struck and hidden text; and signs that a backslash keeps from being marks. */
const MARKUP = /\\([*_~|`>#[\]()\\-])|(?<![\p{L}\p{N}*])\*+|\*+(?![\p{L}\p{N}*])|\*{2,}|__|~~|\|\||`+/gu;

/** What is to be checked in a message, and whether it stood between quotation marks there. */
export interface Quoted {
  readonly marked: boolean;
  readonly wordings: readonly string[];
}

/**
 * What a message quotes: what stands between quotation marks in it, else in Markdown's block quotes, else all of it,
 * line by line and sentence by sentence. Marks of Markdown are left out, and so is what has too few letters to be looked for.
 */
export function quotedIn(message: string): Quoted {
  const text = withoutMarkup(message);
  const between = [...text.matchAll(QUOTATION)].map((match) => match.slice(1).find((part) => part) ?? '');
  const inBlocks = [...message.matchAll(BLOCK_QUOTE)].map(([, line = '']) => withoutMarkup(line));
  const wanted = between.some(isPhrase) ? between : inBlocks.length > 0 ? [inBlocks.join(' ')] : [];
  const wordings = distinct(wanted.filter(isPhrase));
  if (wordings.length > 0) return { marked: true, wordings };
  const sentences = text
    .split('\n')
    .flatMap((line) => splitSentences(line).map(({ start, end }) => line.slice(start, end)));
  return { marked: false, wordings: distinct(sentences.filter(isPhrase)) };
}

function withoutMarkup(text: string): string {
  return text.replace(MARKUP, '$1');
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map((text) => text.replace(/\s+/g, ' ').trim()))];
}
