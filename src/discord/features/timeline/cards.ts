import { headOf } from '#discord/cards/answer-card.ts';
import { citation, roomy, writtenDate } from '#discord/cards/citation.ts';
import { type Card, clip, colours, layOut, rule, TEXT_LIMIT } from '#discord/cards/components.ts';
import { type Entry, entryButtons, fitEntries, type ShownEntry } from '#discord/cards/entries.ts';
import { escapeMarkdown } from '#discord/cards/markdown.ts';
import { continuationButton } from '#discord/router/continuation.ts';
import { type Article, type DatedEvent, isEnglish, timelineOf } from '#engine/index.ts';
import { words } from './words.ts';

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
export function timelineCard(article: Article, { from = 0, room = TEXT_LIMIT } = {}): Card {
  const all = timelineOf(article);
  if (all.length === 0) return emptyCard(article);
  const events = all.slice(Math.min(from, all.length - 1));
  const isDated = article.published !== undefined;
  const head = headOf(words.title, `-# ${words.method(isDated)}`);
  const untold = `-# ${words.untold(isDated)}`;
  const source = citation(article, roomy);
  const others = head.length + untold.length + source.length + ROOM_FOR_MORE;
  const shown = fitEntries(article, grouped(events).map(entryOf), room - others);
  const count = shown.reduce((sum, { entry }) => sum + entry.events.length, 0);
  const left = events.length - count;
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
    buttons: [
      ...(left > 0 ? [continuationButton('timeline', { article, at: [from + count] })] : []),
      ...entryButtons(article, shown),
    ],
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

function emptyCard(article: Article): Card {
  const verdict = isEnglish(article) ? words.none : words.foreign;
  return layOut({ colour: colours.quiet, blocks: [headOf(verdict), citation(article, roomy)] });
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

function entryOf(events: readonly [DatedEvent, ...DatedEvent[]]): Dated {
  const [{ paragraph, quote }] = events;
  const dates = events.slice(0, MOST_DATES).map(dateOf);
  if (events.length > MOST_DATES) dates.push(words.more(events.length - MOST_DATES));
  return { events, paragraph, quote, line: dates.join(' · ') };
}

/** The date as written, and in brackets when that is, where it does not say so itself. */
function dateOf(event: DatedEvent): string {
  const written = `**${escapeMarkdown(clip(event.date.text, LONGEST_DATE))}**`;
  if (event.status === 'untold' || event.date.kind === 'absolute') return written;
  const [from, to] = [event.range.from, event.range.to].map(writtenDate);
  if (from === undefined || to === undefined) return written;
  return `${written} (${from === to ? from : words.span(from, to)})`;
}
