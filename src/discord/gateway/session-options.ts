import type { Client } from 'discord.js';
import type { Logger } from 'pino';
import type { Claim } from '#store/types.ts';
import type { BotError } from './bot-error.ts';
import type { Pause } from './pause.ts';

/** Which part of a bot's servers a process serves. */
export interface ShardChoice {
  /** How many shards there are in all processes together; left out, as many as Discord recommends. */
  readonly count?: number;
  /** The numbers of those of this process, from 0; left out, all. */
  readonly ids?: readonly number[];
  /** In place of `ids`: as many shards that no other process has, at most. */
  readonly atMost?: number;
}

export interface SessionOptions {
  readonly token: string;
  /** The base of the HTTP API; left out, Discord's own. */
  readonly apiUrl?: string | undefined;
  readonly shards?: ShardChoice | undefined;
  readonly log: Logger;
  /**
   * Claims a shard for this process alone; undefined if another has it. `lost` is called if the claim is lost. Left
   * out, nothing is claimed.
   */
  readonly claim?: ((shard: number, lost: () => void) => Promise<Claim | undefined>) | undefined;
  /** Claims one of Discord's buckets of logins, in the same way. Left out, no other process logs in. */
  readonly claimLogin?: ((bucket: number) => Promise<Claim | undefined>) | undefined;
  /** Puts the listeners on each new client, before it logs in. */
  readonly attach: (client: Client) => void;
  /** How often a shard that another process has is claimed before that is a fault; left out, for half a minute. */
  readonly claimTries?: number | undefined;
  /** How often a process with room for more looks for shards that nobody has, in milliseconds; left out, 5 s. */
  readonly lookMs?: number | undefined;
  /** How often a first login is tried; left out, `START_TRIES`. */
  readonly startTries?: number | undefined;
  /** Waits between two tries; left out, by the system's clock. */
  readonly pause?: Pause | undefined;
  /** Milliseconds since 1970; left out, the system's clock. */
  readonly now?: (() => number) | undefined;
  /** A steady clock, in milliseconds; left out, the system's. */
  readonly steadily?: (() => number) | undefined;
  /** Told of each shard that was taken over after the start from a process that ended, once it is connected: whether a server is of it. */
  readonly onTakeover?: ((isTakenOver: (guild: string) => boolean) => void) | undefined;
  /** Called where every shard has another process: this one waits for one of them to end. */
  readonly onStandby?: (() => void) | undefined;
  /** Called once, if Discord refuses the bot from now on. */
  readonly onFatal: (error: BotError) => void;
}

/** Which servers a process has to do with. */
export interface ShardView {
  /** How many shards there are in all processes together. */
  readonly shards: number;
  /** Whether a server is of one of this process's shards. */
  serves(guild: string): boolean;
}
