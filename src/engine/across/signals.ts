import { functionWords } from '#engine/terms/function-words.ts';
import type { WindowMatch } from '#engine/types.ts';
import type { NearestWindows } from './nearest.ts';

/** What tells a passage that answers a question from one that is only about the same. All are cosines or their like, −1…1. */
export interface NearSignals {
  /** How near the nearest window is; as seen from nowhere; and how well it meets the question piece by piece. */
  readonly similarity: number;
  readonly cosine: number;
  readonly match: number;
  /** By how much it is nearer than the next paragraph, and how well the other windows meet the question. */
  readonly lead: number;
  readonly others: number;
  /** The best match of one of its sentences. */
  readonly sentence: number;
  /** Of the question's pieces: the worst met, the mean of the worst quarter, how much they differ. */
  readonly worst: number;
  readonly quarter: number;
  readonly spread: number;
  /** By how much better the pieces are met if each may choose its window. */
  readonly scattered: number;
  /** The worst met word of content: in the window, and in whichever window has it. */
  readonly word: number;
  readonly wordAnywhere: number;
  /** 1 if question and article are in different languages. */
  readonly across: number;
}

/** The signals of what is nearest to a question in a language; undefined where nothing was matched. */
export function nearSignals(
  { windows, matches }: NearestWindows,
  language: string | undefined,
  isAcross: boolean,
): NearSignals | undefined {
  const [first, second] = windows;
  const match = first?.match;
  if (!first || !match) return undefined;
  const pieces = match.pieces.filter((_, at) => (match.weights[at] ?? 0) > 0);
  const others = matches.filter((each) => each !== match).map(({ whole }) => whole);
  const grammar = functionWords(language ?? '');
  const content = match.words.flatMap(({ text }, at) => (grammar.has(text) ? [] : [at]));
  const places = content.length > 0 ? content : [...match.words.keys()];
  const metBest = (at: number): number => Math.max(...matches.map(({ words }) => words[at]?.near ?? -1));
  return {
    similarity: first.similarity,
    cosine: first.cosine,
    match: match.whole,
    lead: first.score - (second?.match ? second.score : 0),
    others: meanOf(others),
    sentence: Math.max(...match.sentences),
    worst: Math.min(1, ...pieces),
    quarter: meanOf(worstQuarter(match)),
    spread: Math.sqrt(meanOf(pieces.map((each) => (each - meanOf(pieces)) ** 2))),
    scattered: match.pieces.reduce((sum, each, at) => {
      const best = Math.max(...matches.map((other) => other.pieces[at] ?? -1));
      return sum + (best - each) * (match.weights[at] ?? 0);
    }, 0),
    word: Math.min(1, ...places.map((at) => match.words[at]?.near ?? 1)),
    wordAnywhere: Math.min(1, ...places.map(metBest)),
    across: isAcross ? 1 : 0,
  };
}

/** The worst met pieces, until they have a quarter of the weight. */
function worstQuarter({ pieces, weights }: WindowMatch): number[] {
  const sorted = pieces
    .map((near, at) => ({ near, weight: weights[at] ?? 0 }))
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => one.near - other.near);
  const worst: number[] = [];
  let weight = 0;
  for (const each of sorted) {
    if (weight >= 0.25) break;
    worst.push(each.near);
    weight += each.weight;
  }
  return worst;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
