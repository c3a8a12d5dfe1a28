import type { IIdentifyThrottler } from 'discord.js';
import { byPerformance, type Pause, sleep } from './pause.ts';

/** Discord lets one shard of each of its buckets log in every five seconds. */
const BUCKET_PAUSE_MS = 5_000;

interface Bucket {
  /** The last shard of the bucket that logged in, and when. */
  last: { readonly shard: number; readonly at: number } | undefined;
  turn: Promise<void>;
}

/**
 * Lets shards log in no faster than Discord allows, `max_concurrency` at a time. A shard that logs in again does not
 * wait for itself: its own pauses are longer. `pause` waits between two shards, and `steadily` is a steady clock in
 * milliseconds; left out, the system's.
 */
export function identifyThrottle(
  maxConcurrency: number,
  pause: Pause = sleep,
  steadily = byPerformance,
): IIdentifyThrottler {
  const buckets = new Map<number, Bucket>();
  const none = new AbortController().signal;
  return {
    waitForIdentify(shard, signal = none) {
      const key = shard % maxConcurrency;
      const bucket = buckets.get(key) ?? { last: undefined, turn: Promise.resolve() };
      buckets.set(key, bucket);
      bucket.turn = bucket.turn.then(async () => {
        if (signal.aborted) return;
        const { last } = bucket;
        const wait = last && last.shard !== shard ? last.at + BUCKET_PAUSE_MS - steadily() : 0;
        if (wait > 0) await pause(wait, signal);
        bucket.last = { shard, at: steadily() };
      });
      return bucket.turn;
    },
  };
}
