import type { Article } from '#engine/index.ts';
import { charactersOf } from './engines.ts';
import { createFinder } from './finder.ts';
import type { Keep } from './keep.ts';
import type { Workshop } from './workshop.ts';

/** Longer texts are read for who says what when somebody asks. */
const MOST_CHARACTERS = 200_000;

/** Finds out who says what in articles before anybody asks, when nobody else has work to do. Never rejects. */
export async function prepareAhead(
  workshop: Workshop,
  articles: readonly Article[],
  keep: Keep,
): Promise<void> {
  if (articles.reduce((sum, article) => sum + charactersOf(article), 0) > MOST_CHARACTERS) return;
  const finder = createFinder(workshop, 'ahead', keep);
  for (const article of articles) await finder.prepare('attributions', article).catch(() => {});
}
