/** Whether somebody may ask now; else in how many seconds, and whether they have been told already. */
export type Permit =
  | { readonly ok: true }
  | { readonly ok: false; readonly seconds: number; readonly told: boolean };

export interface Cooldown {
  /** Takes one of the user's permits. */
  take(userId: string): Permit;
}

export interface CooldownOptions {
  /** Questions at once. */
  readonly burst?: number;
  /** Milliseconds after which there is one more. */
  readonly refillMs?: number;
  /** Milliseconds of a steady clock. */
  readonly now?: () => number;
}

interface Bucket {
  readonly permits: number;
  readonly at: number;
  readonly told: boolean;
}

/** Buckets are swept when there are more than this many users' in memory. */
const SWEEP_AT = 10_000;

/** A token bucket per user: five questions at once, then one every two seconds. Full buckets are forgotten. */
export function createCooldown(options: CooldownOptions = {}): Cooldown {
  const { burst = 5, refillMs = 2000, now = () => performance.now() } = options;
  const buckets = new Map<string, Bucket>();
  const filled = (bucket: Bucket, at: number): number =>
    Math.min(burst, bucket.permits + (at - bucket.at) / refillMs);
  const sweep = (at: number): void => {
    for (const [user, bucket] of buckets) if (filled(bucket, at) >= burst) buckets.delete(user);
  };
  return {
    take(userId) {
      const at = now();
      if (buckets.size >= SWEEP_AT) sweep(at);
      const bucket = buckets.get(userId) ?? { permits: burst, at, told: false };
      const permits = filled(bucket, at);
      if (permits >= 1) {
        buckets.set(userId, { permits: permits - 1, at, told: false });
        return { ok: true };
      }
      buckets.set(userId, { permits, at, told: true });
      return {
        ok: false,
        seconds: Math.max(1, Math.ceil(((1 - permits) * refillMs) / 1000)),
        told: bucket.told,
      };
    },
  };
}
