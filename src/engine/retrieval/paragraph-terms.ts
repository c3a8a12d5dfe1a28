import { keyOf, WORDS, type WordId, wordId } from '#engine/terms/embeddings.ts';
import { type OwnedUnits, ownershipsIn } from '#engine/terms/ownership.ts';
import { type SentenceUnits, unitsBySentence } from '#engine/terms/sentence-units.ts';
import { termsOfIn, type Unit, units } from '#engine/terms/terms.ts';
import type { Paragraph } from '#engine/types.ts';

/** What one sentence holds. A key is a known word, which has a number for good, or another, such as a name or a figure. */
export interface SentenceTerms {
  /** Its different known words. */
  readonly ids: readonly WordId[];
  /** Its different other keys. */
  readonly others: readonly string[];
  /** How many of its units carry content. */
  readonly length: number;
  /** The keys of its names and of its numbers, each as often as it occurs. */
  readonly names: readonly string[];
  readonly numbers: readonly string[];
  /** Which things belong to which names. */
  readonly owned: readonly OwnedUnits[];
}

/** What a paragraph holds, as the evidence looks at it. */
export interface ParagraphTerms {
  /** Every term. */
  readonly all: ReadonlySet<string>;
  readonly sentences: readonly SentenceTerms[];
  /** Where in the paragraph's sequence of units a key occurs, from 0. */
  placesOf(key: string): readonly number[];
}

/**
 * A paragraph's terms as they are kept, since there may be very many paragraphs. `numbers` has, for each sentence, how
 * many numbers follow of each kind, how many units carry content, and these numbers; then the numbers of all units. A
 * number below `WORDS` is a known word, a higher one a place in `others`. The keys die with their paragraph: a table for
 * all would grow with every word of every article.
 */
export interface PackedTerms {
  readonly numbers: Int32Array;
  readonly others: readonly string[];
}

const packed = new WeakMap<Paragraph, PackedTerms>();
/** How many paragraphs stay unpacked. */
const MOST_UNPACKED = 1000;
let unpacked = new WeakMap<Paragraph, ParagraphTerms>();
let unpackedCount = 0;

/** Takes a paragraph's terms as they were packed. */
export function adoptTerms(paragraph: Paragraph, terms: PackedTerms): void {
  packed.set(paragraph, terms);
}

/** Whether these can be a paragraph's terms: each sentence has its numbers, and each number its key. */
export function arePackedTerms({ sentences }: Paragraph, { numbers, others }: PackedTerms): boolean {
  let at = 0;
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    const counts = Array.from(numbers.subarray(at, at + 4));
    if (counts.length < 4 || counts.some((count) => count < 0 || count > numbers.length)) return false;
    const [keys = 0, names = 0, figures = 0] = counts;
    const end = at + 4 + keys + names + figures;
    if (end > numbers.length || !haveKeys(numbers.subarray(at + 4, end), others)) return false;
    at = end;
  }
  return haveKeys(numbers.subarray(at), others);
}

function haveKeys(numbers: Int32Array, others: readonly string[]): boolean {
  return numbers.every((number) => number >= 0 && number < WORDS + others.length);
}

/** The terms of a paragraph, worked out once for as long as the paragraph lives. */
export function termsOfParagraph(paragraph: Paragraph): ParagraphTerms {
  const known = unpacked.get(paragraph);
  if (known) return known;
  const kept = packed.get(paragraph) ?? packAlone(paragraph);
  packed.set(paragraph, kept);
  const made = new UnpackedTerms(paragraph, kept);
  if (unpackedCount >= MOST_UNPACKED) {
    unpacked = new WeakMap();
    unpackedCount = 0;
  }
  unpacked.set(paragraph, made);
  unpackedCount += 1;
  return made;
}

/** A paragraph that no index has, read as if it were English. */
function packAlone(paragraph: Paragraph): PackedTerms {
  return packTerms(paragraph, unitsBySentence(undefined, paragraph.text, paragraph.sentences), undefined);
}

/** Packs a paragraph's terms; `found` are its units in its language. */
export function packTerms(
  { text, sentences }: Paragraph,
  found: SentenceUnits,
  language: string | undefined,
): PackedTerms {
  const others = new Map<string, number>();
  const numberOf = (key: string): number => {
    const known = wordId(key) ?? others.get(key);
    if (known !== undefined) return known;
    const made = WORDS + others.size;
    others.set(key, made);
    return made;
  };
  const numbers: number[] = [];
  for (const [at, { start, end }] of sentences.entries()) {
    const sentence = text.slice(start, end);
    packSentence(found.sentences[at] ?? [], sentence, language, numberOf, numbers);
  }
  for (const { key } of found.all) numbers.push(numberOf(key));
  return { numbers: Int32Array.from(numbers), others: [...others.keys()] };
}

function packSentence(
  all: readonly Unit[],
  text: string,
  language: string | undefined,
  numberOf: (key: string) => number,
  numbers: number[],
): void {
  const content = all.filter((unit) => !unit.stop);
  const keys = new Set(termsOfIn(language, all, text));
  const names = content.filter(({ named }) => named);
  const figures = content.filter(isNumber);
  numbers.push(keys.size, names.length, figures.length, content.length);
  for (const key of keys) numbers.push(numberOf(key));
  for (const { key } of names) numbers.push(numberOf(key));
  for (const { key } of figures) numbers.push(numberOf(key));
}

function isNumber({ key }: Unit): boolean {
  return /^\p{N}/u.test(key);
}

function keyAt({ others }: PackedTerms, number: number): string {
  return (number < WORDS ? keyOf(number) : others[number - WORDS]) ?? '';
}

/** Few questions need all of this, so each part is made when it is asked for. */
class UnpackedTerms implements ParagraphTerms {
  readonly sentences: readonly UnpackedSentence[];
  private readonly packed: PackedTerms;
  private madeAll: ReadonlySet<string> | undefined;

  constructor({ text, sentences }: Paragraph, packed: PackedTerms) {
    let at = 0;
    this.packed = packed;
    this.sentences = sentences.map(({ start, end }) => {
      const made = new UnpackedSentence(text.slice(start, end), packed, at);
      at = made.end;
      return made;
    });
  }

  get all(): ReadonlySet<string> {
    this.madeAll ??= keysOf(this.sentences);
    return this.madeAll;
  }

  placesOf(key: string): readonly number[] {
    const { numbers, others } = this.packed;
    const known = wordId(key);
    const other = others.indexOf(key);
    if (known === undefined && other < 0) return [];
    const number = known ?? WORDS + other;
    const start = this.sentences.at(-1)?.end ?? 0;
    const places: number[] = [];
    for (let at = start; at < numbers.length; at++) if (numbers[at] === number) places.push(at - start);
    return places;
  }
}

class UnpackedSentence implements SentenceTerms {
  readonly ids: readonly WordId[];
  readonly others: readonly string[];
  readonly length: number;
  /** Where the next sentence's numbers begin. */
  readonly end: number;
  private readonly text: string;
  private readonly packed: PackedTerms;
  private readonly namesStart: number;
  private readonly numbersStart: number;

  constructor(text: string, packed: PackedTerms, at: number) {
    const { numbers } = packed;
    const start = at + 4;
    this.text = text;
    this.packed = packed;
    this.namesStart = start + (numbers[at] ?? 0);
    this.numbersStart = this.namesStart + (numbers[at + 1] ?? 0);
    this.end = this.numbersStart + (numbers[at + 2] ?? 0);
    this.length = numbers[at + 3] ?? 0;
    const [ids, others]: [WordId[], string[]] = [[], []];
    for (let place = start; place < this.namesStart; place++) {
      const number = numbers[place] ?? 0;
      if (number < WORDS) ids.push(number);
      else others.push(keyAt(packed, number));
    }
    this.ids = ids;
    this.others = others;
  }

  get names(): readonly string[] {
    return keysBetween(this.packed, this.namesStart, this.numbersStart);
  }

  get numbers(): readonly string[] {
    return keysBetween(this.packed, this.numbersStart, this.end);
  }

  get owned(): readonly OwnedUnits[] {
    return ownershipsIn(units(this.text));
  }
}

function keysBetween(packed: PackedTerms, start: number, end: number): string[] {
  return Array.from(packed.numbers.subarray(start, end), (number) => keyAt(packed, number));
}

function keysOf(sentences: readonly SentenceTerms[]): Set<string> {
  const all = new Set<string>();
  for (const { ids, others } of sentences) {
    for (const id of ids) all.add(keyOf(id) ?? '');
    for (const key of others) all.add(key);
  }
  return all;
}
