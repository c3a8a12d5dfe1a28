import { ownKeys } from '#engine/question/concept.ts';
import {
  type PackedTerms,
  type ParagraphTerms,
  termsOfParagraph,
} from '#engine/retrieval/paragraph-terms.ts';
import { likeness, rarity, WORDS, type WordId, wordId } from '#engine/terms/embeddings.ts';
import type { Concept, Paragraph } from '#engine/types.ts';

/** How well a text matches each concept of the question, in their order; 0…1 each. */
export type ConceptScores = readonly number[];

/** How well each sentence of a paragraph matches the question's concepts. */
export interface Matches {
  readonly terms: ParagraphTerms;
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
  /** For each concept, where in a paragraph's sequence of units one of its keys is, from 0. */
  placesIn(terms: ParagraphTerms): readonly (readonly number[])[];
}

/** Matches paragraphs against concepts, and remembers each paragraph's matches. */
export function createMatcher(concepts: readonly Concept[], idf: (key: string) => number): Matcher {
  const matching = createKeyMatching(concepts);
  const rows = createWordRows(concepts, matching);
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
      const made = known.get(paragraph) ?? matchesOf(paragraph, concepts.length, rows, matching);
      known.set(paragraph, made);
      return made;
    },
    placesIn: (terms) => placesIn(terms, concepts.length, matching),
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

function matchesOf(paragraph: Paragraph, concepts: number, rows: WordRows, matching: KeyMatching): Matches {
  const terms = termsOfParagraph(paragraph);
  const [exact, near]: [number[][], number[][]] = [[], []];
  for (const { keys, names } of terms.sentences) {
    const own = new Array<number>(concepts).fill(0);
    const alike = new Array<number>(concepts).fill(0);
    for (let place = keys; place < names; place++) {
      const number = terms.numbers[place] ?? 0;
      if (number < WORDS) rows.raise(own, alike, number);
      else for (const each of matching.of(terms, number)) raise(own, alike, each);
    }
    exact.push(own);
    near.push(alike);
  }
  return { terms, exact, near };
}

function raise(exact: number[], near: number[], { at, weight }: Matching): void {
  if (weight > (exact[at] ?? 0)) exact[at] = weight;
  if (weight > (near[at] ?? 0)) near[at] = weight;
}

function placesIn(terms: ParagraphTerms, concepts: number, matching: KeyMatching): number[][] {
  const places = Array.from({ length: concepts }, (): number[] => []);
  const { numbers, units } = terms;
  for (let place = units; place < numbers.length; place++) {
    for (const { at } of matching.of(terms, numbers[place] ?? 0)) places[at]?.push(place - units);
  }
  return places;
}

/** The place of a concept, and how well a key matches it. */
interface Matching {
  readonly at: number;
  readonly weight: number;
}

const NONE: readonly Matching[] = [];

/** Which keys match which concepts, looked up by the numbers that paragraphs keep. */
interface KeyMatching {
  ofWord(id: WordId): readonly Matching[];
  of(terms: PackedTerms, number: number): readonly Matching[];
}

function createKeyMatching(concepts: readonly Concept[]): KeyMatching {
  const words = new Map<WordId, Matching[]>();
  const others = new Map<string, Matching[]>();
  for (const [at, { keys }] of concepts.entries()) {
    for (const [key, weight] of keys) {
      const id = wordId(key);
      if (id === undefined) others.set(key, [...(others.get(key) ?? []), { at, weight }]);
      else words.set(id, [...(words.get(id) ?? []), { at, weight }]);
    }
  }
  const ofWord = (id: WordId) => words.get(id) ?? NONE;
  return {
    ofWord,
    of: (terms, number) =>
      number < WORDS ? ofWord(number) : (others.get(terms.others[number - WORDS] ?? '') ?? NONE),
  };
}

/** How well known words match each concept. */
interface WordRows {
  /** Raises each concept's scores to the word's: by the concept's own words and synonyms, and also by similar meaning. */
  raise(exact: number[], near: number[], id: WordId): void;
}

/** The place of a row of zeros, which most words would have. */
const UNRELATED = -1;

/** Compares each word only once: its row has how well it matches each concept, and then how similar it is to each. */
function createWordRows(concepts: readonly Concept[], matching: KeyMatching): WordRows {
  const own = concepts.map((concept) => ownKeys(concept).flatMap((key) => wordId(key) ?? []));
  /** Where each word's row starts, plus 1; 0 if it has none yet. */
  const starts = new Int32Array(WORDS);
  const rows: number[] = [];
  const addRow = (id: WordId): number => {
    const exact = concepts.map(() => 0);
    const near = own.map((ids) => nearest(ids, id));
    for (const each of matching.ofWord(id)) raise(exact, near, each);
    const start = near.every((each) => each === 0) ? UNRELATED : rows.length + 1;
    if (start !== UNRELATED) rows.push(...exact, ...near);
    starts[id] = start;
    return start;
  };
  return {
    raise(exact, near, id) {
      const start = starts[id] || addRow(id);
      if (start === UNRELATED) return;
      const count = exact.length;
      for (let at = 0, place = start - 1; at < count; at++, place++) {
        const [own, alike] = [rows[place] ?? 0, rows[place + count] ?? 0];
        if (own > (exact[at] ?? 0)) exact[at] = own;
        if (alike > (near[at] ?? 0)) near[at] = alike;
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
