import type { Span } from '#engine/types.ts';
import { datesIn } from './dates.ts';
import { amountOf, MANY, NUMBER, PART, partOf } from './number-words.ts';

/** What a figure measures: a number of things, a sum of money, a percentage, a part of a whole, or a date. */
export type FigureKind = 'count' | 'money' | 'percent' | 'fraction' | 'date';

/** From and to, both included; equal for a single number. Fractions and percentages are 0…1 of a whole. */
export interface Amount {
  readonly from: number;
  readonly to: number;
}

/** A figure as it is written. */
export interface WrittenFigure extends Span {
  /** `text.slice(start, end)`, with words on its precision: "around 4,000", "more than $5 million". */
  readonly text: string;
  readonly kind: FigureKind;
  /** Where its number begins, after "around" and the like. */
  readonly number: number;
  /** Absent for a date, and if nobody says how many: "dozens". */
  readonly amount?: Amount;
}

const expression = (source: string, flags = 'giu'): RegExp => new RegExp(source, flags);

const START = String.raw`(?<![\p{L}\p{N}_/@#]|[\p{L}\p{N}][-–.,:’'&]|\.)`;
const END = String.raw`(?![\p{L}\p{N}_@]|[.,:’']\p{N}|\/[\p{L}\p{N}])`;
const TO = String.raw`(?:\s?[-–—]\s?|\s+(?:to|or)\s+)`;
const SIGN = String.raw`(?:(?:US|A|C|AU|CA|HK|NZ|S)?\$|[€£¥₹₩₽₴₪₺]|(?:USD|EUR|GBP|CHF)\s?)`;
const CURRENCY = String.raw`(?:(?:US|U\.S\.|American|Australian|Canadian)\s+)?(?:dollars?|euros?|pounds?\s+sterling|yen|yuan|renminbi|roubles?|rubles?|rupees?|hryvnias?|pesos?|francs?|cents?|shekels?|lira|(?<=(?:million|billion|trillion|bn)\s)pounds?(?!\s+of\b)|USD|EUR|GBP|CHF)`;
const PERCENT = String.raw`(?:\s?%|[\s-]per\s?cent(?:age\s+points?)?|\s+percentage\s+points?|\s?pc)`;
/** Units of measure written without a space (after a space they are what is counted), and ages. */
const UNIT = String.raw`(?:[-\s](?:year|month|week|day)s?[-\s]olds?|\s?hp|\s?sq\.\s?(?:km|mi|ft|m)|km/h|[kcm]m²?|m²|kg|mg|ml|mph|kph|[kMGT]W|[MGT]B|lbs?|ft|°[CF]?)(?![\p{L}\p{N}])`;

interface FigureForm {
  readonly pattern: RegExp;
  /** A sign that every match has. A text without it is not searched for the slower pattern. */
  readonly sign?: RegExp;
  read(groups: Readonly<Record<string, string | undefined>>): Pick<WrittenFigure, 'kind' | 'amount'>;
}

const between = (one: string, other: string): string =>
  String.raw`(?:(?<=\bbetween\s)(?<low>${one})\s+and\s+(?<high>${other})|(?<=\bfrom\s)(?<lower>${one})\s+to\s+(?<higher>${other})|(?<from>${one})(?:${TO}(?<to>${other}))?)`;

/** The ways to write figures, the most specific first. */
const FORMS: readonly FigureForm[] = [
  {
    sign: expression(SIGN, 'iu'),
    pattern: expression(
      `${START}${between(`${SIGN}${NUMBER}`, `(?:${SIGN})?${NUMBER}`)}(?:\\s+${CURRENCY})?${END}`,
    ),
    read: (groups) => ({ kind: 'money', ...amountIn(groups) }),
  },
  {
    sign: expression(CURRENCY, 'iu'),
    pattern: expression(`${START}${between(NUMBER, NUMBER)}[\\s-]+${CURRENCY}${END}`),
    read: (groups) => ({ kind: 'money', ...amountIn(groups) }),
  },
  {
    sign: expression(PERCENT, 'iu'),
    pattern: expression(
      `${START}${between(`(?:${NUMBER})(?:${PERCENT})?`, NUMBER)}${PERCENT}(?![\\p{L}\\p{N}])`,
    ),
    read: (groups) => ({ kind: 'percent', ...amountIn(groups, 0.01) }),
  },
  {
    sign: expression(PART, 'iu'),
    pattern: expression(`${START}(?<part>${PART})(?=\\s+(?:of|the|its|his|her|their|our|that)\\b)${END}`),
    read: ({ part = '' }) => {
      const share = partOf(part);
      return { kind: 'fraction', ...(share !== undefined && { amount: { from: share, to: share } }) };
    },
  },
  {
    sign: /\s(?:out\s+of|in)\s/iu,
    pattern: expression(`${START}(?<share>${NUMBER})(?:\\s+out\\s+of\\s+|\\s+in\\s+)(?<all>${NUMBER})${END}`),
    read: ({ share = '', all = '' }) => {
      const [some, whole] = [amountOf(share), amountOf(all)];
      const part = some !== undefined && whole !== undefined && some <= whole ? some / whole : undefined;
      return { kind: 'fraction', ...(part !== undefined && { amount: { from: part, to: part } }) };
    },
  },
  {
    sign: expression(MANY, 'iu'),
    pattern: expression(`${START}${MANY}(?=\\s+(?:of|more)\\b)${END}`),
    read: () => ({ kind: 'count' }),
  },
  {
    pattern: expression(`${START}${between(NUMBER, NUMBER)}(?:${UNIT})?${END}`),
    read: (groups) => ({ kind: 'count', ...amountIn(groups) }),
  },
];

/** Words before a number that belong to it. */
const LEAD =
  /(?<![\p{L}\p{N}’'-])(?:(?:(?:an?|the)\s+)?(?:additional|estimated|further|total of|reported|record)|about|around|approximately|roughly|circa|some|nearly|almost|just|only|exactly|over|under|above|below|another|between|more than|less than|fewer than|no (?:more|less|fewer) than|at least|at most|up to|as (?:many|much|few|little|high|low) as|close to|well over|just (?:over|under)|a (?:further|total of))(?:\s+(?:about|around|approximately|roughly|an? (?:additional|estimated|further)|additional|estimated|some|another))?\s+$/iu;
const LONGEST_LEAD = 60;
/** "Is one of the largest": a kind, not a count. */
const ONE_OF_BEFORE =
  /(?<!\p{L})(?:am|is|was|are|were|be|been|being|become|becomes|became|remains?|as)\s+$/iu;
/** Words before numbers that are names and count nothing. */
const NAMING =
  /(?:(?<!\p{L})(?:article|section|chapter|page|room|flight|route|highway|interstate|part|title|phase|group|level|category|no\.?|nos\.?|number|type|version|proposition|resolution|apollo|boeing|airbus|figure|table|line|point|stage|season|episode|volume|paragraph|channel|area|district|world war|grade|class|model|series|windows|iphone|psalm|act|gate|platform|unit|building)\s+|\[|§\s?)$/iu;
const NAMED = /^\s*\]/;
const CLOCK = /^(?::\d{2}|\s?(?:[ap]\.?m\b\.?|o[’']clock\b|GMT\b|UTC\b))/iu;
/** Idioms in which "one" counts nothing, or "two" only points. */
const NO_ONE =
  /^one(?:\s+(?:of\s+(?:them|us|you|those|these|which|whom)|day|time|thing|way|point|side|hand|another|other|can|could|should|must|would|might|may|does|has|is|was|who|which|that|whose|where|with|in|by|to|for|and|or|but|so|as)\b|[’']s|\s*[.,;:!?)—–-]|$)/iu;
const NO_ONE_BEFORE =
  /(?<!\p{L})(?:no|any|every|some|each|this|that|the|which|another|not|only|last|first|next|new|old|big|whole|\p{L}+er|\p{L}+est)\s+$/iu;

/**
 * The figures of an English text, in its order; they do not overlap. Dates are included if they are
 * written with a number. Offsets are UTF-16 code units of `text`.
 */
export function figuresIn(text: string): readonly WrittenFigure[] {
  const dates = datesIn(text);
  const found: WrittenFigure[] = dates
    .filter((date) => date.kind === 'absolute' || /\p{N}/u.test(date.text))
    .map(({ start, end, text }) => ({ start, end, text, kind: 'date', number: start }));
  const taken = new Uint8Array(text.length);
  for (const { start, end } of dates) taken.fill(1, start, end);
  for (const form of FORMS) {
    if (form.sign?.test(text) === false) continue;
    for (const match of text.matchAll(form.pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken.subarray(start, end).includes(1) || countsNothing(text, start, end)) continue;
      const figure = withLead(text, { start, end, ...form.read(match.groups ?? {}) }, taken);
      taken.fill(1, figure.start, end);
      found.push(figure);
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** Whether a number is a name, a time of day or the number of a paragraph, or the "one" of "no one". */
function countsNothing(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_LEAD), start);
  const after = text.slice(end, end + LONGEST_LEAD);
  const written = text.slice(start, end);
  if (NAMING.test(before) || (/\[$/.test(before) && NAMED.test(after))) return true;
  if (CLOCK.test(after) || /\d:$/.test(before)) return true;
  if (before.trim() === '' && start < 3 && /^[.)]\s/.test(after)) return true;
  if (/^one$/i.test(written) && isNoOne(written, before, after)) return true;
  return (
    /^(?:\d{1,4}|\p{Lu}\p{Ll}+)$/u.test(written) && isNameBefore(text, start) && !/^\s+\p{Ll}/u.test(after)
  );
}

function isNoOne(written: string, before: string, after: string): boolean {
  const isOneOf = /^\s+of\s/.test(after) && ONE_OF_BEFORE.test(before);
  return isOneOf || NO_ONE.test(written + after) || NO_ONE_BEFORE.test(before);
}

/** Whether a name comes right before, and not only a sentence's first word: "Windows", "Covid". */
function isNameBefore(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_LEAD), at);
  return /(?<=[\p{L}\p{N},]\s)\p{Lu}(?:[\p{L}\p{N}’'.-]*[\p{L}\p{N}])?\s$/u.test(before);
}

function withLead(
  text: string,
  { start, end, kind, amount }: Span & Pick<WrittenFigure, 'kind' | 'amount'>,
  taken: Uint8Array,
): WrittenFigure {
  const free = Math.max(start - LONGEST_LEAD, taken.lastIndexOf(1, start) + 1, 0);
  const lead = LEAD.exec(text.slice(free, start))?.[0].length ?? 0;
  const from = start - lead;
  return { start: from, end, text: text.slice(from, end), kind, number: start, ...(amount && { amount }) };
}

/** The value of a number or a range: "2 to 3 million" are both millions; a score such as "2-1" has no value. */
function amountIn(groups: Readonly<Record<string, string | undefined>>, unit = 1): { amount?: Amount } {
  const low = groups.low ?? groups.lower ?? groups.from;
  const high = groups.high ?? groups.higher ?? groups.to;
  const [from, to] = [numberOf(low), numberOf(high ?? low)];
  if (from === undefined || to === undefined) return {};
  const scale = high === undefined ? 1 : scaleShared(low, from, high, to);
  const amount = { from: from * scale * unit, to: to * unit };
  const isRange = high === undefined ? amount.from === amount.to : amount.from < amount.to;
  return isRange ? { amount } : {};
}

function numberOf(text: string | undefined): number | undefined {
  const bare = text?.replace(expression(`^${SIGN}|${PERCENT}$`, 'giu'), '');
  return bare === undefined ? undefined : amountOf(bare.trim());
}

/** The multiplier of a range's end for its beginning: 1 if the beginning has its own, or would be the larger. */
function scaleShared(low: string | undefined, from: number, high: string, to: number): number {
  const [, digits, scale] =
    /(\d[\d.,]*|\p{L}+)[\s\u00A0-]?(hundred|thousand|million|billion|trillion|bn|mn|tn|k|m|b)$/iu.exec(
      high,
    ) ?? [];
  if (
    digits === undefined ||
    scale === undefined ||
    /\p{L}/u.test(low?.replace(expression(SIGN), '') ?? '')
  ) {
    return 1;
  }
  const by = amountOf(`1 ${scale}`) ?? 1;
  return from * by <= to ? by : 1;
}
