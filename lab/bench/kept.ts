import { adoptBytes, freshlyDerived } from '#articles/workshop/derived-bytes.ts';
import { keyOf, register } from '#articles/workshop/references.ts';
import { type Article, attributionsOf, createEngine, figuresOf, timelineOf } from '#engine/index.ts';
import { ownArticles } from '../../tests/corpus-articles.ts';
import type { Measure } from './processes.ts';
import { median, type Time, timed } from './timing.ts';

const TRIES = 7;

/** What it costs to have all known of the article: when nothing is kept of it, and when all is. */
export function measureKept(): Measure[] {
  const [made, read]: [Time[], Time[]] = [[], []];
  for (let at = 0; at < TRIES; at++) {
    const fresh = structuredClone(ownArticles());
    made.push(timed(() => know(fresh))[1]);
    const kept = fresh.map((article) => {
      const paragraphs = new WeakMap();
      register(article, keyOf(article), paragraphs);
      return freshlyDerived(article, new Set(), paragraphs);
    });
    const next = structuredClone(ownArticles());
    read.push(
      timed(() => {
        for (const [place, article] of next.entries())
          for (const [kind, bytes] of kept[place] ?? []) adoptBytes(article, kind, bytes);
        know(next);
      })[1],
    );
  }
  return [
    ['index, attributions, figures and dates of the article, worked out', median(made)],
    ['the same from what is kept', median(read)],
  ];
}

function know(articles: readonly Article[]): void {
  createEngine(articles);
  for (const article of articles) for (const find of [attributionsOf, figuresOf, timelineOf]) find(article);
}
