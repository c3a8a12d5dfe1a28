import type { Claim } from '#store/types.ts';

export interface ClaimSoonOptions {
  /** Claims it for this process alone; undefined while another process has it. */
  readonly claim: () => Promise<Claim | undefined>;
  /** Waits a moment. */
  readonly wait: () => Promise<void>;
  /** Whether it is wanted no more. */
  readonly isOver: () => boolean;
}

/** How often is looked whether another process has let go. */
export const CLAIM_LOOK_MS = 250;

const FREE: Claim = { release: async () => {} };

/**
 * Claims what other processes have for a moment only; undefined where it is wanted no more before it is free. While the
 * database cannot be used, each process goes by itself. Never rejects.
 */
export async function claimSoon({ claim, wait, isOver }: ClaimSoonOptions): Promise<Claim | undefined> {
  const once = () => claim().catch(() => FREE);
  let held = await once();
  for (; held === undefined && !isOver(); held = await once()) await wait();
  return held;
}
