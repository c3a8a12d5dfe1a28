const WORD = /[\p{L}\p{N}]+/gu;

/** F1 of words, of pairs of words and of the longest common subsequence, each 0…1. */
export interface Rouge {
  readonly rouge1: number;
  readonly rouge2: number;
  readonly rougeL: number;
}

/**
 * ROUGE-1, ROUGE-2 and ROUGE-L of a summary, the mean over its references (C.-Y. Lin, "ROUGE: a package for
 * automatic evaluation of summaries", 2004). Words are lower-cased runs of letters and figures, not stemmed, and
 * none is left out; ROUGE-L takes the whole summary as one sequence.
 */
export function rouge(summary: string, references: readonly string[]): Rouge {
  const words = wordsOf(summary);
  const longest = references.map((reference) => subsequenceF1(words, wordsOf(reference)));
  return { ...rougeN(words, references.map(wordsOf)), rougeL: mean(longest) };
}

/** The same without ROUGE-L, of texts whose words are known: for whoever weighs many choices. */
export function rougeN(
  words: readonly string[],
  references: readonly (readonly string[])[],
): Pick<Rouge, 'rouge1' | 'rouge2'> {
  const pairs = pairsOf(words);
  return {
    rouge1: mean(references.map((reference) => overlapF1(words, reference))),
    rouge2: mean(references.map((reference) => overlapF1(pairs, pairsOf(reference)))),
  };
}

/** The words by which a text is compared and measured. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, at) => `${words[at]} ${word}`);
}

/** F1 of two bags: what both have counts as often as in the one that has it less often. */
function overlapF1(ours: readonly string[], theirs: readonly string[]): number {
  const left = new Map<string, number>();
  for (const item of theirs) left.set(item, (left.get(item) ?? 0) + 1);
  let shared = 0;
  for (const item of ours) {
    const count = left.get(item) ?? 0;
    if (count > 0) shared++;
    left.set(item, count - 1);
  }
  return f1(shared, ours.length, theirs.length);
}

function f1(shared: number, ours: number, theirs: number): number {
  return shared === 0 ? 0 : (2 * shared) / (ours + theirs);
}

function subsequenceF1(ours: readonly string[], theirs: readonly string[]): number {
  let above = new Array<number>(theirs.length + 1).fill(0);
  for (const word of ours) {
    const row = [0];
    for (const [at, other] of theirs.entries()) {
      const longest = word === other ? (above[at] ?? 0) + 1 : Math.max(above[at + 1] ?? 0, row[at] ?? 0);
      row.push(longest);
    }
    above = row;
  }
  return f1(above[theirs.length] ?? 0, ours.length, theirs.length);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
