/** Cuts a text into pieces of a vocabulary, by their numbers; `most` of them at most, from its beginning. */
export type Segmenter = (text: string, most: number) => readonly number[];

/** A way to a place in a text: what it is worth, from where its last piece comes, and which that is. */
interface Step {
  readonly worth: number;
  readonly from: number;
  readonly piece: number;
}

const SPECIAL = /^<[^>]+>$/;
const UNKNOWN = '<unk>';
/** What sentencepiece takes for a space; a lone surrogate is no sign either. */
const SPACES = /[\t\n\r\u00a0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2581\u3000\ufeff\ufffd\p{Cs} ]+/gu;
const DROPPED = /[\x00-\x08\v\x0e-\x1f\x7f\x8f\x9f]/g;
const SPACE = '▁';
/** An unknown sign is worth so much less than the rarest piece. */
const PENALTY = 10;

/**
 * A segmenter over a vocabulary of pieces, one a place, and the logarithms of their frequencies. Of all ways to cut a text
 * it takes the most probable (a unigram language model; T. Kudo, 2018), as sentencepiece does for XLM-R.
 */
export function createSegmenter(vocabulary: readonly string[], scores: Float32Array): Segmenter {
  const ids = new Map(vocabulary.map((piece, id) => [piece, id]));
  const unknown = ids.get(UNKNOWN) ?? 0;
  for (const piece of vocabulary.slice(0, unknown + 1)) if (SPECIAL.test(piece)) ids.delete(piece);
  const longest = vocabulary.reduce((most, piece) => Math.max(most, piece.length), 0);
  const worst = scores.reduce((least, score) => Math.min(least, score), 0) - PENALTY;
  return (typed, most) => {
    const text = normalised(typed);
    const steps = stepsThrough(text, longest, (piece) => ids.get(piece), scores, {
      piece: unknown,
      worth: worst,
    });
    return piecesOf(steps).slice(0, most);
  };
}

/** As XLM-R reads a text (sentencepiece's nmt_nfkc): NFKC, one space for several, each a ▁. */
function normalised(typed: string): string {
  const spaced = (text: string): string => text.replace(SPACES, ' ');
  const text = spaced(spaced(typed).replace(DROPPED, '').normalize('NFKC')).trimEnd();
  return (text.startsWith(' ') ? text : ` ${text}`).replaceAll(' ', SPACE);
}

/** The best way to each place in the text (Viterbi, 1967). */
function stepsThrough(
  text: string,
  longest: number,
  idOf: (piece: string) => number | undefined,
  scores: Float32Array,
  unknown: { readonly piece: number; readonly worth: number },
): readonly (Step | undefined)[] {
  const steps: (Step | undefined)[] = Array.from({ length: text.length + 1 }, () => undefined);
  steps[0] = { worth: 0, from: 0, piece: unknown.piece };
  const offer = (to: number, step: Step): void => {
    const best = steps[to];
    if (best === undefined || step.worth > best.worth) steps[to] = step;
  };
  for (let from = 0; from < text.length; from++) {
    const here = steps[from];
    // The second half of a surrogate pair, which no piece begins with.
    if (here === undefined) continue;
    const end = Math.min(text.length, from + longest);
    for (let to = from + 1; to <= end; to++) {
      const piece = idOf(text.slice(from, to));
      if (piece !== undefined) offer(to, { worth: here.worth + (scores[piece] ?? 0), from, piece });
    }
    const width = (text.codePointAt(from) ?? 0) > 0xffff ? 2 : 1;
    offer(from + width, { worth: here.worth + unknown.worth, from, piece: unknown.piece });
  }
  return steps;
}

function piecesOf(steps: readonly (Step | undefined)[]): number[] {
  const pieces: number[] = [];
  for (let at = steps.length - 1; at > 0; ) {
    const step = steps[at];
    if (step === undefined) break;
    pieces.push(step.piece);
    at = step.from;
  }
  return pieces.reverse();
}
