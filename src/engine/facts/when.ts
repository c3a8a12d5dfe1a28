import {
  type CalendarDate,
  type DateRange,
  dateOf,
  dayOf,
  isReal,
  rangeOf,
  rangeOfDays,
  rangeOfMonths,
  readIso,
} from './calendar.ts';
import type { Tense } from './tense.ts';

/** A month, or a day of it, without its year. */
export interface MonthDay {
  readonly month: number;
  readonly day?: number;
}

export type TimeUnit = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade';

/**
 * Which of the weekdays or months of that name: what "last", "this", "next" or "of last year" says; otherwise
 * whether the sentence puts it in the past or the future.
 */
export type Which = 'last' | 'this' | 'next' | 'last_year' | 'next_year' | Tense;

/** What a written date means, as far as its own words say. */
export type When =
  /** Between two dates of the calendar, both included. */
  | { readonly kind: 'calendar'; readonly from: CalendarDate; readonly to: CalendarDate }
  /** "12 July", "in May". */
  | { readonly kind: 'yearless'; readonly from: MonthDay; readonly to: MonthDay; readonly which: Which }
  /** "on Saturday", 1 Monday … 7 Sunday. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly which: Which }
  /** "last year", "three weeks ago": a number of units from the article's own date. */
  | { readonly kind: 'shifted'; readonly unit: TimeUnit; readonly by: number }
  /** "the same day": as the date before it in the sentence. */
  | { readonly kind: 'same'; readonly unit: TimeUnit }
  /** "some years ago", "the next day", "last summer": not enough to work out a date. */
  | { readonly kind: 'vague' };

/** Farther away than this, a day without its year may be of another year. */
const FAR_MONTHS = 8;

/**
 * The date or dates that are meant, as precise as the words; undefined if words and article do not
 * say. `published`: the article's own date, ISO 8601. Weeks are those of ISO 8601, from Monday to Sunday.
 */
export function resolve(when: When, published: string | undefined): DateRange | undefined {
  if (when.kind === 'calendar') return rangeOf(when.from, when.to);
  const article = published === undefined ? undefined : readIso(published);
  if (!article) return undefined;
  switch (when.kind) {
    case 'yearless':
      return ofYearless(when, article);
    case 'weekday':
      return ofWeekday(when.weekday, when.which, article);
    case 'shifted':
      return ofShifted(when.unit, when.by, article);
    default:
      return undefined;
  }
}

/** The day, month or year that a date lies in; undefined if the date is longer, or for other units. */
export function within(unit: TimeUnit, { from, to }: DateRange): DateRange | undefined {
  const parts = new Map<TimeUnit, number>([
    ['year', 1],
    ['month', 2],
    ['day', 3],
  ]).get(unit);
  const [first, last] = [from, to].map((iso) => partsOf(iso).slice(0, parts));
  if (parts === undefined || !first || !last || first.length < parts || first.join() !== last.join())
    return undefined;
  return rangeOf(dateOf(first[0] ?? 0, first[1], first[2]));
}

function partsOf(iso: string): readonly number[] {
  const { year, month, day } = readIso(iso) ?? {};
  return [year, month, day].filter((part) => part !== undefined);
}

function ofYearless(
  { from, to, which }: { readonly from: MonthDay; readonly to: MonthDay; readonly which: Which },
  { year, month }: CalendarDate,
): DateRange | undefined {
  if (month === undefined) return undefined;
  const of = yearOf(from.month - month, which);
  if (of === undefined) return undefined;
  const first = { year: year + of, ...from };
  const last = { year: year + of + (to.month < from.month ? 1 : 0), ...to };
  return isReal(first) && isReal(last) ? rangeOf(first, last) : undefined;
}

/**
 * How many years after the article's: `ahead` is how many months later in a year the month is than the
 * article's. "Last May" may be this year's May or last year's: it is worked out only if both are the same.
 */
function yearOf(ahead: number, which: Which): number | undefined {
  switch (which) {
    case 'this':
      return 0;
    case 'last':
      return ahead >= 0 ? -1 : undefined;
    case 'next':
      return ahead <= 0 ? 1 : undefined;
    case 'last_year':
      return -1;
    case 'next_year':
      return 1;
    case 'past':
      return [0, -1].find((years) => ahead + 12 * years <= 0 && ahead + 12 * years >= -FAR_MONTHS);
    case 'ahead':
      return [0, 1].find((years) => ahead + 12 * years >= 0 && ahead + 12 * years <= FAR_MONTHS);
    default:
      return undefined;
  }
}

/** "Last Friday" and "next Friday" are worked out, as months are, only if both meanings are the same day. */
function ofWeekday(weekday: number, which: Which, article: CalendarDate): DateRange | undefined {
  const day = dayOf(article);
  if (!day) return undefined;
  const ahead = weekday - day.weekday;
  switch (which) {
    case 'past':
      return rangeOfDays(day.number + (ahead > 0 ? ahead - 7 : ahead));
    case 'ahead':
      return rangeOfDays(day.number + (ahead < 0 ? ahead + 7 : ahead));
    case 'this':
      return rangeOfDays(day.number + ahead);
    case 'last':
      return ahead >= 0 ? rangeOfDays(day.number + ahead - 7) : undefined;
    case 'next':
      return ahead <= 0 ? rangeOfDays(day.number + ahead + 7) : undefined;
    default:
      return undefined;
  }
}

function ofShifted(unit: TimeUnit, by: number, article: CalendarDate): DateRange | undefined {
  const { year, month } = article;
  if (unit === 'year') return rangeOf({ year: year + by });
  if (unit === 'decade') {
    const first = Math.floor(year / 10) * 10 + by * 10;
    return rangeOf({ year: first }, { year: first + 9 });
  }
  if (month === undefined) return undefined;
  const months = year * 12 + month - 1;
  if (unit === 'month') return rangeOfMonths(months + by);
  if (unit === 'quarter') {
    const first = Math.floor(months / 3) * 3 + by * 3;
    return rangeOfMonths(first, first + 2);
  }
  return ofShiftedDays(unit, by, article);
}

function ofShiftedDays(unit: TimeUnit, by: number, article: CalendarDate): DateRange | undefined {
  const day = dayOf(article);
  if (!day) return undefined;
  if (unit === 'day') return rangeOfDays(day.number + by);
  const monday = day.number - day.weekday + 1 + by * 7;
  if (unit === 'week') return rangeOfDays(monday, monday + 6);
  return saysWeekend(by, day.weekday) ? rangeOfDays(monday + 5, monday + 6) : undefined;
}

/** On a Monday "this weekend" may be the last or the coming one; on a Thursday "next weekend" is just as unclear. */
function saysWeekend(by: number, weekday: number): boolean {
  if (by === 0) return weekday >= 3;
  return by < 0 || weekday >= 6;
}
