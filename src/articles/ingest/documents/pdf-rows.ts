import { raised } from '../raised.ts';

/** A stretch of text on a page, in points from its lower left corner. */
export interface PdfItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
}

/** Words on one line without a wide gap between them, in points from the page's lower left corner. */
export interface Stretch {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** That of most of its letters. */
  readonly size: number;
  /** Empty where it is in several. */
  readonly font: string;
}

/** In sizes of the type: words that are further apart than this may be in two columns. */
const GAP = 1;
/** Words that are further apart than this are in two cells of a table, and never of one sentence. */
const WIDE_GAP = 1.6;
/** A space between two stretches, in sizes of the type. */
const SPACE = 0.14;
/** In sizes of the type: what is less far up or down is on the same line. */
const LEVEL = 0.25;
/** What is raised or lowered is smaller than this, and hangs on a word this near. */
const [SMALL, NEAR, SHIFT] = [0.8, 0.35, 0.6];
const LONGEST_SHIFTED = 4;

/** The stretches of a page, from the top down. */
export function stretchesOf(items: readonly PdfItem[]): readonly Stretch[] {
  const small = sizeOf(items) * SMALL;
  const shifted = new Map<PdfItem, PdfItem>();
  for (const item of items) {
    if (item.size >= small || item.text.trim().length > LONGEST_SHIFTED) continue;
    const word = items.find((each) => !shifted.has(each) && hangsOn(item, each));
    if (word !== undefined) shifted.set(item, word);
  }
  const rows: PdfItem[][] = [];
  const sorted = items.filter((item) => !shifted.has(item)).sort((a, b) => b.y - a.y || a.x - b.x);
  for (const item of sorted) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row && first && Math.abs(first.y - item.y) < Math.max(first.size, item.size) * LEVEL) row.push(item);
    else rows.push([item]);
  }
  for (const [item, word] of shifted) rows.find((row) => row.includes(word))?.push(item);
  return rows
    .flatMap((row) => runsIn(row.sort((a, b) => a.x - b.x)).map(stretchOf))
    .filter(({ text }) => text !== '');
}

/** Stretches of one line that turned out not to be in two columns, as one: a gap in a line that is set wide. */
export function joinedRows(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const next of stretches) {
    const last = joined.at(-1);
    const isSame = last !== undefined && Math.abs(last.y - next.y) < last.size * LEVEL;
    if (last === undefined || !isSame || next.left - last.right >= Math.max(last.size, next.size) * WIDE_GAP)
      joined.push(next);
    else
      joined[joined.length - 1] = {
        ...last,
        text: `${last.text} ${next.text}`,
        right: next.right,
        font: last.font === next.font ? last.font : '',
      };
  }
  return joined;
}

/** The size of most letters. */
export function sizeOf(row: readonly { readonly size: number; readonly text: string }[]): number {
  const lengths = new Map<number, number>();
  for (const { size, text } of row) lengths.set(size, (lengths.get(size) ?? 0) + text.length);
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1;
}

function hangsOn(item: PdfItem, word: PdfItem): boolean {
  const gap = Math.min(Math.abs(item.x - word.x - word.width), Math.abs(word.x - item.x - item.width));
  return (
    item.size < word.size * SMALL && Math.abs(item.y - word.y) < word.size * SHIFT && gap < word.size * NEAR
  );
}

/** Runs of stretches without a wide gap; where letters get larger or smaller, a gap is sooner one between columns. */
function runsIn(row: readonly PdfItem[]): readonly (readonly PdfItem[])[] {
  const runs: PdfItem[][] = [];
  for (const item of row) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const size = Math.max(item.size, last?.size ?? 0);
    const isOther = last !== undefined && Math.min(item.size, last.size) < size * 0.95;
    if (run && last && item.x - last.x - last.width < size * (isOther ? NEAR : GAP)) run.push(item);
    else runs.push([item]);
  }
  return runs;
}

function stretchOf(run: readonly PdfItem[]): Stretch {
  const size = sizeOf(run);
  const base = run.find((item) => item.size >= size * 0.9)?.y ?? run[0]?.y ?? 0;
  let [text, right] = ['', 0];
  for (const [at, item] of run.entries()) {
    const words = at === 0 ? item.text : shiftedText(item, size, base, text);
    const isApart =
      at > 0 && item.x - right > size * SPACE && !/\s$/.test(text) && !/^\s/.test(words) && words !== '';
    text += (isApart ? ' ' : '') + words;
    right = Math.max(right, item.x + item.width);
  }
  const fonts = new Set(run.filter((item) => /\p{L}/u.test(item.text)).map(({ font }) => font));
  const [font = ''] = fonts.size > 1 ? [] : fonts.size === 1 ? fonts : [run[0]?.font ?? ''];
  return { text: text.replace(/\s+/g, ' ').trim(), left: run[0]?.x ?? 0, right, y: base, size, font };
}

/** A small raised number is the mark of a note behind a word, and a power behind a number or a unit. */
function shiftedText(item: PdfItem, size: number, base: number, before: string): string {
  const isRaised = item.size < size * SMALL && item.y > base + size * 0.15;
  if (!isRaised || !/^\d{1,3}$/.test(item.text.trim())) return item.text;
  if (!/(?:\d|\b(?:k?m|cm|mm|ft|in|mi))$/.test(before)) return '';
  return raised(item.text.trim());
}
