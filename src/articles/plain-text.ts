import { isKnownWord } from '#engine/index.ts';

/** A stretch of a plain text that stands by itself. */
export interface TextBlock {
  readonly kind: 'heading' | 'paragraph';
  /** The lines of a verse and of a list end with `\n`. */
  readonly text: string;
}

/** What a plain text is made of. */
export interface PlainText {
  readonly blocks: readonly TextBlock[];
  /** Words that were divided at a line's end, as they are now. */
  readonly mended: readonly string[];
}

const HEADING = /^##[ \t]+\S/;
const LIST_ITEM = /^(?:[-*+•‣◦–—][ \t]+\S|\d{1,3}[.)][ \t]+\S)/;
const SENTENCE_END = /[.!?…:;。！？][\p{Pf}\p{Pe}"'”’)\]]*$/u;
/** A line is taken for wrapped by a program where the lines are about this long. */
const [NARROWEST, WIDEST] = [45, 100];
/** A share of a text's characters: if more than this are in longer lines, each line is a paragraph. */
const MOST_IN_LONG_LINES = 0.3;
const LONGEST_VERSE_LINE = 60;

/**
 * The paragraphs of a plain text: those that blank lines part. Lines that a program has wrapped are joined; where lines
 * are long, each is a paragraph; the lines of verse stay apart. Every sign of Unicode that ends a line ends one. Several
 * spaces are one, as in a page.
 */
export function blocksOfText(text: string): PlainText {
  const lines = withoutPages(text)
    .replace(/\r\n?|[\u0085\u000B\u2028]/g, '\n')
    .replace(/\u2029/g, '\n\n')
    .split('\n')
    .map((line) => line.trim());
  const joiner = new Joiner(widthOf(lines), text);
  const groups = groupsOf(lines);
  const blocks = groups
    .flatMap((group) => joiner.blocksOf(group))
    .map((block) => ({ ...block, text: block.text.replace(/[^\S\n]{2,}/g, ' ') }));
  return { blocks, mended: joiner.mended };
}

/** A text whose pages end with form feeds as one: a sentence goes on over the end of a page. */
function withoutPages(text: string): string {
  const pages = text.split('\f');
  if (pages.length === 1) return text;
  const trimmed = pages.map((page) => page.trim()).filter((page) => page !== '');
  return trimmed
    .map((page, at) => {
      const last = trimmed[at - 1];
      const goesOn = last !== undefined && !SENTENCE_END.test(last.slice(-10)) && /^\p{Ll}/u.test(page);
      return last === undefined ? page : `${goesOn ? '\n' : '\n\n'}${page}`;
    })
    .join('');
}

/**
 * Lines that a program has broken, as one: words that it has divided are joined, with their hyphen where `whole`, the
 * text that they are from, or English says that it is their own.
 */
export function joinLines(
  lines: readonly string[],
  whole: string,
): { readonly text: string; readonly mended: readonly string[] } {
  const joiner = new Joiner(undefined, whole);
  return { text: joiner.joined(lines), mended: joiner.mended };
}

/** Whether lines are those of a poem: short, and most of them without a sentence's end. */
export function isVerse(lines: readonly string[]): boolean {
  if (lines.length < 3 || lines.some((line) => line.length > LONGEST_VERSE_LINE)) return false;
  const ended = lines.filter((line) => /[.!?…]["'”’)]*$/.test(line)).length;
  return ended * 2 < lines.length && !lines.some((line) => LIST_ITEM.test(line));
}

/** Lines that no blank one parts; one that shows nothing is blank. */
function groupsOf(lines: readonly string[]): string[][] {
  const groups: string[][] = [[]];
  for (const line of lines) {
    if (/[^\s\u200B-\u200D\u2060\uFEFF\u00AD]/.test(line)) groups.at(-1)?.push(line);
    else if (groups.at(-1)?.length) groups.push([]);
  }
  return groups.filter((group) => group.length > 0);
}

/** How many characters a line has where a program has wrapped them; undefined where none has. */
function widthOf(lines: readonly string[]): number | undefined {
  const long = lines.filter((line) => line.length > WIDEST);
  const all = lines.reduce((sum, line) => sum + line.length, 0);
  if (long.reduce((sum, line) => sum + line.length, 0) > all * MOST_IN_LONG_LINES) return undefined;
  const width = lines.reduce((most, { length }) => (length <= WIDEST ? Math.max(most, length) : most), 0);
  return width >= NARROWEST ? width : undefined;
}

class Joiner {
  readonly mended: string[] = [];
  readonly #width: number | undefined;
  readonly #text: string;
  #words: ReadonlySet<string> | undefined;

  constructor(width: number | undefined, text: string) {
    this.#width = width;
    this.#text = text;
  }

  blocksOf(group: readonly string[]): TextBlock[] {
    if (isVerse(group) && !this.#isWrapped(group)) return [{ kind: 'paragraph', text: group.join('\n') }];
    const blocks: TextBlock[] = [];
    let open: string[] = [];
    const close = () => {
      if (open.length > 0) blocks.push({ kind: 'paragraph', text: this.joined(open) });
      open = [];
    };
    for (const [at, line] of group.entries()) {
      if (HEADING.test(line)) {
        close();
        blocks.push({ kind: 'heading', text: line.replace(/^##[ \t]+/, '') });
        continue;
      }
      open.push(line);
      const next = group[at + 1];
      if (next === undefined || !this.#goesOn(line, next)) close();
    }
    close();
    return blocks;
  }

  /** Whether a program would have broken all of these lines where they end. */
  #isWrapped(group: readonly string[]): boolean {
    const width = this.#width ?? group.reduce((most, { length }) => Math.max(most, length), 0);
    const rest = group.slice(1);
    if (this.#width === undefined && rest.filter((line) => /^\p{Ll}/u.test(line)).length * 2 < rest.length)
      return false;
    return rest.every((line, at) => isFull(group[at] ?? '', line, width));
  }

  /** Whether a paragraph goes on in the next line. */
  #goesOn(line: string, next: string): boolean {
    if (LIST_ITEM.test(next) || HEADING.test(next)) return false;
    const isOpen = !SENTENCE_END.test(line);
    if (isOpen && line.length <= WIDEST && /^\p{Ll}/u.test(next)) return true;
    if (this.#width === undefined || line.length > WIDEST) return false;
    return isFull(line, next, this.#width) || (isOpen && line.length >= this.#width * 0.75);
  }

  joined(lines: readonly string[]): string {
    return lines.reduce((text, line) => {
      const [, first = ''] = /(\p{L}+)-$/u.exec(text.slice(-40)) ?? [];
      const [second = ''] = /^\p{Ll}+/u.exec(line) ?? [];
      if (first === '' || second === '') return `${text} ${line}`;
      const whole = this.#isCompound(first, second) ? `${first}-${second}` : first + second;
      this.mended.push(whole);
      return text.slice(0, -first.length - 1) + whole + line.slice(second.length);
    });
  }

  /** Whether a hyphen at a line's end is one of the word's own: where the text or English says so. */
  #isCompound(first: string, second: string): boolean {
    this.#words ??= new Set(this.#text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []);
    const [a, b] = [first.toLowerCase(), second.toLowerCase()];
    if (this.#words.has(a + b)) return false;
    if (this.#words.has(`${a}-${b}`)) return true;
    return a.length > 2 && isKnownWord(a) && isKnownWord(b) && !isKnownWord(a + b);
  }
}

/** Whether the next line's first word had no room in this one. */
function isFull(line: string, next: string, width: number): boolean {
  return line.length + 1 + (/^\S+/.exec(next)?.[0].length ?? 0) > width;
}
