import type { Snowflake } from '#store/types.ts';

/** Where something is asked. */
export interface Place {
  /** Absent in direct messages, and where the bot is not a member. */
  readonly guild?: Snowflake;
  /** The channel, and what it is a thread or post of. */
  readonly channels: readonly Snowflake[];
}
