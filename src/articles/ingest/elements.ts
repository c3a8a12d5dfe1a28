import { isProse } from './labels.ts';
import { classesOf, classWords, ELEMENT, elementsBelow, nameOf, type PageNode } from './page-node.ts';
import type { LeftOutReason } from './reading.ts';

/** What HTML's own style sheet shows as a box (WHATWG, Rendering). All others are inline, as unknown elements are. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM FRAMESET H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI LISTING MAIN MENU NAV NOFRAMES OL OPTGROUP P PLAINTEXT PRE SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL XMP'.split(
    ' ',
  ),
);
const SILENT = new Set(
  'BASE DATALIST HEAD INPUT LINK META NOSCRIPT OPTION PROGRESS RP SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA TITLE'.split(
    ' ',
  ),
);
const ELSEWHERE = new Set(
  'AMP-AD AMP-ANIM AMP-AUDIO AMP-EMBED AMP-IFRAME AMP-VIDEO AMP-YOUTUBE AUDIO CANVAS EMBED IFRAME OBJECT VIDEO'.split(
    ' ',
  ),
);
/** Read out by screen readers, or shown over the page for a moment: nobody sees it in its sentence. */
const UNSEEN =
  /^(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only)?|element-invisible|(?:tooltip|rollover|popover|hover-?card)[-_]?(?:[\w-]*[-_])?(?:text|content|body|inner|popup|box|block|card|panel))$/i;
const BOX_STYLE = /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|list-item|table|flow-root)\b/i;
const NO_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)\b/i;
/** A cell with more than this holds a page's text, and its table is there to place it. */
const LONG_CELL = 300;

/** Whether browsers show an element as a box of its own. */
export function isBox(node: PageNode): boolean {
  return BLOCKS.has(nameOf(node)) || BOX_STYLE.test(node.getAttribute?.('style') ?? '');
}

/** Whether an element has no words of the text. A button in a sentence has some of it, a button elsewhere does not. */
export function isSilent(node: PageNode, inSentence: boolean): boolean {
  const name = nameOf(node);
  if (name === 'BUTTON') return !inSentence;
  return SILENT.has(name) || isEditLink(node) || classesOf(node).includes('katex-html');
}

/** The label of a link that asks readers to share a sentence. */
const SHARE = /^(?:click (?:here )?to tweet|tweet (?:this|that)(?: quote)?)$/i;

/** Why an element's words cannot be a part of the text, as far as the element shows it. */
export function besideOf(node: PageNode): LeftOutReason | undefined {
  const name = nameOf(node);
  if (isHidden(node)) return 'not_shown';
  if (name === 'DEL' || name === 'S' || name === 'STRIKE') return 'struck_out';
  if (name === 'RT' || name === 'RTC') return 'reading_aid';
  if (ELSEWHERE.has(name)) return 'embed';
  if (isDataTable(node)) return 'table';
  if (name === 'PRE' && isCode(node)) return 'code';
  if (name === 'FORM') return 'form';
  if (classesOf(node).some((each) => /^(?:side|margin)-?note$/i.test(each))) return 'margin_note';
  if (/^(?:A|SPAN)$/.test(name) && SHARE.test((node.textContent ?? '').trim())) return 'label';
  if (isContents(node)) return 'contents';
  if (isReferences(node)) return 'references';
  if (isNote(node)) return 'footnote';
  if (isWikiNote(node)) return 'site_note';
  if (isPullQuote(node)) return 'pull_quote';
  if (isCaption(node)) return 'caption';
  if (isComment(node)) return 'comment';
  return undefined;
}

function isHidden(node: PageNode): boolean {
  const attribute = (name: string) => node.getAttribute?.(name) ?? undefined;
  if (attribute('hidden') !== undefined && attribute('hidden') !== 'until-found') return true;
  if (attribute('role') === 'tooltip') return true;
  const classes = classesOf(node);
  if (classes.some((name) => UNSEEN.test(name))) return true;
  // Formulas are kept in what is not shown, for those who cannot see their pictures.
  return NO_STYLE.test(attribute('style') ?? '') && !classes.some((name) => name.startsWith('mwe-math'));
}

function isContents(node: PageNode): boolean {
  const called = [...classesOf(node), node.getAttribute?.('id') ?? ''];
  return (
    isBox(node) &&
    (saysRole(node, 'toc') || called.some((each) => /^(?:mw-)?(?:toc|table-of-contents)$/i.test(each)))
  );
}

/** As encyclopedias, papers and books mark the works that they cite. */
export function isReferences(node: PageNode): boolean {
  if (!isBox(node)) return false;
  if (saysRole(node, 'bibliography')) return true;
  return classesOf(node).some((each) =>
    /^(?:references|reflist|refbegin|citation-list|bibliography|ltx_bibliography|mw-references-wrap)$/i.test(
      each,
    ),
  );
}

/** What a wiki says above its articles: of what else has their name, and of itself. */
function isWikiNote(node: PageNode): boolean {
  return (
    classesOf(node).some((each) => /^(?:hatnote|dablink)$/.test(each)) ||
    node.getAttribute?.('id') === 'siteSub'
  );
}

/** A note to a place in the text, where it stands among the paragraphs. */
function isNote(node: PageNode): boolean {
  return nameOf(node) === 'ASIDE' && (saysRole(node, 'footnote') || saysRole(node, 'endnote'));
}

/** Whether an element says what it is in the words of books: `role="doc-toc"`, `epub:type="toc"`. */
export function saysRole(node: PageNode, role: string): boolean {
  const types = (node.getAttribute?.('epub:type') ?? '').split(/\s+/);
  return node.getAttribute?.('role') === `doc-${role}` || types.includes(role);
}

function isEditLink(node: PageNode): boolean {
  return classesOf(node).includes('mw-editsection');
}

function isPullQuote(node: PageNode): boolean {
  if (!isBox(node)) return false;
  return classesOf(node).some((name) => /pull-?_?quote/i.test(name));
}

/** A picture with its caption; but a `figure` may also hold a quotation, a table or a text. */
function isCaption(node: PageNode): boolean {
  const name = nameOf(node);
  if (name === 'FIGCAPTION') return true;
  if (name === 'FIGURE') {
    const below = [...elementsBelow(node)].map(nameOf);
    return !below.some((inner) => ['BLOCKQUOTE', 'TABLE', 'PRE', 'UL', 'OL'].includes(inner));
  }
  if (name === 'P' && isPictureWithWords(node)) return true;
  return (
    isBox(node) && classesOf(node).some((each) => CAPTION.test(each.replace(/([a-z])([A-Z])/g, '$1-$2')))
  );
}

/** Whether a paragraph is a picture and, below it, words set apart in italics or small: as Markdown and blogs write captions. */
function isPictureWithWords(node: PageNode): boolean {
  const inside = [...node.childNodes].filter(
    (each) => nameOf(each) !== 'BR' && (nameOf(each) === 'IMG' || (each.textContent ?? '').trim() !== ''),
  );
  return (
    inside.length === 2 &&
    nameOf(inside[0] ?? node) === 'IMG' &&
    /^(?:EM|I|SMALL)$/.test(nameOf(inside[1] ?? node))
  );
}

/** `image-caption`, `caption-text`, `photo_credit`, `imageCaption`; not `captions-on`, nor `credit-card-note`. */
const CAPTION =
  /(?:^|[-_])(?:fig)?caption(?:$|[-_])|(?:^|[-_])(?:photo|image|img|picture|media|video)?[-_]?credits?$/i;

/** The comments of a word processor, which it puts below the text. */
function isComment(node: PageNode): boolean {
  if (nameOf(node) !== 'DIV' && nameOf(node) !== 'P') return false;
  const [first] = [...node.childNodes].filter((child) => child.nodeType === ELEMENT);
  if (first === undefined) return false;
  const link =
    nameOf(first) === 'P' ? [...first.childNodes].find((child) => child.nodeType === ELEMENT) : first;
  return /^#cmnt_ref|^#_msoanchor/i.test(link?.getAttribute?.('href') ?? '');
}

const CODE = new Set(['code', 'codehilite', 'highlight', 'language', 'prettyprint', 'brush', 'sourcecode']);

/** A program's text; what else is in `pre` is a letter, a mail or a poem. */
function isCode(pre: PageNode): boolean {
  const around = [pre, pre.parentNode, pre.parentNode?.parentNode].filter((each) => each != null);
  if (around.some((each) => classWords(each).some((word) => CODE.has(word)))) return true;
  return [...elementsBelow(pre)].some((inner) => ['CODE', 'KBD', 'SAMP'].includes(nameOf(inner)));
}

/** Whether an element is a table that holds data, and is not there to place text. */
export function isDataTable(node: PageNode): boolean {
  return nameOf(node) === 'TABLE' && !isLayout(node);
}

function isLayout(table: PageNode): boolean {
  if (/^(?:presentation|none)$/.test(table.getAttribute?.('role') ?? '')) return true;
  const cells = cellsOf(table);
  const texts = cells.map((cell) => (cell.textContent ?? '').trim()).filter((text) => text !== '');
  if (texts.some((text) => text.length > LONG_CELL)) return true;
  // Sentences side by side are no data: a row of them would make one sentence of two.
  if (texts.filter(isProse).length * 2 > texts.length) return true;
  if (isOneColumn(table) && cells.some((cell) => isProse((cell.textContent ?? '').trim()))) return true;
  return cells.some((cell) =>
    [...elementsBelow(cell)].some((inner) => /^(?:TABLE|H1|ARTICLE)$/.test(nameOf(inner))),
  );
}

/** A row may be a cell without being a row of data: letters place a paragraph so. */
function isOneColumn(table: PageNode): boolean {
  const rows = [...elementsBelow(table)].filter((each) => nameOf(each) === 'TR');
  return cellsOf(table).length <= rows.length;
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

/** A longer question is a part of the text. */
const LONGEST_QUESTION = 200;

/**
 * Whether a paragraph is nothing but a question in bold, as interviews set what they ask: it heads the answers below it,
 * and is no answer itself.
 */
export function asksInBold(node: PageNode): boolean {
  if (nameOf(node) !== 'P') return false;
  const text = (node.textContent ?? '').trim();
  if (text.length > LONGEST_QUESTION || !/[?？]["”’»)]*$/.test(text)) return false;
  const inside = [...node.childNodes].filter(({ textContent }) => (textContent ?? '').trim() !== '');
  return inside.length > 0 && inside.every((each) => /^(?:B|STRONG)$/.test(nameOf(each)));
}
