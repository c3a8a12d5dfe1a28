/** A limit on a route: so many requests in so much time, then 429. */
export interface RateLimit {
  readonly method?: string;
  /** The route (`/channels/:channel/messages`). */
  readonly route: string;
  readonly requests: number;
  readonly perMs: number;
}

/** Where a request stands within a limit. */
export interface Allowance {
  readonly limit: number;
  readonly remaining: number;
  readonly resetAfterMs: number;
  /** Whether this request is over the limit. */
  readonly exceeded: boolean;
}

// What is said of routes that no limit was set for.
const PLENTY: Allowance = { limit: 50, remaining: 49, resetAfterMs: 1_000, exceeded: false };

/** The limits of one simulator, by its own clock. */
export class RateLimits {
  readonly #now: () => number;
  readonly #limits: { readonly limit: RateLimit; used: number; resetAt: number }[] = [];

  constructor(now: () => number) {
    this.#now = now;
  }

  add(limit: RateLimit): void {
    this.#limits.push({ limit, used: 0, resetAt: 0 });
  }

  /** Counts a request. */
  count(method: string, route: string): Allowance {
    const found = this.#limits.find(
      ({ limit }) => limit.route === route && (limit.method === undefined || limit.method === method),
    );
    if (found === undefined) return PLENTY;
    const now = this.#now();
    if (now >= found.resetAt) {
      found.used = 0;
      found.resetAt = now + found.limit.perMs;
    }
    found.used += 1;
    const { requests } = found.limit;
    return {
      limit: requests,
      remaining: Math.max(0, requests - found.used),
      resetAfterMs: found.resetAt - now,
      exceeded: found.used > requests,
    };
  }
}
