import type { DiffPart } from '#articles/wording/diff.ts';
import { layOutLine } from './direction.ts';
import { clipForEscape, escapeMarkdown } from './markdown.ts';

/** So much of what did not change is shown beside what did, in characters. */
const CONTEXT = 60;

/** A difference as one line of Markdown: what is gone struck through, what was added bold, the rest cut short. */
export function diffLine(parts: readonly DiffPart[], longest: number): string {
  let line = '';
  for (const [at, { kind, text }] of parts.entries()) {
    const flat = text.replace(/\s+/g, ' ');
    const shown = kind === 'same' ? shorten(flat, at === 0, at === parts.length - 1) : flat;
    const wrapped = wrap(shown, { same: '', gone: '~~', added: '**' }[kind], longest);
    // Of "dugouts," and "tents," the comma is the same: then no space stands between what is gone and what is new.
    const piece = line.endsWith('~~') && kind === 'added' ? ` ${wrapped}` : wrapped;
    if (line.length + piece.length > longest) return layOutLine(`${line.trimEnd()} …`);
    line += piece;
  }
  return layOutLine(line.trim());
}

function shorten(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= 2 * CONTEXT) return text;
  const [begin] = /^.{0,60}(?=\s|$)/su.exec(text) ?? [''];
  const [end] = /(?<=^|\s).{0,60}$/su.exec(text) ?? [''];
  if (isFirst) return `… ${end}`;
  return isLast ? `${begin} …` : `${begin} … ${end}`;
}

/** Marks words, not the white space around them: Markdown would not see its signs beside that. */
function wrap(text: string, sign: string, longest: number): string {
  const words = escapeMarkdown(clipForEscape(text, Math.floor(longest / 3)));
  if (words === '') return text;
  const [before] = /^\s*/.exec(text) ?? [''];
  const [after] = /\s*$/.exec(text) ?? [''];
  return `${before}${sign}${words}${sign}${after}`;
}
