import type { ArticleIndex } from '#engine/retrieval/article-index.ts';
import type { Candidate, Encoder, Paragraph } from '#engine/types.ts';
import { windowsOf } from './windows.ts';

/** How near paragraphs are to a question by what they mean, whichever words they use. */
export interface Nearness {
  /** The nearest paragraphs, the nearest first; some may share no word with the question. */
  readonly nearest: readonly Candidate[];
  /** By how much a paragraph's cosine is above the mean of all windows; 0 where it is not known. */
  of(paragraph: Paragraph): number;
}

/** Says how near the paragraphs of an index are to a question, if it knows at once. */
export type FindNearness = (question: string, index: ArticleIndex) => Promise<Nearness>;

/** Where nothing is known, words and reader decide. */
export const UNKNOWN: Nearness = { nearest: [], of: () => 0 };

/** A window's paragraph, and where the encoder puts the window. */
interface Point {
  readonly candidate: Candidate;
  readonly vector: Float32Array;
}

/** Of more windows nothing is known: their vectors would take too much time and memory. */
const MOST_WINDOWS = 400;
/** Of fewer the mean would be near to each of them. */
const FEWEST_WINDOWS = 4;
/** Three put as many right passages before the reader as four, and leave it more of those that words found. */
const NEAREST = 3;

/**
 * Compares questions with paragraphs by an encoder. Its vectors of an index's passages are made in the background once the
 * first question has come, and kept for as long as the index; until then nothing is known.
 */
export function createNearness({ recall }: Encoder): FindNearness {
  const known = new WeakMap<ArticleIndex, readonly Point[] | 'unfit'>();
  if (!recall) return async () => UNKNOWN;
  return async (question, index) => {
    const points = known.get(index) ?? (await pointsOf(index, recall));
    if (points === undefined) return UNKNOWN;
    known.set(index, points);
    if (points === 'unfit') return UNKNOWN;
    const asked = await recall([question], 'question');
    const [vector] = asked.kind === 'encoded' ? asked.vectors : [];
    return vector ? compared(vector, points) : UNKNOWN;
  };
}

/** Undefined where the encoder does not know them yet; "unfit" where there are too many or too few. */
async function pointsOf(
  { articles }: ArticleIndex,
  recall: NonNullable<Encoder['recall']>,
): Promise<readonly Point[] | 'unfit' | undefined> {
  const windows = articles.flatMap((article) =>
    article.paragraphs.flatMap((paragraph) =>
      windowsOf(article, paragraph).map(({ text }) => ({
        candidate: { article, paragraph, score: 0 },
        text,
      })),
    ),
  );
  if (windows.length < FEWEST_WINDOWS || windows.length > MOST_WINDOWS) return 'unfit';
  const encoded = await recall(
    windows.map(({ text }) => text),
    'passage',
  );
  if (encoded.kind !== 'encoded') return undefined;
  return windows.flatMap(({ candidate }, at) => {
    const vector = encoded.vectors[at];
    return vector ? [{ candidate, vector }] : [];
  });
}

/** A paragraph is as near as its nearest window. */
function compared(question: Float32Array, points: readonly Point[]): Nearness {
  const cosines = points.map(({ vector }) => product(question, vector));
  const mean = cosines.reduce((sum, each) => sum + each, 0) / cosines.length;
  const found = new Map<Paragraph, { readonly candidate: Candidate; readonly nearness: number }>();
  for (const [at, { candidate }] of points.entries()) {
    const nearness = (cosines[at] ?? mean) - mean;
    const best = found.get(candidate.paragraph)?.nearness ?? Number.NEGATIVE_INFINITY;
    if (nearness > best) found.set(candidate.paragraph, { candidate, nearness });
  }
  const nearest = [...found.values()].sort((a, b) => b.nearness - a.nearness).slice(0, NEAREST);
  return {
    nearest: nearest.map(({ candidate }) => candidate),
    of: (paragraph) => found.get(paragraph)?.nearness ?? 0,
  };
}

/** Of vectors of length 1, their cosine. */
function product(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}
