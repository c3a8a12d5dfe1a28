/** What is read of a page's nodes: those of any DOM have it. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
  /** Elements have it. */
  getAttribute?(name: string): string | null;
}

const ELEMENT = 1;
const TEXT = 3;

/** A stretch of a page's text that stands by itself. */
export interface Block {
  readonly kind: 'heading' | 'paragraph';
  /** Without white space at its ends, runs of it inside being one space. */
  readonly text: string;
  /** 0…1: how much of the text are words of links. */
  readonly linked: number;
}

/** What was found in a page's article, and how often what cannot be quoted was passed over, by its kind. */
export interface Blocks {
  readonly blocks: readonly Block[];
  readonly passed: ReadonlyMap<Passed, number>;
}

/** What has no sentences to quote. */
export type Passed = 'picture' | 'table' | 'code' | 'form' | 'embed';

const PASSED: Readonly<Record<string, Passed>> = {
  FIGURE: 'picture',
  PICTURE: 'picture',
  IMG: 'picture',
  SVG: 'picture',
  VIDEO: 'embed',
  AUDIO: 'embed',
  IFRAME: 'embed',
  OBJECT: 'embed',
  EMBED: 'embed',
  CANVAS: 'embed',
  TABLE: 'table',
  PRE: 'code',
  FORM: 'form',
};
const SILENT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'BUTTON', 'INPUT', 'SELECT', 'TEXTAREA']);
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q RP RT RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);
/** What pages call what is shown only at times, and what stands below a picture. */
const HIDDEN = /(?:^|[\s_-])(?:hidden|tooltip|popup|popover|sr-only|visually-hidden|screen-reader)/i;
const CAPTION = /(?:^|[\s_-])(?:caption|credit)/i;
/** Deeper than this a page is not written by people. */
const DEEPEST = 250;

/** A cell with more than this holds a page's text, and its table is there to place it. */
const LONG_CELL = 300;
/** Of the whole text. */
const SMALL = 0.25;

/** The text under an element, block by block in its order; a link's words count as linked. */
export function blocksIn(root: PageNode): Blocks {
  const reader = new BlockReader((root.textContent ?? '').length * SMALL);
  reader.read(root);
  return reader.end();
}

class BlockReader {
  /** What has fewer characters may be beside the text. */
  readonly #small: number;
  readonly #blocks: Block[] = [];
  readonly #passed = new Map<Passed, number>();
  #text = '';
  #linked = 0;
  #kind: Block['kind'] = 'paragraph';

  constructor(small: number) {
    this.#small = small;
  }

  read(node: PageNode, depth = 0, inLink = false): void {
    if (node.nodeType === TEXT) {
      this.#take((node.textContent ?? '').replace(/\s+/g, ' '), inLink);
      return;
    }
    if (node.nodeType !== ELEMENT) return;
    const name = node.nodeName.toUpperCase();
    if (SILENT.has(name) || depth > DEEPEST) return;
    const beside = besideIn(node, name);
    if (beside !== undefined && (node.textContent ?? '').length <= this.#small) {
      if (beside !== 'hidden') this.#pass(beside);
      return;
    }
    if (name === 'BR') {
      this.#take('\n', inLink);
      return;
    }
    const isBlock = !INLINE.has(name);
    if (isBlock) this.#close();
    if (/^H[1-6]$/.test(name)) this.#kind = 'heading';
    for (const child of [...node.childNodes]) this.read(child, depth + 1, inLink || name === 'A');
    if (isBlock) this.#close();
  }

  end(): Blocks {
    this.#close();
    return { blocks: this.#blocks, passed: this.#passed };
  }

  #take(text: string, inLink: boolean): void {
    this.#text += text;
    if (inLink) this.#linked += text.replace(/\s+/g, '').length;
  }

  #pass(kind: Passed): void {
    this.#passed.set(kind, (this.#passed.get(kind) ?? 0) + 1);
  }

  /** Two line breaks part paragraphs, one is a space. */
  #close(): void {
    const all = this.#text.replace(/\s+/g, '').length;
    const linked = all === 0 ? 0 : this.#linked / all;
    for (const part of this.#text.split(/\n[^\S\n]*\n\s*/)) {
      const text = part.replace(/\s+/g, ' ').trim();
      if (text !== '') this.#blocks.push({ kind: this.#kind, text, linked });
    }
    this.#text = '';
    this.#linked = 0;
    this.#kind = 'paragraph';
  }
}

/** What stands beside a text, by its element or what the page calls it. */
function besideIn(node: PageNode, name: string): Passed | 'hidden' | undefined {
  if (name === 'TABLE' && isLayout(node)) return undefined;
  // Words within a sentence are never taken out of it, whatever they are called.
  const classes = INLINE.has(name) ? '' : (node.getAttribute?.('class') ?? '');
  if (HIDDEN.test(classes)) return 'hidden';
  return CAPTION.test(classes) ? 'picture' : PASSED[name];
}

/** Whether a table places text instead of holding data. */
function isLayout(table: PageNode): boolean {
  return cellsOf(table).some((cell) => (cell.textContent ?? '').trim().length > LONG_CELL);
}

function cellsOf(node: PageNode): readonly PageNode[] {
  return [...node.childNodes].flatMap((child) =>
    /^T[DH]$/i.test(child.nodeName)
      ? [child]
      : /^(?:T(?:BODY|HEAD|FOOT|R))$/i.test(child.nodeName)
        ? cellsOf(child)
        : [],
  );
}
