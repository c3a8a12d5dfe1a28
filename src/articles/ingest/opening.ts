import { isBox, isDataTable, isSilent } from './elements.ts';
import { endsSentence } from './labels.ts';
import { classWords, ELEMENT, nameOf, type PageNode, TEXT } from './page-node.ts';

/** So many lines below its title, and right above it, a page says who wrote it and when. */
const MOST_LINES = 30;
const MOST_ABOVE = 4;
const LONGEST_LINE = 200;
/** A paragraph of this length is the text itself. */
const PROSE = 100;
/** What a page says above a title may be today's date; what begins so is of the text below. */
const OF_TEXT =
  /(?:^|[\s|•·])(?:by|von|por|par|di|door|published|posted|publiziert|veröffentlicht|publié|publicad[oa]|pubblicato)[ :]/iu;

/** The short lines that a page shows between its title and its text, and those above the title that are of the text too. */
export function openingLines(body: PageNode): readonly string[] {
  let lines: string[] = [];
  let above: string[] = [];
  let begun = false;
  for (const { text, holder } of linesIn(body)) {
    if (isInHeading(holder)) {
      above = lines.slice(-MOST_ABOVE).filter((line) => OF_TEXT.test(line));
      lines = [];
      begun = true;
    } else if (begun && (lines.length >= MOST_LINES || (text.length >= PROSE && endsSentence(text)))) break;
    else if (text.length <= LONGEST_LINE && !saysChange(holder)) lines.push(text);
  }
  return begun ? [...above, ...lines] : [];
}

/** The words of an element as they are shown, line by line; spaces are single. */
export function linesOf(element: PageNode): readonly string[] {
  return [...linesIn(element)].map(({ text }) => text);
}

/** The end of a line. */
const END = 'end';

interface OpeningLine {
  readonly text: string;
  /** The element of its first word. */
  readonly holder: PageNode;
}

function* linesIn(root: PageNode): Generator<OpeningLine> {
  let text = '';
  let holder = root;
  const open: (PageNode | typeof END)[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === END || nameOf(node) === 'BR') {
      if (text.trim() !== '') yield { text: text.replace(/\s+/g, ' ').trim(), holder };
      text = '';
    } else if (node.nodeType === TEXT) {
      if (text.trim() === '') holder = node.parentNode ?? root;
      text += node.textContent ?? '';
    } else if (node.nodeType === ELEMENT && !isSilent(node, false) && !isDataTable(node)) {
      const inside = [...node.childNodes].reverse();
      open.push(...(isBox(node) ? ([END, ...inside, END] as const) : inside));
    }
  }
  if (text.trim() !== '') yield { text: text.replace(/\s+/g, ' ').trim(), holder };
}

/** Whether an element is called the time of a later change. */
function saysChange(node: PageNode): boolean {
  return classWords(node).some((word) => /^(?:updated?|modified|lastmod)$/.test(word));
}

function isInHeading(node: PageNode): boolean {
  for (let each: PageNode | null = node; each !== null; each = each.parentNode)
    if (nameOf(each) === 'H1') return true;
  return false;
}
