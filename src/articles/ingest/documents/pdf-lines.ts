import { endsSentence } from '../labels.ts';
import { cellsOf } from './pdf-cells.ts';
import { withDropCaps } from './pdf-drop-caps.ts';
import { joinedRows, type PdfItem, type Stretch, sizeOf, stretchesOf } from './pdf-rows.ts';

export interface PdfPage {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
  readonly items: readonly PdfItem[];
}

/** A line of a column. */
export interface PdfLine extends Stretch {
  /** The edges of the column that it is in. */
  readonly column: { readonly left: number; readonly right: number };
  /** 0…1: how far up the page. */
  readonly height: number;
  /** Whether it is of a box beside the text, or a cell of a table. */
  readonly part: 'text' | 'box' | 'cell';
}

const FEWEST_LINES_OF_COLUMN = 3;
const FEWEST_LETTERS_OF_LINE = 15;

/**
 * The lines of a page in the order in which people read them: it is cut where lines run across it and where a white stripe
 * runs down between columns, again and again (after the recursive X-Y cut of Nagy and Seth, 1984).
 */
export function linesOf(page: PdfPage): readonly PdfLine[] {
  const pieces = stretchesOf(withDropCaps(page.items));
  const height = Math.max(1, page.top - page.bottom);
  return cut(pieces, pieces).flatMap(({ pieces: parted, isBox }) => {
    const column = joinedRows(parted);
    const edges = {
      left: Math.min(...column.map(({ left }) => left)),
      right: Math.max(...column.map(({ right }) => right)),
    };
    const cells = cellsOf(column);
    return column.map((line) => ({
      ...line,
      column: edges,
      height: (line.y - page.bottom) / height,
      part: isBox ? 'box' : cells.has(line) ? 'cell' : 'text',
    }));
  });
}

const DEEPEST = 40;
/** Columns of one text have letters of one size: what differs by more is a box beside the text. */
const OTHER_SIZE = 1.06;
/** A share of a page's letters: a box beside the text has fewer. */
const MOST_IN_BOX = 0.4;

/** Lines that belong together, from the top down. */
interface LineGroup {
  readonly pieces: readonly Stretch[];
  readonly isBox: boolean;
}

/** A page's lines in groups, in the order in which people read them. */
function cut(pieces: readonly Stretch[], page: readonly Stretch[], depth = 0): readonly LineGroup[] {
  const parts = depth > DEEPEST ? undefined : partsOf(pieces);
  if (parts === undefined) return pieces.length === 0 ? [] : [{ pieces: inOrder(pieces), isBox: false }];
  return parts.flatMap((part, at) => {
    if (part.kind === 'across') return cut(part.pieces, page, depth + 1);
    const box = boxAmong(part, parts[at + 1], page);
    return [part.left, part.right].flatMap((side) =>
      side === box ? [{ pieces: inOrder(side), isBox: true }] : cut(side, page, depth + 1),
    );
  });
}

type PagePart =
  | { readonly kind: 'across'; readonly pieces: readonly Stretch[] }
  | { readonly kind: 'columns'; readonly left: readonly Stretch[]; readonly right: readonly Stretch[] };

/**
 * The parts of a page from the top down: some have lines across the whole page, others two columns. Undefined if the page has
 * no columns.
 */
function partsOf(pieces: readonly Stretch[]): readonly PagePart[] | undefined {
  const places = new Set(pieces.map(({ left, size }) => Math.round(left - size * 0.4)));
  let best: { readonly parts: readonly PagePart[]; readonly letters: number } | undefined;
  for (const place of places) {
    const parts = partsAt(pieces, place);
    const letters = parts.reduce(
      (sum, part) => sum + (part.kind === 'columns' ? lettersOf(part.left, part.right) : 0),
      0,
    );
    if (letters > (best?.letters ?? 0)) best = { parts, letters };
  }
  return best?.parts;
}

/** The parts of a page where a white stripe runs down it at a place, as far as no line crosses it. */
function partsAt(pieces: readonly Stretch[], place: number): readonly PagePart[] {
  const parts: PagePart[] = [];
  let [across, open]: [Stretch[], Stretch[]] = [[], []];
  const close = () => {
    const left = open.filter(({ right }) => right <= place + 1);
    const right = open.filter((piece) => piece.left >= place - 1);
    if (isColumn(left) && isColumn(right)) {
      if (across.length > 0) parts.push({ kind: 'across', pieces: across });
      parts.push({ kind: 'columns', left, right });
      across = [];
    } else across.push(...open);
    open = [];
  };
  for (const piece of inOrder(pieces)) {
    if (piece.right <= place + 1 || piece.left >= place - 1) open.push(piece);
    else {
      close();
      across.push(piece);
    }
  }
  close();
  if (across.length > 0) parts.push({ kind: 'across', pieces: across });
  return parts;
}

function isColumn(side: readonly Stretch[]): boolean {
  return side.length >= FEWEST_LINES_OF_COLUMN && lettersOf(side) / side.length >= FEWEST_LETTERS_OF_LINE;
}

/**
 * Which of two columns is a box beside the text: one in letters of another size than most of the page, or the right one
 * where the sentence of the left one goes on below them.
 */
function boxAmong(
  { left, right }: { readonly left: readonly Stretch[]; readonly right: readonly Stretch[] },
  next: PagePart | undefined,
  page: readonly Stretch[],
): readonly Stretch[] | undefined {
  const size = sizeOf(page);
  const isOther = (side: readonly Stretch[]) =>
    Math.max(sizeOf(side), size) > Math.min(sizeOf(side), size) * OTHER_SIZE;
  const others = [left, right].filter(
    (side) => isOther(side) && lettersOf(side) < lettersOf(page) * MOST_IN_BOX,
  );
  if (others.length === 1) return others[0];
  const [lastLeft, lastRight] = [inOrder(left).at(-1)?.text ?? '', inOrder(right).at(-1)?.text ?? ''];
  const below = next?.kind === 'across' ? (inOrder(next.pieces)[0]?.text ?? '') : '';
  return /^\p{Ll}/u.test(below) && !endsSentence(lastLeft) && endsSentence(lastRight) ? right : undefined;
}

function lettersOf(...sides: readonly (readonly Stretch[])[]): number {
  return sides.flat().reduce((sum, { text }) => sum + text.length, 0);
}

function inOrder(pieces: readonly Stretch[]): readonly Stretch[] {
  return [...pieces].sort((a, b) => (Math.abs(a.y - b.y) < a.size * 0.3 ? a.left - b.left : b.y - a.y));
}
