import { LRUCache } from 'lru-cache';
import type { Article } from '#engine/index.ts';
import type { Derived } from '#store/derivation.ts';
import { adoptBytes, freshlyDerived } from './derived-bytes.ts';
import { charactersOf, createEngines, MOST_CHARACTERS_READY, type Models } from './engines.ts';
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

/** What was worked out of articles, by their keys. */
export type DerivedOfAll = ReadonlyMap<string, Derived>;

/** A job as it is sent to a bench: its input with references, and articles that the bench was found to lack, with what is known of them. */
export interface BenchTask extends Packed {
  readonly name: JobName;
  readonly derived: DerivedOfAll;
}

/** The result with references, the articles among them that the job did not name, and what was worked out of those that it did. */
export interface BenchResult extends Packed {
  readonly made: DerivedOfAll;
}

/** What came of a job, or the keys of articles that the bench does not hold. */
export type BenchReply = BenchResult | { readonly missing: readonly string[] };

/** A thread's place of work. */
export interface Bench {
  work(task: BenchTask): Promise<BenchReply>;
  /**
   * Indexes the pinned articles and asks them something, so that the first who asks does not wait for what is loaded or
   * compiled then: of 370 ms, 210 go to the patterns of figures, which any question about a number needs.
   */
  warm(): Promise<void>;
  /** The keys of articles and of engines that it has dropped since this was asked last. */
  takeDropped(): readonly string[];
}

/** More text may need more memory than a thread has: a thread that ends as it starts would start again and again. */
const MOST_CHARACTERS_WARMED = 4_000_000;
/** Whether a bench has an engine of its pinned articles before anybody asks. */
export function isWarmed(pinned: readonly Article[]): boolean {
  return pinned.reduce((sum, article) => sum + charactersOf(article), 0) <= MOST_CHARACTERS_WARMED;
}

/** How many characters a bench holds: of articles, and of those that it has an engine for. */
export interface BenchRoom {
  readonly held: number;
  readonly ready: number;
}

/** So much text is held; what was used longest ago goes, and is sent again when it is wanted. */
const ROOM: BenchRoom = { held: 12_000_000, ready: MOST_CHARACTERS_READY };

/**
 * Opens a bench. It holds articles and engines, so that a job need bring only what is new there;
 * the `pinned` ones are held for good. What it works out of articles it tells once, so that it can be kept.
 */
export function openBench(
  pinned: readonly Article[],
  models: Models,
  derived: DerivedOfAll = new Map(),
  room = ROOM,
): Bench {
  const dropped = new Set<string>();
  const engines = createEngines(pinned, models, {
    most: room.ready,
    dropped: (key) => dropped.add(key),
  });
  const references: ParagraphReferences = new WeakMap();
  const told = new WeakMap<Article, Set<string>>();
  const kept = new Map(pinned.map((article) => [keyOf(article), article]));
  const lately = new LRUCache<string, Article>({
    maxSize: room.held,
    sizeCalculation: (article) => 1 + charactersOf(article),
    dispose: (_, key, reason) => reason === 'evict' && dropped.add(key),
  });

  function learn(article: Article, known: Derived = new Map()): void {
    const adopted = [...known].filter(([kind, bytes]) => adoptBytes(article, kind, bytes));
    told.set(article, new Set(adopted.map(([kind]) => kind)));
  }

  function hold(key: string, article: Article): void {
    register(article, key, references);
    lately.set(key, article);
  }

  function tell(article: Article): Derived {
    const already = told.get(article) ?? new Set();
    told.set(article, already);
    const fresh = freshlyDerived(article, already, references);
    for (const kind of fresh.keys()) already.add(kind);
    return fresh;
  }

  for (const [key, article] of kept) {
    register(article, key, references);
    learn(article, derived.get(key));
  }
  async function work({ name, data, articles, derived: known }: BenchTask): Promise<BenchReply> {
    for (const [key, article] of articles) {
      hold(key, article);
      learn(article, known.get(key));
    }
    const articleOf = (key: string) => kept.get(key) ?? lately.get(key) ?? articles.get(key);
    const brought = keysIn(data);
    const missing = [...brought].filter((key) => !articleOf(key));
    if (missing.length > 0) return { missing };
    const input = unpack(data, articleOf) as readonly unknown[];
    const result = pack(await doJob(engines, name, input), references);
    const made = [...brought].flatMap((key) => {
      const article = articleOf(key);
      const fresh = article && tell(article);
      return fresh && fresh.size > 0 ? [[key, fresh] as const] : [];
    });
    // Whoever asks has what it named. What is read here is not held: it comes back with what is known of it.
    const fresh = new Map([...result.articles].filter(([key]) => !brought.has(key)));
    return { data: result.data, articles: fresh, made: new Map(made) };
  }

  return {
    work,
    async warm() {
      const [first] = pinned;
      if (first && isWarmed(pinned)) await engines(pinned).ask(`How many people are in ${first.title}?`);
    },
    takeDropped() {
      const taken = [...dropped];
      dropped.clear();
      return taken;
    },
  };
}
