import type { Article, Encoder, Span } from '#engine/types.ts';
import { pointsOf } from './points.ts';
import { type PassageWindow, windowsOf } from './windows.ts';

/** A window and how near it is to a question, −1…1. */
export interface NearWindow extends PassageWindow {
  /** As seen from the middle of all windows: by this they are ordered. */
  readonly similarity: number;
  /** As seen from nowhere: this also says whether the question is about what the article is about. */
  readonly cosine: number;
}

/** The windows nearest to a question: of each paragraph its best, best first; and the middle of all, to compare from. */
export interface NearestWindows {
  readonly windows: readonly NearWindow[];
  readonly question: Float32Array;
  readonly middle: Float32Array;
}

/** More windows than this are not encoded for one question: it would take too long. */
export const MOST_WINDOWS = 400;
/** Of fewer texts the middle says nothing: it would be near to each of them. */
const FEWEST = 4;
const NOWHERE = new Float32Array(0);

/**
 * Compares a question with every paragraph by an encoder that knows both languages. All texts of one article are alike,
 * so each is seen from their middle: what counts is what sets a passage apart from the others (mean-centring, as in
 * J. Mu and P. Viswanath, 2018). Undefined where the encoder fails or has no time, or there is too much to encode.
 */
export async function nearestWindows(
  question: string,
  articles: readonly Article[],
  encoder: Encoder,
): Promise<NearestWindows | undefined> {
  const all = articles.flatMap(windowsOf);
  if (all.length === 0 || all.length > MOST_WINDOWS) return undefined;
  const asked = await encoder.encode([question], 'question');
  const passages = await pointsOf(articles, encoder);
  if (asked.kind !== 'encoded' || passages === undefined) return undefined;
  const [point] = asked.vectors;
  if (!point) return undefined;
  const middle = middleOf(passages, point.length);
  const compared = all.map((window, at) => ({
    ...window,
    similarity: similarity(point, passages[at] ?? point, middle),
    cosine: similarity(point, passages[at] ?? point, NOWHERE),
  }));
  return { windows: bestOfEach(compared), question: point, middle };
}

/** The sentence of a window that is nearest to the question; the first, where the encoder fails. */
export async function nearestSentence(
  { paragraph, sentences }: PassageWindow,
  { question, middle }: NearestWindows,
  encoder: Encoder,
): Promise<Span> {
  const [first = { start: 0, end: paragraph.text.length }] = sentences;
  if (sentences.length < 2) return first;
  const texts = sentences.map(({ start, end }) => paragraph.text.slice(start, end));
  const encoded = await encoder.encode(texts, 'passage');
  if (encoded.kind !== 'encoded') return first;
  const near = encoded.vectors.map((vector) => similarity(question, vector, middle));
  return sentences[near.indexOf(Math.max(...near))] ?? first;
}

/** The cosine of two points as seen from a third. */
function similarity(one: Float32Array, other: Float32Array, from: Float32Array): number {
  let [product, first, second] = [0, 0, 0];
  for (let at = 0; at < one.length; at++) {
    const centre = from[at] ?? 0;
    const [a, b] = [(one[at] ?? 0) - centre, (other[at] ?? 0) - centre];
    product += a * b;
    first += a * a;
    second += b * b;
  }
  return product / (Math.sqrt(first * second) || 1);
}

function middleOf(vectors: readonly Float32Array[], width: number): Float32Array {
  const middle = new Float32Array(width);
  if (vectors.length < FEWEST) return middle;
  for (const vector of vectors) {
    for (const [at, value] of vector.entries()) middle[at] = (middle[at] ?? 0) + value / vectors.length;
  }
  return middle;
}

function bestOfEach(windows: readonly NearWindow[]): readonly NearWindow[] {
  const best = new Map<object, NearWindow>();
  for (const window of windows) {
    const known = best.get(window.paragraph);
    if (!known || window.similarity > known.similarity) best.set(window.paragraph, window);
  }
  return [...best.values()].toSorted((a, b) => b.similarity - a.similarity);
}
