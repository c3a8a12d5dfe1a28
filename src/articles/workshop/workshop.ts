import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Article } from '#engine/index.ts';
import { createEngines, type Models } from './engines.ts';
import { doJob, type JobInput, type JobName, type JobResult } from './jobs.ts';
import { type Load, Turns } from './turns.ts';

/** Where work is done that may take long. */
export interface Workshop {
  /**
   * Has a job done for an owner: a server, or a channel outside of any. Owners are served in turn.
   *
   * @throws {WorkError} where it takes too long or too much, or too much of the owner's waits already.
   */
  run<N extends JobName>(owner: string, name: N, ...input: JobInput<N>): Promise<JobResult<N>>;
  /** How many jobs are done at this moment, and how many wait. */
  load(): Load;
  close(): Promise<void>;
}

/** So many jobs of one owner wait at most. */
export const MOST_WAITING = 1_000;

export interface WorkshopOptions extends Models {
  /** The articles that everybody has, whose engine is always ready. */
  readonly articles: readonly Article[];
}

/** A workshop in the thread that calls: one job after the other, and what else there is to do goes between. */
export function workHere({ articles, ...models }: WorkshopOptions): Workshop {
  const engines = createEngines(articles, models);
  const turns = new Turns({ most: 8, mostOfOne: 4, mostWaiting: MOST_WAITING });
  return {
    run: <N extends JobName>(owner: string, name: N, ...input: JobInput<N>) =>
      turns.take(owner, async () => {
        await nextTurn();
        return (await doJob(engines, name, input)) as JobResult<N>;
      }),
    load: () => turns.load,
    close: async () => {},
  };
}
