import type { Thresholds } from '#engine/model/weights.ts';
import { quoteOf } from '#engine/text/article.ts';
import type { Answered, Article, Encoder, Passage, Related } from '#engine/types.ts';
import { confidenceOf } from './confidence.ts';
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
  /** The most confidence that a passage of an article can have. */
  mostSure(article: Article): number;
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
  { answered, related }: Thresholds,
): Promise<Look | undefined> {
  const found = await nearestWindows(asked, encoder);
  if (found === 'late') return { status: 'late' };
  const [first] = found === 'none' ? [] : found.windows;
  if (found === 'none' || !first) return undefined;
  const passages = await Promise.all(
    found.windows.slice(0, MOST_PASSAGES).map((window) => passageOf(window, found, encoder)),
  );
  const near = confidenceOf(nearSignals(found, asked.language, asked.isAcross));
  const confidence = Math.min(near, asked.mostSure(first.article));
  if (confidence < related) return { status: 'far', confidence, nearest: passages };
  const close = passages.filter(({ score }) => score >= first.score - CLOSE).length;
  const shown = Math.min(MOST_SHOWN, close);
  return {
    status: confidence >= answered ? 'answered' : 'related',
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
