import type { When } from './when.ts';

/** One way to write dates: its pattern, and the meaning of a match. */
export interface Form {
  /** With the flags `giu`. */
  readonly pattern: RegExp;
  /** Undefined if it is no date after all. */
  read(match: DateMatch): When | undefined;
}

/** A match of a form, with the text around it. */
export interface DateMatch {
  readonly text: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
  /** Up to 200 characters before it, in its own sentence. */
  readonly before: string;
  /** Up to 80 characters after it, in its own sentence. */
  readonly after: string;
}

const BEFORE = 200;
const AFTER = 80;
const SENTENCE_END = /[.!?]["”’)]*\s+(?=["“‘(]?\p{Lu})/gu;

/** All matches of a form in a text. */
export function matchesOf(form: Form, text: string): readonly (DateMatch & { readonly start: number })[] {
  return [...text.matchAll(form.pattern)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    return { text: match[0], groups: match.groups ?? {}, start, ...aroundOf(text, start, end) };
  });
}

function aroundOf(text: string, start: number, end: number): Pick<DateMatch, 'before' | 'after'> {
  const from = Math.max(0, start - BEFORE);
  const before = text.slice(from, start);
  const after = text.slice(end, end + AFTER);
  // With the first letter: a sentence that begins with a date is seen to begin.
  const lastEnd = [...text.slice(from, start + 1).matchAll(SENTENCE_END)].at(-1);
  const nextEnd = after.search(SENTENCE_END);
  return {
    before: lastEnd ? before.slice(lastEnd.index + lastEnd[0].length) : before,
    after: nextEnd < 0 ? after : after.slice(0, nextEnd + 1),
  };
}

/** A form's pattern from its parts. */
export function pattern(source: string): RegExp {
  return new RegExp(source, 'giu');
}
