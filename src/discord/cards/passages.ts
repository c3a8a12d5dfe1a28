import { messages } from '#discord/messages.ts';
import type { Article, Passage } from '#engine/index.ts';
import { citation, type NameLimits, place, roomy, tight } from './citation.ts';
import { type CardButton, clip, type Layout, lengthOf, rule } from './components.ts';
import { costOf, type Excerpt, excerptOf, mergeSpans, pageAt } from './excerpt.ts';
import { paragraphRef, refOf } from './reference.ts';
import { quoteWithVoices } from './voice-line.ts';

/** How passages are to be shown. */
export interface PassageOptions {
  /** Characters of text that they may take, citations and all. */
  readonly room: number;
  /** How many at most; five where it is left out. */
  readonly most?: number;
  /** What to say of a passage beside its place. */
  readonly note?: (passage: Passage) => string | undefined;
}

/** Passages as blocks of text, each article cited once below its own; `left` are those that had no place. */
export interface ShownPassages {
  readonly blocks: Layout['blocks'];
  readonly around: readonly CardButton[];
  readonly rests: readonly CardButton[];
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
export function showPassages(passages: readonly Passage[], options: PassageOptions): ShownPassages {
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
function piecesOf(passages: readonly Passage[], options: PassageOptions, least: number): readonly Piece[] {
  const costs = passages.map(({ paragraph, quotes }) => costOf(paragraph, mergeSpans(paragraph, quotes)));
  const bare = passages.map((passage): Piece => ({ passage, excerpt: { ending: 'whole', spans: [] } }));
  const lines = passages.reduce((sum, passage) => sum + costOfVoices(passage), 0);
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
function costOfVoices({ article, paragraph, quotes }: Passage): number {
  const spans = mergeSpans(paragraph, quotes);
  return quoteWithVoices(article, paragraph, spans).length - costOf(paragraph, spans);
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

function arrange(pieces: readonly Piece[], left: readonly Passage[], options: PassageOptions): ShownPassages {
  const passages = pieces.map((piece) => piece.passage);
  const inOrder = articlesOf(passages).flatMap((article) =>
    passages.filter((each) => each.article === article),
  );
  return {
    blocks: blocksOf(pieces, options),
    around: aroundButtons(inOrder),
    rests: pieces.flatMap(restButton),
    left,
  };
}

function blocksOf(pieces: readonly Piece[], options: PassageOptions): Layout['blocks'] {
  const articles = articlesOf(pieces.map((piece) => piece.passage));
  const limits = articles.length > 1 || pieces.length > MOST ? tight : roomy;
  return articles.flatMap((article) => [
    rule,
    ...pieces
      .filter((piece) => piece.passage.article === article)
      .map((piece) => blockOf(piece, limits, options.note?.(piece.passage))),
    ...(articles.length === 1 ? [rule] : []),
    citation(article, limits),
  ]);
}

function blockOf({ passage, excerpt }: Piece, limits: NameLimits, note: string | undefined): string {
  const { article, paragraph } = passage;
  const lines = [quoteWithVoices(article, paragraph, excerpt.spans), place(article, paragraph, limits, note)];
  if (excerpt.ending === 'sentence') lines.push(cutNote(messages.cut.sentences, paragraph.number));
  if (excerpt.ending === 'word') lines.push(cutNote(messages.cut.words, paragraph.number));
  return lines.join('\n');
}

function cutNote(sentence: (rest: string) => string, paragraph: number): string {
  return `-# ${sentence(messages.buttons.rest(paragraph))}`;
}

/** The articles that passages are of, in the order of their first passage. */
export function articlesOf(passages: readonly Passage[]): readonly Article[] {
  return [...new Set(passages.map((passage) => passage.article))];
}

/** A button a passage that opens what stands around it. */
export function aroundButtons(passages: readonly Passage[]): readonly CardButton[] {
  const several = articlesOf(passages).length > 1;
  return passages.map((passage) => ({
    label: aroundLabel(passage, passages.length > 1, several),
    action: { kind: 'around', ref: refOf(passage) },
  }));
}

function aroundLabel({ article, paragraph }: Passage, several: boolean, articles: boolean): string {
  if (!several) return messages.buttons.around;
  const label = messages.buttons.aroundParagraph(paragraph.number);
  return articles ? `${label} · ${clip(article.title, 40)}`.replace(/ · $/, '') : label;
}

function restButton({ passage, excerpt }: Piece): readonly CardButton[] {
  if (excerpt.ending === 'whole') return [];
  const { article, paragraph } = passage;
  const page = pageAt(paragraph, excerpt.rest);
  const label = messages.buttons.rest(paragraph.number);
  return [{ label, action: { kind: 'read', ref: paragraphRef(article, paragraph), page } }];
}
