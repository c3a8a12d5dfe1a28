import type { Attribution, ParagraphSpan } from './attribution/attributions.ts';
import type { Part } from './attribution/parts.ts';
import { readIso } from './facts/calendar.ts';
import type { DatedEvent } from './facts/events.ts';
import type { Figure } from './facts/numbers.ts';
import type { Article, Paragraph, Span } from './types.ts';

/**
 * Whether something is what was worked out of an article. Nobody knows who has written to the place where it was kept: all spans
 * must lie in the article's own paragraphs and all quotes be slices of them, so that nothing else can ever be quoted.
 */

type Check = (value: unknown) => boolean;

const isString: Check = (value) => typeof value === 'string';
const isNumber: Check = Number.isFinite;
const isShare: Check = (value) => typeof value === 'number' && value >= 0 && value <= 1;
const isPlace: Check = (value) => Number.isInteger(value) && (value as number) >= 0;
const isIso: Check = (value) => typeof value === 'string' && readIso(value) !== undefined;
const oneOf = (text: string): Check => {
  const words = new Set<unknown>(text.split(' '));
  return (value) => words.has(value);
};
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

/** An object with these parts and no others. */
function shape(parts: Readonly<Record<string, Check>>): Check {
  const names = Object.keys(parts);
  return (value) => {
    if (typeof value !== 'object' || value === null) return false;
    const record = value as Readonly<Record<string, unknown>>;
    return (
      Object.keys(record).every((name) => Object.hasOwn(parts, name)) &&
      names.every((name) => parts[name]?.(record[name]))
    );
  };
}

const isAmount = shape({ from: isNumber, to: isNumber });
const isDay = shape({ year: optional(isNumber), month: optional(isPlace), day: optional(isPlace) });
const isWhen = shape({
  kind: oneOf('calendar yearless weekday shifted same vague'),
  from: optional(isDay),
  to: optional(isDay),
  which: optional(isString),
  weekday: optional(oneOfNumbers(1, 7)),
  unit: optional(oneOf('day week weekend month quarter year decade')),
  by: optional(isNumber),
});
const isRange = shape({ from: isIso, to: isIso });
const slice = { text: isString, start: isPlace, end: isPlace };
const isFigure = shape({
  ...slice,
  kind: oneOf('count money percent fraction date'),
  number: isPlace,
  amount: optional(isAmount),
});
const isDate = shape({ ...slice, kind: oneOf('absolute relative'), when: isWhen });

export function areFigures(value: unknown, article: Article): value is readonly Figure[] {
  return listOf((each) => {
    const paragraph = paragraphOf(each, article);
    return shape({
      paragraph: (own) => own !== undefined && own === paragraph,
      written: (written) => isFigure(written) && isSlice(written, paragraph),
      quote: (quote) => isSlice(quote, paragraph),
      thing: optional((thing) => isWithin(thing, paragraph)),
    })(each);
  })(value);
}

export function areEvents(value: unknown, article: Article): value is readonly DatedEvent[] {
  return listOf((each) => {
    const paragraph = paragraphOf(each, article);
    const parts = {
      paragraph: (own: unknown) => own !== undefined && own === paragraph,
      date: (date: unknown) => isDate(date) && isSlice(date, paragraph),
      quote: (quote: unknown) => isSlice(quote, paragraph),
    };
    return (
      shape({ ...parts, status: oneOf('told'), range: isRange })(each) ||
      shape({ ...parts, status: oneOf('untold') })(each)
    );
  })(value);
}

export function areAttributions(
  value: unknown,
  article: Article,
  part: Part,
): value is readonly Attribution[] {
  const paragraphs = new Map(part.map((paragraph) => [paragraph.number, paragraph]));
  const isHere: Check = (span) => {
    return isWithin(span, paragraphs.get((span as ParagraphSpan | null)?.paragraph ?? 0));
  };
  const words = wordsOf(article);
  return listOf(
    shape({
      source: isHere,
      cue: isHere,
      content: listOf(isHere),
      quoted: oneOf('whole part none set_off'),
      speaker: (speaker) =>
        typeof speaker === 'string' && speaker.split(/\s+/).every((word) => words.includes(word)),
      confidence: isShare,
      sourceConfidence: isShare,
    }),
  )(value);
}

/** Points on an encoder's map, one for each of so many windows. */
export function arePoints(value: unknown, windows: number): value is readonly Float32Array[] {
  if (!Array.isArray(value) || value.length !== windows) return false;
  const [first] = value;
  return value.every(
    (point) => point instanceof Float32Array && point.length === first.length && point.every(Number.isFinite),
  );
}

function oneOfNumbers(least: number, most: number): Check {
  return (value) => Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
}

/** The article's own paragraph that something names. */
function paragraphOf(value: unknown, { paragraphs }: Article): Paragraph | undefined {
  const named = (value as { readonly paragraph?: Paragraph } | null)?.paragraph;
  const own = paragraphs[(named?.number ?? 0) - 1];
  return own === named ? own : undefined;
}

function isWithin(value: unknown, paragraph: Paragraph | undefined): boolean {
  const { start, end } = (value ?? {}) as Span;
  return isPlace(start) && isPlace(end) && start <= end && end <= (paragraph?.text.length ?? -1);
}

function isSlice(value: unknown, paragraph: Paragraph | undefined): boolean {
  const { text, start, end } = (value ?? {}) as Span & { readonly text?: unknown };
  return isWithin(value, paragraph) && text === paragraph?.text.slice(start, end);
}

/** Everything that names of speakers can be made of. */
function wordsOf({ paragraphs, sections, byline = '', publication, title }: Article): string {
  const headings = sections.map(({ heading }) => heading);
  return [...paragraphs.map(({ text }) => text), ...headings, byline, publication, title].join('\n');
}
