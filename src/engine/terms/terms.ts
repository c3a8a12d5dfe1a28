import { foreignUnits } from './foreign-units.ts';
import { IRREGULARS } from './irregulars.ts';
import names from './names.json' with { type: 'json' };
import { inOneSpelling } from './one-spelling.ts';
import { stem } from './stem.ts';
import { STOP_WORDS } from './stop-words.ts';
import type { Unit } from './unit.ts';

export type { Unit };

const WORD =
  /(?:\p{L}\.)+\p{L}(?![\p{L}\p{N}])\.?|\p{N}+(?:[.,]\p{N}+)*\p{L}*|\p{Script=Han}|[\p{L}\p{M}\p{N}]+(?:'\p{L}+)*'?/gu;
const HYPHENATED = /(?<![\p{L}\p{N}])(\p{L}{1,3}|\p{L}+(?=-\p{N}))-([\p{L}\p{N}]+)(?![-\p{L}\p{N}])/gu;
/** The hyphen, and what is folded to it. */
const HYPHEN = /[-\uFE63\uFF0D]/;
/** Most texts have nothing to fold. */
const ASCII = /^[\0-\x7F]*$/;
/** Names only if they are written in capitals or with dots; in small letters they are other words. */
const CAPITALS_ONLY = new Set(['US', 'UN']);
const STEM_CACHE_SIZE = 50_000;
const stems = new Map<string, string>();

/** From each form of a name (its folded words, joined by spaces) to the key of the name. */
const NAME_KEYS = new Map<string, string>();
/** For the key of a name, the keys that news uses instead: Moscow for Russia, and Russia for Moscow. */
export const SEATS = new Map<string, string[]>();
/** For a word, the number of words in the longest name that starts with it. Most words start none, and texts are long. */
const LONGEST_NAMES = new Map<string, number>();
for (const { name, same, seat } of names as readonly { name: string; same: string[]; seat?: string[] }[]) {
  for (const form of [name, ...same]) addName(form, `=${name}`);
  for (const form of seat ?? []) if (!NAME_KEYS.has(folded(form))) addName(form, `=${form}`);
  for (const form of seat ?? []) {
    const key = NAME_KEYS.get(folded(form)) ?? `=${form}`;
    addSeat(`=${name}`, key);
    addSeat(key, `=${name}`);
  }
}

/** The units of a text in a language, as in ISO 639-1; where it is not known, as if it were English. */
export function unitsIn(language: string | undefined, text: string): Unit[] {
  return isReadAsEnglish(language) ? units(text) : foreignUnits(text, language);
}

/** Whether texts of a language are read by the rules of English; undefined where their language is not known. */
export function isReadAsEnglish(language: string | undefined): language is undefined | 'en' {
  return language === undefined || language === 'en';
}

/** The units of an English text in order, words of grammar included. */
export function units(text: string): Unit[] {
  return placedUnits(fold(text)).units;
}

/** Units, and where each begins and ends in the folded text that they are of. */
export interface PlacedUnits {
  readonly units: Unit[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** The units of a folded English text. */
export function placedUnits(plain: string): PlacedUnits {
  const written = [...plain.matchAll(WORD)];
  const words = written.map(([word]) => plainWord(word));
  const found: Unit[] = [];
  const [starts, ends]: [number[], number[]] = [[], []];
  for (let at = 0; at < words.length; ) {
    const length = nameLength(words, at);
    const [word = '', start = 0] = [written[at]?.[0], written[at]?.index];
    const hyphened = plain[start - 1] === '-' && found.at(-1)?.named === true;
    if (length > 0) found.push(nameUnit(words.slice(at, at + length)));
    else found.push(wordUnit(words[at] ?? '', hyphened || /^\p{Lu}/u.test(word)));
    at += Math.max(1, length);
    const last = written[at - 1];
    starts.push(start);
    ends.push((last?.index ?? 0) + (last?.[0].length ?? 0));
  }
  return { units: found, starts, ends };
}

/**
 * The keys under which a text is indexed: those of its units that have content; for a name also the words that
 * it is made of, and for a short hyphenated word also the joined form ("e-mail" and "email").
 */
export function terms(text: string): string[] {
  return termsOf(units(text), text);
}

/** The keys under which a text in a language is indexed. */
export function termsIn(language: string | undefined, text: string): string[] {
  return termsOfIn(language, unitsIn(language, text), text);
}

/** The same for a text whose units are known. */
export function termsOfIn(language: string | undefined, found: readonly Unit[], text: string): string[] {
  if (isReadAsEnglish(language)) return termsOf(found, text);
  return found.flatMap(({ key, stop }) => (stop ? [] : key));
}

/** The same for an English text. */
export function termsOf(found: readonly Unit[], text: string): string[] {
  const content = found.filter((unit) => !unit.stop);
  return [...content.flatMap(unitTerms), ...joinedWords(text)];
}

/** Short hyphenated words without their hyphens. */
function joinedWords(text: string): string[] {
  if (!HYPHEN.test(text)) return [];
  return [...fold(text).matchAll(HYPHENATED)].map(([, first = '', second = '']) =>
    stemOf((first + second).toLowerCase()),
  );
}

/** Every key of a unit in the index. */
export function unitTerms(unit: Unit): string[] {
  if (!unit.key.startsWith('=')) return [unit.key];
  return [unit.key, ...unit.words.filter((word) => !STOP_WORDS.has(word)).map(stemOf)];
}

/** The stem of a folded word; irregular forms first become their base form. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= STEM_CACHE_SIZE) stems.clear();
  const result = stem(inOneSpelling(IRREGULARS.get(word) ?? word));
  stems.set(word, result);
  return result;
}

/** With one form of apostrophe, no accents, no signs that do not show, and plain forms for compatibility characters. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text;
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]+/gu, '')
    .replace(/[\u2018\u2019\u02bc\uff07]/g, "'");
}

function plainWord(word: string): string {
  if (CAPITALS_ONLY.has(word)) return `${[...word.toLowerCase()].join('.')}.`;
  const lower = word.toLowerCase();
  if (/^(?:\p{L}\.)+\p{L}$/u.test(lower)) return `${lower}.`;
  if (/^\p{N}/u.test(lower)) return plainNumber(lower);
  return lower.replace(/'s$|'$/, '');
}

/** Without thousands' commas, and with "30k" written out. */
function plainNumber(number: string): string {
  const plain = number.replace(/,(?=\p{N}{3})/gu, '');
  const [, thousands] = /^(\d{1,4}(?:\.\d)?)k$/.exec(plain) ?? [];
  return thousands === undefined ? plain : String(Number(thousands) * 1000);
}

function wordUnit(word: string, named: boolean): Unit {
  const bare = word.replace(/'/g, '');
  const stop = STOP_WORDS.has(bare);
  return { key: stemOf(bare), words: [word], named: named && !stop, stop };
}

function nameUnit(words: readonly string[]): Unit {
  return { key: NAME_KEYS.get(words.join(' ')) ?? '', words, named: true, stop: false };
}

function nameLength(words: readonly string[], at: number): number {
  const longest = LONGEST_NAMES.get(words[at] ?? '') ?? 0;
  for (let length = Math.min(longest, words.length - at); length > 0; length--) {
    if (NAME_KEYS.has(words.slice(at, at + length).join(' '))) return length;
  }
  return 0;
}

function addSeat(key: string, other: string): void {
  SEATS.set(key, [...(SEATS.get(key) ?? []), other]);
}

function addName(form: string, key: string): void {
  const words = folded(form);
  const [first = '', ...others] = words.split(' ');
  LONGEST_NAMES.set(first, Math.max(LONGEST_NAMES.get(first) ?? 0, others.length + 1));
  if (!CAPITALS_ONLY.has(words.toUpperCase())) NAME_KEYS.set(words, key);
}

function folded(form: string): string {
  return [...fold(form).matchAll(WORD)].map(([word]) => plainWord(word)).join(' ');
}
