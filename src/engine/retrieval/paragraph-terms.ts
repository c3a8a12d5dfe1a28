import { keyOf, WORDS, type WordId, wordId } from '#engine/terms/embeddings.ts';
import { type OwnedUnits, ownershipsIn } from '#engine/terms/ownership.ts';
import { termsOf, type Unit, units } from '#engine/terms/terms.ts';
import type { Paragraph } from '#engine/types.ts';

/** A key as a number: a known word's id, or a number from `WORDS` on for any other key that some paragraph holds. */
export type KeyNumber = number;

/** What one sentence speaks of. */
export interface SentenceTerms {
  /** Its different keys. */
  readonly keys: readonly KeyNumber[];
  /** Those of the keys that are known words. */
  readonly ids: readonly WordId[];
  /** How many of its units carry content. */
  readonly length: number;
  /** The keys of its names and of its numbers, each as often as it stands there. */
  readonly names: readonly string[];
  readonly numbers: readonly string[];
  /** What stands under which name. */
  readonly owned: readonly OwnedUnits[];
}

/** What a paragraph speaks of, as the evidence looks at it. */
export interface ParagraphTerms {
  /** Every term. */
  readonly all: ReadonlySet<string>;
  readonly sentences: readonly SentenceTerms[];
  /** Where in the paragraph's sequence of units each key stands. */
  readonly order: ReadonlyMap<string, readonly number[]>;
}

/**
 * A paragraph's terms as they are kept, since there may be very many paragraphs: for each sentence how many numbers
 * follow of each kind, how many units carry content, and these numbers; then the numbers of the paragraph's units.
 */
type Packed = Int32Array;

const packed = new WeakMap<Paragraph, Packed>();
/** So many paragraphs stay unpacked. */
const MOST_UNPACKED = 1000;
let unpacked = new WeakMap<Paragraph, ParagraphTerms>();
let unpackedCount = 0;

const otherKeys: string[] = [];
const otherNumbers = new Map<string, KeyNumber>();

/** The number of a key; none where no paragraph holds it and it is no known word. */
export function keyNumber(key: string): KeyNumber | undefined {
  return wordId(key) ?? otherNumbers.get(key);
}

/** Works a paragraph's terms out, if that was not done; `found` are its units. */
export function prepareTerms(paragraph: Paragraph, found: readonly Unit[]): void {
  if (!packed.has(paragraph)) packed.set(paragraph, pack(paragraph, found));
}

/** The terms of a paragraph, worked out once for as long as the paragraph lives. */
export function termsOfParagraph(paragraph: Paragraph): ParagraphTerms {
  const known = unpacked.get(paragraph);
  if (known) return known;
  if (!packed.has(paragraph)) prepareTerms(paragraph, units(paragraph.text));
  const made = new UnpackedTerms(paragraph, packed.get(paragraph) ?? pack(paragraph, []));
  if (unpackedCount >= MOST_UNPACKED) {
    unpacked = new WeakMap();
    unpackedCount = 0;
  }
  unpacked.set(paragraph, made);
  unpackedCount += 1;
  return made;
}

function pack({ text, sentences }: Paragraph, found: readonly Unit[]): Packed {
  return Int32Array.from([
    ...sentences.flatMap(({ start, end }) => packSentence(text.slice(start, end))),
    ...found.map(({ key }) => numberOf(key)),
  ]);
}

function packSentence(text: string): number[] {
  const all = units(text);
  const content = all.filter((unit) => !unit.stop);
  const keys = [...new Set(termsOf(all, text))];
  const names = content.filter(({ named }) => named);
  const numbers = content.filter(isNumber);
  return [
    keys.length,
    names.length,
    numbers.length,
    content.length,
    ...keys.map(numberOf),
    ...names.map(({ key }) => numberOf(key)),
    ...numbers.map(({ key }) => numberOf(key)),
  ];
}

function isNumber({ key }: Unit): boolean {
  return /^\p{N}/u.test(key);
}

function numberOf(key: string): KeyNumber {
  const known = keyNumber(key);
  if (known !== undefined) return known;
  const made = WORDS + otherKeys.length;
  otherKeys.push(key);
  otherNumbers.set(key, made);
  return made;
}

function keyWithNumber(number: KeyNumber): string {
  return (number < WORDS ? keyOf(number) : otherKeys[number - WORDS]) ?? '';
}

/** What few questions need of few paragraphs is made when it is asked for. */
class UnpackedTerms implements ParagraphTerms {
  readonly sentences: readonly UnpackedSentence[];
  private readonly packed: Packed;
  private madeAll: ReadonlySet<string> | undefined;

  constructor({ text, sentences }: Paragraph, packed: Packed) {
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

  get order(): ReadonlyMap<string, readonly number[]> {
    return new Places(this.packed, this.sentences.at(-1)?.end ?? 0);
  }
}

class UnpackedSentence implements SentenceTerms {
  readonly keys: readonly KeyNumber[];
  readonly length: number;
  /** Where the next sentence's numbers begin. */
  readonly end: number;
  private readonly text: string;
  private readonly packed: Packed;
  private readonly namesStart: number;
  private readonly numbersStart: number;

  constructor(text: string, packed: Packed, at: number) {
    const start = at + 4;
    this.text = text;
    this.packed = packed;
    this.namesStart = start + (packed[at] ?? 0);
    this.numbersStart = this.namesStart + (packed[at + 1] ?? 0);
    this.end = this.numbersStart + (packed[at + 2] ?? 0);
    this.length = packed[at + 3] ?? 0;
    this.keys = part(packed, start, this.namesStart);
  }

  get ids(): readonly WordId[] {
    return this.keys.filter((number) => number < WORDS);
  }

  get names(): readonly string[] {
    return part(this.packed, this.namesStart, this.numbersStart).map(keyWithNumber);
  }

  get numbers(): readonly string[] {
    return part(this.packed, this.numbersStart, this.end).map(keyWithNumber);
  }

  get owned(): readonly OwnedUnits[] {
    return ownershipsIn(units(this.text));
  }
}

function part(packed: Packed, start: number, end: number): number[] {
  const numbers: number[] = [];
  for (let at = start; at < end; at++) numbers.push(packed[at] ?? 0);
  return numbers;
}

function keysOf(sentences: readonly SentenceTerms[]): Set<string> {
  const all = new Set<string>();
  for (const { keys } of sentences) for (const key of keys) all.add(keyWithNumber(key));
  return all;
}

/** Where each key of a paragraph stands. A question asks for a few keys: these are looked for, and no table is made. */
class Places implements ReadonlyMap<string, readonly number[]> {
  private readonly packed: Packed;
  private readonly start: number;

  /** The numbers of the units' keys stand in `packed` from `start` on. */
  constructor(packed: Packed, start: number) {
    this.packed = packed;
    this.start = start;
  }

  get(key: string): readonly number[] | undefined {
    const number = keyNumber(key);
    if (number === undefined) return undefined;
    let places: number[] | undefined;
    for (let at = this.start; at < this.packed.length; at++) {
      if (this.packed[at] !== number) continue;
      places ??= [];
      places.push(at - this.start);
    }
    return places;
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  get size(): number {
    return this.all().size;
  }

  forEach(each: (places: readonly number[], key: string, map: this) => void): void {
    for (const [key, places] of this.all()) each(places, key, this);
  }

  entries(): MapIterator<[string, readonly number[]]> {
    return this.all().entries();
  }

  keys(): MapIterator<string> {
    return this.all().keys();
  }

  values(): MapIterator<readonly number[]> {
    return this.all().values();
  }

  [Symbol.iterator](): MapIterator<[string, readonly number[]]> {
    return this.entries();
  }

  private all(): Map<string, readonly number[]> {
    const keys = new Set(Array.from(this.packed.subarray(this.start), keyWithNumber));
    return new Map([...keys].map((key) => [key, this.get(key) ?? []]));
  }
}
