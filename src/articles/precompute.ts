import { setImmediate as turn } from 'node:timers/promises';
import { type Article, attributionsOfPart, partsOf } from '#engine/index.ts';

let queue: Promise<void> = Promise.resolve();

/**
 * Finds out who says what in articles before anybody asks. Each turn of the event loop takes one part of an article, so
 * that nobody waits.
 */
export function precomputeAttributions(articles: readonly Article[]): void {
  queue = queue.then(async () => {
    for (const article of articles) {
      for (const part of partsOf(article)) {
        await turn(undefined, { ref: false });
        attributionsOfPart(article, part);
      }
    }
  });
}
