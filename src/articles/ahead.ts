import { setImmediate as turn } from 'node:timers/promises';
import { type Article, attributionsOfPart, partsOf } from '#engine/index.ts';

let ahead: Promise<void> = Promise.resolve();

/** Finds out who says what in articles before anybody asks: a part a turn of the event loop, so that nobody waits. */
export function attributeAhead(articles: readonly Article[]): void {
  ahead = ahead.then(async () => {
    for (const article of articles) {
      for (const part of partsOf(article)) {
        await turn(undefined, { ref: false });
        attributionsOfPart(article, part);
      }
    }
  });
}
