import { LRUCache } from 'lru-cache';
import type { Article } from '#engine/index.ts';
import { charactersOf, createEngines, type Models } from './engines.ts';
import { doJob, type JobName } from './jobs.ts';
import {
  keyOf,
  keysIn,
  type Packed,
  type ParagraphReferences,
  pack,
  register,
  unpack,
} from './references.ts';

/** A job as it is sent to a bench: its input with references, and articles that the bench was found to lack. */
export interface BenchTask extends Packed {
  readonly name: JobName;
}

/** The result with references, and the articles among them that the job did not name; or the keys of articles that the bench does not hold. */
export type BenchReply = Packed | { readonly missing: readonly string[] };

/** So much text is held; what was used longest ago goes, and is sent again when it is wanted. */
const MOST_CHARACTERS = 12_000_000;

/**
 * Opens a bench: a thread's place of work. It holds articles and engines, so that a job need bring only what is new there;
 * the `pinned` ones are held for good.
 */
export function openBench(
  pinned: readonly Article[],
  models: Models,
): (task: BenchTask) => Promise<BenchReply> {
  const engines = createEngines(pinned, models);
  const references: ParagraphReferences = new WeakMap();
  const kept = new Map(pinned.map((article) => [keyOf(article), article]));
  for (const [key, article] of kept) register(article, key, references);
  const lately = new LRUCache<string, Article>({
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (article) => 1 + charactersOf(article),
  });
  const hold = (key: string, article: Article): void => {
    register(article, key, references);
    lately.set(key, article);
  };
  return async ({ name, data, articles }) => {
    for (const [key, article] of articles) hold(key, article);
    const articleOf = (key: string) => kept.get(key) ?? lately.get(key) ?? articles.get(key);
    const brought = keysIn(data);
    const missing = [...brought].filter((key) => !articleOf(key));
    if (missing.length > 0) return { missing };
    const input = unpack(data, articleOf) as readonly unknown[];
    const result = pack(await doJob(engines, name, input), references);
    // Whoever asks has what it named, and may not have what only this thread holds from before.
    const fresh = new Map([...result.articles].filter(([key]) => !brought.has(key)));
    for (const [key, article] of fresh) if (!articleOf(key)) hold(key, article);
    return { data: result.data, articles: fresh };
  };
}
