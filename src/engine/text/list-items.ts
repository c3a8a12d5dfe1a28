import { LINKS, NUMBERED_NOUNS } from './sentence-words.ts';
import { lastWord } from './words-around.ts';

/** A number or letter that may open a list's item: "1.", "2)", "3.)", "(a)", "iv.". */
interface Marker {
  readonly at: number;
  readonly label: string;
  /** The punctuation around the label, which the markers of one list share. */
  readonly shape: string;
}

/** A list so far: where its first item starts, unless that belongs to the sentence before. */
interface List {
  readonly first: readonly number[];
  readonly last: string;
}

const MARKER = /(?<!\S)(\(?)(\d{1,3}|[a-z]|[ivx]{2,5}|[A-Z](?=\)))(\.\)|[.)])(?=\s+\S)/gu;

/** A marker, with or without a bullet, at the start of what it opens. */
const PREFIX =
  /^\s*(?:[•⁃◦‣▪●○■∙*–—-]\s*)?(?:(?<=^|\s|[•⁃◦‣▪●○■∙])\(?(?:\d{1,3}|[a-z]|[ivx]{2,5}|[A-Z](?=\)))(?:\.\)|[.)])(?=\s))?/u;

const BULLET = /(?<!\S)[•⁃◦‣▪●○■∙]/gu;

const DASH_LINE = /(?<=^|[\n\r])[^\S\n\r]*[*–—-](?=[^\S\n\r])/g;

/** A longer line is not an item, but text that was broken at the width of a page. */
const SHORT_LINE = 50;

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** Where the items of a text's lists start, in no order: numbered, lettered, with bullets, or each on its line. */
export function itemStarts(text: string): number[] {
  return [...markedItems(text), ...bulletItems(text), ...dashItems(text), ...lineItems(text)];
}

/** How many characters at the start of a text are an item's marker: no sentence ends in them. */
export function markerLength(text: string): number {
  return PREFIX.exec(text)?.[0].length ?? 0;
}

/** Items whose markers count up. One marker alone may be anything, unless it starts a line. */
function markedItems(text: string): number[] {
  const starts: number[] = [];
  const lists = new Map<string, List>();
  for (const [found, open = '', label = '', close = ''] of matches(text, MARKER)) {
    const marker: Marker = { at: found, label, shape: open + close };
    const list = lists.get(marker.shape);
    if (list && follows(list.last, label) && continuesList(text, marker)) {
      starts.push(...list.first, marker.at);
      lists.set(marker.shape, { first: [], last: label });
    } else if (opensList(text, marker)) {
      if (opensLine(text, marker.at) && isFresh(text, marker.at)) starts.push(marker.at);
      lists.set(marker.shape, { first: isLedIn(text, marker.at) ? [] : [marker.at], last: label });
    }
  }
  return starts;
}

function* matches(text: string, pattern: RegExp): Generator<[number, ...(string | undefined)[]]> {
  for (const match of text.matchAll(pattern)) yield [match.index, ...match.slice(1)];
}

function follows(last: string, label: string): boolean {
  if (/\d/.test(last)) return label === String(Number(last) + 1);
  if (ROMAN.includes(last) && label === ROMAN[ROMAN.indexOf(last) + 1]) return true;
  return last.length === 1 && label === String.fromCharCode(last.charCodeAt(0) + 1);
}

/** "a) …, b) …" after a colon is an enumeration within its sentence, "1. … 2. …" is a list. */
function opensList(text: string, { at, label, shape }: Marker): boolean {
  if (opensLine(text, at)) return true;
  return /^(?:1|a|A|i)$/.test(label) && (isFresh(text, at) || (shape.startsWith('.') && isLedIn(text, at)));
}

/** "2." continues a list if the text after it looks like a beginning and the number does not belong to a noun. */
function continuesList(text: string, { at, label, shape }: Marker): boolean {
  if (opensLine(text, at)) return true;
  const next = text.slice(at + label.length + shape.length, at + 100).trimStart();
  if (!/^["“‘'(]?[\p{Lu}\p{N}]/u.test(next)) return false;
  if (isFresh(text, at)) return true;
  const word = lastWord(text.slice(Math.max(0, at - 50), at).trimEnd()).toLowerCase();
  return !LINKS.has(word) && !NUMBERED_NOUNS.has(word);
}

function opensLine(text: string, at: number): boolean {
  const from = Math.max(0, at - 50);
  const before = text.slice(from, at).replace(/[^\S\n\r]+$/, '');
  return before === '' ? from === 0 : /[\n\r]$/.test(before);
}

/** Whether the sentence before is complete. */
function isFresh(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 50), at).trimEnd();
  return before === '' || /[.!?…]["'’”)\]]*$/.test(before);
}

function isLedIn(text: string, at: number): boolean {
  return !opensLine(text, at) && /[:;]$/.test(text.slice(Math.max(0, at - 50), at).trimEnd());
}

/** If one line begins with a bullet, every bullet of that kind starts an item. */
function bulletItems(text: string): number[] {
  const found = [...text.matchAll(BULLET)];
  const opening = new Set(found.filter(({ index }) => opensLine(text, index)).map(([bullet]) => bullet));
  return found.filter(([bullet]) => opening.has(bullet)).map(({ index }) => index);
}

/** Sentences use dashes too, so one line with a dash is not a list. */
function dashItems(text: string): number[] {
  const found = [...text.matchAll(DASH_LINE)].map(({ index }) => index);
  return found.length > 1 ? found : [];
}

/** Three or more short lines that all start with a capital, or all without, and none of which ends like a sentence. */
function lineItems(text: string): number[] {
  const lines = [...text.matchAll(/[^\n\r]+/g)].filter(([line]) => line.trim() !== '');
  if (lines.length < 3 || !lines.every(([line]) => isWholeLine(line.trim()))) return [];
  const small = lines.filter(([line]) => /^\s*\p{Ll}/u.test(line)).length;
  return small === 0 || small === lines.length ? lines.map(({ index }) => index) : [];
}

function isWholeLine(line: string): boolean {
  if (line.length > SHORT_LINE || /[.!?…:;,–—-]["'’”)\]]*$/.test(line)) return false;
  return !LINKS.has(lastWord(line).toLowerCase());
}
