import { LRUCache } from 'lru-cache';
import type { Article } from '#engine/index.ts';
import { charactersOf } from './engines.ts';
import type { JobName } from './jobs.ts';

/** Tells heavy work from light before it is done. */
export interface ExpectedCost {
  /** Whether a job may keep a thread busy for longer than others should wait for it. */
  isHeavy(job: ExpectedJob): boolean;
  /** Says what it took, in milliseconds. */
  note(job: ExpectedJob, ms: number): void;
}

/** A job, and where it is done. */
export interface ExpectedJob {
  readonly owner: string;
  readonly name: JobName;
  readonly input: readonly unknown[];
  /** What the thread holds, such as indexes: another of it for a thread that takes the place of one that was ended. */
  readonly thread: object;
}

/** All that is done with a text takes time in proportion to its length: so much of it is done within a second or two. */
const LIGHT_CHARACTERS = 300_000;
const LIGHT_MS = 2000;
/** So many owners' last costs are remembered. */
const MOST_REMEMBERED = 10_000;

/**
 * Expects of an owner's next job of a kind what the last one took. A text that was not in one of that kind in the same
 * thread yet is gone by its length: an index, for example, is made at the first question and held by that thread from then on.
 */
export function createExpectedCost(): ExpectedCost {
  const last = new LRUCache<string, number>({ max: MOST_REMEMBERED });
  const done = new WeakMap<object, WeakMap<Article, Set<JobName>>>();
  return {
    isHeavy({ owner, name, input, thread }) {
      const fresh = articlesIn(input).filter((article) => !done.get(thread)?.get(article)?.has(name));
      const characters = lengthOfTexts(input) + fresh.reduce((sum, each) => sum + charactersOf(each), 0);
      return characters > LIGHT_CHARACTERS || (last.get(`${name} ${owner}`) ?? 0) > LIGHT_MS;
    },
    note({ owner, name, input, thread }, ms) {
      last.set(`${name} ${owner}`, ms);
      const here = done.get(thread) ?? new WeakMap<Article, Set<JobName>>();
      done.set(thread, here);
      for (const article of articlesIn(input)) here.set(article, (here.get(article) ?? new Set()).add(name));
    },
  };
}

function articlesIn(input: readonly unknown[]): readonly Article[] {
  const isArticle = (each: unknown): each is Article =>
    typeof each === 'object' && each !== null && 'paragraphs' in each;
  return [...new Set(input.flat())].filter(isArticle);
}

function lengthOfTexts(input: readonly unknown[]): number {
  return input.flat().reduce<number>((sum, each) => sum + (typeof each === 'string' ? each.length : 0), 0);
}
