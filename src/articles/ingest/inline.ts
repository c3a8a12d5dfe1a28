import { saysRole } from './elements.ts';
import { classesOf, classWords, ELEMENT, nameOf, type PageNode } from './page-node.ts';
import { lowered, raised } from './raised.ts';

/** What leads to a note, or back from it. */
const MARK =
  /^(?:\[?(?:\d{1,3}|[a-z]|[ivx]{1,5}|note \d+|citation needed)\]?[,;]?|[*†‡§¶#^]{1,3}|[↩↑⤴🔗]\uFE0E?)$/iu;
const BRACKETED = /^\[\d{1,3}\]$/;
/** Raised numbers without a link are marks of notes behind a word or a sentence; behind a unit they are its power. */
const NOTES = /^\d{1,2}(?:[ ,–-]+\d{1,2})*$/;
const BEFORE_NOTE = /(?:(?<!met(?:er|re)s?)(?<=\p{L}{4})|[.,;:!?”"’»])$/u;
const SIGN = /^[^\p{L}\p{N}]{1,3}$/u;

/** Whether an element only leads to a note, a comment or a place on the page: its words are none of the sentence's. */
export function isMark(node: PageNode): boolean {
  const name = nameOf(node);
  const text = (node.textContent ?? '').replace(/\s+/g, ' ').trim();
  if (text.length > 40) return false;
  if (saysRole(node, 'noteref') || saysRole(node, 'backlink')) return true;
  if (/mso-list\s*:\s*ignore/i.test(node.getAttribute?.('style') ?? '')) return true;
  if (name === 'SUP')
    return classesOf(node).some(isNoteClass) || (MARK.test(text) && hasLink(node)) || BRACKETED.test(text);
  if (name === 'SPAN') return classesOf(node).some(isNoteClass) && MARK.test(text);
  if (name !== 'A') return false;
  const href = node.getAttribute?.('href') ?? '';
  if (!href.includes('#')) return false;
  if (/^#_?(?:ftn|cmnt|_?msocom|fn|footnote|endnote|cite_note|note-|ref)/i.test(href)) return MARK.test(text);
  return SIGN.test(text) || classesOf(node).some(isNoteClass) || /^\[(?:\d{1,3}|[a-z])\]$/.test(text);
}

function isNoteClass(name: string): boolean {
  return /^(?:reference|(?:end|foot)note(?:-?_?(?:ref|reference|backref|back|anchor|marker|link))?|fn-?(?:ref|back)?|noprint|headerlink|header-anchor|heading-anchor|anchor-?link|citation-needed)$/i.test(
    name,
  );
}

function hasLink(node: PageNode): boolean {
  return [...node.childNodes].some(
    (child) =>
      child.nodeType === ELEMENT &&
      ((nameOf(child) === 'A' && (child.getAttribute?.('href') ?? '').includes('#')) || hasLink(child)),
  );
}

/**
 * A raised or lowered number, in the characters that keep it apart from what is beside it: 10³ is not 103. Nothing where it
 * leads to a note.
 */
export function shifted(name: string, text: string, before: string, after: string): string {
  if (name === 'SUP' && NOTES.test(text) && (BEFORE_NOTE.test(before) || !/^\d+$/.test(text))) return '';
  if (name === 'SUP' && /^[-+−]?\d+$|^n$/.test(text)) return raised(text);
  if (name === 'SUB' && /^[-+−]?\d+$/.test(text) && (/\d$/.test(before) || /^\d/.test(after)))
    return lowered(text);
  return text;
}

/** Whether an element is the first letter of a text, set large. */
export function isDropCap(node: PageNode): boolean {
  const text = (node.textContent ?? '').trim();
  if (!/^["'“‘«„]?\p{Lu}$/u.test(text)) return false;
  const words = classWords(node);
  if (words.some((word) => /^(?:drop|dropcaps?|initial|firstletter|lettrine|letter)$/.test(word)))
    return true;
  return /float\s*:\s*left|initial-letter/i.test(node.getAttribute?.('style') ?? '');
}

/** Whether words stand apart from the next ones by their style alone, as a time before a message does. */
export function isSetApart(node: PageNode): boolean {
  if (nameOf(node) === 'TIME') return true;
  return classWords(node).some((word) =>
    /^(?:time|timestamp|date|datetime|kicker|label|tag|dateline)$/.test(word),
  );
}
