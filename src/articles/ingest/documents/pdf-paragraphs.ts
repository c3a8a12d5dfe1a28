import { joinLines } from '#articles/plain-text.ts';
import type { Judged } from '../choose.ts';
import { endsSentence } from '../labels.ts';
import { plainLine } from '../names.ts';
import type { LeftOutReason } from '../reading.ts';
import type { PdfLine } from './pdf-lines.ts';

/** What a PDF's lines are. */
export interface PdfText {
  readonly judged: readonly Judged[];
  readonly title?: string;
  /** Words that were divided at a line's end, as they are now. */
  readonly mended: readonly string[];
}

/** Beyond the type of the text, in its sizes. */
const [LARGER, SMALLER] = [1.12, 0.9];
const LONGEST_HEADING = 120;
const LONGEST_LINE_ABOVE = 90;
/** Of a page's height: heads and feet are above and below. */
const [HEAD, FOOT] = [0.88, 0.1];
const PAGE_NUMBER =
  /^(?:page |p\. ?|seite |[-–—|] ?)?(?:\d{1,4}|[ivxlc]{1,6})(?: ?(?:of|\/|von|de) ?\d{1,4})?(?: ?[-–—|])?$/i;

type LineKind = 'text' | 'heading' | 'head' | 'note' | 'box' | 'cell';
interface MarkedLine {
  readonly line: PdfLine;
  readonly kind: LineKind;
}

/** The paragraphs and headings of a PDF's pages, heads and feet of pages and their notes told apart. */
export function paragraphsOf(pages: readonly (readonly PdfLine[])[]): PdfText {
  const size = bodySize(pages.flat());
  const heads = headsOf(pages);
  const title = titleOf(pages[0] ?? [], size);
  const marked = withHeadingsByFont(
    pages.flatMap((lines) => lines.map((line) => ({ line, kind: kindOf(line, size, heads) }))),
    size,
  );
  const shown = marked.filter(({ line }) => title?.lines.includes(line) !== true);
  const whole = pages
    .flat()
    .map(({ text }) => text)
    .join('\n');
  const writer = new Writer(leadingOf(pages), whole);
  for (const each of shown) writer.take(each);
  const { judged, mended } = writer.end();
  return { judged, mended, ...(title?.text !== undefined && { title: title.text }) };
}

/** The size that most letters have. */
function bodySize(lines: readonly PdfLine[]): number {
  const lengths = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    lengths.set(rounded, (lengths.get(rounded) ?? 0) + text.length);
  }
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1;
}

/** What is at the same place of many pages, its numbers aside. */
function headsOf(pages: readonly (readonly PdfLine[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    for (const key of new Set(lines.filter(isAtEdge).map(headKey)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const enough = Math.max(2, pages.length * 0.3);
  return new Set([...counts].filter(([, count]) => count >= enough).map(([key]) => key));
}

function isAtEdge({ height }: PdfLine): boolean {
  return height > HEAD || height < FOOT;
}

function headKey({ text }: PdfLine): string {
  return text.replace(/\d+/g, '#').toLowerCase();
}

function kindOf(line: PdfLine, size: number, heads: ReadonlySet<string>): LineKind {
  if (isAtEdge(line) && (PAGE_NUMBER.test(line.text) || heads.has(headKey(line)))) return 'head';
  if (line.part !== 'text') return line.part;
  if (line.size < size * SMALLER && line.height < 0.35) return 'note';
  const isLarge = line.size > size * LARGER;
  return isLarge && line.text.length <= LONGEST_HEADING && /\p{L}/u.test(line.text) ? 'heading' : 'text';
}

/** Headings in the text's own size are in a font of their own, a line or two above a text in the usual one. */
function withHeadingsByFont(marked: readonly MarkedLine[], size: number): readonly MarkedLine[] {
  const usual = usualFont(marked);
  const isOther = (each: MarkedLine | undefined) =>
    each?.kind === 'text' &&
    each.line.font !== usual &&
    each.line.font !== '' &&
    each.line.size > size * 0.97;
  return marked.map((each, at) => {
    const { text } = each.line;
    const before = marked[at - 1];
    const isAlone = !isOther(before) && !isOther(marked[at + 1]) && marked[at + 1]?.line.font === usual;
    const begins =
      before?.kind !== 'text' || before.line.column !== each.line.column || endsSentence(before.line.text);
    const isHeading =
      isOther(each) &&
      isAlone &&
      begins &&
      text.length <= LONGEST_LINE_ABOVE &&
      !/[.,;:…]$/.test(text) &&
      /^[\p{Lu}\d]/u.test(text);
    return isHeading ? { ...each, kind: 'heading' } : each;
  });
}

/** The font that most letters have. */
function usualFont(marked: readonly MarkedLine[]): string {
  const lengths = new Map<string, number>();
  for (const { line } of marked) lengths.set(line.font, (lengths.get(line.font) ?? 0) + line.text.length);
  return [...lengths].filter(([font]) => font !== '').sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

/** The largest lines of the first page, if they are in its upper half. */
function titleOf(
  lines: readonly PdfLine[],
  size: number,
): { readonly text: string; readonly lines: readonly PdfLine[] } | undefined {
  const largest = lines.reduce(
    (most, line) => (line.height > 0.4 && line.text.length > 3 ? Math.max(most, line.size) : most),
    0,
  );
  if (largest < size * 1.2) return undefined;
  const found = lines.filter((line) => line.size > largest * 0.97 && line.height > 0.4);
  const text = found.length > 4 ? undefined : plainLine(found.map((line) => line.text).join(' '));
  return text === undefined ? undefined : { text, lines: found };
}

/** How far most lines are below the one above, in points. */
function leadingOf(pages: readonly (readonly PdfLine[])[]): number {
  const counts = new Map<number, number>();
  for (const lines of pages) {
    for (const [at, line] of lines.entries()) {
      const step = Math.round(((lines[at - 1]?.y ?? line.y) - line.y) * 2) / 2;
      if (step > 4 && step < 60) counts.set(step, (counts.get(step) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 14;
}

/** Puts lines together, as they come. */
class Writer {
  readonly #judged: Judged[] = [];
  readonly #mended: string[] = [];
  readonly #leading: number;
  readonly #whole: string;
  #open: PdfLine[] = [];
  #kind: 'text' | 'heading' = 'text';
  #heads = new Set<string>();
  #notes: PdfLine[] = [];
  #box: PdfLine[] = [];
  #cells: PdfLine[] = [];

  constructor(leading: number, whole: string) {
    this.#leading = leading;
    this.#whole = whole;
  }

  take({ line, kind }: MarkedLine): void {
    if (kind === 'head') this.#heads.add(line.text);
    else if (kind === 'note') this.#notes.push(line);
    else if (kind === 'box') this.#box.push(line);
    else if (kind === 'cell') this.#cells.push(line);
    else {
      if (this.#open.length > 0 && (kind !== this.#kind || this.#isNew(line))) this.#close();
      this.#kind = kind;
      this.#open.push(line);
    }
  }

  end(): { readonly judged: readonly Judged[]; readonly mended: readonly string[] } {
    this.#close();
    this.#closeAside();
    for (const text of this.#heads) this.#tell('page_head', text);
    if (this.#notes.length > 0) this.#tell('footnote', this.#join(this.#notes));
    return { judged: this.#judged, mended: this.#mended };
  }

  /** Whether a line begins a paragraph: by the room above it, by its indent, or by a short line above. */
  #isNew(line: PdfLine): boolean {
    const last = this.#open.at(-1);
    if (last === undefined) return true;
    const step = last.y - line.y;
    // On the next page or in the next column a sentence goes on.
    if (step < 0 || line.column.left !== last.column.left)
      return endsSentence(last.text) && !/^\p{Ll}/u.test(line.text);
    if (step > this.#leading * 1.3) return true;
    if (/^[•●▪◦–-] ?\S|^\d{1,2}[.)] /.test(line.text) && line.left <= last.left + line.size * 0.5)
      return true;
    const isIndented =
      line.left > last.left + line.size * 0.8 && line.left < line.column.left + line.size * 5;
    if (isIndented && endsSentence(last.text)) return true;
    const isShort = last.right < last.column.right - (last.column.right - last.column.left) * 0.2;
    return isShort && endsSentence(last.text) && /^["'“‘«(]?[\p{Lu}\p{N}]/u.test(line.text);
  }

  #close(): void {
    if (this.#open.length === 0) return;
    const text = this.#join(this.#open);
    const kind = this.#kind === 'heading' ? 'heading' : 'paragraph';
    this.#judged.push({ block: { kind, text } });
    this.#open = [];
    this.#closeAside();
  }

  /** Tells what was found beside a paragraph, once the paragraph is complete. */
  #closeAside(): void {
    if (this.#cells.length > 0) this.#tell('table', rowsOf(this.#cells));
    if (this.#box.length > 0) this.#tell('beside', this.#join(this.#box));
    this.#cells = [];
    this.#box = [];
  }

  #join(lines: readonly PdfLine[]): string {
    const { text, mended } = joinLines(
      lines.map((line) => line.text),
      this.#whole,
    );
    this.#mended.push(...mended);
    return text;
  }

  #tell(why: LeftOutReason, text: string): void {
    this.#judged.push({ block: { kind: 'paragraph', text }, why });
  }
}

/** The cells of a table, a row a line. */
function rowsOf(cells: readonly PdfLine[]): string {
  return cells.reduce((text, cell, at) => {
    const last = cells[at - 1];
    const isSame = last !== undefined && Math.abs(last.y - cell.y) < cell.size * 0.3;
    return text + (last === undefined ? '' : isSame ? ' | ' : '\n') + cell.text;
  }, '');
}
