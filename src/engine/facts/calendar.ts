/**
 * A year, a month or a day of the Gregorian calendar, also before its introduction. Years are those of
 * ISO 8601: 0 is 1 BC. A day always has its month.
 */
export interface CalendarDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** Two ISO 8601 dates as far as they are known (`2014`, `2014-07`, `2014-07-12`), both included; equal for a single one. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

/** A day as a number, and its weekday. */
export interface Day {
  /** Days since 1 January 1970. */
  readonly number: number;
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
}

const DAY_LENGTH = 86_400_000;
const ISO = /^([+-]\d{6}|\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?$/;

/** Reads an ISO 8601 date, or date and time, as far as it goes; undefined if the calendar has no such date. */
export function readIso(text: string): CalendarDate | undefined {
  const [, year, month, day] = ISO.exec(text.trim()) ?? [];
  if (year === undefined) return undefined;
  const date = dateOf(Number(year), month && Number(month), day && Number(day));
  return isReal(date) ? date : undefined;
}

/** A date of its known parts. */
export function dateOf(
  year: number,
  month?: number | '' | undefined,
  day?: number | '' | undefined,
): CalendarDate {
  return { year, ...(month && { month }), ...(month && day && { day }) };
}

/** Whether the calendar has such a date. */
export function isReal({ year, month = 1, day = 1 }: CalendarDate): boolean {
  const made = timeOf(year, month, day);
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
}

/** The day of a date; undefined if the date has none. */
export function dayOf({ year, month, day }: CalendarDate): Day | undefined {
  if (month === undefined || day === undefined) return undefined;
  const number = Math.floor(timeOf(year, month, day).getTime() / DAY_LENGTH);
  return { number, weekday: ((((number + 3) % 7) + 7) % 7) + 1 };
}

/** The range from one date to another. */
export function rangeOf(from: CalendarDate, to: CalendarDate = from): DateRange {
  return { from: isoOf(from), to: isoOf(to) };
}

/** The range from one day to another, counted since 1 January 1970. */
export function rangeOfDays(from: number, to = from): DateRange {
  return rangeOf(dateOfDay(from), dateOfDay(to));
}

/** The range of some whole months; `first` counts months from January of the year 0. */
export function rangeOfMonths(first: number, last = first): DateRange {
  return rangeOf(dateOfMonth(first), dateOfMonth(last));
}

/** Compares ranges by their first days; of those with the same one, the longer comes first. */
export function compareRanges(a: DateRange, b: DateRange): number {
  return firstDay(a.from) - firstDay(b.from) || lastDay(b.to) - lastDay(a.to);
}

function firstDay(iso: string): number {
  const { year, month = 1, day = 1 } = readIso(iso) ?? { year: 0 };
  return timeOf(year, month, day).getTime();
}

function lastDay(iso: string): number {
  const { year, month, day } = readIso(iso) ?? { year: 0 };
  if (day !== undefined) return firstDay(iso);
  return timeOf(month === undefined ? year + 1 : year, month === undefined ? 1 : month + 1, 1).getTime();
}

function dateOfDay(number: number): CalendarDate {
  const date = new Date(number * DAY_LENGTH);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function dateOfMonth(months: number): CalendarDate {
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
}

/** Not `Date.UTC`, which maps the years 0…99 to the twentieth century. */
function timeOf(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

function isoOf({ year, month, day }: CalendarDate): string {
  const sign = year < 0 ? '-' : '';
  const digits = String(Math.abs(year)).padStart(year < 0 ? 6 : 4, '0');
  const rest = [month, day]
    .filter((part) => part !== undefined)
    .map((part) => `-${String(part).padStart(2, '0')}`);
  return `${sign}${digits}${rest.join('')}`;
}
