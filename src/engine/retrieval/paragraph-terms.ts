import { keyOf, WORDS, wordId } from '#engine/terms/embeddings.ts';
import { type SentenceUnits, unitsBySentence } from '#engine/terms/sentence-units.ts';
import { termsOfIn, type Unit } from '#engine/terms/terms.ts';
import type { Paragraph } from '#engine/types.ts';
import { type Numbers, numbersOf } from './lists.ts';

/**
 * What one sentence holds: places in its paragraph's numbers. Its different keys come first, then those of its names and
 * of its numbers, each as often as it occurs.
 */
export interface SentenceTerms {
  readonly keys: number;
  readonly names: number;
  readonly figures: number;
  readonly end: number;
  /** How many of its units carry content. */
  readonly length: number;
}

/** What a paragraph holds, as the evidence looks at it. */
export interface ParagraphTerms extends PackedTerms {
  readonly sentences: readonly SentenceTerms[];
  /** Where the numbers of all units begin, in the paragraph's order. */
  readonly units: number;
}

/**
 * A paragraph's terms as they are kept, since there may be very many paragraphs. `numbers` has, for each sentence, how
 * many numbers follow of each kind, how many units carry content, and these numbers; then the numbers of all units. A
 * number below `WORDS` is a known word, a higher one a place in `others`. The keys die with their paragraph: a table for
 * all would grow with every word of every article.
 */
export interface PackedTerms {
  readonly numbers: Numbers;
  readonly others: readonly string[];
}

const packed = new WeakMap<Paragraph, PackedTerms>();

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

function haveKeys(numbers: Numbers, others: readonly string[]): boolean {
  return numbers.every((number) => number >= 0 && number < WORDS + others.length);
}

/** The terms of a paragraph, worked out once for as long as the paragraph lives. */
export function termsOfParagraph(paragraph: Paragraph): ParagraphTerms {
  const kept = packed.get(paragraph) ?? packAlone(paragraph);
  packed.set(paragraph, kept);
  const { numbers, others } = kept;
  const sentences: SentenceTerms[] = [];
  let at = 0;
  for (let place = 0; place < paragraph.sentences.length; place++) {
    const keys = at + 4;
    const names = keys + (numbers[at] ?? 0);
    const figures = names + (numbers[at + 1] ?? 0);
    const end = figures + (numbers[at + 2] ?? 0);
    sentences.push({ keys, names, figures, end, length: numbers[at + 3] ?? 0 });
    at = end;
  }
  return { numbers, others, sentences, units: at };
}

/** The key that a number of a paragraph stands for. */
export function keyAt({ others }: PackedTerms, number: number): string {
  return (number < WORDS ? keyOf(number) : others[number - WORDS]) ?? '';
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
  return { numbers: numbersOf(numbers), others: [...others.keys()] };
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
