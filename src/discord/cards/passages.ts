import type { Messages } from '#discord/messages/messages.ts';
import type { Article, Passage } from '#engine/index.ts';
import { aroundButtons, restButton } from './buttons.ts';
import { citation, type NameLimits, place, roomy, tight } from './citation.ts';
import { type CardButton, type Layout, lengthOf, rule } from './components.ts';
import { costOf, cutNote, type Excerpt, excerptOf, mergeSpans, pageAt } from './excerpt.ts';
import { quoteWithSpeakers } from './speaker-line.ts';

/** How passages are to be shown. */
export interface PassageOptions {
  /** Characters of text that they may take, citations and all. */
  readonly room: number;
  /** How many at most; five where it is left out. */
  readonly most?: number;
  /** What to say of a passage beside its place. */
  readonly note?: (passage: Passage) => string | undefined;
}

type Drawing = PassageOptions & { readonly messages: Messages };

/** Passages as blocks of text, each article cited once below its own; `passages` are those shown, `left` those that had no place. */
export interface ShownPassages {
  readonly blocks: Layout['blocks'];
  readonly around: readonly CardButton[];
  readonly rests: readonly CardButton[];
  readonly passages: readonly Passage[];
  readonly left: readonly Passage[];
}

/** A passage with as much of its quotes as there is room for. */
interface Piece {
  readonly passage: Passage;
  readonly excerpt: Excerpt;
}

const MOST = 5;
/** Sooner than giving each passage less than this, fewer are shown. */
const LEAST_SHARE = 300;
/** The same where all that `most` allows belong together. */
const LEAST_TOGETHER = 80;
const ROOM_OF_CUT_NOTE = 120;

/** Shows as many passages as there is room for, the articles in the order of their first passage. */
export function showPassages(
  passages: readonly Passage[],
  messages: Messages,
  given: PassageOptions,
): ShownPassages {
  const options = { ...given, messages };
  const most = Math.min(options.most ?? MOST, passages.length);
  for (let count = most; count > 1; count--) {
    const shown = passages.slice(0, count);
    const least = options.most === undefined ? LEAST_SHARE : LEAST_TOGETHER;
    const pieces = piecesOf(shown, options, least);
    if (pieces.length > 0) return arrange(pieces, passages.slice(count), options);
  }
  return arrange(piecesOf(passages.slice(0, 1), options, 0), passages.slice(1), options);
}

/** Cuts the passages so that they fit; none where one of them would get less than `least` of what it needs. */
function piecesOf(passages: readonly Passage[], options: Drawing, least: number): readonly Piece[] {
  const costs = passages.map(({ paragraph, quotes }) => costOf(paragraph, mergeSpans(paragraph, quotes)));
  const bare = passages.map((passage): Piece => ({ passage, excerpt: { ending: 'whole', spans: [] } }));
  const lines = passages.reduce((sum, passage) => sum + costOfSpeakers(passage, options.messages), 0);
  const room = options.room - lengthOf(blocksOf(bare, options)) - lines;
  const uncut = costs.reduce((sum, cost) => sum + cost, 0) <= room;
  const shares = uncut ? costs : divide(costs, room - passages.length * ROOM_OF_CUT_NOTE);
  if (shares.some((share, at) => share < Math.min(least, costs[at] ?? 0))) return [];
  return passages.map((passage, at) => ({
    passage,
    excerpt: excerptOf(passage.paragraph, passage.quotes, shares[at] ?? 0),
  }));
}

/** What the lines that say who speaks take, in characters: no excerpt has more of them than the whole. */
function costOfSpeakers(passage: Passage, messages: Messages): number {
  const { paragraph, quotes } = passage;
  const spans = mergeSpans(paragraph, quotes);
  return quoteWithSpeakers(passage, spans, messages).length - costOf(paragraph, spans);
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

function arrange(pieces: readonly Piece[], left: readonly Passage[], options: Drawing): ShownPassages {
  const passages = pieces.map((piece) => piece.passage);
  const inOrder = articlesOf(passages).flatMap((article) =>
    passages.filter((each) => each.article === article),
  );
  return {
    blocks: blocksOf(pieces, options),
    around: aroundButtons(inOrder, options.messages),
    rests: pieces.flatMap((piece) => restOf(piece, options.messages)),
    passages,
    left,
  };
}

function blocksOf(pieces: readonly Piece[], options: Drawing): Layout['blocks'] {
  const articles = articlesOf(pieces.map((piece) => piece.passage));
  const limits = articles.length > 1 || pieces.length > MOST ? tight : roomy;
  return articles.flatMap((article) => [
    rule,
    ...pieces
      .filter((piece) => piece.passage.article === article)
      .map((piece) => blockOf(piece, limits, options)),
    ...(articles.length === 1 ? [rule] : []),
    citation(article, limits, options.messages),
  ]);
}

function blockOf({ passage, excerpt }: Piece, limits: NameLimits, { messages, note }: Drawing): string {
  const lines = [
    quoteWithSpeakers(passage, excerpt.spans, messages),
    place(passage, limits, messages, note?.(passage)),
  ];
  if (excerpt.ending !== 'whole') {
    lines.push(cutNote(excerpt.ending, messages.buttons.rest(passage.paragraph.number), messages));
  }
  return lines.join('\n');
}

/** The articles that passages are of, in the order of their first passage. */
export function articlesOf(passages: readonly Passage[]): readonly Article[] {
  return [...new Set(passages.map((passage) => passage.article))];
}

function restOf(
  { passage: { article, paragraph }, excerpt }: Piece,
  messages: Messages,
): readonly CardButton[] {
  if (excerpt.ending === 'whole') return [];
  return [restButton(article, paragraph, pageAt(paragraph, excerpt.rest), messages)];
}

/** The first passage of each paragraph. */
export function distinctParagraphs(passages: readonly Passage[]): readonly Passage[] {
  return passages.filter(
    ({ paragraph }, at) => passages.findIndex((each) => each.paragraph === paragraph) === at,
  );
}
