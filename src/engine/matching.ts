import { match, ownKeys } from './concept.ts';
import { type SentenceTerms, termsOfParagraph } from './paragraph-terms.ts';
import type { Concept, Paragraph } from './types.ts';
import { likeness, rarity, type WordId, wordId } from './words.ts';

/** How far a stretch of text speaks of each concept of the question, in their order; 0…1 each. */
export type Held = readonly number[];

/** How far the sentences of a paragraph speak of the question's concepts. */
export interface Matches {
  /** By the concept's own words and its synonyms. */
  readonly exact: readonly Held[];
  /** By words of like meaning, too. */
  readonly near: readonly Held[];
}

/** How much each concept of a question weighs, 1 in all, in the order of the concepts. */
export interface Weights {
  /** By its rarity in the articles. */
  readonly here: readonly number[];
  /** By its rarity in English. */
  readonly general: readonly number[];
  /** By both. */
  readonly both: readonly number[];
}

export interface Matcher {
  readonly weights: Weights;
  /** The rarity in English of each concept's rarest word. */
  readonly rarities: readonly number[];
  of(paragraph: Paragraph): Matches;
}

/** Matches paragraphs against concepts; what was worked out for one is kept for as long as the matcher. */
export function createMatcher(concepts: readonly Concept[], idf: (key: string) => number): Matcher {
  const nearest = concepts.map(createNearness);
  const known = new Map<Paragraph, Matches>();
  const rarities = concepts.map((concept) => Math.max(...ownKeys(concept).map(rarity)));
  const here = concepts.map((concept) => Math.max(...ownKeys(concept).map(idf)));
  return {
    rarities,
    weights: {
      here: shares(here),
      general: shares(rarities),
      both: shares(here.map((each, at) => each * (rarities[at] ?? 0))),
    },
    of(paragraph) {
      const made = known.get(paragraph) ?? matchesOf(paragraph, concepts, nearest);
      known.set(paragraph, made);
      return made;
    },
  };
}

/** The weighted share of the question that is held. */
export function coverage(held: Held, weights: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < held.length; at++) sum += (held[at] ?? 0) * (weights[at] ?? 0);
  return sum;
}

/** What several stretches of text hold together. */
export function together(parts: readonly Held[], concepts: number): Held {
  return Array.from({ length: concepts }, (_, at) =>
    parts.reduce((most, held) => Math.max(most, held[at] ?? 0), 0),
  );
}

function matchesOf(
  paragraph: Paragraph,
  concepts: readonly Concept[],
  nearest: readonly ((ids: readonly WordId[]) => number)[],
): Matches {
  const { sentences } = termsOfParagraph(paragraph);
  const exact = sentences.map(({ keys }) => concepts.map((concept) => match(concept, keys)));
  return { exact, near: sentences.map((sentence, at) => nearOf(sentence, exact[at] ?? [], nearest)) };
}

function nearOf(
  { ids }: SentenceTerms,
  exact: Held,
  nearest: readonly ((ids: readonly WordId[]) => number)[],
): Held {
  return exact.map((held, at) => (held === 1 ? 1 : Math.max(held, nearest[at]?.(ids) ?? 0)));
}

/** How near in meaning the nearest of some words is to the concept. */
function createNearness(concept: Concept): (ids: readonly WordId[]) => number {
  const own = ownKeys(concept).flatMap((key) => wordId(key) ?? []);
  const known = new Map<WordId, number>();
  const nearness = (id: WordId): number => {
    const made = known.get(id) ?? own.reduce((most, each) => Math.max(most, likeness(each, id)), 0);
    known.set(id, made);
    return made;
  };
  return (ids) => (own.length === 0 ? 0 : ids.reduce((most, id) => Math.max(most, nearness(id)), 0));
}

function shares(values: readonly number[]): number[] {
  const sum = values.reduce((total, value) => total + value, 0) || 1;
  return values.map((value) => value / sum);
}
