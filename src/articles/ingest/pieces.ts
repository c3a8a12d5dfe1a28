import { blocksOfText, isVerse } from '#articles/plain-text.ts';
import type { Block, Piece } from './blocks.ts';
import { asksInBold, besideOf, isBox, isDataTable, isReferences, isSilent } from './elements.ts';
import { unreadable } from './error.ts';
import { formulaOf } from './formula.ts';
import { isDropCap, isMark, isSetApart, shifted } from './inline.ts';
import { COMMENT, classWords, ELEMENT, nameOf, type PageNode, TEXT } from './page-node.ts';
import type { LeftOutReason } from './reading.ts';

/** Deeper than this a page is not written by people: it is refused, since what is deeper would be lost. */
const DEEPEST = 400;
/** A share of the article's text: a larger piece is the text itself, whatever the page calls it. */
const SMALL = 0.25;
/** White space that shows as a space; signs without a width are none. */
const SPACE = /[^\S\uFEFF]+/g;
/** What Word writes around what other programs are not to show. */
const UNSUPPORTED = /^\[if !support(?:Footnotes|Lists|Annotations)\]/i;

/** Where in the page the collector is. */
interface PagePlace {
  readonly kind: Block['kind'];
  readonly holder: PageNode;
  readonly inLink: boolean;
  readonly depth: number;
}

/** The text under an element, piece by piece in its order, where the article has about `length` characters. */
export function piecesIn(root: PageNode, length: number): readonly Piece[] {
  const collector = new PieceCollector(length * SMALL);
  const place = { kind: 'paragraph', holder: root, inLink: false, depth: 0 } as const;
  collector.addAll(root, place);
  collector.close(place);
  return collector.pieces.filter(({ text }) => text !== '');
}

class PieceCollector {
  readonly pieces: Piece[] = [];
  /** What has fewer characters may be beside the text. */
  readonly #small: number;
  #text = '';
  #linked = 0;
  #around = new Set<PageNode>();
  #links: string[] = [];
  /** What was taken out of the open block's sentences. */
  #aside: Piece[] = [];

  constructor(small: number) {
    this.#small = small;
  }

  addAll(node: PageNode, place: PagePlace): void {
    let isUnsupported = false;
    const children = [...node.childNodes];
    for (const [at, child] of children.entries()) {
      if (child.nodeType === COMMENT) isUnsupported = unsupportedAfter(child, isUnsupported);
      else if (!isUnsupported) this.#read(child, node, place, children[at + 1]);
    }
  }

  /** Ends the open block: two line breaks part paragraphs, one is a space outside of a verse. */
  close({ kind, holder }: PagePlace): void {
    const all = this.#text.replace(/\s+/g, '').length;
    const linked = all === 0 ? 0 : Math.min(1, this.#linked / all);
    const [around, links] = [this.#around, this.#links];
    for (const part of this.#text.split(/\n[^\S\n]*\n\s*/)) {
      const lines = part.split('\n').map((line) => line.replace(SPACE, ' ').trim());
      const full = lines.filter((line) => line !== '');
      const text = full.join(isVerse(full) || isCalledVerse(holder) ? '\n' : ' ');
      if (text !== '') this.#push({ kind, text, linked, links, holder, around });
    }
    this.pieces.push(...this.#aside);
    this.#aside = [];
    this.#text = '';
    this.#linked = 0;
    this.#around = new Set();
    this.#links = [];
  }

  #read(node: PageNode, parent: PageNode, place: PagePlace, next: PageNode | undefined): void {
    if (node.nodeType === TEXT) this.#take((node.textContent ?? '').replace(SPACE, ' '), parent, place);
    if (node.nodeType !== ELEMENT) return;
    if (place.depth > DEEPEST) throw unreadable(new RangeError('elements are nested too deeply'));
    if (isSilent(node, this.#isInSentence(place)) || isMark(node)) return;
    const name = nameOf(node);
    const beside = besideOf(node);
    if (name === 'BR') this.#take('\n', parent, place);
    else if (beside !== undefined && this.#isSmall(node, name)) this.#passOver(node, beside, place);
    else if (isBox(node)) this.#readBox(node, name, place);
    else this.#readInLine(node, name, place, next);
  }

  #readBox(node: PageNode, name: string, place: PagePlace): void {
    this.close(place);
    const isHeading = /^H[1-6]$/.test(name) || node.getAttribute?.('role') === 'heading' || asksInBold(node);
    const inside: PagePlace = {
      ...place,
      kind: isHeading ? 'heading' : place.kind,
      holder: node,
      depth: place.depth + 1,
    };
    if (isDataTable(node)) this.#readRows(node, inside);
    else if (name === 'PRE' || name === 'LISTING' || name === 'XMP') this.#readPlain(node, inside);
    else this.addAll(node, inside);
    this.close(inside);
  }

  /** A table that is most of an article is read row by row. */
  #readRows(node: PageNode, place: PagePlace): void {
    for (const row of plainTextOf(node, '\t').split('\n')) {
      this.#push({
        kind: 'paragraph',
        text: row,
        linked: 0,
        links: [],
        holder: place.holder,
        around: new Set([node]),
      });
    }
  }

  #readPlain(node: PageNode, place: PagePlace): void {
    for (const { kind, text } of blocksOfText(node.textContent ?? '').blocks) {
      this.#push({ kind, text, linked: 0, links: [], holder: place.holder, around: new Set([node]) });
    }
  }

  #readInLine(node: PageNode, name: string, place: PagePlace, next: PageNode | undefined): void {
    const inside = { ...place, inLink: place.inLink || name === 'A', depth: place.depth + 1 };
    if (name === 'A') this.#links.push(node.getAttribute?.('href') ?? '');
    if (name === 'MATH') this.#take(formulaOf(node), node, place);
    else if (name === 'IMG') this.#takePicture(node, place);
    else if (name === 'SUP' || name === 'SUB') {
      const text = (node.textContent ?? '').trim();
      this.#take(shifted(name, text, this.#text, next?.textContent ?? ''), node, inside);
    } else if (name === 'Q') {
      this.#take('“', node, place);
      this.addAll(node, inside);
      this.#take('”', node, place);
    } else this.addAll(node, inside);
    if (isSetApart(node)) this.#take(' ', node, place);
    if (isDropCap(node)) this.#dropped = true;
  }

  /** Whether the last thing read is a large first letter, behind which the page may have a space that nobody sees. */
  #dropped = false;

  /** Small pictures in a sentence stand for a sign. */
  #takePicture(node: PageNode, place: PagePlace): void {
    const isSign = classWords(node).some((word) => /^(?:emoji|emoticon|smiley|wp-smiley)$/.test(word));
    if (isSign) this.#take(node.getAttribute?.('alt') ?? '', node, place);
  }

  #take(text: string, parent: PageNode, { inLink }: PagePlace): void {
    const letter = this.#text.trim().at(-1) ?? '';
    const shown = this.#dropped && !/[AIO]/.test(letter) ? text.replace(/^ +/, '') : text;
    this.#dropped = false;
    this.#text += shown;
    if (shown.trim() === '') return;
    this.#around.add(parent);
    if (inLink) this.#linked += shown.replace(/\s+/g, '').length;
  }

  #isInSentence({ holder }: PagePlace): boolean {
    return /[\p{L}\p{N}]/u.test(this.#text) && /^(?:P|LI|DD|BLOCKQUOTE)$/.test(nameOf(holder));
  }

  #isSmall(node: PageNode, name: string): boolean {
    return (
      name === 'DEL' || name === 'RT' || isReferences(node) || (node.textContent ?? '').length <= this.#small
    );
  }

  #passOver(node: PageNode, beside: LeftOutReason, place: PagePlace): void {
    if (isBox(node)) this.close(place);
    const piece = {
      kind: 'paragraph',
      linked: 0,
      links: [],
      holder: place.holder,
      around: new Set([node]),
      beside,
    } as const;
    const text = plainTextOf(node);
    if (text === '') return;
    if (isBox(node)) this.pieces.push({ ...piece, text });
    else this.#aside.push({ ...piece, text });
  }

  /** A first letter in a box of its own belongs to the paragraph below it. */
  #push(piece: Piece): void {
    const last = this.pieces.at(-1);
    const isLetter = last !== undefined && last.beside === undefined && /^["“‘«]?\p{Lu}$/u.test(last.text);
    if (!isLetter || piece.kind === 'heading' || !/^\p{Ll}/u.test(piece.text)) this.pieces.push(piece);
    else this.pieces.splice(-1, 1, { ...piece, text: last.text + piece.text });
  }
}

function unsupportedAfter(comment: PageNode, isUnsupported: boolean): boolean {
  const text = comment.textContent ?? '';
  return UNSUPPORTED.test(text) || (isUnsupported && !/\[endif\]/i.test(text));
}

function isCalledVerse(holder: PageNode): boolean {
  return classWords(holder).some((word) => /^(?:verse|poem|poetry|stanza|lyrics)$/.test(word));
}

/** What parts the cells of a row while they are collected: no page has it, since parsers drop it. */
const CELL_END = '\0';

/** All of an element's words, each row of a table on a line of its own. */
function plainTextOf(node: PageNode, between = ' | '): string {
  const parts: string[] = [];
  collect(node, parts, false, 0);
  return parts
    .join('')
    .split('\n')
    .map((line) => line.split(CELL_END).map((cell) => cell.replace(SPACE, ' ').trim()))
    .map((cells) => cells.filter((cell) => cell !== '').join(between))
    .filter((line) => line !== '')
    .join('\n');
}

function collect(node: PageNode, parts: string[], inCell: boolean, depth: number): void {
  if (node.nodeType === TEXT) parts.push((node.textContent ?? '').replace(/[\s\0]+/g, ' '));
  if (node.nodeType !== ELEMENT || depth > DEEPEST) return;
  if (isSilent(node, true) || isMark(node)) return;
  const isCell = /^T[DH]$/.test(nameOf(node));
  const around = isCell || !(isBox(node) || nameOf(node) === 'BR') ? '' : inCell ? ' ' : '\n';
  parts.push(around);
  for (const child of node.childNodes) collect(child, parts, inCell || isCell, depth + 1);
  parts.push(isCell ? CELL_END : around);
}
