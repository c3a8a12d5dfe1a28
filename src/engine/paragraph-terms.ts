import { type OwnedUnits, ownershipsIn } from './ownership.ts';
import { terms, type Unit, units } from './terms.ts';
import type { Paragraph } from './types.ts';
import { type WordId, wordId } from './words.ts';

/** What one sentence speaks of. */
export interface SentenceTerms {
  readonly keys: ReadonlySet<string>;
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

const cache = new WeakMap<Paragraph, ParagraphTerms>();

/** The terms of a paragraph, worked out once for as long as the paragraph lives. */
export function termsOfParagraph(paragraph: Paragraph): ParagraphTerms {
  const known = cache.get(paragraph);
  if (known) return known;
  const sentences = paragraph.sentences.map(({ start, end }) =>
    termsOfSentence(paragraph.text.slice(start, end)),
  );
  const order = new Map<string, number[]>();
  for (const [at, { key }] of units(paragraph.text).entries()) {
    const places = order.get(key);
    if (places) places.push(at);
    else order.set(key, [at]);
  }
  const made = { all: new Set(sentences.flatMap(({ keys }) => [...keys])), sentences, order };
  cache.set(paragraph, made);
  return made;
}

function termsOfSentence(text: string): SentenceTerms {
  const keys = new Set(terms(text));
  const all = units(text);
  const content = all.filter((unit) => !unit.stop);
  return {
    keys,
    ids: [...keys].flatMap((key) => wordId(key) ?? []),
    length: content.length,
    names: content.filter(({ named }) => named).map(({ key }) => key),
    numbers: content.filter(isNumber).map(({ key }) => key),
    owned: ownershipsIn(all),
  };
}

function isNumber({ key }: Unit): boolean {
  return /^\p{N}/u.test(key);
}
