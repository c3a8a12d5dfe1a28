import { z } from 'zod';
import { isWeekday, monthOf } from './months.ts';

/** Before the first newspaper, and beyond what a page of today can say. */
const [EARLIEST, LATEST] = [1605, 2100];
/** What pages set before the date on which a text was published. */
const LABEL =
  /^(?:(?:(?:first|originally) )?(?:published|posted|publiziert|veröffentlicht|erstellt|publié|publicad[oa]|pubblicato|gepubliceerd|opublikowano|publicerad|date)|on|am|le|el|em|il|op|den|dia|a las|at)(?: |:\s*)/iu;
const TIME =
  /^\d{1,2}[:.]\d{2}(?::\d{2})? ?(?:[ap]\.?m\.?\b\.?)?(?: ?\b(?!(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC))[A-Z]{2,4}\b)?,? /i;

/**
 * A date, or a date and time, as ISO 8601: from ISO in its forms, from RFC 2822, from what JavaScript prints, from seconds
 * or milliseconds since 1970, and in the words of twenty languages where day, month and year leave no doubt. Not from
 * 5/6/2026, which could be read in two ways, nor from the dates that programs write where they know none.
 */
export function dateIn(value: unknown): string | undefined {
  const text =
    value instanceof Date
      ? value.toISOString().replace('.000Z', 'Z')
      : typeof value === 'number'
        ? String(value)
        : value;
  if (typeof text !== 'string' || text.length > 80) return undefined;
  const plain = text.trim().replace(/\s+/g, ' ');
  const found =
    isoDate(plain) ??
    compactDate(plain) ??
    epochDate(plain) ??
    wordDate(plain) ??
    signDate(plain) ??
    slashDate(plain);
  return found !== undefined && isPlausible(found) ? found : undefined;
}

function isoDate(text: string): string | undefined {
  const match =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?) ?(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?(?:\[[\w/]+\])?(?: [A-Z]{3,4})?/.exec(
      text,
    );
  if (!match) return undefined;
  const [, year = '', month = '', date = '', time, zone] = match;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  if (!isDay(day)) return undefined;
  if (time === undefined) return day;
  const whole = `${day}T${time.replace(',', '.')}${zoneOf(zone)}`;
  return z.iso.datetime({ offset: true, local: true }).safeParse(whole).success ? whole : day;
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (/^(?:Z|UTC|GMT)$/.test(zone)) return 'Z';
  return zone.length === 3 ? `${zone}:00` : zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
}

/** 20260302 and 20260302T080000Z. */
function compactDate(text: string): string | undefined {
  const [, year, month, date, hour, minute, second, zone] =
    /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(text) ?? [];
  const day = `${year}-${month}-${date}`;
  if (year === undefined || !isDay(day)) return undefined;
  return hour === undefined ? day : isoDate(`${day}T${hour}:${minute}:${second ?? '00'}${zone ?? ''}`);
}

function epochDate(text: string): string | undefined {
  if (!/^\d{9,10}$|^\d{12,13}$/.test(text)) return undefined;
  const milliseconds = Number(text) * (text.length > 10 ? 1 : 1000);
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}

/** Mon, 02 Mar 2026 08:00:00 GMT; Sat Nov 18 2017 15:21:41 GMT+0000; 2 March 2026; March 2, 2026; 2. März 2026. */
function wordDate(text: string): string | undefined {
  const bare = withoutLabels(text);
  const dayFirst =
    /^(\d{1,2})(?:st|nd|rd|th|er|º|ª)?\.?(?: of| de)? (\p{L}{3,12})\.?,?(?: de| del)? (\d{4})\b(.*)$/u.exec(
      bare,
    );
  const monthFirst = /^(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b(.*)$/u.exec(bare);
  const [date = '', name = '', year = '', rest = ''] = dayFirst
    ? dayFirst.slice(1)
    : monthFirst
      ? [monthFirst[2], monthFirst[1], monthFirst[3], monthFirst[4]]
      : [];
  const month = monthOf(name);
  const day = month === undefined ? undefined : dayOf(year, String(month + 1), date);
  if (day === undefined) return undefined;
  const time = /^[, ]*(?:at )?(\d{2}:\d{2}(?::\d{2})?) ?(?:GMT|UTC)?([+-]\d{4}|Z)?/.exec(rest);
  if (!time || /^ ?[ap]\.?m\b/i.test(rest.slice(time[0].length))) return day;
  const zone = time[2] ?? (/GMT|UTC/.test(rest) ? 'Z' : '');
  return isoDate(`${day}T${time[1]}${zone}`) ?? day;
}

/** Takes away what comes before a date: `Published on Monday,`, `11:11 PM EST`. */
function withoutLabels(text: string): string {
  let rest = text;
  for (let step = 0; step < 6; step++) {
    const word = /^([\p{L}-]{2,14})[,.]* /u.exec(rest);
    const label =
      word?.[1] !== undefined && isWeekday(word[1]) ? word : (LABEL.exec(rest) ?? TIME.exec(rest));
    if (!label) break;
    rest = rest.slice(label[0].length);
  }
  return rest;
}

/** 2026年3月2日, 2026년 3월 2일. */
function signDate(text: string): string | undefined {
  const [, year, month, date] = /^(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/u.exec(text) ?? [];
  return dayOf(year, month, date);
}

/** 2026/3/2, 27.11.2017, and with slashes where the day is above twelve: 27/11/2017. */
function slashDate(text: string): string | undefined {
  const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})\b/.exec(text);
  if (yearFirst) return dayOf(yearFirst[1], yearFirst[2], yearFirst[3]);
  const [, a = '', sign, b = '', year] = /^(\d{1,2})([/.])(\d{1,2})[/.](\d{4})\b/.exec(text) ?? [];
  if (sign === '.' || Number(a) > 12) return dayOf(year, b, a);
  return Number(b) > 12 ? dayOf(year, a, b) : undefined;
}

function dayOf(year = '', month = '', date = ''): string | undefined {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}

function isDay(day: string): boolean {
  return z.iso.date().safeParse(day).success;
}

function isPlausible(date: string): boolean {
  const year = Number(date.slice(0, 4));
  return (
    year >= EARLIEST && year <= LATEST && !date.startsWith('1970-01-01') && !date.startsWith('1969-12-31')
  );
}
