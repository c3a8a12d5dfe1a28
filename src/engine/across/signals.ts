import { functionWords } from '#engine/terms/function-words.ts';
import type { WindowMatch } from '#engine/types.ts';
import type { NearestWindows } from './nearest.ts';

/**
 * What tells whether a question is about what is nearest to it, and whether the first passage answers it. All but the last
 * three are cosines or their like, −1…1.
 */
export interface NearSignals {
  /** How near the nearest window is; as seen from nowhere; and how well it meets the question piece by piece. */
  readonly similarity: number;
  readonly cosine: number;
  readonly match: number;
  /** The best match of one of its sentences. */
  readonly sentence: number;
  /** By how much it is nearer than the next paragraph, how near that is, and how well it meets the question. */
  readonly lead: number;
  readonly nextCosine: number;
  readonly nextMatch: number;
  /** How well all other windows meet the question. */
  readonly others: number;
  /** How much the pieces of the question differ in how well they are met. */
  readonly spread: number;
  /** The worst met word of content: in the window, and in whichever window has it. */
  readonly word: number;
  readonly wordAnywhere: number;
  /** The share of words that the window meets badly. */
  readonly unmet: number;
  /** The logarithm of the number of words: of many words some are always met badly. */
  readonly words: number;
  /** 1 if question and article are in different languages. */
  readonly across: number;
}

/** A word that is met worse than this is met badly. */
const BADLY = 0.5;

/** The signals of what is nearest to a question in a language; undefined where nothing was matched. */
export function nearSignals(
  { windows, matches }: NearestWindows,
  language: string | undefined,
  isAcross: boolean,
): NearSignals | undefined {
  const [first, next] = windows;
  const match = first?.match;
  if (!first || !match) return undefined;
  const pieces = match.pieces.filter((_, at) => (match.weights[at] ?? 0) > 0);
  const others = matches.filter((each) => each !== match).map(({ whole }) => whole);
  const places = contentOf(match, language);
  const metBest = (at: number): number => Math.max(...matches.map(({ words }) => words[at]?.near ?? -1));
  return {
    similarity: first.similarity,
    cosine: first.cosine,
    match: match.whole,
    sentence: Math.max(...match.sentences),
    lead: first.score - (next?.match ? next.score : 0),
    nextCosine: next?.cosine ?? 0,
    nextMatch: next?.match?.whole ?? 0,
    others: meanOf(others),
    spread: Math.sqrt(meanOf(pieces.map((each) => (each - meanOf(pieces)) ** 2))),
    word: Math.min(1, ...places.map((at) => match.words[at]?.near ?? 1)),
    wordAnywhere: Math.min(1, ...places.map(metBest)),
    unmet: meanOf(match.words.map(({ near }) => (near < BADLY ? 1 : 0))),
    words: Math.log(Math.max(1, match.words.length)),
    across: isAcross ? 1 : 0,
  };
}

/** The places of a question's words of content; of all its words, if it has no other. */
function contentOf({ words }: WindowMatch, language: string | undefined): readonly number[] {
  const grammar = functionWords(language ?? '');
  const content = words.flatMap(({ text }, at) => (grammar.has(text) ? [] : [at]));
  return content.length > 0 ? content : [...words.keys()];
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
