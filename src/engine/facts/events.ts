import { sentencesAround } from '#engine/text/article.ts';
import { findQuotations } from '#engine/text/quotations.ts';
import type { Article, Paragraph, Quote, Span } from '#engine/types.ts';
import { type CalendarDate, compareRanges, type DateRange, readIso } from './calendar.ts';
import { datesIn, resolveDate, type WrittenDate } from './dates.ts';
import { isEnglish } from './english.ts';
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
 * The dates of an article, one event for each date of each sentence: first those that are told, in order of time,
 * then the others, in the article's order. None if the article is not in English.
 */
export function timelineOf(article: Article): readonly DatedEvent[] {
  const found = known.get(article) ?? findEvents(article);
  known.set(article, found);
  return found;
}

function findEvents(article: Article): readonly DatedEvent[] {
  if (!isEnglish(article)) return [];
  const quotations = findQuotations(article.paragraphs);
  const events = article.paragraphs.flatMap((paragraph) =>
    eventsOf(
      paragraph,
      quotations.filter((quotation) => quotation.paragraph === paragraph.number),
      article.published,
    ),
  );
  const told = events.filter((event) => event.status === 'told');
  return [
    ...told.toSorted((a, b) => compareRanges(a.range, b.range)),
    ...events.filter(({ status }) => status === 'untold'),
  ];
}

function eventsOf(
  paragraph: Paragraph,
  quotations: readonly Span[],
  published: string | undefined,
): readonly DatedEvent[] {
  const events: DatedEvent[] = [];
  for (const date of datesIn(paragraph.text)) {
    const quote = sentencesAround(paragraph, date);
    const range = rangeIn(date, quote, { events, quotations, published });
    const written = { paragraph, date, quote };
    events.push(range ? { ...written, status: 'told', range } : { ...written, status: 'untold' });
  }
  return events;
}

/** What comes before and around a date in its paragraph. */
interface Surroundings {
  readonly events: readonly DatedEvent[];
  readonly quotations: readonly Span[];
  readonly published: string | undefined;
}

/**
 * The days that a date means. "The same day" is that of the date before it in the sentence. A date in quotation marks
 * depends on the day of the statement, and "on 7 December" after "in 1941" on that year: neither is told.
 */
function rangeIn(date: WrittenDate, quote: Quote, { events, quotations, published }: Surroundings) {
  const { when } = date;
  if (when.kind === 'same') {
    const before = events.at(-1);
    return before?.status === 'told' && before.quote.start === quote.start
      ? within(when.unit, before.range)
      : undefined;
  }
  if (when.kind !== 'calendar') {
    if (quotations.some(({ start, end }) => start <= date.start && date.end <= end)) return undefined;
    if (isOfAnotherYear(date, events, published)) return undefined;
  }
  return resolveDate(date, published);
}

/** Whether the paragraph has been about a year other than the article's own. */
function isOfAnotherYear(
  { when }: WrittenDate,
  events: readonly DatedEvent[],
  published: string | undefined,
): boolean {
  const own = readIso(published ?? '')?.year;
  const others = events
    .flatMap(({ date }): readonly CalendarDate[] => (date.when.kind === 'calendar' ? [date.when.to] : []))
    .filter(({ year }) => year !== own);
  if (when.kind === 'yearless') return others.length > 0;
  return when.kind === 'weekday' && others.some(({ month }) => month !== undefined);
}
