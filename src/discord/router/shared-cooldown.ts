import type { Cooldown, Permit } from './cooldown.ts';

/** A cooldown that counts what a user does in all processes. */
export interface SharedCooldown {
  /** Takes one of the user's permits. */
  take(userId: string): Promise<Permit>;
}

/**
 * Asks first what this process knows, and then what all processes have given together: `spend` takes one of that, and
 * says 0, or in how many milliseconds there is one. Where it cannot be asked, what this process knows has to do.
 */
export function sharedCooldown(own: Cooldown, spend: (userId: string) => Promise<number>): SharedCooldown {
  return {
    async take(userId) {
      if (!own.hasPermit(userId)) return own.take(userId);
      const waitMs = await spend(userId).catch(() => 0);
      return waitMs > 0 ? own.refuse(userId, waitMs) : own.take(userId);
    },
  };
}
