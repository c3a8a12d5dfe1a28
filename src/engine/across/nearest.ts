import type { Article, Encoder, Paragraph, Span, WindowMatch } from '#engine/types.ts';
import { pointsOf } from './points.ts';
import { type PassageWindow, windowsOf } from './windows.ts';

/** A window and how near it is to a question, −1…1. */
export interface NearWindow extends PassageWindow {
  /** As seen from the middle of all windows. */
  readonly similarity: number;
  /** As seen from nowhere: this says whether the question is about what the article is about. */
  readonly cosine: number;
  /** How well it meets the question piece by piece; only the nearest are looked at so closely. */
  readonly match?: WindowMatch;
  /** By this they are ordered: the similarity, the match, and what words say. */
  readonly score: number;
}

/** What is put to articles. */
export interface AskedNearest {
  readonly question: string;
  readonly articles: readonly Article[];
  /** What a paragraph's words say for it, where question and article are in one language; left out, nothing. */
  readonly byWords?: ((paragraph: Paragraph) => number) | undefined;
}

/** The windows nearest to a question: of each paragraph its best, best first; and the middle of all, to compare from. */
export interface NearestWindows {
  readonly windows: readonly NearWindow[];
  /** The matches of all windows that were looked at closely; none where the encoder had no time for them. */
  readonly matches: readonly WindowMatch[];
  readonly question: Float32Array;
  readonly middle: Float32Array;
}

/** More windows than this are not encoded for one question: it would take too long. */
export const MOST_WINDOWS = 400;
/** So many of the nearest windows are looked at closely. */
export const MOST_MATCHED = 8;
/** Of fewer texts the middle says nothing: it would be near to each of them. */
const FEWEST = 4;
const NOWHERE = new Float32Array(0);
/** A sentence's similarity counts so much beside its match. */
const SENTENCE_SIMILARITY = 0.5;

/**
 * Compares a question with every paragraph by an encoder that knows both languages. All texts of one article are alike,
 * so each is seen from their middle: what counts is what sets a passage apart from the others (mean-centring, as in
 * J. Mu and P. Viswanath, 2018). The nearest are then matched piece by piece. "Late" where the encoder has no time, "none"
 * where it fails or there is too much to encode.
 */
export async function nearestWindows(
  { question, articles, byWords = () => 0 }: AskedNearest,
  encoder: Encoder,
): Promise<NearestWindows | 'late' | 'none'> {
  const all = articles.flatMap(windowsOf);
  if (all.length === 0 || all.length > MOST_WINDOWS) return 'none';
  const asked = await encoder.encode([question], 'question');
  const passages = await pointsOf(articles, encoder);
  if (asked.kind === 'failed') return 'none';
  if (asked.kind === 'late' || passages === undefined) return 'late';
  const [point] = asked.vectors;
  if (!point) return 'none';
  const middle = middleOf(passages, point.length);
  const compared = all.map((window, at) => {
    const near = similarity(point, passages[at] ?? point, middle);
    const cosine = similarity(point, passages[at] ?? point, NOWHERE);
    return { ...window, similarity: near, cosine, score: near + byWords(window.paragraph) };
  });
  const { windows, matches } = await matched(question, compared.toSorted(byScore), encoder);
  return { windows: bestOfEach(windows), matches, question: point, middle };
}

/** The nearest windows, matched with the question, before the others; as they are where the encoder has no time. */
async function matched(
  question: string,
  windows: readonly NearWindow[],
  encoder: Encoder,
): Promise<Pick<NearestWindows, 'windows' | 'matches'>> {
  const nearest = windows.slice(0, MOST_MATCHED);
  const found = await encoder.match(question, nearest.map(readable));
  if (found.kind !== 'matched') return { windows, matches: [] };
  const closely = nearest.map((window, at) => {
    const match = found.matches[at];
    return match ? { ...window, match, score: window.score + match.whole } : window;
  });
  return {
    windows: [...closely.toSorted(byScore), ...windows.slice(MOST_MATCHED)],
    matches: found.matches,
  };
}

function readable({ text, sentences }: PassageWindow): { text: string; sentences: Span[] } {
  const from = sentences[0]?.start ?? 0;
  return { text, sentences: sentences.map(({ start, end }) => ({ start: start - from, end: end - from })) };
}

/** The sentence of a window that is nearest to the question; the first, where the encoder fails. */
export async function nearestSentence(
  { paragraph, sentences, match }: NearWindow,
  { question, middle }: NearestWindows,
  encoder: Encoder,
): Promise<Span> {
  const [first = { start: 0, end: paragraph.text.length }] = sentences;
  if (sentences.length < 2) return first;
  const texts = sentences.map(({ start, end }) => paragraph.text.slice(start, end));
  const encoded = await encoder.encode(texts, 'passage');
  if (encoded.kind !== 'encoded') return first;
  const near = encoded.vectors.map(
    (vector, at) => SENTENCE_SIMILARITY * similarity(question, vector, middle) + (match?.sentences[at] ?? 0),
  );
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

function byScore(one: NearWindow, other: NearWindow): number {
  return other.score - one.score;
}

/** Of each paragraph the first window. */
function bestOfEach(windows: readonly NearWindow[]): readonly NearWindow[] {
  const paragraphs = new Set<object>();
  return windows.filter(({ paragraph }) => {
    const isFirst = !paragraphs.has(paragraph);
    paragraphs.add(paragraph);
    return isFirst;
  });
}
