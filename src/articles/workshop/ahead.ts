import type { Article } from '#engine/index.ts';
import { charactersOf } from './engines.ts';
import { createFinder } from './finder.ts';
import type { Keep } from './keep.ts';
import type { Workshop } from './workshop.ts';

/** Whose turn it is when something is found out before anybody asks: everybody else's comes first. */
export const AHEAD = 'ahead';

/** Longer texts are read for who says what when somebody asks. */
const MOST_CHARACTERS = 200_000;

/** Finds out what an index takes of articles, and who says what, before anybody asks. Never rejects. */
export async function prepareAhead(
  workshop: Workshop,
  articles: readonly Article[],
  keep: Keep,
): Promise<void> {
  if (articles.reduce((sum, article) => sum + charactersOf(article), 0) > MOST_CHARACTERS) return;
  const finder = createFinder(workshop, AHEAD, keep);
  const find = async (article: Article): Promise<void> => {
    // Threads hold terms; the loop that calls has no use for them.
    if ((await keep.of(article, 'terms')).size === 0) await workshop.run(AHEAD, 'terms', article);
    await finder.prepare('attributions', article);
  };
  for (const article of articles) await find(article).catch(() => {});
}
