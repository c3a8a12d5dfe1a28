import { type Warning, WHOLE } from '#articles/faults.ts';
import { bodyOf } from '#articles/manuscript.ts';
import { blocksOfText, type TextBlock } from '#articles/plain-text.ts';
import type { Metadata } from '#engine/index.ts';
import { dateIn } from './dates.ts';
import { headLineIn, MOST_HEAD_LINES } from './head-lines.ts';
import { isSentence } from './labels.ts';
import { mailFootStart } from './mail-foot.ts';
import { plainLine } from './names.ts';
import type { LeftOut, Reading } from './reading.ts';

const LONGEST_TITLE = 150;
const MOST_WORDS_NAMED = 8;
/** A line that only separates what is above it from what is below. */
const RULE = /^[-–—*_=~#.·•\s]+$/;
const QUOTED = /^(?:>[ \t]?)+/;
const WROTE = /^(?:on|am|le|el|op)\b.{5,200}\b(?:wrote|schrieb|a écrit|escribió|schreef)\s*:$/i;

/** Reads a plain text: its title, who wrote it and when, where its first lines say so, and its paragraphs. */
export function readPlain(text: string): Reading {
  const { text: unsigned, signature } = withoutSignature(text.replace(/\r\n?/g, '\n'));
  const { own, quoted } = withoutQuoted(unsigned);
  const { metadata, rest, head } = headOf(own);
  const { blocks, mended } = blocksOfText(rest);
  const shown = blocks.filter(({ text: each }) => !RULE.test(each));
  const whole = shown.length > 0 ? shown : blocks;
  const foot = mailFootStart(whole.map((block) => block.text)) ?? whole.length;
  const kept = whole.slice(0, foot);
  const told: LeftOut[] = [
    ...head.map((line) => ({ why: line.why, text: line.text, at: 0 })),
    ...whole.slice(foot).map((block) => ({ why: 'mail_foot' as const, text: block.text, at: kept.length })),
    ...signature.map((each) => ({ why: 'signature' as const, text: each, at: kept.length })),
    ...quoted.map((line) => ({ why: 'quoted_mail' as const, text: line, at: kept.length })),
  ];
  return {
    metadata,
    body: bodyOf(kept),
    leftOut: told,
    warnings: mended.length === 0 ? [] : [wordsJoined(mended)],
  };
}

function wordsJoined(words: readonly string[]): Warning {
  return { code: 'words_joined', place: WHOLE, words: [...new Set(words)].slice(0, MOST_WORDS_NAMED) };
}

const MOST_LINES_OF_SIGNATURE = 8;

/** A mail without what is below its last `-- ` (RFC 3676, 4.3): some short lines that are no sentences. */
function withoutSignature(text: string): { readonly text: string; readonly signature: readonly string[] } {
  const lines = text.trimEnd().split('\n');
  const at = lines.findLastIndex((line) => /^--[ \t]*$/.test(line));
  const below = lines.slice(at + 1).filter((line) => line.trim() !== '');
  const isSignature =
    at > 0 && below.length > 0 && below.length <= MOST_LINES_OF_SIGNATURE && !below.some(isSentence);
  return isSignature
    ? { text: lines.slice(0, at).join('\n'), signature: [below.map((line) => line.trim()).join('\n')] }
    : { text, signature: [] };
}

/** A mail's own words, and those that it answers. */
function withoutQuoted(text: string): { readonly own: string; readonly quoted: readonly string[] } {
  const lines = text.split('\n');
  const marked = lines.filter((line) => QUOTED.test(line)).length;
  if (marked === 0 || marked === lines.filter((line) => line.trim() !== '').length)
    return { own: text, quoted: [] };
  const isQuoted = (line: string) => QUOTED.test(line) || WROTE.test(line.trim());
  const quoted = lines.filter(isQuoted).map((line) => line.replace(QUOTED, ''));
  const own = lines.map((line) => (isQuoted(line) ? '' : line)).join('\n');
  return { own, quoted: blocksOfText(quoted.join('\n')).blocks.map((block) => block.text) };
}

interface Head {
  readonly metadata: Partial<Metadata>;
  readonly head: readonly Omit<LeftOut, 'at'>[];
  readonly rest: string;
}

/** The lines above a text that name it: a title, then perhaps who wrote it and when, a blank line behind them. */
function headOf(text: string): Head {
  const none = { metadata: {}, head: [], rest: text };
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.trim() !== '');
  const title = titleIn(lines[start] ?? '');
  if (title === undefined) return none;
  let metadata: Partial<Metadata> = { title };
  const head: Omit<LeftOut, 'at'>[] = [];
  let at = start + 1;
  for (let seen = 0; seen < MOST_HEAD_LINES && at < lines.length; at++) {
    const line = (lines[at] ?? '').trim();
    if (line === '') continue;
    seen += 1;
    const known = headLineIn(line);
    if (known === undefined) break;
    metadata = { ...known.metadata, ...metadata };
    head.push({ why: known.why, text: line });
  }
  const isApart = head.length > 0 || (lines[start + 1] ?? '').trim() === '';
  const rest = lines.slice(at).join('\n');
  return isApart && hasText(rest) ? { metadata, head, rest } : none;
}

function titleIn(line: string): string | undefined {
  const plain = line.trim().replace(/^#[ \t]+/, '');
  const isHeading = /^##+[ \t]/.test(line.trim());
  if (
    isHeading ||
    plain.length > LONGEST_TITLE ||
    /[.,;:…]["'”’)]*$/.test(plain) ||
    /^[-*•>]|^\d{1,3}[.)]\s/.test(plain)
  )
    return undefined;
  if (isSentence(plain) && !/[?!]["'”’)]*$/.test(plain)) return undefined;
  return dateIn(plain) === undefined ? plainLine(plain) : undefined;
}

/** Whether at least a sentence is left. */
function hasText(text: string): boolean {
  return blocksOfText(text).blocks.some(
    (block: TextBlock) => block.kind === 'paragraph' && isSentence(block.text),
  );
}
