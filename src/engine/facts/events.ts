import { MOST_FOUND } from '#engine/limits.ts';
import { sentencesAround } from '#engine/text/article.ts';
import { findQuotations } from '#engine/text/quotations.ts';
import { firstEndingAfter } from '#engine/text/span-search.ts';
import type { Article, Paragraph, Quote, Span } from '#engine/types.ts';
import { compareRanges, type DateRange, readIso } from './calendar.ts';
import { datesIn, resolveDate, type WrittenDate } from './dates.ts';
import { isEnglish } from './english.ts';
import { firstFound } from './first-found.ts';
import { ANYWHEN, inKnownOrder, offsetOf } from './order.ts';
import { within } from './when.ts';

/** A date of an article and its sentence: `told` with the days that it means, or `untold` if the article does not say. */
export type DatedEvent = {
  readonly paragraph: Paragraph;
  readonly date: WrittenDate;
  /** Whole sentences: one, unless the date extends over its end. */
  readonly quote: Quote;
} & ({ readonly status: 'told'; readonly range: DateRange } | { readonly status: 'untold' });

const known = new WeakMap<Article, readonly DatedEvent[]>();

/**
 * The dates of an article, one event for each date of each sentence, and no more than `MOST_FOUND.events`: first those that
 * are told, in order of time, then the others, in the article's order; in an article without a date, what is surely before
 * another comes first. None if the article is not in English.
 */
export function timelineOf(article: Article): readonly DatedEvent[] {
  const found = known.get(article) ?? findEvents(article);
  known.set(article, found);
  return found;
}

/** Takes the dates of an article that were found elsewhere, so that they are not looked for here. */
export function adoptTimeline(article: Article, events: readonly DatedEvent[]): void {
  known.set(article, events);
}

export function hasTimeline(article: Article): boolean {
  return known.has(article);
}

function findEvents(article: Article): readonly DatedEvent[] {
  if (!isEnglish(article)) return [];
  const quotations = new Map<number, Span[]>();
  for (const quotation of findQuotations(article.paragraphs)) {
    const own = quotations.get(quotation.paragraph) ?? [];
    quotations.set(quotation.paragraph, own);
    own.push(quotation);
  }
  const events = firstFound(
    article.paragraphs,
    MOST_FOUND.events,
    (paragraph) => eventsOf(paragraph, quotations.get(paragraph.number) ?? [], article.published),
    sayingOf,
  );
  const told = events.filter((event) => event.status === 'told');
  const untold = events.filter(({ status }) => status === 'untold');
  const isQuoted = ({ paragraph, date }: DatedEvent) =>
    quotationAround(quotations.get(paragraph.number) ?? [], date) !== undefined;
  const offsets = untold.map((thing) => ({
    thing,
    offset: isQuoted(thing) ? ANYWHEN : offsetOf(thing.date.when),
  }));
  return [
    ...told.toSorted((a, b) => compareRanges(a.range, b.range)),
    ...(article.published === undefined ? inKnownOrder(offsets) : untold),
  ];
}

/** What an event says, wherever it is in its sentence. */
function sayingOf(event: DatedEvent): string {
  const range = event.status === 'told' ? `${event.range.from} ${event.range.to}` : '';
  return `${range} ${event.date.text.toLowerCase()}`;
}

/** The quotation that a date begins in; what it counts from is then the day of the statement. */
function quotationAround(quotations: readonly Span[], date: Span): Span | undefined {
  const around = quotations[firstEndingAfter(quotations, date.end - 1)];
  return around && around.start <= date.start ? around : undefined;
}

function eventsOf(
  paragraph: Paragraph,
  quotations: readonly Span[],
  published: string | undefined,
): readonly DatedEvent[] {
  const events: DatedEvent[] = [];
  const own = readIso(published ?? '')?.year;
  let others: OtherYears = 'none';
  for (const date of datesIn(paragraph.text)) {
    const quote = sentencesAround(paragraph, date);
    const range = rangeIn(date, quote, { before: events.at(-1), others, quotations, published });
    const written = { paragraph, date, quote };
    events.push(range ? { ...written, status: 'told', range } : { ...written, status: 'untold' });
    others = withYear(others, date, own);
  }
  return events;
}

/** Whether a paragraph has been about a year other than the article's own; and about a month of one. */
type OtherYears = 'none' | 'year' | 'month';

function withYear(before: OtherYears, { when }: WrittenDate, own: number | undefined): OtherYears {
  if (before === 'month' || when.kind !== 'calendar' || when.to.year === own) return before;
  return when.to.month === undefined ? 'year' : 'month';
}

/** What comes before and around a date in its paragraph. */
interface DateSurroundings {
  readonly before: DatedEvent | undefined;
  readonly others: OtherYears;
  readonly quotations: readonly Span[];
  readonly published: string | undefined;
}

/**
 * The days that a date means. "The same day" is that of the date before it in the sentence. A date in quotation marks
 * depends on the day of the statement, and "on 7 December" after "in 1941" on that year: neither is told.
 */
function rangeIn(
  date: WrittenDate,
  quote: Quote,
  { before, others, quotations, published }: DateSurroundings,
) {
  const { when } = date;
  if (when.kind === 'same') {
    return before?.status === 'told' && before.quote.start === quote.start
      ? within(when.unit, before.range)
      : undefined;
  }
  if (when.kind !== 'calendar') {
    if (quotationAround(quotations, date)) return undefined;
    if (when.kind === 'yearless' ? others !== 'none' : when.kind === 'weekday' && others === 'month')
      return undefined;
  }
  return resolveDate(date, published);
}
