/** Whether somebody may ask now; else in how many seconds, and whether they have been told already. */
export type Permit =
  | { readonly ok: true }
  | { readonly ok: false; readonly seconds: number; readonly told: boolean };

export interface Cooldown {
  /** Takes one of the user's permits. */
  take(userId: string): Permit;
  /** Whether the user has a permit left. */
  hasPermit(userId: string): boolean;
  /** Gives none, for a reason of somebody else's that is over in so many milliseconds. */
  refuse(userId: string, waitMs: number): Permit;
}

export interface CooldownOptions {
  /** Questions at once. */
  readonly burst?: number;
  /** Milliseconds after which there is one more. */
  readonly refillMs?: number;
  /** Milliseconds of a steady clock. */
  readonly now?: () => number;
}

interface PermitBucket {
  readonly permits: number;
  readonly at: number;
  /** Whether the user has been refused since they last asked something. */
  readonly told: boolean;
}

/** At most this many users' buckets are held; the user who asked longest ago is forgotten first. */
const MOST_USERS = 10_000;

/**
 * A token bucket per user: ten questions at once, then one every two seconds. Whoever must wait is told so once, and again
 * when they must wait after their next question.
 */
export function createCooldown(options: CooldownOptions = {}): Cooldown {
  const { burst = 10, refillMs = 2000, now = () => performance.now() } = options;
  const buckets = new Map<string, PermitBucket>();
  const full = (at: number): PermitBucket => ({ permits: burst, at, told: false });
  const refilled = (bucket: PermitBucket, at: number): PermitBucket => {
    const permits = bucket.permits + (at - bucket.at) / refillMs;
    return permits >= burst ? full(at) : { ...bucket, permits, at };
  };
  // The map is in the order of the last questions, so the full buckets to forget come first.
  const forget = (at: number): void => {
    for (const [user, bucket] of buckets) {
      if (buckets.size < MOST_USERS && refilled(bucket, at).permits < burst) return;
      buckets.delete(user);
    }
  };
  const keep = (user: string, bucket: PermitBucket): void => {
    buckets.delete(user);
    forget(bucket.at);
    buckets.set(user, bucket);
  };
  const bucketOf = (user: string): PermitBucket => {
    const at = now();
    return refilled(buckets.get(user) ?? full(at), at);
  };
  const refuse = (user: string, waitMs: number): Permit => {
    const bucket = bucketOf(user);
    keep(user, { ...bucket, told: true });
    return { ok: false, seconds: Math.max(1, Math.ceil(waitMs / 1000)), told: bucket.told };
  };
  return {
    refuse,
    hasPermit: (userId) => bucketOf(userId).permits >= 1,
    take(userId) {
      const bucket = bucketOf(userId);
      if (bucket.permits >= 1) {
        keep(userId, { ...bucket, permits: bucket.permits - 1, told: false });
        return { ok: true };
      }
      return refuse(userId, (1 - bucket.permits) * refillMs);
    },
  };
}
