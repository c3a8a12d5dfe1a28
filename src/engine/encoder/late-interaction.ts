import type { WindowMatch } from '#engine/types.ts';

/** Pieces of a text, and what the model makes of each: [pieces, width]. Marks are left out. */
export interface Pieces {
  readonly states: readonly Float32Array[];
  /** How much each counts, by how rare it is. */
  readonly weights: readonly number[];
  /** The place of the sentence that each is from. */
  readonly sentences: readonly number[];
  /** The words that they make up, and the places of their pieces. */
  readonly words: readonly { readonly text: string; readonly pieces: readonly number[] }[];
}

/**
 * Matches a question with windows piece by piece: for each piece of the question, how near the nearest piece of a window
 * is (late interaction; O. Khattab and M. Zaharia, 2020). All pieces are seen from the middle of the windows', for which
 * texts of one article, and of one language, are alike.
 */
export function matchPieces(question: Pieces, windows: readonly Pieces[]): readonly WindowMatch[] {
  const middle = middleOf(windows.flatMap(({ states }) => states));
  const asked = question.states.map((state) => seenFrom(middle, state));
  const all = question.weights.reduce((sum, weight) => sum + weight, 0);
  const weights = question.weights.map((weight) => (all > 0 ? weight / all : 1 / question.weights.length));
  const meanOf = (near: readonly number[]): number =>
    near.reduce((sum, each, at) => sum + each * (weights[at] ?? 0), 0);
  return windows.map(({ states, sentences }) => {
    const seen = states.map((state) => seenFrom(middle, state));
    const count = 1 + Math.max(0, ...sentences);
    const near = asked.map((piece) => nearestIn(piece, seen, sentences, count));
    const pieces = near.map((each) => Math.max(FARTHEST, ...each));
    return {
      pieces,
      weights,
      words: question.words.map((word) => ({
        text: word.text,
        near: Math.max(FARTHEST, ...word.pieces.map((at) => pieces[at] ?? FARTHEST)),
      })),
      whole: meanOf(pieces),
      sentences: Array.from({ length: count }, (_, place) =>
        meanOf(near.map((each) => each[place] ?? FARTHEST)),
      ),
    };
  });
}

const FARTHEST = -1;

/** For each sentence, the highest cosine of a piece with one of its pieces. */
function nearestIn(
  piece: Float32Array,
  seen: readonly Float32Array[],
  sentences: readonly number[],
  count: number,
): number[] {
  const near = Array.from({ length: count }, () => FARTHEST);
  for (const [at, other] of seen.entries()) {
    const place = sentences[at] ?? 0;
    near[place] = Math.max(near[place] ?? FARTHEST, product(piece, other));
  }
  return near;
}

function middleOf(states: readonly Float32Array[]): Float32Array {
  const middle = new Float32Array(states[0]?.length ?? 0);
  for (const state of states) {
    for (let at = 0; at < middle.length; at++)
      middle[at] = (middle[at] ?? 0) + (state[at] ?? 0) / states.length;
  }
  return middle;
}

/** A point as seen from another, in length 1. */
function seenFrom(middle: Float32Array, state: Float32Array): Float32Array {
  const seen = state.map((value, at) => value - (middle[at] ?? 0));
  const length = Math.sqrt(product(seen, seen)) || 1;
  return seen.map((value) => value / length);
}

function product(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}
