import { setImmediate as turn } from 'node:timers/promises';
import { attributionsOf } from '../engine/attribution/attributions.ts';
import type { Article } from '../engine/types.ts';

let ahead: Promise<void> = Promise.resolve();

/** Finds out who says what in articles before anybody asks: one article a turn of the event loop, so that nobody waits. */
export function attributeAhead(articles: readonly Article[]): void {
  ahead = ahead.then(async () => {
    for (const article of articles) {
      await turn(undefined, { ref: false });
      attributionsOf(article);
    }
  });
}
