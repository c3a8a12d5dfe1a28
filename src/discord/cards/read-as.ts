import type { Messages } from '#discord/messages/messages.ts';
import type { ReadQuestion } from '#engine/index.ts';
import { escapeMarkdown } from './markdown.ts';
import { oneLine } from './text.ts';

/** Of a longer question only what is around its changed words is shown. */
const AROUND = 40;
const LONGEST = 240;

/** The line that says how a question was read; empty where that is as it was typed. */
export function readingLine(read: ReadQuestion | undefined, { cards }: Messages): string {
  return read === undefined || read.changed.length === 0 ? '' : `-# ${cards.readAs(shownReading(read))}`;
}

/** The question with its changed words in bold, escaped, on one line. */
export function shownReading({ text, changed }: ReadQuestion): string {
  let shown = '';
  let from = 0;
  for (const { start, end } of changed) {
    const word = text.slice(start, end);
    const [before] = /^\s*/.exec(word) ?? [''];
    const inner = word.trim();
    shown +=
      between(text, from, start) + before + (inner === '' ? '' : `**${escapeMarkdown(oneLine(inner))}**`);
    if (/\s$/.test(word)) shown += ' ';
    from = end;
    if (shown.length > LONGEST) return `${shown} …`;
  }
  return oneLine(shown + between(text, from, text.length));
}

/** What is as it was typed between two changes, or around them; of much of it the beginning and the end. */
function between(text: string, start: number, end: number): string {
  const kept = text.slice(start, end);
  if (kept.length <= 2 * AROUND) return escapeMarkdown(kept);
  const [head] = new RegExp(`^.{0,${AROUND}}(?=\\s)`, 's').exec(kept) ?? [''];
  const [tail] = new RegExp(`(?<=\\s).{0,${AROUND}}$`, 's').exec(kept) ?? [''];
  const first = start === 0 ? '' : `${head} `;
  const last = end === text.length ? '' : ` ${tail}`;
  return escapeMarkdown(`${first}…${last}`);
}
