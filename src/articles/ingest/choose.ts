import { webAddress } from '#articles/web-address.ts';
import type { Block, Piece } from './blocks.ts';
import { creditOf } from './credits.ts';
import { endsSentence, isByline, isProse, isSentence, isTimeLine, labelIn } from './labels.ts';
import { classWords, nameOf, type PageNode } from './page-node.ts';
import { isCredit } from './people.ts';
import type { LeftOutReason } from './reading.ts';
import { isEmbedded, isLead, Zones } from './zones.ts';

/** A piece, and why it is not in the article where it is not. */
export interface Judged {
  readonly block: Block;
  readonly why?: LeftOutReason;
}

/** What is known of a page when its pieces are chosen. */
export interface Known {
  /** The elements whose words Readability takes for the article's. */
  readonly readable: ReadonlySet<PageNode>;
  /** All that the page calls its article. */
  readonly titles: readonly string[];
  /** Who wrote it, and what its site is called. */
  readonly names: readonly string[];
  /** Where the page is from; empty where nobody knows. */
  readonly host: string;
}

/** Of a link's block so much of the text is the link's. */
const MOSTLY_LINKED = 0.6;
const WHOLLY_LINKED = 0.95;
/** The most pieces between a title and its text. */
const FARTHEST_TITLE = 40;
/** The most pieces between a heading and its text. */
const NEAR = 4;
const LONGEST_LINK = 260;
/** A page's own address, as pages for printing end with. */
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/;
const FEWEST_WORDS_OF_LEAD = 6;

/**
 * The pieces of a page's article and what stands among them, in their order; what is before and after all of it is not
 * told. Readability says where the article is; within that, what reads like a part of it is taken, and the rest is told.
 */
export function chooseArticle(pieces: readonly Piece[], known: Known): readonly Judged[] {
  return new PieceChooser(pieces, known).judge();
}

class PieceChooser {
  readonly #pieces: readonly Piece[];
  readonly #known: Known;
  readonly #zones: Zones;
  readonly #titles: ReadonlySet<string>;
  /** Which pieces Readability takes. */
  readonly #taken: readonly boolean[];
  /** The first and the last paragraph that surely are the article's. */
  readonly #first: number;
  readonly #last: number;
  /** Where the article's paragraphs stand. */
  readonly #homes: ReadonlySet<PageNode>;
  /** The first and the last piece that may be of interest. */
  readonly #range: readonly [start: number, end: number];
  /** How many names of writers there are of each kind. */
  readonly #namesByKind: ReadonlyMap<string, number>;

  constructor(pieces: readonly Piece[], known: Known) {
    this.#pieces = pieces;
    this.#known = known;
    this.#titles = new Set(known.titles.map(plain).filter((title) => title !== ''));
    this.#taken = pieces.map(
      ({ around, beside }) => beside === undefined && [...around].some((each) => known.readable.has(each)),
    );
    const sure = pieces.flatMap((piece, at) => (this.#taken[at] && this.#isSure(piece) ? [at] : []));
    this.#first = sure[0] ?? this.#taken.indexOf(true);
    this.#last = sure.at(-1) ?? this.#taken.lastIndexOf(true);
    this.#zones = new Zones(sure.flatMap((at) => pieces[at] ?? []));
    this.#homes = new Set(sure.flatMap((at) => homeOf(pieces[at]) ?? []));
    this.#range = this.#findRange();
    this.#namesByKind = countsOf(pieces.filter((piece, at) => this.#isName(piece, at)).map(kindOf));
  }

  judge(): readonly Judged[] {
    const [start, end] = this.#range;
    const judged: Judged[] = [];
    for (let at = start; at <= end; at++) {
      const piece = this.#pieces[at];
      if (piece === undefined) continue;
      const why = this.#whyNot(piece, at);
      if (why !== SILENT) judged.push({ block: piece, ...(why !== undefined && { why }) });
    }
    return judged;
  }

  #findRange(): readonly [number, number] {
    const from = this.#taken.indexOf(true);
    const title = this.#titleBefore(from);
    let start = title === undefined ? from : title + 1;
    while (title === undefined && start > 0 && this.#touches(this.#pieces[start - 1])) start -= 1;
    let end = this.#taken.lastIndexOf(true);
    while (end + 1 < this.#pieces.length && this.#touches(this.#pieces[end + 1])) end += 1;
    return [start, end];
  }

  /** Where the article's title is above its text, in the same part of the page. */
  #titleBefore(from: number): number | undefined {
    for (let at = from - 1; at >= Math.max(0, from - FARTHEST_TITLE); at--) {
      const piece = this.#pieces[at];
      if (piece?.kind === 'heading' && this.#isTitle(piece) && !this.#zones.hasMenu(piece.holder)) return at;
    }
    return undefined;
  }

  /** Whether a piece before or after all that Readability takes may be of the article. */
  #touches(piece: Piece | undefined): boolean {
    if (piece === undefined || this.#isTitle(piece) || this.#isInZone(piece)) return false;
    return this.#isAtHome(piece) || isLead(piece.holder) || this.#zones.isWithin(piece.holder);
  }

  #whyNot(piece: Piece, at: number): LeftOutReason | undefined | typeof SILENT {
    const why = this.#whyNotByItself(piece, at);
    if (why !== undefined || piece.kind === 'heading') return why;
    if (at < this.#first) return this.#whyNotOpening(piece, at);
    const isText = this.#taken[at] || this.#belongs(piece, at) || this.#isNameOfSeveral(piece, at);
    return isText ? undefined : 'beside';
  }

  /** Why a piece does not belong to the article, whatever its place on the page. */
  #whyNotByItself(piece: Piece, at: number): LeftOutReason | undefined | typeof SILENT {
    if (piece.beside !== undefined) return this.#isWidget(piece, at) ? SILENT : piece.beside;
    if (piece.kind === 'heading') return this.#whyNotHeading(piece, at);
    if (this.#zones.hasMenu(piece.holder)) return SILENT;
    const label = isRow(piece) ? undefined : labelIn(piece.text);
    if (label !== undefined) return label;
    if (at > this.#last && ADDRESS.test(piece.text)) return 'link';
    if (isCredit(piece.text) && !isInside(piece.holder, ['LI', 'PRE'])) return 'byline';
    const credit = isInside(piece.holder, ['LI', 'PRE', 'BLOCKQUOTE'])
      ? undefined
      : creditOf(piece.text, this.#known.names);
    if (credit !== undefined) return credit;
    if (this.#isLink(piece, at)) return isByline(piece.text) ? 'byline' : 'link';
    const isApart = this.#isInZone(piece) && (!this.#isSure(piece) || this.#zones.isLinked(piece.holder));
    return isApart ? 'beside' : undefined;
  }

  /** Within the text only what is not shown may go untold, as menus that open when they are clicked. */
  #isWidget(piece: Piece, at: number): boolean {
    const isAround = at < this.#first || at > this.#last;
    return this.#isInZone(piece) && (isAround || piece.beside === 'not_shown');
  }

  #whyNotHeading(piece: Piece, at: number): LeftOutReason | undefined | typeof SILENT {
    if (this.#isTitle(piece) && (at < this.#first || this.#isMainTitle(piece))) return SILENT;
    if (piece.linked >= MOSTLY_LINKED && this.#isInList(at)) return 'link';
    if (this.#isInZone(piece)) return 'beside';
    const isLast = at > this.#last;
    if ((isLast || this.#headsLinks(at)) && labelIn(piece.text) !== undefined) return 'label';
    if (this.#taken[at] || this.#isAtHome(piece) || this.#headsText(piece, at)) return undefined;
    return this.#first < at && !isLast ? undefined : 'heading_beside';
  }

  /** Whether what is right below a heading leads to other pages. */
  #headsLinks(at: number): boolean {
    const next = this.#pieces[at + 1];
    if (next === undefined) return false;
    return next.kind === 'heading'
      ? next.linked >= MOSTLY_LINKED && this.#isInList(at + 1)
      : this.#isLink(next, at + 1);
  }

  /** Whether a paragraph of the article is right below a heading, in the same part of the page. */
  #headsText({ holder }: Piece, at: number): boolean {
    const near = this.#pieces.slice(at + 1, at + 1 + NEAR).findIndex((piece) => this.#isSure(piece));
    const text = near < 0 ? undefined : this.#pieces[at + 1 + near];
    if (text === undefined || text.holder.parentNode !== holder.parentNode) return false;
    return this.#whyNot(text, at + 1 + near) === undefined;
  }

  /** Before the first paragraph stand leads, key points and quotations, and among them names and dates. */
  #whyNotOpening(piece: Piece, at: number): LeftOutReason | undefined {
    const { text, holder } = piece;
    if (this.#isTitle(piece)) return 'title';
    if (isByline(text)) return 'byline';
    if (isTimeLine(text)) return 'published';
    if (endsSentence(text) || isLead(holder) || isInside(holder, ['LI', 'BLOCKQUOTE', 'DD', 'PRE']))
      return undefined;
    if (text.includes('\n') || text.split(/\s+/).length >= FEWEST_WORDS_OF_LEAD) return undefined;
    if (this.#isNameOfSeveral(piece, at)) return undefined;
    return 'short_line';
  }

  /** Whether a short line names who writes the text below it, as lines of its kind do above other texts of the article. */
  #isNameOfSeveral(piece: Piece, at: number): boolean {
    return this.#isName(piece, at) && (this.#namesByKind.get(kindOf(piece)) ?? 0) > 1;
  }

  /** Whether a short line may name who writes the article's text below it: nothing else is known of it. */
  #isName(piece: Piece, at: number): boolean {
    const [start, end] = this.#range;
    const below = this.#pieces[at + 1];
    if (!isShortLine(piece) || at < start || at >= end || below === undefined || !this.#isSure(below))
      return false;
    if (this.#isTitle(piece) || isByline(piece.text)) return false;
    return this.#whyNotByItself(piece, at) === undefined && this.#whyNot(below, at + 1) === undefined;
  }

  /** Whether a piece that Readability has dropped is a part of the text that stands around it. */
  #belongs(piece: Piece, at: number): boolean {
    if (this.#isAtHome(piece) && isSentence(piece.text) && piece.linked < WHOLLY_LINKED) return true;
    if (piece.linked >= MOSTLY_LINKED) return false;
    if (this.#isAtHome(piece) || isInside(piece.holder, ['BLOCKQUOTE'])) return true;
    if (this.#zones.isWithin(piece.holder) && isSentence(piece.text)) return true;
    if (isEmbedded(piece.holder) || (piece.holder.parentNode && isEmbedded(piece.holder.parentNode)))
      return true;
    return at > this.#first && at < this.#last && isProse(piece.text);
  }

  #isAtHome(piece: Piece): boolean {
    const home = homeOf(piece);
    return home !== undefined && this.#homes.has(home);
  }

  #isSure({ kind, text, linked }: Piece): boolean {
    return kind === 'paragraph' && linked < MOSTLY_LINKED && isProse(text) && labelIn(text) === undefined;
  }

  #isInZone({ holder }: Piece): boolean {
    return this.#zones.has(holder);
  }

  /** A link alone on its line leads to the next page; a sentence, or a link to another site, is the author's. */
  #isLink({ text, linked, links }: Piece, at: number): boolean {
    if (linked < MOSTLY_LINKED || text.length > LONGEST_LINK) return false;
    if (isProse(text) && linked < WHOLLY_LINKED) return false;
    if (this.#taken[at] && links.every((link) => this.#leadsAway(link))) return false;
    return this.#isInList(at) || !endsSentence(text);
  }

  #leadsAway(link: string): boolean {
    const target = webAddress(link)?.hostname;
    return target !== undefined && this.#known.host !== '' && siteOf(target) !== siteOf(this.#known.host);
  }

  #isInList(at: number): boolean {
    return [at - 1, at + 1].some((next) => (this.#pieces[next]?.linked ?? 0) >= MOSTLY_LINKED);
  }

  /** Other titles, within the text, are of other articles on the page. */
  #isMainTitle({ text }: Block): boolean {
    return plain(this.#known.titles[0] ?? '') === plain(text);
  }

  #isTitle({ text }: Block): boolean {
    return this.#titles.has(plain(text));
  }
}

/** What the reader of a preview need not be told: menus, and what the form shows anyway. */
const SILENT = Symbol('silent');

function isShortLine({ kind, text, beside }: Piece): boolean {
  const isShort = text.split(/\s+/).length < FEWEST_WORDS_OF_LEAD && !endsSentence(text);
  return kind === 'paragraph' && beside === undefined && isShort;
}

function countsOf(all: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}

/** Of which elements a piece is: those of posts side by side are of one kind. */
function kindOf({ kind, holder, around }: Piece): string {
  const elements = [holder, ...around];
  return [kind, ...elements.flatMap((each) => [nameOf(each), ...classWords(each)])].join(' ');
}

/** The element that a paragraph shares with its like. */
function homeOf(piece: Piece | undefined): PageNode | undefined {
  if (piece === undefined) return undefined;
  const { holder } = piece;
  return nameOf(holder) === 'DIV' && piece.around.has(holder) === false
    ? holder
    : (holder.parentNode ?? undefined);
}

function isInside(holder: PageNode, names: readonly string[]): boolean {
  let each: PageNode | null = holder;
  for (let step = 0; step < 3 && each !== null; step++) {
    if (names.includes(nameOf(each))) return true;
    each = each.parentNode;
  }
  return false;
}

/** The part of a host's name that its other hosts share, nearly always. */
function siteOf(host: string): string {
  return host.split('.').slice(-2).join('.');
}

/** Whether a piece is a row of a table that is most of the text. */
function isRow({ holder }: Piece): boolean {
  return nameOf(holder) === 'TABLE';
}

function plain(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ').toLowerCase();
}
