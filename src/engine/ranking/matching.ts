import { ownKeys } from '#engine/question/concept.ts';
import { type SentenceTerms, termsOfParagraph } from '#engine/retrieval/paragraph-terms.ts';
import { likeness, rarity, WORDS, type WordId, wordId } from '#engine/terms/embeddings.ts';
import type { Concept, Paragraph } from '#engine/types.ts';

/** How well a text matches each concept of the question, in their order; 0…1 each. */
export type ConceptScores = readonly number[];

/** How well each sentence of a paragraph matches the question's concepts. */
export interface Matches {
  /** By the concept's own words and its synonyms. */
  readonly exact: readonly ConceptScores[];
  /** Also by words of similar meaning. */
  readonly near: readonly ConceptScores[];
}

/** The weight of each concept, in their order; together 1. */
export interface ConceptWeights {
  /** By its rarity in the articles. */
  readonly here: readonly number[];
  /** By its rarity in English. */
  readonly general: readonly number[];
  /** By both. */
  readonly both: readonly number[];
}

export interface Matcher {
  readonly weights: ConceptWeights;
  /** The rarity in English of each concept's rarest word. */
  readonly rarities: readonly number[];
  of(paragraph: Paragraph): Matches;
}

/** Matches paragraphs against concepts, and remembers each paragraph's matches. */
export function createMatcher(concepts: readonly Concept[], idf: (key: string) => number): Matcher {
  const matchSentence = createSentenceMatcher(concepts);
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
      const made = known.get(paragraph) ?? matchesOf(paragraph, matchSentence);
      known.set(paragraph, made);
      return made;
    },
  };
}

/** The weighted share of the question that is matched. */
export function coverage(held: ConceptScores, weights: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < held.length; at++) sum += (held[at] ?? 0) * (weights[at] ?? 0);
  return sum;
}

/** The best match of each concept in several texts. */
export function together(parts: readonly ConceptScores[], concepts: number): ConceptScores {
  const all = new Array<number>(concepts).fill(0);
  for (const part of parts) {
    for (let at = 0; at < concepts; at++) all[at] = Math.max(all[at] ?? 0, part[at] ?? 0);
  }
  return all;
}

/** How well a sentence matches each concept: by its own words and synonyms, and also by words of similar meaning. */
type SentenceMatcher = (sentence: SentenceTerms) => readonly [exact: ConceptScores, near: ConceptScores];

function matchesOf(paragraph: Paragraph, matchSentence: SentenceMatcher): Matches {
  const pairs = termsOfParagraph(paragraph).sentences.map(matchSentence);
  return { exact: pairs.map(([exact]) => exact), near: pairs.map(([, near]) => near) };
}

function createSentenceMatcher(concepts: readonly Concept[]): SentenceMatcher {
  const matching = matchingKeys(concepts);
  const matchingIds = new Map(
    [...matching].flatMap(([key, found]) => {
      const id = wordId(key);
      return id === undefined ? [] : [[id, found] as const];
    }),
  );
  const nearness = createNearness(concepts);
  return ({ ids, others }) => {
    const exact = new Array<number>(concepts.length).fill(0);
    const near = new Array<number>(concepts.length).fill(0);
    for (const id of ids) {
      raise(exact, matchingIds.get(id) ?? NONE);
      nearness.raise(near, id);
    }
    for (const key of others) raise(exact, matching.get(key) ?? NONE);
    for (let at = 0; at < near.length; at++) {
      const held = exact[at] ?? 0;
      near[at] = held === 1 ? 1 : Math.max(held, near[at] ?? 0);
    }
    return [exact, near];
  };
}

/** The place of a concept, and how well a key matches it. */
interface Matching {
  readonly at: number;
  readonly weight: number;
}

const NONE: readonly Matching[] = [];

function raise(held: number[], matching: readonly Matching[]): void {
  for (const { at, weight } of matching) held[at] = Math.max(held[at] ?? 0, weight);
}

/** Which keys match which concepts. */
function matchingKeys(concepts: readonly Concept[]): ReadonlyMap<string, readonly Matching[]> {
  const matching = new Map<string, Matching[]>();
  for (const [at, { keys }] of concepts.entries()) {
    for (const [key, weight] of keys) matching.set(key, [...(matching.get(key) ?? []), { at, weight }]);
  }
  return matching;
}

/** How similar known words are to each concept. */
interface ConceptNearness {
  /** Raises each concept's score to the word's similarity to it. */
  raise(held: number[], id: WordId): void;
}

/** Compares each word only once: its row has its similarity to each concept. */
function createNearness(concepts: readonly Concept[]): ConceptNearness {
  const own = concepts.map((concept) => ownKeys(concept).flatMap((key) => wordId(key) ?? []));
  /** Where a word's row starts, plus 1; 0 if it has none yet. */
  const starts = new Int32Array(WORDS);
  const rows: number[] = [];
  const addRow = (id: WordId): number => {
    const start = rows.length;
    for (const ids of own) rows.push(nearest(ids, id));
    starts[id] = start + 1;
    return start;
  };
  return {
    raise(held, id) {
      const known = starts[id] ?? 0;
      const start = known > 0 ? known - 1 : addRow(id);
      for (let at = 0; at < held.length; at++) {
        const near = rows[start + at] ?? 0;
        if (near > (held[at] ?? 0)) held[at] = near;
      }
    },
  };
}

function nearest(ids: readonly WordId[], id: WordId): number {
  let most = 0;
  for (const each of ids) most = Math.max(most, likeness(each, id));
  return most;
}

function shares(values: readonly number[]): number[] {
  const sum = values.reduce((total, value) => total + value, 0) || 1;
  return values.map((value) => value / sum);
}
