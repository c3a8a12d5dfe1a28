import { type DateMatch, type Form, pattern } from './date-form.ts';
import {
  DASH,
  END,
  isCapital,
  MONTH,
  monthOf,
  NUMBER,
  numberOf,
  OF_YEAR,
  SOME,
  START,
  UNIT,
  unitOf,
  WEEKDAY,
  weekdayOf,
} from './date-words.ts';
import { tenseOf } from './tense.ts';
import type { When } from './when.ts';
import { whichOf, whichYear } from './which.ts';

const PART = '(?:morning|afternoon|evening|night|lunchtime)';
const VAGUE: When = { kind: 'vague' };

/** Dates that depend on the article's own date, or on another. */
export const relativeForms: readonly Form[] = [
  {
    pattern: pattern(
      String.raw`${START}(?<prefix>(?:the\s+)?day\s+(?:before|after)\s+)?(?<day>yesterday|today|tomorrow|tonight)(?:\s+${PART})?${END}`,
    ),
    read: readNamedDay,
  },
  {
    pattern: pattern(
      String.raw`${START}(?:(?<which>(?:this\s+)?(?:last|past|next|coming)|this)\s+)?(?<weekday>${WEEKDAY})(?:\s+(?<part>${PART}))?${END}`,
    ),
    read: readWeekday,
  },
  {
    pattern: pattern(String.raw`${START}(?:(?<which>last|this|next)\s+)?(?<month>${MONTH})${OF_YEAR}${END}`),
    read: readMonth,
  },
  {
    pattern: pattern(
      String.raw`${START}(?<rough>(?:about|around|nearly|almost|more than|less than|over|at least|roughly|some|just over|just under|barely|only|just)\s+)?(?:(?<number>${NUMBER})(?<half>\s+and a half)?|${SOME})\s+(?<unit>${UNIT})s?\s+(?<side>ago|earlier|later|before|after|prior|from now|on(?=,))${END}`,
    ),
    read: readDistance,
  },
  {
    pattern: pattern(
      String.raw`${START}(?:\d[\d.,]{0,12}\s+(?:thousand|million|billion)\s+)?(?:${UNIT})s\s+(?:ago|earlier|later)${END}`,
    ),
    read: () => VAGUE,
  },
  {
    pattern: pattern(
      String.raw`${START}(?:(?:the|these|this|his|her|its|their)\s+)?(?:last|past|coming|next|recent|following|previous|preceding)\s+(?:(?:${NUMBER}|${SOME})\s+)?${UNIT}s${END}`,
    ),
    read: ({ text, before }) =>
      /^(?:last|next)/i.test(text) && /['’]s?\s+$/.test(before) ? undefined : VAGUE,
  },
  {
    pattern: pattern(
      String.raw`${START}(?<which>(?:the\s+)?(?:very\s+)?(?:last|past|next|previous|following|preceding|same)|this|that(?:\s+same)?)\s+(?<unit>${UNIT}|${PART}|spring|summer|autumn|fall|winter)${END}`,
    ),
    read: readNear,
  },
  {
    pattern: pattern(
      String.raw`${START}the\s+(?:(?:day|night|week|month|year|evening|morning)\s+(?:before|after)|(?:start|beginning|middle|end)\s+of\s+the\s+(?:week|weekend|month|year|decade|century))${END}`,
    ),
    read: () => VAGUE,
  },
  {
    pattern: pattern(String.raw`(?<=\b(?:over|at|during|on)\s)the\s+weekend${END}`),
    read: () => VAGUE,
  },
];

/** "Today" with a capital is a newspaper's name, unless it starts a sentence. */
function readNamedDay({ text, groups, before }: DateMatch): When | undefined {
  const day = groups.day ?? '';
  if (isCapital(text) && before.replace(/["“‘(\s]/g, '') !== '') return undefined;
  const by =
    new Map([
      ['yesterday', -1],
      ['tomorrow', 1],
    ]).get(day.toLowerCase()) ?? 0;
  if (groups.prefix === undefined) return { kind: 'shifted', unit: 'day', by };
  return by === 0 ? VAGUE : { kind: 'shifted', unit: 'day', by: 2 * by };
}

/** Not every Friday, and no day or newspaper named after one. */
function readWeekday({ groups, before, after }: DateMatch): When | undefined {
  const { weekday = '' } = groups;
  if (!isCapital(weekday) || isCapital(groups.part ?? '')) return undefined;
  if (
    /\b(?:every|each|Good|Black|Bloody|Ash|Super|Palm|Cyber|Easter|Holy|Shrove|Maundy|Mail on)\s+$/.test(
      before,
    )
  )
    return undefined;
  if (
    /^\s+(?:mornings|afternoons|evenings|nights|Times|Telegraph|Mirror|Herald|Express|Post|Mail|Sun|Night Live|Night Football)\b/.test(
      after,
    )
  )
    return undefined;
  const isOfWeek = /^,?\s+(?:of\s+)?(?:last|this|next)\s+week\b/.test(after);
  const which = whichOf(groups.which) ?? (isOfWeek ? 'unclear' : tenseOf(before, after));
  return { kind: 'weekday', weekday: weekdayOf(weekday), which };
}

/** Other words that look like these months: a name, a verb, a walk. */
const AMBIGUOUS = /^(?:March|April|May|June|August)$/;
const MONTH_BEFORE =
  /(?:\b(?:in|since|until|till|through|throughout|early|late|mid|during|between|month of|an?|the)[\s-]|\b(?:and|to|or|from)\s)$/i;
const MONTH_BEFORE_AND = new RegExp(String.raw`${MONTH}\s+(?:and|to|or)\s$`, 'iu');

const RANGE_AFTER = new RegExp(`^${DASH}${MONTH}${END}`, 'iu');
const RANGE_BEFORE = new RegExp(`${START}${MONTH}${DASH}$`, 'iu');

function readMonth({ groups, before, after }: DateMatch): When | undefined {
  const { month: name = '', which } = groups;
  if (!isMonth(name, which !== undefined, before, after)) return undefined;
  const month = monthOf(name);
  const side = whichOf(which) ?? whichYear(groups.near, before, after);
  return { kind: 'yearless', from: { month }, to: { month }, which: side };
}

function isMonth(name: string, isChosen: boolean, before: string, after: string): boolean {
  if (!isCapital(name) || /\d\s$/.test(before)) return false;
  if (name.length <= 4 && !name.endsWith('.') && !/^(?:May|June|July)$/.test(name)) return false;
  if (isChosen || !AMBIGUOUS.test(name) || RANGE_AFTER.test(after) || RANGE_BEFORE.test(before)) return true;
  if (/\b(?:and|to|or)\s$/i.test(before)) return MONTH_BEFORE_AND.test(before);
  if (/\b(?:an?|the)\s$/i.test(before))
    return !/^\s+(?:for|on|of|\p{Lu})/u.test(after) && /^\s+\p{Ll}/u.test(after);
  if (/\b(?:in|since|during)\s$/i.test(before)) return true;
  return (
    (MONTH_BEFORE.test(before) || /\b(?:by|of)\s$/i.test(before)) && !/^(?:['’]s)?\s+\p{Lu}/u.test(after)
  );
}

/** "Three weeks ago". "Two weeks later" counts from another date, which is not certain. */
function readDistance({ groups }: DateMatch): When {
  const count = numberOf(groups.number ?? '');
  const unit = groups.unit?.toLowerCase() === 'night' ? 'day' : unitOf(groups.unit ?? '');
  const side = groups.side?.toLowerCase();
  const isExact = groups.rough === undefined && groups.half === undefined;
  if (!isExact || count === undefined || unit === undefined || unit === 'decade' || unit === 'weekend')
    return VAGUE;
  if (side === 'ago') return { kind: 'shifted', unit, by: -count };
  return side === 'from now' ? { kind: 'shifted', unit, by: count } : VAGUE;
}

/** "Last year" and "the same day". "The last year" and "the next day" count from another date. */
function readNear({ groups, before }: DateMatch): When | undefined {
  const which = (groups.which ?? '').toLowerCase().replace(/\s+/g, ' ');
  const word = (groups.unit ?? '').toLowerCase();
  if (which === 'this' && word === 'day' && /\bto\s+$/i.test(before)) return undefined;
  const isPart = /morning|afternoon|evening|night/.test(word);
  const unit = isPart ? 'day' : unitOf(word);
  if (unit === undefined) return VAGUE;
  if (/same$|^that$/.test(which)) return { kind: 'same', unit };
  if (which === 'this') return { kind: 'shifted', unit, by: 0 };
  if (which === 'last' && (unit !== 'day' || word === 'night')) return { kind: 'shifted', unit, by: -1 };
  return which === 'next' && unit !== 'day' ? { kind: 'shifted', unit, by: 1 } : VAGUE;
}
