import type { IIdentifyThrottler } from 'discord.js';
import type { Claim } from '#store/types.ts';
import { CLAIM_LOOK_MS, claimSoon } from './claim-soon.ts';
import { byPerformance, type Pause, sleep } from './pause.ts';

/** Discord lets one shard of each of its buckets log in every five seconds; one login may travel faster than the one before. */
const BUCKET_PAUSE_MS = 5_250;

export interface ThrottleOptions {
  /** How many buckets Discord has, which log in independently of each other. */
  readonly maxConcurrency: number;
  /** Claims a bucket for this process alone; undefined if another has it. Left out, there is no other. */
  readonly claim?: ((bucket: number) => Promise<Claim | undefined>) | undefined;
  /** Nothing is waited for after it. */
  readonly end: AbortSignal;
  /** Waits between two shards; left out, by the system's clock. */
  readonly pause?: Pause | undefined;
  /** A steady clock, in milliseconds; left out, the system's. */
  readonly steadily?: (() => number) | undefined;
}

interface LoginBucket {
  /** The last shard of the bucket that logged in, and when. */
  last: { readonly shard: number; readonly at: number } | undefined;
  turn: Promise<void>;
  /** Whether this process has the bucket, so that no other logs in just behind it. */
  isHeld: boolean;
}

/**
 * Lets shards log in no faster than Discord allows, in all processes together. A shard that logs in again does not wait
 * for itself: its own pauses are longer.
 */
export function identifyThrottle(options: ThrottleOptions): IIdentifyThrottler {
  const { maxConcurrency, claim, end, pause = sleep, steadily = byPerformance } = options;
  const buckets = new Map<number, LoginBucket>();

  async function hold(key: number, bucket: LoginBucket, signal: AbortSignal): Promise<void> {
    if (!claim || bucket.isHeld) return;
    const held = await claimSoon({
      claim: () => claim(key),
      wait: () => pause(CLAIM_LOOK_MS, signal),
      isOver: () => signal.aborted || end.aborted,
    });
    if (held === undefined) return;
    bucket.isHeld = true;
    void letGo(bucket, held);
  }

  /** Gives the bucket to others once its last shard has logged in for long enough. */
  async function letGo(bucket: LoginBucket, held: Claim): Promise<void> {
    await pause(BUCKET_PAUSE_MS, end);
    bucket.isHeld = false;
    await held.release().catch(() => {});
  }

  return {
    waitForIdentify(shard, signal = end) {
      const key = shard % maxConcurrency;
      const bucket = buckets.get(key) ?? { last: undefined, turn: Promise.resolve(), isHeld: false };
      buckets.set(key, bucket);
      bucket.turn = bucket.turn.then(async () => {
        if (signal.aborted) return;
        const { last } = bucket;
        const wait = last && last.shard !== shard ? last.at + BUCKET_PAUSE_MS - steadily() : 0;
        if (wait > 0) await pause(wait, signal);
        await hold(key, bucket, signal);
        bucket.last = { shard, at: steadily() };
      });
      return bucket.turn;
    },
  };
}
