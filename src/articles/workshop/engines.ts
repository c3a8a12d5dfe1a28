import { LRUCache } from 'lru-cache';
import { type Article, createEngine, type Engine, type EngineOptions } from '#engine/index.ts';
import type { Engines } from './jobs.ts';
import { keyOf } from './references.ts';

/** An engine takes some thirty bytes a character: so much text is kept ready, and what was asked longest ago goes. */
const MOST_CHARACTERS = 8_000_000;

/** What engines read and look across languages with. */
export type Models = Pick<EngineOptions, 'reader' | 'encoder'>;

/** Keeps engines ready; `pinned` articles' engine for good. */
export function createEngines(pinned: readonly Article[], models: Models): Engines {
  let common: Engine | undefined;
  const pinnedKey = keyOfAll(pinned);
  const kept = new LRUCache<string, Engine>({
    maxSize: MOST_CHARACTERS,
    sizeCalculation: ({ articles }) => 1 + articles.reduce((sum, article) => sum + charactersOf(article), 0),
  });
  return (articles) => {
    const key = keyOfAll(articles);
    if (key === pinnedKey) {
      common ??= createEngine(pinned, models);
      return common;
    }
    const engine = kept.get(key) ?? createEngine(articles, models);
    kept.set(key, engine);
    return engine;
  };
}

const counted = new WeakMap<Article, number>();

/** The characters of an article's paragraphs. */
export function charactersOf(article: Article): number {
  const known = counted.get(article);
  if (known !== undefined) return known;
  const count = article.paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  counted.set(article, count);
  return count;
}

function keyOfAll(articles: readonly Article[]): string {
  return articles.map(keyOf).join(' ');
}
