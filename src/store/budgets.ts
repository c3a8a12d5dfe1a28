/** How often something may be done: so often at once, and once more after each `refillMs`; whole numbers. */
export interface Budget {
  readonly burst: number;
  readonly refillMs: number;
}

/** How often things may be done by all processes on one database together. */
export interface Budgets {
  /**
   * Does something of this name once, if its budget is not used up; `now` is in milliseconds since 1970.
   *
   * @returns 0, or in how many milliseconds it may be done. Rejects with a `StoreError`.
   */
  spend(name: string, budget: Budget, now: number): Promise<number>;
}

/** Budgets, and what forgets those that are full again. */
export interface BudgetKeeper extends Budgets {
  forgetFull(now: number): Promise<void>;
}

/*
 * Of each budget only the time is kept at which it is full again (the generic cell rate algorithm, ITU-T I.371). Something
 * fits if it is full no later than `burst` refills from now with it.
 */

/** Of more than these the one that was spent of longest ago goes. */
const MOST = 50_000;

/** Budgets of this process alone, which end with it. */
export function budgetsInMemory(): BudgetKeeper {
  const fullAt = new Map<string, number>();
  return {
    async forgetFull(now) {
      for (const [name, at] of fullAt) if (at <= now) fullAt.delete(name);
    },
    async spend(name, budget, now) {
      const latest = latestFullAt(budget, now);
      const known = fullAt.get(name) ?? now;
      const before = Math.min(Math.max(known, now), latest);
      const wait = waitOf(before, budget, now);
      if (known > latest) fullAt.set(name, latest);
      if (wait > 0) return wait;
      fullAt.delete(name);
      const [oldest] = fullAt.keys();
      if (fullAt.size >= MOST && oldest !== undefined) fullAt.delete(oldest);
      fullAt.set(name, before + budget.refillMs);
      return 0;
    },
  };
}

/**
 * When a budget is full again of which all has been spent just now. A later time was written by a clock that was ahead, and
 * is brought back to this: nobody waits until the clock is there again.
 */
export function latestFullAt({ burst, refillMs }: Budget, now: number): number {
  return now + burst * refillMs;
}

/** In how many milliseconds one more fits; 0 or less if it does now. */
export function waitOf(fullAt: number, { burst, refillMs }: Budget, now: number): number {
  return Math.max(fullAt, now) + refillMs - (now + burst * refillMs);
}
