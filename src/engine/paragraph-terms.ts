import { type OwnedUnits, ownershipsIn } from './ownership.ts';
import { termsOf, type Unit, units } from './terms.ts';
import type { Paragraph } from './types.ts';
import { keyOf, WORDS, type WordId, wordId } from './words.ts';

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
 * A paragraph's terms as they are kept, since there may be very many paragraphs: the numbers of its units' keys, and
 * then for each sentence how many numbers follow of each kind, how many units carry content, and these numbers.
 */
interface Packed {
  readonly order: Int32Array;
  readonly sentences: Int32Array;
}

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
  const order = Int32Array.from(found, ({ key }) => numberOf(key));
  return {
    order,
    sentences: Int32Array.from(sentences.flatMap(({ start, end }) => packSentence(text.slice(start, end)))),
  };
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
  private readonly sequence: Int32Array;
  private madeAll: ReadonlySet<string> | undefined;
  private madeOrder: ReadonlyMap<string, readonly number[]> | undefined;

  constructor({ text, sentences }: Paragraph, { order, sentences: numbers }: Packed) {
    let at = 0;
    this.sequence = order;
    this.sentences = sentences.map(({ start, end }) => {
      const made = new UnpackedSentence(text.slice(start, end), numbers, at);
      at = made.end;
      return made;
    });
  }

  get all(): ReadonlySet<string> {
    this.madeAll ??= new Set(this.sentences.flatMap(({ keys }) => keys.map(keyWithNumber)));
    return this.madeAll;
  }

  get order(): ReadonlyMap<string, readonly number[]> {
    this.madeOrder ??= placesOf(this.sequence);
    return this.madeOrder;
  }
}

class UnpackedSentence implements SentenceTerms {
  readonly keys: readonly KeyNumber[];
  readonly length: number;
  /** Where the next sentence's numbers begin. */
  readonly end: number;
  private readonly text: string;
  private readonly nameNumbers: Int32Array;
  private readonly numberNumbers: Int32Array;

  constructor(text: string, packed: Int32Array, at: number) {
    const [keys = 0, names = 0, numbers = 0, length = 0] = packed.subarray(at, at + 4);
    const start = at + 4;
    this.text = text;
    this.length = length;
    this.keys = [...packed.subarray(start, start + keys)];
    this.nameNumbers = packed.subarray(start + keys, start + keys + names);
    this.end = start + keys + names + numbers;
    this.numberNumbers = packed.subarray(start + keys + names, this.end);
  }

  get ids(): readonly WordId[] {
    return this.keys.filter((number) => number < WORDS);
  }

  get names(): readonly string[] {
    return Array.from(this.nameNumbers, keyWithNumber);
  }

  get numbers(): readonly string[] {
    return Array.from(this.numberNumbers, keyWithNumber);
  }

  get owned(): readonly OwnedUnits[] {
    return ownershipsIn(units(this.text));
  }
}

function placesOf(sequence: Int32Array): Map<string, readonly number[]> {
  const order = new Map<string, number[]>();
  for (let at = 0; at < sequence.length; at++) {
    const key = keyWithNumber(sequence[at] ?? 0);
    const places = order.get(key);
    if (places) places.push(at);
    else order.set(key, [at]);
  }
  return order;
}
