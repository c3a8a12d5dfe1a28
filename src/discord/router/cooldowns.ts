import type { Budgets } from '#store/budgets.ts';
import { type Cooldown, type CooldownOptions, createCooldown } from './cooldown.ts';
import { type SharedCooldown, sharedCooldown } from './shared-cooldown.ts';

/** How often a user may do what: ask, press other buttons and send forms, and have choices offered. */
export interface Cooldowns {
  /** Answers cost the most, so that all processes count them together. */
  readonly asking: SharedCooldown;
  readonly pressing: Cooldown;
  readonly typing: Cooldown;
}

export interface CooldownsOptions {
  /** How often a user may ask. */
  readonly cooldown?: CooldownOptions | undefined;
  readonly store: Budgets;
  /** Milliseconds since 1970; left out, the system's clock. */
  readonly now?: (() => number) | undefined;
}

const ASKING = { burst: 10, refillMs: 2_000 };
/** Nobody presses, or types, as fast for long. */
const PRESSING = { burst: 30, refillMs: 500 };
const TYPING = { burst: 60, refillMs: 100 };

export function createCooldowns({ cooldown, store, now = Date.now }: CooldownsOptions): Cooldowns {
  const { burst, refillMs } = { ...ASKING, ...cooldown };
  const together = (user: string) => store.spend(`questions of ${user}`, { burst, refillMs }, now());
  return {
    asking: sharedCooldown(createCooldown({ ...ASKING, ...cooldown }), together),
    pressing: createCooldown(atLeast(PRESSING, cooldown)),
    typing: createCooldown(atLeast(TYPING, cooldown)),
  };
}

/** Whoever may ask so many questions at once may press and type as often. */
function atLeast(
  usual: Required<Omit<CooldownOptions, 'now'>>,
  asking: CooldownOptions = {},
): CooldownOptions {
  return { ...usual, ...asking, burst: Math.max(usual.burst, asking.burst ?? 0), refillMs: usual.refillMs };
}
