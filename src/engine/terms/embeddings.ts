import { load } from '#engine/model/load.ts';

/**
 * What the engine knows about English words in general: how rare a key is, and how similar two keys are.
 * The table holds keys as `terms.ts` makes them; `lab/training/words.py` makes it.
 */

/** The file: one key a line; counts and vectors as bytes in base 64, in the order of the keys. */
interface EmbeddingTable {
  readonly texts: number;
  readonly dimensions: number;
  readonly keys: string;
  readonly holding: string;
  readonly vectors: string;
}

/** The place of a key in the table. */
export type WordId = number;

const table = load('#engine/weights/words.json') as EmbeddingTable;
/** A multiple of four. */
const DIMENSIONS = table.dimensions;
const KEYS: readonly string[] = table.keys.split('\n');
const IDS: ReadonlyMap<string, WordId> = idsOf(KEYS);
const HOLDING = new Uint16Array(bytes(table.holding).buffer);
const VECTORS = new Int8Array(bytes(table.vectors).buffer);
/** Lengths of vectors and rarities of words, worked out when they are first needed; 0 until then. */
const LENGTHS = new Float32Array(KEYS.length);
const RARITIES = new Float64Array(KEYS.length);

/** How many words are known: their ids are 0…WORDS−1. */
export const WORDS = KEYS.length;

/** Words with a lower cosine have nothing to do with each other. */
const UNRELATED = 0.35;

/** The key's place in the table, if it is known. */
export function wordId(key: string): WordId | undefined {
  return IDS.get(key);
}

/** The key of a known word. */
export function keyOf(id: WordId): string | undefined {
  return KEYS[id];
}

/** How rare a key is in English prose: BM25's inverse document frequency over paragraphs; highest for unknown keys. */
export function rarity(key: string): number {
  const id = IDS.get(key);
  return id === undefined ? HIGHEST_RARITY : rarityOf(id);
}

/** The same for a known word. */
export function rarityOf(id: WordId): number {
  const known = RARITIES[id];
  if (known) return known;
  const holding = HOLDING[id] ?? 0;
  const made = Math.log(1 + (table.texts - holding + 0.5) / (holding + 0.5));
  RARITIES[id] = made;
  return made;
}

/** The rarity of a key that no text holds. */
export const HIGHEST_RARITY = Math.log(1 + (table.texts + 0.5) / 0.5);

/** How similar two words are in meaning, 0…1: the cosine of their vectors, scaled to begin where it says something. */
export function likeness(a: WordId, b: WordId): number {
  if (a === b) return 1;
  const cosine = product(a, b) / (lengthOf(a) * lengthOf(b));
  return cosine <= UNRELATED ? 0 : Math.min(1, (cosine - UNRELATED) / (1 - UNRELATED));
}

/** The weighted mean direction of some words: a vector of length 1, or of zeros if there are no words. */
export function direction(ids: readonly WordId[], weights: readonly number[]): Float64Array {
  const sum = new Float64Array(DIMENSIONS);
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? 0;
    const weight = (weights[at] ?? 0) / lengthOf(id);
    const start = id * DIMENSIONS;
    for (let d = 0; d < DIMENSIONS; d++) sum[d] = (sum[d] ?? 0) + weight * (VECTORS[start + d] ?? 0);
  }
  const length = Math.hypot(...sum) || 1;
  for (let d = 0; d < DIMENSIONS; d++) sum[d] = (sum[d] ?? 0) / length;
  return sum;
}

/** The cosine of two directions, −1…1. */
export function cosine(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += (a[d] ?? 0) * (b[d] ?? 0);
  return sum;
}

function lengthOf(id: WordId): number {
  const known = LENGTHS[id];
  if (known) return known;
  LENGTHS[id] = Math.sqrt(product(id, id)) || 1;
  return LENGTHS[id] ?? 1;
}

/** Whole numbers, four sums at a time: otherwise most of a question's time would be spent here. */
function product(a: WordId, b: WordId): number {
  const [startA, startB] = [a * DIMENSIONS, b * DIMENSIONS];
  let [first, second, third, fourth] = [0, 0, 0, 0];
  for (let d = 0; d < DIMENSIONS; d += 4) {
    first = (first + at(startA + d, startB + d)) | 0;
    second = (second + at(startA + d + 1, startB + d + 1)) | 0;
    third = (third + at(startA + d + 2, startB + d + 2)) | 0;
    fourth = (fourth + at(startA + d + 3, startB + d + 3)) | 0;
  }
  return first + second + third + fourth;
}

function at(a: number, b: number): number {
  return Math.imul(VECTORS[a] ?? 0, VECTORS[b] ?? 0);
}

function idsOf(keys: readonly string[]): Map<string, WordId> {
  const ids = new Map<string, WordId>();
  for (let id = 0; id < keys.length; id++) ids.set(keys[id] ?? '', id);
  return ids;
}

/** In a buffer of their own, so that they can also be read as wider numbers. */
function bytes(base64: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(base64, 'base64'));
}
