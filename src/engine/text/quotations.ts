import type { ParagraphText, Span } from '#engine/types.ts';

/** The text between quotation marks in one paragraph, with the marks. */
export interface Quotation extends Span {
  readonly paragraph: number;
  /** Single marks inside double ones are part of the double quotation. */
  readonly marks: 'double' | 'single';
  /** Whether it continues one from the paragraph before. */
  readonly continues: boolean;
}

interface Mark {
  readonly at: number;
  readonly text: string;
}

const MARKS = /[“”„‟«»「」『』"]|''|``|[‘’']/g;
const OPENING = /^[“„‟«「『]$|^``$/;
const CLOSING = /^[”»」』]$/;
/** German closes with the marks that open elsewhere: „so“ and »so«. Japanese has a quotation in a quotation. */
const CLOSED_BY: Readonly<Record<string, RegExp>> = {
  '„': /^[“”"]$/,
  '»': /^[«»]$/,
  '「': /^」$/,
  '『': /^』$/,
};
/** Two single marks farther apart than this are two apostrophes. */
const LONGEST_SINGLE = 400;

/** All quotations of an article's paragraphs in order, none within another. */
export function findQuotations(
  paragraphs: readonly (ParagraphText & { readonly number: number })[],
): Quotation[] {
  const found: Quotation[] = [];
  let unclosed = false;
  for (const { text, number } of paragraphs) {
    const { quotations, open } = quotationsIn(text);
    const goesOn = unclosed && quotations[0]?.start === 0 && quotations[0].marks === 'double';
    for (const [place, quotation] of quotations.entries()) {
      found.push({ ...quotation, paragraph: number, continues: goesOn && place === 0 });
    }
    unclosed = open;
  }
  return found;
}

interface QuotationsFound {
  readonly quotations: readonly Omit<Quotation, 'paragraph' | 'continues'>[];
  /** Whether the last one has no closing mark. */
  readonly open: boolean;
}

function quotationsIn(text: string): QuotationsFound {
  const quotations: Omit<Quotation, 'paragraph' | 'continues'>[] = [];
  const marks = [...text.matchAll(MARKS)].map(({ index, 0: mark }): Mark => ({ at: index, text: mark }));
  let open: Mark | undefined;
  let after = 0;
  for (const [place, mark] of marks.entries()) {
    if (mark.at < after) continue;
    if (/^[‘’']$/.test(mark.text)) {
      const close = open ? undefined : closeOfSingle(text, marks, place);
      if (close === undefined) continue;
      quotations.push({ start: mark.at, end: close + 1, marks: 'single' });
      after = close + 1;
    } else if (open && closes(text, mark, open)) {
      quotations.push({ start: open.at, end: mark.at + mark.text.length, marks: 'double' });
      open = undefined;
    } else if (!open && opens(text, mark)) open = mark;
  }
  if (!open) return { quotations, open: false };
  const end = text.trimEnd().length;
  return { quotations: [...quotations, { start: open.at, end, marks: 'double' }], open: true };
}

function opens(text: string, { at, text: mark }: Mark): boolean {
  if (mark === '»') return /^$|[\s(]/.test(text.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(at + 1));
  if (OPENING.test(mark)) return true;
  return !CLOSING.test(mark) && /\S/.test(text.charAt(at + mark.length));
}

/** A straight mark closes what is open, unless it comes between a space and a word. */
function closes(text: string, { at, text: mark }: Mark, open: Mark): boolean {
  const closing = CLOSED_BY[open.text];
  if (closing) return closing.test(mark);
  if (CLOSING.test(mark)) return true;
  if (OPENING.test(mark)) return false;
  return /\S/.test(text.charAt(at - 1)) || !/[\p{L}\p{N}]/u.test(text.charAt(at + mark.length));
}

/** Where the single mark that opens here is closed; undefined for an apostrophe. */
function closeOfSingle(text: string, marks: readonly Mark[], place: number): number | undefined {
  const { at, text: mark } = marks[place] ?? { at: 0, text: '’' };
  const before = text.charAt(at - 1);
  if (mark === '’' || (mark === "'" && !/^$|[\s([—–-]/.test(before)) || /[\p{L}\p{N}]/u.test(before))
    return undefined;
  if (!/[\p{L}*]/u.test(text.charAt(at + 1))) return undefined;
  let possessive: number | undefined;
  for (let next = place + 1; next < marks.length; next++) {
    const other = marks[next];
    if (!other || other.at - at > LONGEST_SINGLE || /^[“„«]/.test(other.text)) break;
    if (!/^[’']$/.test(other.text) || !endsWord(text, other.at)) continue;
    if (!isPossessive(text, other.at)) return other.at;
    possessive ??= other.at;
  }
  return possessive;
}

function endsWord(text: string, at: number): boolean {
  return /\S/.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + 1));
}

/** "the workers' rights": an s before, a small word behind. */
function isPossessive(text: string, at: number): boolean {
  return text.charAt(at - 1) === 's' && /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3));
}
