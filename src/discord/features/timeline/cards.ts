import { goOnAction } from '#discord/cards/actions.ts';
import { citation, roomy, writtenDate } from '#discord/cards/citation.ts';
import { type Card, colours, layOut, rule, TEXT_LIMIT } from '#discord/cards/components.ts';
import { type Entry, entryActions, fitEntries, type ShownEntry } from '#discord/cards/entries.ts';
import { foreign } from '#discord/cards/foreign.ts';
import { headOf } from '#discord/cards/head.ts';
import { GLANCE } from '#discord/cards/height.ts';
import type { Messages } from '#discord/messages/messages.ts';
import { type Article, type DatedEvent, isEnglish, MOST_FOUND, timelineOf } from '#engine/index.ts';

/** A sentence and its dates that follow each other in the timeline. */
interface Dated extends Entry {
  readonly events: readonly [DatedEvent, ...DatedEvent[]];
}

const LONGEST_DATE = 120;
/** In one sentence. */
const MOST_DATES = 8;
const ROOM_FOR_MORE = 160;

/**
 * The dates of an article in order, each with its sentence and whose words it is; `from` counts the events that are
 * left out at the beginning. `room`: how many characters of text the card may have; as many as Discord takes where it
 * is left out.
 */
export function timelineCard(
  article: Article,
  messages: Messages,
  { from = 0, room = TEXT_LIMIT, height = GLANCE } = {},
): Card {
  const { timeline: words } = messages;
  const all = timelineOf(article);
  if (all.length === 0) return emptyCard(article, messages);
  const events = all.slice(Math.min(from, all.length - 1));
  const isDated = article.published !== undefined;
  const head = headOf(words.title, `-# ${words.method(isDated)}`);
  const untold = `-# ${words.untold(isDated)}`;
  const source = citation(article, roomy, messages);
  const stopped = all.length < MOST_FOUND.events ? [] : [`-# ${words.stopped(MOST_FOUND.events)}`];
  const others = [head, untold, source, ...stopped].join('').length + ROOM_FOR_MORE;
  const entries = grouped(events).map((each) => entryOf(each, messages));
  const shown = fitEntries(article, entries, { room: room - others, height }, messages);
  const count = shown.reduce((sum, { entry }) => sum + entry.events.length, 0);
  const left = events.length - count;
  return layOut({
    colour: colours.calm,
    blocks: [
      head,
      ...textOf(shown, 'told'),
      ...textOf(shown, 'untold', untold),
      ...(left > 0 ? [`-# ${words.more(left)}`] : []),
      ...stopped,
      source,
    ],
    actions: [
      ...goOnAction('timeline', left, article, [from + count], messages),
      ...entryActions(article, shown, messages),
    ],
    menu: messages.buttons.menu,
  });
}

/** The entries of a kind below a line, under their heading; nothing where there are none. */
function textOf(
  shown: readonly ShownEntry<Dated>[],
  status: DatedEvent['status'],
  ...heading: readonly string[]
) {
  const texts = shown.filter(({ entry }) => entry.events[0].status === status).map(({ text }) => text);
  return texts.length > 0 ? [rule, [...heading, ...texts].join('\n\n')] : [];
}

function emptyCard(article: Article, messages: Messages): Card {
  const { timeline: words } = messages;
  const verdict = isEnglish(article) ? words.none : words.foreign;
  return layOut({ colour: colours.quiet, blocks: [headOf(verdict), citation(article, roomy, messages)] });
}

/** Neighbours of one sentence together: it is quoted once. */
function grouped(events: readonly DatedEvent[]): readonly (readonly [DatedEvent, ...DatedEvent[]])[] {
  const groups: [DatedEvent, ...DatedEvent[]][] = [];
  for (const event of events) {
    const group = groups.at(-1);
    if (group && belong(group[0], event)) group.push(event);
    else groups.push([event]);
  }
  return groups;
}

function belong(one: DatedEvent, other: DatedEvent): boolean {
  return (
    one.status === other.status && one.paragraph === other.paragraph && one.quote.start === other.quote.start
  );
}

function entryOf(events: readonly [DatedEvent, ...DatedEvent[]], messages: Messages): Dated {
  const [{ paragraph, quote }] = events;
  const dates = events.slice(0, MOST_DATES).map((event) => dateOf(event, messages));
  if (events.length > MOST_DATES) dates.push(messages.timeline.more(events.length - MOST_DATES));
  return { events, paragraph, quote, line: dates.join(' · ') };
}

/** The date as written, and in brackets when that is, where it does not say so itself. */
function dateOf(event: DatedEvent, messages: Messages): string {
  const written = `**${foreign(event.date.text, LONGEST_DATE)}**`;
  if (event.status === 'untold' || event.date.kind === 'absolute') return written;
  const [from, to] = [event.range.from, event.range.to].map((date) => writtenDate(date, messages));
  if (from === undefined || to === undefined) return written;
  return `${written} (${from === to ? from : messages.timeline.span(from, to)})`;
}
