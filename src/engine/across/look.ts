import type { Weights } from '#engine/model/weights.ts';
import { quoteOf } from '#engine/text/article.ts';
import type { Answered, Encoder, Passage, Related } from '#engine/types.ts';
import { confidenceOf } from './confidence.ts';
import { mostSure } from './limit.ts';
import {
  type AskedNearest,
  type NearestWindows,
  type NearWindow,
  nearestSentence,
  nearestWindows,
} from './nearest.ts';
import { nearSignals } from './signals.ts';

/** A question that is looked for by its meaning. */
export interface AskedByMeaning extends AskedNearest {
  /** As in ISO 639-1; left out where it is not known. */
  readonly language?: string | undefined;
  /** Whether no article is in the question's language. */
  readonly isAcross: boolean;
}

/** So many passages are looked at closely, and so many of them shown at once. */
const [MOST_PASSAGES, MOST_SHOWN] = [6, 3];
/** What is less near than the first by more than this is not shown with it. */
const CLOSE = 0.25;

/** What came of looking: passages that answer, or may answer; that the nearest are too far to be shown; or no time. */
export type Look =
  | Answered
  | Related
  | { readonly status: 'far'; readonly confidence: number; readonly nearest: readonly Passage[] }
  | { readonly status: 'late' };

/**
 * Looks for what answers a question by an encoder that knows its language and those of the articles. Undefined where the
 * encoder cannot say.
 */
export async function lookByMeaning(
  asked: AskedByMeaning,
  encoder: Encoder,
  { across, answerability }: Pick<Weights, 'across' | 'answerability'>,
): Promise<Look | undefined> {
  const found = await nearestWindows(asked, encoder);
  if (found === 'late') return { status: 'late' };
  const [first] = found === 'none' ? [] : found.windows;
  if (found === 'none' || !first) return undefined;
  const passages = await Promise.all(
    found.windows.slice(0, MOST_PASSAGES).map((window) => passageOf(window, found, encoder)),
  );
  const signals = nearSignals(found, asked.language, asked.isAcross);
  const near = confidenceOf(signals, across, answerability);
  const confidence = Math.min(near, mostSure(asked.question, asked.language, first));
  if (confidence < answerability.related) return { status: 'far', confidence, nearest: passages };
  const close = passages.filter(({ score }) => score >= first.score - CLOSE).length;
  const shown = Math.min(MOST_SHOWN, close);
  return {
    status: confidence >= answerability.answered ? 'answered' : 'related',
    confidence,
    passages: passages.slice(0, shown),
    more: passages.slice(shown),
  };
}

async function passageOf(window: NearWindow, found: NearestWindows, encoder: Encoder): Promise<Passage> {
  const { article, paragraph, score } = window;
  const sentence = await nearestSentence(window, found, encoder);
  return { article, paragraph, score, quotes: [quoteOf(paragraph, sentence)] };
}
