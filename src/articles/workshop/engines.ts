import { LRUCache } from 'lru-cache';
import { type Article, createEngine, type Engine, type EngineOptions } from '#engine/index.ts';
import type { Engines } from './jobs.ts';
import { keyOf } from './references.ts';

/** An engine takes some thirty bytes a character: so much text is kept ready, and what was asked longest ago goes. */
export const MOST_CHARACTERS_READY = 8_000_000;

/** What engines read and look across languages with. */
export type Models = Pick<EngineOptions, 'reader' | 'encoder'>;

export interface EnginesOptions {
  /** The most characters of text that are kept ready; `MOST_CHARACTERS_READY` by default. */
  readonly most?: number;
  /** Called with the key of its articles for each engine that is dropped. */
  readonly dropped?: (key: string) => void;
}

/** Keeps engines ready; `pinned` articles' engine for good. */
export function createEngines(
  pinned: readonly Article[],
  models: Models,
  { most = MOST_CHARACTERS_READY, dropped = () => {} }: EnginesOptions = {},
): Engines {
  let common: Engine | undefined;
  const pinnedKey = keyOfAll(pinned);
  const kept = new LRUCache<string, Engine>({
    maxSize: most,
    sizeCalculation: ({ articles }) => 1 + articles.reduce((sum, article) => sum + charactersOf(article), 0),
    dispose: (_, key, reason) => reason === 'evict' && dropped(key),
  });
  return (articles) => {
    const key = keyOfAll(articles);
    if (key === pinnedKey) {
      common ??= createEngine(pinned, models);
      return common;
    }
    const engine = kept.get(key) ?? createEngine(articles, models);
    kept.set(key, engine);
    // It may be larger than all that is kept.
    if (!kept.has(key)) dropped(key);
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

const keysOfAll = new WeakMap<readonly Article[], string>();

/** What some articles together are known by in all threads. */
export function keyOfAll(articles: readonly Article[]): string {
  const known = keysOfAll.get(articles);
  if (known !== undefined) return known;
  const key = articles.map(keyOf).join(' ');
  keysOfAll.set(articles, key);
  return key;
}
