import { LRUCache } from 'lru-cache';
import type { Article } from '#engine/index.ts';
import { AHEAD } from './ahead.ts';
import { isWarmed } from './bench.ts';
import { charactersOf, keyOfAll } from './engines.ts';
import type { JobName } from './jobs.ts';
import { keyOf } from './references.ts';

/** Tells heavy work from light before it is done. */
export interface ExpectedCost {
  /** Whether a job may keep a thread busy for longer than others should wait for it. */
  isHeavy(job: ExpectedJob): boolean;
  /** Says what a job took, in milliseconds of a processor, and the keys of what the thread has dropped meanwhile. */
  note(job: ExpectedJob, ms: number, dropped?: readonly string[]): void;
}

/** A job, and where it is done. */
export interface ExpectedJob {
  readonly owner: string;
  readonly name: JobName;
  readonly input: readonly unknown[];
  readonly held: HeldWork;
}

/**
 * What a thread has worked out and still holds: by the key of an article or of an engine's articles, the kinds of work that are
 * done there.
 */
export type HeldWork = Map<string, Set<JobName | typeof INDEX>>;

const INDEX = 'index';
/** What is asked of an engine, which has an index of its articles. */
const ASKED_OF_ENGINE: ReadonlySet<JobName> = new Set(['ask', 'explain', 'summary', 'compare']);

/** What an owner had taken at some time, less what it had been given by then. */
interface Debt {
  readonly ms: number;
  readonly at: number;
}

/** All that is done with a text takes time in proportion to its length: so much of it is done within half a second. */
const LIGHT_CHARACTERS = 100_000;
const LIGHT_MS = 500;
/** So much of a thread an owner has at once, and so much of each second after that; whoever takes more is heavy for a while. */
const BUDGET = { atOnceMs: 2_000, share: 0.15 } as const;
/** So many owners' last costs are remembered. */
const MOST_REMEMBERED = 10_000;

/** What a thread holds that has just started with some articles. */
export function heldAtStart(articles: readonly Article[]): HeldWork {
  return new Map(isWarmed(articles) ? [[keyOfAll(articles), new Set([INDEX] as const)]] : []);
}

/**
 * Expects of an owner's next job of a kind what the last one took. A text that the thread has not worked upon, or has dropped
 * since, is gone by its length: an index, for example, is made at the first question and held from then on. All of an owner's
 * jobs are heavy while it has used up its budget, so that none can pass for light again and again. What is done when nobody
 * asks for it is always heavy.
 */
export function createExpectedCost(now: () => number): ExpectedCost {
  const last = new LRUCache<string, number>({ max: MOST_REMEMBERED });
  const debts = new LRUCache<string, Debt>({ max: MOST_REMEMBERED });
  const debtOf = (owner: string): number => {
    const { ms, at } = debts.get(owner) ?? { ms: 0, at: 0 };
    return Math.max(0, ms - BUDGET.share * (now() - at));
  };
  return {
    isHeavy({ owner, name, input, held }) {
      if (owner === AHEAD || debtOf(owner) > BUDGET.atOnceMs) return true;
      if ((last.get(`${name} ${owner}`) ?? 0) > LIGHT_MS) return true;
      const characters = lengthOfTexts(input) + charactersToWorkUpon(name, input, held);
      return characters > LIGHT_CHARACTERS;
    },
    note({ owner, name, input, held }, ms, dropped = []) {
      last.set(`${name} ${owner}`, ms);
      debts.set(owner, { ms: debtOf(owner) + ms, at: now() });
      const kind = ASKED_OF_ENGINE.has(name) ? INDEX : name;
      for (const key of keysOf(name, input)) held.set(key, (held.get(key) ?? new Set()).add(kind));
      for (const key of dropped) held.delete(key);
    },
  };
}

/** The characters of what a job is about, as far as the thread does not hold what it needs of them. */
function charactersToWorkUpon(name: JobName, input: readonly unknown[], held: HeldWork): number {
  const sum = (articles: readonly Article[]) => articles.reduce((all, each) => all + charactersOf(each), 0);
  if (ASKED_OF_ENGINE.has(name)) {
    const articles = articlesOfEngine(input);
    return held.get(keyOfAll(articles))?.has(INDEX) ? 0 : sum(articles);
  }
  return sum(articlesIn(input).filter((article) => !held.get(keyOf(article))?.has(name)));
}

/** The keys under which a thread holds what it has worked out for a job. */
function keysOf(name: JobName, input: readonly unknown[]): readonly string[] {
  return ASKED_OF_ENGINE.has(name) && input.length > 0
    ? [keyOfAll(articlesOfEngine(input))]
    : articlesIn(input).map(keyOf);
}

function articlesOfEngine([articles]: readonly unknown[]): readonly Article[] {
  return articles as readonly Article[];
}

function articlesIn(input: readonly unknown[]): readonly Article[] {
  const isArticle = (each: unknown): each is Article =>
    typeof each === 'object' && each !== null && 'paragraphs' in each;
  return [...new Set(input.flat())].filter(isArticle);
}

function lengthOfTexts(input: readonly unknown[]): number {
  return input.flat().reduce<number>((sum, each) => sum + (typeof each === 'string' ? each.length : 0), 0);
}
