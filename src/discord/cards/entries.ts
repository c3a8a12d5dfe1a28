import type { Messages } from '#discord/messages/messages.ts';
import type { Article, Paragraph, Passage, Quote } from '#engine/index.ts';
import { aroundActions, reportAction, restAction } from './actions.ts';
import { place, tight } from './citation.ts';
import type { CardAction } from './components.ts';
import { costOf, cutNote, excerptOf, mergeSpans, pageAt } from './excerpt.ts';
import { heightOf } from './height.ts';
import { quoteWithSpeakers } from './speaker-line.ts';
import { fitting } from './text.ts';

/** A sentence in a list, and what the line above it says. */
export interface Entry {
  readonly paragraph: Paragraph;
  readonly quote: Quote;
  /** Markdown, its foreign text escaped. */
  readonly line: string;
}

/** An entry as a card has it. */
export interface ShownEntry<E extends Entry> {
  readonly entry: E;
  readonly text: string;
  /** Opens what was cut off. */
  readonly rest?: CardAction;
}

const MOST_AROUND = 8;
const ROOM_FOR_MORE = 160;
/** Between two entries, in pixels. */
const GAP = 22;

/** How much room entries have on a card. */
export interface EntryRoom {
  /** Characters of text. */
  readonly room: number;
  /** Pixels on a phone. */
  readonly height: number;
}

/** The first entries that there is room for; the very first one cut where it alone is too long. */
export function fitEntries<E extends Entry>(
  article: Article,
  entries: readonly E[],
  { room, height }: EntryRoom,
  messages: Messages,
): readonly ShownEntry<E>[] {
  // One after the other: those that have no room are not drawn.
  function* drawn(): Generator<ShownEntry<E>> {
    for (const [at, entry] of entries.entries()) {
      yield showEntry(article, entry, at === 0 ? room : Number.POSITIVE_INFINITY, messages);
    }
  }
  const inRoom = fitting(drawn(), room, ({ text }) => text.length + 2);
  const high = fitting(inRoom, height, ({ text }) => heightOf(text) + GAP);
  const shown = high.length > 0 ? high : inRoom.slice(0, 1);
  return shown.length > 0
    ? shown
    : entries.slice(0, 1).map((entry) => showEntry(article, entry, room, messages));
}

/** What opens the text around the entries' sentences, the rest of one that was cut, and the form for reports. */
export function entryActions(
  article: Article,
  shown: readonly ShownEntry<Entry>[],
  messages: Messages,
): readonly CardAction[] {
  const passages = passagesOf(
    article,
    shown.map(({ entry }) => entry),
  );
  return [
    ...aroundActions(passages.slice(0, MOST_AROUND), messages),
    ...shown.flatMap(({ rest }) => rest ?? []),
    reportAction(passages, messages),
  ];
}

function showEntry<E extends Entry>(
  article: Article,
  entry: E,
  room: number,
  messages: Messages,
): ShownEntry<E> {
  const { paragraph, quote, line } = entry;
  const at = { article, paragraph };
  const spans = mergeSpans(paragraph, [quote]);
  const where = place(at, { limits: tight }, messages);
  const besides = quoteWithSpeakers(at, spans, where, messages).length - costOf(paragraph, spans);
  const excerpt = excerptOf(paragraph, spans, room - line.length - besides - ROOM_FOR_MORE);
  const text = [line, quoteWithSpeakers(at, excerpt.spans, where, messages)].join('\n');
  if (excerpt.ending === 'whole') return { entry, text };
  const rest = restAction(article, paragraph, pageAt(paragraph, excerpt.rest), messages);
  return { entry, text: `${text}\n${cutNote(excerpt.ending, rest.label, messages)}`, rest };
}

/** The paragraphs that are quoted, each once, with its quotes. */
function passagesOf(article: Article, entries: readonly Entry[]): readonly Passage[] {
  return [...new Set(entries.map(({ paragraph }) => paragraph))].map((paragraph) => {
    const quotes = entries.filter((entry) => entry.paragraph === paragraph).map(({ quote }) => quote);
    return { article, paragraph, score: 0, quotes };
  });
}
