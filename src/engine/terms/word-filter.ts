/**
 * A Bloom filter of words (B. H. Bloom, "Space/time trade-offs in hash coding with allowable errors", 1970): it knows
 * every word that was put in, and takes one in some hundred others for one of them.
 */
export interface WordFilter {
  /** Bits that each word sets. */
  readonly hashes: number;
  readonly bits: Uint8Array;
}

const BITS_A_WORD = 10;
/** The best number for so many bits. */
const HASHES = 7;

/** A filter of these words. */
export function filterOf(words: readonly string[], hashes = HASHES): WordFilter {
  const bits = new Uint8Array(Math.ceil((BITS_A_WORD * (words.length + 1)) / 8));
  for (const word of words) {
    for (const bit of bitsOf(word, hashes, bits.length))
      bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7));
  }
  return { hashes, bits };
}

/** Whether a word was put in, or looks like one that was. */
export function passes(word: string, { hashes, bits }: WordFilter): boolean {
  return bitsOf(word, hashes, bits.length).every((bit) => ((bits[bit >> 3] ?? 0) >> (bit & 7)) & 1);
}

/** The places of a word's bits, by two hashes (Kirsch and Mitzenmacher, "Less hashing, same performance", 2006). */
function bitsOf(word: string, hashes: number, bytes: number): readonly number[] {
  const [first, second] = [fnv(word, 0x811c9dc5), fnv(word, 0x9747b28c) | 1];
  return Array.from({ length: hashes }, (_, at) => ((first + Math.imul(at, second)) >>> 0) % (8 * bytes));
}

/** FNV-1a over UTF-16 code units. */
function fnv(word: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
