import type { TimeUnit } from './when.ts';

/** Parts of regular expressions, for the flags `giu`; where case matters, the code that reads a match checks it. */
export const START = String.raw`(?<![\p{L}\p{N}]|\p{N}[.,'’]|[$€£#@])`;
export const END = String.raw`(?![\p{L}\p{N}]|[.,]\d)`;
export const MONTH = String.raw`(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`;
export const DAY = String.raw`(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\p{L}\p{N}%:]|[.,]\d)`;
/** From 1000 to 2100, whatever follows. */
export const BARE_YEAR = String.raw`(?:1\d{3}|20\d{2}|2100)`;
export const YEAR = String.raw`${BARE_YEAR}(?![\p{L}\p{N}%°]|[.,:]\d)`;
export const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
export const DASH = String.raw`\s?[-–—]\s?`;
export const UNIT = '(?:day|night|week|weekend|fortnight|month|quarter|year|decade|century|centurie)';

/** "Of last year", after a day or month. */
export const OF_YEAR = String.raw`(?:,?\s+(?:of\s+)?(?<near>last|this|next)\s+year)?`;

const MONTH_NAMES = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const WEEKDAY_NAMES = 'mon tue wed thu fri sat sun'.split(' ');
const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const ORDINALS =
  `zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
  fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first`.split(/\s+/);

/** Words and figures for a number: "three", "a", "20". */
export const NUMBER = String.raw`(?:\d{1,3}|an?|${NUMBERS.slice(1).join('|')}|twenty|thirty|forty|fifty)`;
/** Words for an unknown number. */
export const SOME =
  '(?:a few|few|several|some|many|a couple(?: of)?|recent|dozens of|hundreds of|thousands of)';
/** Ordinals in words and figures: "nineteenth", "19th". */
export const ORDINAL = String.raw`(?:\d{1,2}(?:st|nd|rd|th)|${ORDINALS.slice(1).join('|')})`;

/** The number of a month by its name or abbreviation: 1…12. */
export function monthOf(name: string): number {
  return MONTH_NAMES.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(name: string): number {
  return WEEKDAY_NAMES.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** The number of a word or figures; undefined for unknown words. */
export function numberOf(word: string): number | undefined {
  const lower = word.toLowerCase();
  if (/^\d+/.test(lower)) return Number.parseInt(lower, 10);
  if (lower === 'a' || lower === 'an') return 1;
  const at = NUMBERS.indexOf(lower);
  return at >= 0
    ? at
    : new Map([
        ['twenty', 20],
        ['thirty', 30],
        ['forty', 40],
        ['fifty', 50],
      ]).get(lower);
}

/** The rank of an ordinal; undefined for unknown words. */
export function rankOf(word: string): number | undefined {
  if (/^\d+/.test(word)) return Number.parseInt(word, 10);
  const at = ORDINALS.indexOf(word.toLowerCase());
  return at >= 0 ? at : undefined;
}

/** The unit that a word names; undefined if dates cannot be counted in it. */
export function unitOf(word: string): TimeUnit | undefined {
  const units: readonly TimeUnit[] = ['day', 'week', 'weekend', 'month', 'quarter', 'year', 'decade'];
  return units.find((unit) => unit === word.toLowerCase());
}

/** Whether a name is written with a capital. */
export function isCapital(name: string): boolean {
  return /^\p{Lu}/u.test(name);
}
