import { type CalendarDate, dateOf, isReal } from './calendar.ts';
import { type DateMatch, type Form, pattern } from './date-form.ts';
import {
  BARE_YEAR,
  DASH,
  DAY,
  END,
  isCapital,
  MONTH,
  monthOf,
  OF_YEAR,
  ORDINAL,
  rankOf,
  START,
  WEEKDAY,
  YEAR,
} from './date-words.ts';
import type { When } from './when.ts';
import { whichYear } from './which.ts';
import { isYear } from './year-evidence.ts';

const WEEKDAY_BEFORE = String.raw`(?:(?:${WEEKDAY}|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.?),?\s+(?:the\s+)?)?`;
const TO = String.raw`(?:${DASH}|\s+(?:to|until|through)\s+)`;

/** Dates of the calendar, the most exact first; also those without their year. */
export const absoluteForms: readonly Form[] = [
  {
    pattern: pattern(String.raw`${START}(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)${END}`),
    read: ({ groups }) => calendar(dateOf(figure(groups.year), figure(groups.month), figure(groups.day))),
  },
  {
    pattern: pattern(
      String.raw`${START}(?<one>\d{1,2})(?<sign>[/.])(?<two>\d{1,2})\k<sign>(?<year>${YEAR})${END}`,
    ),
    read: readFigures,
  },
  {
    pattern: pattern(
      String.raw`${START}${WEEKDAY_BEFORE}(?<day>${DAY})(?:(?:${TO}|\s+and\s+)(?<last>${DAY}))?\s+(?:of\s+)?(?<month>${MONTH})(?:,?\s+(?<year>${YEAR})|${OF_YEAR})${END}`,
    ),
    read: readDay,
  },
  {
    pattern: pattern(
      String.raw`${START}${WEEKDAY_BEFORE}(?<month>${MONTH})\s+(?:the\s+)?(?<day>${DAY})(?:${TO}(?<last>${DAY}))?(?:,?\s+(?<year>${YEAR})|${OF_YEAR})${END}`,
    ),
    read: readDay,
  },
  {
    pattern: pattern(String.raw`${START}(?<month>${MONTH})(?:,|\s+of)?\s+(?<year>${YEAR})${END}`),
    read: ({ groups }) =>
      isCapital(groups.month ?? '')
        ? calendar(dateOf(figure(groups.year), monthOf(groups.month ?? '')))
        : undefined,
  },
  {
    pattern: pattern(
      String.raw`${START}(?:(?:spring|summer|autumn|fall|winter)(?:\s+of)?|Q[1-4](?:\s+of)?|(?:first|second|third|fourth|last|final)\s+(?:quarter|half)\s+of)\s+(?<year>${YEAR})(?:[/–-](?<last>\d\d?))?${END}`,
    ),
    read: (match) =>
      match.groups.last === undefined ? calendar({ year: figure(match.groups.year) }) : readYears(match),
  },
  {
    pattern: pattern(String.raw`${START}(?:the\s+)?(?<decade>(?:1\d|20)\d0)['’]?s${END}`),
    read: ({ groups }) => years(figure(groups.decade), 9),
  },
  {
    pattern: pattern(String.raw`(?<![\p{L}\p{N}])(?:the\s+)?['’‘](?<decade>[2-9]0)s${END}`),
    read: ({ groups }) => years(1900 + figure(groups.decade), 9),
  },
  {
    pattern: pattern(
      String.raw`${START}(?:the\s+)?(?:(?:early|mid|late)[\s-])?(?<rank>${ORDINAL})[\s-]+(?:century|(?:(?:and|to|or)\s+(?<last>${ORDINAL})\s+)?centur(?:y|ies))(?<era>\s+B\.?C\.?(?:E\.?)?(?!\p{L}))?`,
    ),
    read: readCentury,
  },
  {
    pattern: pattern(String.raw`${START}(?<year>\d{1,4})\s+(?<era>BCE?|CE|AD)${END}`),
    read: readEra,
  },
  { pattern: pattern(String.raw`${START}(?<era>AD)\s+(?<year>\d{1,4})${END}`), read: readEra },
  {
    pattern: pattern(String.raw`${START}(?<year>${BARE_YEAR})[/–-](?<last>\d\d?)${END}(?![/–-]\d)`),
    read: readYears,
  },
  {
    pattern: pattern(`${START}(?<year>${YEAR})`),
    read: (match) => (isYear(match) ? calendar({ year: figure(match.groups.year) }) : undefined),
  },
];

function calendar(from: CalendarDate, to: CalendarDate = from): When | undefined {
  return isReal(from) && isReal(to) ? { kind: 'calendar', from, to } : undefined;
}

function years(first: number, more: number): When | undefined {
  return calendar({ year: first }, { year: first + more });
}

function figure(text: string | undefined): number {
  return Number.parseInt(text ?? '', 10);
}

/** "12/07/2025" is in July or in December: only its year is certain. */
function readFigures({ groups }: DateMatch): When | undefined {
  const [one, two, year] = [figure(groups.one), figure(groups.two), figure(groups.year)];
  if (groups.sign === '.' || one > 12 || one === two) return calendar(dateOf(year, two, one));
  return two > 12 ? calendar(dateOf(year, one, two)) : calendar({ year });
}

function readDay({ groups, before, after }: DateMatch): When | undefined {
  if (!isCapital(groups.month ?? '')) return undefined;
  const month = monthOf(groups.month ?? '');
  const [day, last] = [figure(groups.day), figure(groups.last ?? groups.day)];
  if (last < day) return undefined;
  if (groups.year !== undefined) {
    const year = figure(groups.year);
    return calendar(dateOf(year, month, day), dateOf(year, month, last));
  }
  if (!isReal({ year: 2000, month, day: last })) return undefined;
  return {
    kind: 'yearless',
    from: { month, day },
    to: { month, day: last },
    which: whichYear(groups.near, before, after),
  };
}

function readCentury({ groups }: DateMatch): When | undefined {
  const rank = rankOf(groups.rank ?? '');
  const last = groups.last === undefined ? rank : rankOf(groups.last);
  if (rank === undefined || last === undefined || rank < 1 || rank > 21) return undefined;
  if (groups.era !== undefined)
    return years(-100 * Math.max(rank, last) + 1, 100 * (Math.abs(last - rank) + 1) - 1);
  return calendar({ year: 100 * (rank - 1) + 1 }, { year: 100 * last });
}

function readEra({ groups }: DateMatch): When | undefined {
  const { era = '' } = groups;
  if (era !== era.toUpperCase()) return undefined;
  const year = figure(groups.year);
  return year === 0 ? undefined : calendar({ year: era.startsWith('B') ? 1 - year : year });
}

/** "2014–16", "1999–00" and "2004–5". */
function readYears({ groups }: DateMatch): When | undefined {
  const year = figure(groups.year);
  const cycle = 10 ** (groups.last ?? '').length;
  const span = (figure(groups.last) - (year % cycle) + cycle) % cycle;
  return span > 0 && span <= 50 ? years(year, span) : undefined;
}
