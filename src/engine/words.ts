import table from './weights/words.json' with { type: 'json' };

/**
 * What is known of English words in general, whatever is asked: how rare a key is, and how alike two keys are.
 * The table holds keys as `terms.ts` makes them; `training/words.py` makes it.
 */

/** A key's place in the table. */
export type WordId = number;

const DIMENSIONS = table.dimensions;
const IDS: ReadonlyMap<string, WordId> = new Map(table.keys.split('\n').map((key, id) => [key, id]));
const HOLDING = new Uint16Array(bytes(table.holding).buffer);
const VECTORS = new Int8Array(bytes(table.vectors).buffer);
const LENGTHS = Float32Array.from(IDS.values(), (id) => Math.sqrt(product(id, id)) || 1);

/** Below this cosine two words have nothing to do with each other. */
const UNRELATED = 0.35;

/** The key's place in the table, if it is known. */
export function wordId(key: string): WordId | undefined {
  return IDS.get(key);
}

/** How rare a key is in English prose, as BM25's inverse document frequency over paragraphs; highest where unknown. */
export function rarity(key: string): number {
  const id = IDS.get(key);
  return id === undefined ? HIGHEST_RARITY : rarityOf(id);
}

/** The same for a known word. */
export function rarityOf(id: WordId): number {
  const holding = HOLDING[id] ?? 0;
  return Math.log(1 + (table.texts - holding + 0.5) / (holding + 0.5));
}

/** The rarity of a key that no text holds. */
export const HIGHEST_RARITY = Math.log(1 + (table.texts + 0.5) / 0.5);

/** How alike two words are in meaning, 0…1: the cosine of their vectors, from where it begins to mean something. */
export function likeness(a: WordId, b: WordId): number {
  const cosine = product(a, b) / ((LENGTHS[a] ?? 1) * (LENGTHS[b] ?? 1));
  return cosine <= UNRELATED ? 0 : Math.min(1, (cosine - UNRELATED) / (1 - UNRELATED));
}

/** The mean direction of some words, each counted by its weight: a vector of length 1, or of zeros where there is none. */
export function direction(ids: readonly WordId[], weights: readonly number[]): Float64Array {
  const sum = new Float64Array(DIMENSIONS);
  for (const [at, id] of ids.entries()) {
    const weight = (weights[at] ?? 0) / (LENGTHS[id] ?? 1);
    for (let d = 0; d < DIMENSIONS; d++)
      sum[d] = (sum[d] ?? 0) + weight * (VECTORS[id * DIMENSIONS + d] ?? 0);
  }
  const length = Math.hypot(...sum) || 1;
  return sum.map((value) => value / length);
}

/** The cosine of two directions, −1…1. */
export function cosine(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += (a[d] ?? 0) * (b[d] ?? 0);
  return sum;
}

function product(a: WordId, b: WordId): number {
  let sum = 0;
  for (let d = 0; d < DIMENSIONS; d++) {
    sum += (VECTORS[a * DIMENSIONS + d] ?? 0) * (VECTORS[b * DIMENSIONS + d] ?? 0);
  }
  return sum;
}

function bytes(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(base64, 'base64'));
}
