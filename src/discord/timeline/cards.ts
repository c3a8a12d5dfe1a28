import { type Event, hasReadableDates, timelineOf } from '../../engine/facts/events.ts';
import type { Article, Passage } from '../../engine/types.ts';
import { headOf, reportButton } from '../answer-card.ts';
import { citation, roomy, writtenDate } from '../citation.ts';
import { type Card, type CardButton, clip, colours, layOut, rule, TEXT_LIMIT } from '../components.ts';
import { costOf, excerptOf, mergeSpans, pageAt } from '../excerpt.ts';
import { escapeMarkdown } from '../markdown.ts';
import { messages } from '../messages.ts';
import { aroundButtons } from '../passages.ts';
import { paragraphRef } from '../reference.ts';
import { quoteWithVoices } from '../said/line.ts';
import { words } from './words.ts';

/** A sentence and its dates that follow each other in the timeline. */
interface Entry {
  readonly events: readonly [Event, ...Event[]];
  readonly text: string;
  /** Opens what was cut off. */
  readonly rest?: CardButton;
}

const MOST_BUTTONS = 4;
const LONGEST_DATE = 120;
/** In one sentence. */
const MOST_DATES = 8;
const ROOM_FOR_MORE = 160;

/**
 * The dates of an article in order, each with its sentence and whose words it is. `room`: how many characters of text
 * the card may have; as many as Discord takes where it is left out.
 */
export function timelineCard(article: Article, room = TEXT_LIMIT): Card {
  const events = timelineOf(article);
  if (events.length === 0) return emptyCard(article);
  const isDated = article.published !== undefined;
  const head = headOf(words.title, `-# ${words.method(isDated)}`);
  const untold = `-# ${words.untold(isDated)}`;
  const source = citation(article, roomy);
  const others = head.length + untold.length + source.length + ROOM_FOR_MORE;
  const shown = fitting(article, events, room - others);
  const left = events.length - shown.reduce((sum, entry) => sum + entry.events.length, 0);
  return layOut({
    colour: colours.calm,
    blocks: [
      head,
      ...textOf(shown, 'told'),
      ...textOf(shown, 'untold', untold),
      ...(left > 0 ? [`-# ${words.more(left)}`] : []),
      rule,
      source,
    ],
    buttons: buttonsOf(article, shown),
  });
}

/** The entries of a kind below a line, under their heading; nothing where there are none. */
function textOf(shown: readonly Entry[], status: Event['status'], ...heading: readonly string[]) {
  const texts = shown.filter(({ events: [first] }) => first.status === status).map(({ text }) => text);
  return texts.length > 0 ? [rule, [...heading, ...texts].join('\n\n')] : [];
}

function emptyCard(article: Article): Card {
  const verdict = hasReadableDates(article) ? words.none : words.foreign;
  return layOut({ colour: colours.quiet, blocks: [headOf(verdict), citation(article, roomy)] });
}

/** The first entries that there is room for; the very first one cut where it alone is too long. */
function fitting(article: Article, events: readonly Event[], room: number): readonly Entry[] {
  const shown: Entry[] = [];
  let left = room;
  for (const together of grouped(events)) {
    const entry = entryOf(article, together, shown.length === 0 ? left : Number.POSITIVE_INFINITY);
    left -= entry.text.length + 2;
    if (left < 0 && shown.length > 0) break;
    shown.push(entry);
  }
  return shown;
}

/** Neighbours of one sentence together: it is quoted once. */
function grouped(events: readonly Event[]): readonly (readonly [Event, ...Event[]])[] {
  const groups: [Event, ...Event[]][] = [];
  for (const event of events) {
    const group = groups.at(-1);
    if (group && belong(group[0], event)) group.push(event);
    else groups.push([event]);
  }
  return groups;
}

function belong(one: Event, other: Event): boolean {
  return (
    one.status === other.status && one.paragraph === other.paragraph && one.quote.start === other.quote.start
  );
}

function entryOf(article: Article, events: readonly [Event, ...Event[]], room: number): Entry {
  const [{ paragraph, quote }] = events;
  const dates = events.slice(0, MOST_DATES).map(dateOf);
  if (events.length > MOST_DATES) dates.push(words.more(events.length - MOST_DATES));
  const line = [...dates, `¶${paragraph.number}`].join(' · ');
  const spans = mergeSpans(paragraph, [quote]);
  const whose = quoteWithVoices(article, paragraph, spans).length - costOf(paragraph, spans);
  const excerpt = excerptOf(paragraph, spans, room - line.length - whose - ROOM_FOR_MORE);
  const text = `${line}\n${quoteWithVoices(article, paragraph, excerpt.spans)}`;
  if (excerpt.ending === 'whole') return { events, text };
  const label = messages.buttons.rest(paragraph.number);
  const page = pageAt(paragraph, excerpt.rest);
  return {
    events,
    text: `${text}\n-# ${messages.cut[excerpt.ending === 'word' ? 'words' : 'sentences'](label)}`,
    rest: { label, action: { kind: 'read', ref: paragraphRef(article, paragraph), page } },
  };
}

/** The date as written, and in brackets when that is, where it does not say so itself. */
function dateOf(event: Event): string {
  const written = `**${escapeMarkdown(clip(event.date.text, LONGEST_DATE))}**`;
  if (event.status === 'untold' || event.date.kind === 'absolute') return written;
  const [from, to] = [event.range.from, event.range.to].map(writtenDate);
  if (from === undefined || to === undefined) return written;
  return `${written} (${from === to ? from : words.span(from, to)})`;
}

function buttonsOf(article: Article, shown: readonly Entry[]): readonly CardButton[] {
  const passages = passagesOf(article, shown);
  return [
    ...aroundButtons(passages.slice(0, MOST_BUTTONS)),
    ...shown.flatMap(({ rest }) => rest ?? []),
    reportButton(passages),
  ];
}

/** The paragraphs that are quoted, each once, with its quotes. */
function passagesOf(article: Article, shown: readonly Entry[]): readonly Passage[] {
  const firsts = shown.map(({ events: [first] }) => first);
  return [...new Set(firsts.map(({ paragraph }) => paragraph))].map((paragraph) => {
    const quotes = firsts.filter((event) => event.paragraph === paragraph).map(({ quote }) => quote);
    return { article, paragraph, score: 0, quotes };
  });
}
