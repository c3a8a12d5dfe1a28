import { type OwnedUnits, ownershipsIn } from './ownership.ts';
import { terms, units } from './terms.ts';
import type { Paragraph } from './types.ts';

/** What a paragraph speaks of, as the evidence looks at it. */
export interface ParagraphTerms {
  /** Every term. */
  readonly all: ReadonlySet<string>;
  /** The terms of each sentence. */
  readonly bySentence: readonly ReadonlySet<string>[];
  /** Where in the paragraph's sequence of units each key stands. */
  readonly order: ReadonlyMap<string, readonly number[]>;
  /** What stands under which name, by sentence. */
  readonly owned: readonly (readonly OwnedUnits[])[];
}

const cache = new WeakMap<Paragraph, ParagraphTerms>();

/** The terms of a paragraph, worked out once for as long as the paragraph lives. */
export function termsOfParagraph(paragraph: Paragraph): ParagraphTerms {
  const known = cache.get(paragraph);
  if (known) return known;
  const bySentence = paragraph.sentences.map(
    ({ start, end }) => new Set(terms(paragraph.text.slice(start, end))),
  );
  const order = new Map<string, number[]>();
  for (const [at, { key }] of units(paragraph.text).entries())
    order.set(key, [...(order.get(key) ?? []), at]);
  const owned = paragraph.sentences.map(({ start, end }) =>
    ownershipsIn(units(paragraph.text.slice(start, end))),
  );
  const made = { all: new Set(bySentence.flatMap((each) => [...each])), bySentence, order, owned };
  cache.set(paragraph, made);
  return made;
}
