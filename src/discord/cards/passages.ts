import type { Messages } from '#discord/messages/messages.ts';
import type { Article, Passage, Span } from '#engine/index.ts';
import { aroundAction, aroundActions, restAction } from './actions.ts';
import { citation, type NameLimits, place, roomy, tight } from './citation.ts';
import { type CardAction, type Layout, lengthOf, rule } from './components.ts';
import { costOf, cutNote, type Excerpt, excerptAround, excerptOf, mergeSpans, pageAt } from './excerpt.ts';
import { quoteWithSpeakers } from './speaker-line.ts';

/** How passages are to be shown. */
export interface PassageOptions {
  /** Characters of text that they may take, citations and all. */
  readonly room: number;
  /** How many at most; five where it is left out. */
  readonly most?: number;
  /** What to say of a passage beside its place. */
  readonly note?: (passage: Passage) => string | undefined;
  /** What of a passage is shown first where it does not fit; its beginning where that is left out. */
  readonly focus?: (passage: Passage) => readonly Span[];
}

type Drawing = PassageOptions & { readonly messages: Messages };

/**
 * Passages as blocks of text, those of an article in its order and cited once below them; `passages` are those shown,
 * `left` those that had no place.
 */
export interface ShownPassages {
  readonly blocks: Layout['blocks'];
  readonly around: readonly CardAction[];
  readonly rests: readonly CardAction[];
  readonly passages: readonly Passage[];
  readonly left: readonly Passage[];
}

/** A passage with as much of its quotes as there is room for. */
interface ShownPassage {
  readonly passage: Passage;
  readonly excerpt: Excerpt;
}

const MOST = 5;
/** The text around more passages has no room in one card. */
const MOST_AT_ONCE = 3;
/** Sooner than giving each passage less than this, fewer are shown. */
const LEAST_SHARE = 300;
/** The same where all that `most` allows belong together. */
const LEAST_TOGETHER = 80;
const ROOM_OF_CUT_NOTE = 120;
/** A cut quote's line may say more of two speakers than the lines of the whole. */
const ROOM_OF_JOINED_LINE = 40;

/** Shows as many passages as there is room for, the articles in the order of their first passage. */
export function showPassages(
  passages: readonly Passage[],
  messages: Messages,
  given: PassageOptions,
): ShownPassages {
  const options = { ...given, messages };
  const most = Math.min(options.most ?? MOST, passages.length);
  for (let count = most; count > 1; count--) {
    const shown = inReadingOrder(passages.slice(0, count));
    const least = options.most === undefined ? LEAST_SHARE : LEAST_TOGETHER;
    const pieces = piecesOf(shown, options, least);
    if (pieces.length > 0) return arrange(pieces, passages.slice(count), options);
  }
  return arrange(piecesOf(passages.slice(0, 1), options, 0), passages.slice(1), options);
}

/** The passages of each article together and in its order, the articles in the order of their first passage. */
function inReadingOrder(passages: readonly Passage[]): readonly Passage[] {
  return articlesOf(passages).flatMap((article) =>
    passages
      .filter((each) => each.article === article)
      .toSorted(
        (one, other) => one.paragraph.number - other.paragraph.number || startOf(one) - startOf(other),
      ),
  );
}

function startOf({ quotes }: Passage): number {
  return quotes[0]?.start ?? 0;
}

/** Cuts the passages so that they fit; none where one of them would get less than `least` of what it needs. */
function piecesOf(passages: readonly Passage[], options: Drawing, least: number): readonly ShownPassage[] {
  const costs = passages.map(({ paragraph, quotes }) => costOf(paragraph, mergeSpans(paragraph, quotes)));
  const whole = passages.map(
    (passage): ShownPassage => ({
      passage,
      excerpt: { ending: 'whole', spans: mergeSpans(passage.paragraph, passage.quotes) },
    }),
  );
  const all = costs.reduce((sum, cost) => sum + cost, 0);
  const besides = lengthOf(blocksOf(whole, options)) - all;
  const uncut = all + besides <= options.room;
  const reserved = passages.length * (ROOM_OF_CUT_NOTE + ROOM_OF_JOINED_LINE);
  const shares = uncut ? costs : divide(costs, options.room - besides - reserved);
  if (shares.some((share, at) => share < Math.min(least, costs[at] ?? 0))) return [];
  return passages.map((passage, at) => ({
    passage,
    excerpt: excerptFor(passage, shares[at] ?? 0, options),
  }));
}

function excerptFor(passage: Passage, room: number, { focus }: Drawing): Excerpt {
  const spans = focus?.(passage) ?? [];
  return spans.length > 0
    ? excerptAround(passage.paragraph, spans, room)
    : excerptOf(passage.paragraph, passage.quotes, room);
}

/** Divides room among those who need it: the modest get all, the others alike. */
function divide(needs: readonly number[], room: number): readonly number[] {
  const shares = needs.map(() => 0);
  const order = needs.map((_, at) => at).toSorted((a, b) => (needs[a] ?? 0) - (needs[b] ?? 0));
  let left = room;
  for (const [served, at] of order.entries()) {
    const share = Math.min(needs[at] ?? 0, Math.floor(left / (order.length - served)));
    shares[at] = Math.max(share, 0);
    left -= share;
  }
  return shares;
}

function arrange(pieces: readonly ShownPassage[], left: readonly Passage[], options: Drawing): ShownPassages {
  const passages = pieces.map((piece) => piece.passage);
  return {
    blocks: blocksOf(pieces, options),
    around: aroundShown(passages, options.messages),
    rests: pieces.flatMap((piece) => restOf(piece, options.messages)),
    passages,
    left,
  };
}

function blocksOf(pieces: readonly ShownPassage[], options: Drawing): Layout['blocks'] {
  const articles = articlesOf(pieces.map((piece) => piece.passage));
  const limits = articles.length > 1 || pieces.length > MOST ? tight : roomy;
  return articles.flatMap((article, at) => {
    const own = pieces.filter((piece) => piece.passage.article === article);
    const heading = articles.length > 1 ? undefined : sharedHeading(own);
    const withoutHeading = heading !== undefined || articles.length > 1;
    const style = { ...options, limits, withoutHeading };
    return [
      ...(at > 0 ? [rule] : []),
      ...own.map((piece) => blockOf(piece, style)),
      citation(article, limits, options.messages, { heading, to: own.map(({ passage }) => passage) }),
    ];
  });
}

/** The heading that all of an article's passages are under; undefined where there are several, or it is none. */
function sharedHeading(pieces: readonly ShownPassage[]): string | undefined {
  const headings = new Set(pieces.map(({ passage }) => passage.paragraph.heading));
  const [heading] = headings;
  return headings.size === 1 ? heading : undefined;
}

function blockOf(
  { passage, excerpt }: ShownPassage,
  style: Drawing & { readonly limits: NameLimits; readonly withoutHeading: boolean },
): string {
  const { messages, note, limits, withoutHeading } = style;
  const where = place(passage, { limits, withoutHeading, note: note?.(passage) }, messages);
  const quote = quoteWithSpeakers(passage, excerpt.spans, where, messages);
  if (excerpt.ending === 'whole') return quote;
  const opening = excerpt.ending === 'around' ? '-# …\n' : '';
  return `${opening}${quote}\n${cutNote(excerpt.ending, messages.buttons.rest(passage.paragraph.number), messages)}`;
}

/** Of a few passages all at once; of many one by one. */
function aroundShown(passages: readonly Passage[], messages: Messages): readonly CardAction[] {
  return passages.length > MOST_AT_ONCE
    ? aroundActions(distinctParagraphs(passages), messages)
    : aroundAction(passages, messages);
}

/** The articles that passages are of, in the order of their first passage. */
export function articlesOf(passages: readonly Passage[]): readonly Article[] {
  return [...new Set(passages.map((passage) => passage.article))];
}

function restOf(
  { passage: { article, paragraph }, excerpt }: ShownPassage,
  messages: Messages,
): readonly CardAction[] {
  if (excerpt.ending === 'whole') return [];
  return [restAction(article, paragraph, pageAt(paragraph, excerpt.rest), messages)];
}

/** The first passage of each paragraph. */
export function distinctParagraphs(passages: readonly Passage[]): readonly Passage[] {
  return passages.filter(
    ({ paragraph }, at) => passages.findIndex((each) => each.paragraph === paragraph) === at,
  );
}
