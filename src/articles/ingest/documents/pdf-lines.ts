/** A stretch of text on a page, in points from its lower left corner. */
export interface PdfItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
}

export interface PdfPage {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
  readonly items: readonly PdfItem[];
}

/** A line of a column. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  /** The edges of the column that it is in. */
  readonly column: { readonly left: number; readonly right: number };
  /** 0…1: how far up the page. */
  readonly height: number;
}

/** In sizes of the type: words that are further apart than this are in two columns, or two cells. */
const GUTTER = 1.6;
const FEWEST_LINES_OF_COLUMN = 3;
/** A space between two stretches, in sizes of the type. */
const SPACE = 0.14;
const RAISED: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
};

/**
 * The lines of a page in the order in which people read them: it is cut along its white stripes, across where a whole
 * stripe runs across, else between columns (the recursive X-Y cut of Nagy and Seth, 1984).
 */
export function linesOf(page: PdfPage): readonly PdfLine[] {
  const pieces = piecesOf(page.items);
  const height = Math.max(1, page.top - page.bottom);
  return cut(pieces, 0).flatMap((column) => {
    const edges = {
      left: Math.min(...column.map(({ left }) => left)),
      right: Math.max(...column.map(({ right }) => right)),
    };
    return column.map((line) => ({ ...line, column: edges, height: (line.y - page.bottom) / height }));
  });
}

type Stretch = Omit<PdfLine, 'column' | 'height'>;

/** Stretches that stand side by side on one line, as one. */
function piecesOf(items: readonly PdfItem[]): readonly Stretch[] {
  const sorted = [...items].sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: PdfItem[][] = [];
  for (const item of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.y - item.y) < Math.max(first.size, item.size) * 0.55) row.push(item);
    else rows.push([item]);
  }
  return rows.flatMap((row) => rowPieces(row.sort((a, b) => a.x - b.x)));
}

function rowPieces(row: readonly PdfItem[]): Stretch[] {
  const size = sizeOf(row);
  const base = row.find((item) => item.size >= size * 0.9)?.y ?? row[0]?.y ?? 0;
  const pieces: { text: string; left: number; right: number; y: number; size: number; font: string }[] = [];
  for (const item of row) {
    const last = pieces.at(-1);
    const gap = last ? item.x - last.right : 0;
    const text = last ? shiftedText(item, size, base, last.text) : item.text;
    if (last && gap < size * GUTTER) {
      const space =
        gap > size * SPACE && !/\s$/.test(last.text) && !/^\s/.test(text) && text !== '' ? ' ' : '';
      last.text += space + text;
      last.right = Math.max(last.right, item.x + item.width);
    } else pieces.push({ text, left: item.x, right: item.x + item.width, y: base, size, font: item.font });
  }
  return pieces
    .map((piece) => ({ ...piece, text: piece.text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

/** A small raised number is the mark of a note behind a word, and a power behind a number or a unit. */
function shiftedText(item: PdfItem, size: number, base: number, before: string): string {
  const isRaised = item.size < size * 0.8 && item.y > base + size * 0.15;
  if (!isRaised || !/^\d{1,3}$/.test(item.text.trim())) return item.text;
  if (!/(?:\d|\b(?:k?m|cm|mm|ft|in|mi))$/.test(before)) return '';
  return [...item.text.trim()].map((sign) => RAISED[sign] ?? sign).join('');
}

/** The size of most of a row's letters. */
function sizeOf(row: readonly PdfItem[]): number {
  const lengths = new Map<number, number>();
  for (const { size, text } of row) lengths.set(size, (lengths.get(size) ?? 0) + text.length);
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1;
}

const DEEPEST = 40;

function cut(pieces: readonly Stretch[], depth: number): (readonly Stretch[])[] {
  if (pieces.length < 2 || depth > DEEPEST) return pieces.length === 0 ? [] : [pieces];
  const gutter = gutterIn(pieces);
  if (gutter !== undefined) {
    const left = pieces.filter(({ right }) => right <= gutter);
    return [
      ...cut(left, depth + 1),
      ...cut(
        pieces.filter((piece) => !left.includes(piece)),
        depth + 1,
      ),
    ];
  }
  const across = stripeIn(pieces);
  if (across === undefined) return [inOrder(pieces)];
  const above = pieces.filter(({ y }) => y > across);
  const below = pieces.filter(({ y }) => y <= across);
  // A stripe between paragraphs of one column parts nothing: only where columns are below or above it.
  const [upper, lower] = [cut(above, depth + 1), cut(below, depth + 1)];
  return upper.length === 1 && lower.length === 1
    ? [[...(upper[0] ?? []), ...(lower[0] ?? [])]]
    : [...upper, ...lower];
}

/** Where a white stripe runs down between columns; undefined where none does. */
function gutterIn(pieces: readonly Stretch[]): number | undefined {
  const sorted = [...pieces].sort((a, b) => a.left - b.left);
  let edge = sorted[0]?.right ?? 0;
  for (const piece of sorted) {
    if (piece.left > edge + piece.size * 0.8) {
      const middle = (edge + piece.left) / 2;
      if (areColumns(pieces, middle)) return middle;
    }
    edge = Math.max(edge, piece.right);
  }
  return undefined;
}

function areColumns(pieces: readonly Stretch[], middle: number): boolean {
  const left = pieces.filter(({ right }) => right <= middle);
  const right = pieces.filter((piece) => piece.left >= middle);
  const lengthOf = (side: readonly Stretch[]) =>
    side.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, side.length);
  return [left, right].every((side) => side.length >= FEWEST_LINES_OF_COLUMN && lengthOf(side) >= 15);
}

/** The height of the widest white stripe that runs across; undefined where lines follow one another closely. */
function stripeIn(pieces: readonly Stretch[]): number | undefined {
  const sorted = [...pieces].sort((a, b) => b.y - a.y);
  let widest: { readonly gap: number; readonly at: number } | undefined;
  for (const [at, piece] of sorted.entries()) {
    const next = sorted[at + 1];
    if (next === undefined) break;
    const gap = piece.y - next.y - Math.max(piece.size, next.size);
    if (gap > next.size * 0.25 && gap > (widest?.gap ?? 0)) widest = { gap, at: (piece.y + next.y) / 2 };
  }
  return widest?.at;
}

function inOrder(pieces: readonly Stretch[]): readonly Stretch[] {
  return [...pieces].sort((a, b) => (Math.abs(a.y - b.y) < a.size * 0.3 ? a.left - b.left : b.y - a.y));
}
