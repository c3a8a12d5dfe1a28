import type { Span } from '#engine/types.ts';
import { absoluteForms } from './absolute-dates.ts';
import type { DateRange } from './calendar.ts';
import { matchesOf } from './date-form.ts';
import { relativeForms } from './relative-dates.ts';
import { resolve, type When } from './when.ts';

/** A date as it is written. */
export interface WrittenDate extends Span {
  /** `text.slice(start, end)`, with its preposition: "on Saturday", "since March 2022". */
  readonly text: string;
  /** Whether it has a year, or depends on the article's own date or on another. */
  readonly kind: 'absolute' | 'relative';
  readonly when: When;
}

/** Words before a date that belong to it. */
const LEAD =
  /(?<![\p{L}\p{N}'’-])(?:(?:on|in|at|since|by|until|till|before|after|during|from|between|around|about|circa|through|throughout|over|prior to|as of|as early as|as late as|as recently as)\s+)?(?:the\s+)?(?:(?:end|start|beginning|middle|turn|close|eve|dawn|course)\s+of\s+(?:the\s+)?|(?:early|earlier|late|later|mid)(?:\s+(?:in|on))?(?:\s+the)?(?:\s+|-))?(?:(?:(?:fiscal|calendar|financial|academic|school)\s+)?year\s+)?$/iu;
const LONGEST_LEAD = 60;
/** The "in" of "in Tuesday's march" belongs to the march. */
const [ONE_WORD, POSSESSIVE] = [/^\p{L}+\s+$/u, /^['’]s\s/];
/** The article of "the 2016 election" belongs to the election. */
const ENDS_WITH_ARTICLE = /^(?:\p{L}+\s+)*the\s+$/iu;
const TAKES_ARTICLE = /^(?:\d{1,2}(?:st|nd|rd|th)|\p{Ll}|Q\d)/u;

/** The dates of an English text, in its order; they do not overlap. Offsets are UTF-16 code units of `text`. */
export function datesIn(text: string): readonly WrittenDate[] {
  const found: WrittenDate[] = [];
  const taken = new Uint8Array(text.length);
  for (const form of [...absoluteForms, ...relativeForms]) {
    for (const match of matchesOf(form, text)) {
      const end = match.start + match.text.length;
      if (taken.subarray(match.start, end).includes(1)) continue;
      const when = form.read(match);
      if (!when) continue;
      found.push(dateAt(text, match.start, end, when));
      taken.fill(1, match.start, end);
    }
  }
  return joined(
    text,
    found.toSorted((a, b) => a.start - b.start),
  ).map((date, at, all) => withLead(text, date, all[at - 1]?.end ?? 0));
}

/**
 * The days that a written date means, as precise as its words; undefined if they cannot be worked out. `published`: the
 * article's own date, ISO 8601; without it only dates with a year are worked out.
 */
export function resolveDate(date: WrittenDate, published: string | undefined): DateRange | undefined {
  return resolve(date.when, published);
}

function dateAt(text: string, start: number, end: number, when: When): WrittenDate {
  const kind = when.kind === 'calendar' ? 'absolute' : 'relative';
  return { start, end, text: text.slice(start, end), kind, when };
}

/** Joins two dates that are the ends of a range. */
function joined(text: string, dates: readonly WrittenDate[]): readonly WrittenDate[] {
  const all: WrittenDate[] = [];
  for (const date of dates) {
    const first = all.at(-1);
    const when = first && joins(text, first, date) ? rangeFrom(first.when, date.when) : undefined;
    if (first && when) all[all.length - 1] = dateAt(text, first.start, date.end, when);
    else all.push(date);
  }
  return all;
}

function joins(text: string, first: WrittenDate, last: WrittenDate): boolean {
  const link = text.slice(first.end, last.start);
  if (/^(?:\s?[-–—]\s?|\s+(?:to|until|till|through)\s+)$/.test(link)) return true;
  return (
    /^\s+and\s+$/.test(link) && /\bbetween\s+$/i.test(text.slice(Math.max(0, first.start - 20), first.start))
  );
}

function rangeFrom(first: When, last: When): When | undefined {
  if (first.kind === 'yearless' && last.kind === 'yearless') return { ...first, to: last.to };
  if (last.kind !== 'calendar') return undefined;
  const { year } = last.from;
  if (first.kind === 'calendar') return first.from.year <= year ? { ...first, to: last.to } : undefined;
  if (first.kind !== 'yearless' || last.from.month === undefined) return undefined;
  const from = { ...first.from, year: first.from.month > last.from.month ? year - 1 : year };
  return { kind: 'calendar', from, to: last.to };
}

function withLead(text: string, date: WrittenDate, from: number): WrittenDate {
  const before = text.slice(Math.max(from, date.start - LONGEST_LEAD), date.start);
  const lead = LEAD.exec(before)?.[0] ?? '';
  if (lead === '' || (ENDS_WITH_ARTICLE.test(lead) && !TAKES_ARTICLE.test(date.text))) return date;
  if (ONE_WORD.test(lead) && POSSESSIVE.test(text.slice(date.end))) return date;
  return dateAt(text, date.start - lead.length, date.end, date.when);
}
