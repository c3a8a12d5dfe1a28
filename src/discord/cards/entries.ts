import { messages } from '#discord/messages.ts';
import type { Article, Paragraph, Passage, Quote } from '#engine/index.ts';
import { reportButton } from './answer-card.ts';
import { place, tight } from './citation.ts';
import type { CardButton } from './components.ts';
import { costOf, excerptOf, mergeSpans, pageAt } from './excerpt.ts';
import { aroundButtons } from './passages.ts';
import { paragraphRef } from './reference.ts';
import { quoteWithVoices } from './voice-line.ts';

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
  readonly rest?: CardButton;
}

const MOST_BUTTONS = 4;
const ROOM_FOR_MORE = 160;

/** The first entries that there is room for, in characters; the very first one cut where it alone is too long. */
export function fitEntries<E extends Entry>(
  article: Article,
  entries: readonly E[],
  room: number,
): readonly ShownEntry<E>[] {
  const shown: ShownEntry<E>[] = [];
  let left = room;
  for (const entry of entries) {
    const made = showEntry(article, entry, shown.length === 0 ? left : Number.POSITIVE_INFINITY);
    left -= made.text.length + 2;
    if (left < 0 && shown.length > 0) break;
    shown.push(made);
  }
  return shown;
}

/** What opens the text around the entries' sentences, the rest of one that was cut, and the form for reports. */
export function entryButtons(article: Article, shown: readonly ShownEntry<Entry>[]): readonly CardButton[] {
  const passages = passagesOf(
    article,
    shown.map(({ entry }) => entry),
  );
  return [
    ...aroundButtons(passages.slice(0, MOST_BUTTONS)),
    ...shown.flatMap(({ rest }) => rest ?? []),
    reportButton(passages),
  ];
}

function showEntry<E extends Entry>(article: Article, entry: E, room: number): ShownEntry<E> {
  const { paragraph, quote, line } = entry;
  const spans = mergeSpans(paragraph, [quote]);
  const whose = quoteWithVoices(article, paragraph, spans).length - costOf(paragraph, spans);
  const where = place(article, paragraph, tight);
  const excerpt = excerptOf(paragraph, spans, room - line.length - whose - where.length - ROOM_FOR_MORE);
  const text = [line, quoteWithVoices(article, paragraph, excerpt.spans), where].join('\n');
  if (excerpt.ending === 'whole') return { entry, text };
  const label = messages.buttons.rest(paragraph.number);
  const page = pageAt(paragraph, excerpt.rest);
  return {
    entry,
    text: `${text}\n-# ${messages.cut[excerpt.ending === 'word' ? 'words' : 'sentences'](label)}`,
    rest: { label, action: { kind: 'read', ref: paragraphRef(article, paragraph), page } },
  };
}

/** The paragraphs that are quoted, each once, with its quotes. */
function passagesOf(article: Article, entries: readonly Entry[]): readonly Passage[] {
  return [...new Set(entries.map(({ paragraph }) => paragraph))].map((paragraph) => {
    const quotes = entries.filter((entry) => entry.paragraph === paragraph).map(({ quote }) => quote);
    return { article, paragraph, score: 0, quotes };
  });
}
