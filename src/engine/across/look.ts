import { quoteOf } from '#engine/text/article.ts';
import type { Article, Encoder, Passage, Related } from '#engine/types.ts';
import { type NearestWindows, type NearWindow, nearestSentence, nearestWindows } from './nearest.ts';

/** So many passages are looked at closely, and so many of them shown at once. */
const [MOST_PASSAGES, MOST_SHOWN] = [6, 3];
/** What is less near than the first by more than this is not shown with it. */
const CLOSE = 0.15;
/**
 * The log-odds that the nearest passage is the right one: by how near it is, by how much nearer than the next, and by its
 * cosine. Fitted to the questions of lab/across, each also put to another article (logistic regression). They are of
 * fourteen languages, but about sixteen articles only, so that nothing found across languages is called sure.
 */
const [SIMILARITY, LEAD, COSINE, BIAS] = [5.9, 5.6, 30.8, -26.1];
const LEAST_CONFIDENCE = 0.2;

/** What came of looking: passages that may answer, or that the nearest are too far to be shown. */
export type LookAcross = Related | { readonly status: 'far'; readonly nearest: readonly Passage[] };

/**
 * Looks for what may answer a question in another language than the articles, by an encoder that knows both. Undefined
 * where the encoder cannot say.
 */
export async function lookAcross(
  question: string,
  articles: readonly Article[],
  encoder: Encoder,
): Promise<LookAcross | undefined> {
  const found = await nearestWindows(question, articles, encoder);
  const [first, second] = found?.windows ?? [];
  if (!found || !first) return undefined;
  const passages = await Promise.all(
    found.windows.slice(0, MOST_PASSAGES).map((window) => passageOf(window, found, encoder)),
  );
  const confidence = confidenceOf(first, second);
  if (confidence < LEAST_CONFIDENCE) return { status: 'far', nearest: passages };
  const close = passages.filter(({ score }) => score >= first.similarity - CLOSE).length;
  const shown = Math.min(MOST_SHOWN, close);
  return { status: 'related', confidence, passages: passages.slice(0, shown), more: passages.slice(shown) };
}

function confidenceOf({ similarity, cosine }: NearWindow, second: NearWindow | undefined): number {
  const lead = similarity - (second?.similarity ?? 0);
  return 1 / (1 + Math.exp(-(SIMILARITY * similarity + LEAD * lead + COSINE * cosine + BIAS)));
}

async function passageOf(window: NearWindow, found: NearestWindows, encoder: Encoder): Promise<Passage> {
  const { article, paragraph, similarity } = window;
  const sentence = await nearestSentence(window, found, encoder);
  return { article, paragraph, score: similarity, quotes: [quoteOf(paragraph, sentence)] };
}
