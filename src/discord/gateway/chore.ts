import type { REST } from 'discord.js';
import type { Messages } from '#discord/messages/messages.ts';
import type { BotTools } from '#discord/router/context.ts';
import type { Snowflake } from '#store/types.ts';

/** Where and when something is done that follows from no question. */
export interface ChoreContext extends BotTools {
  readonly rest: REST;
  readonly botId: Snowflake;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The same, at the moment of the call: work may take a while. */
  readonly clock: () => number;
  /** Only what was begun by then, milliseconds since 1970 by Discord's clock: what is younger may still be on its way. */
  readonly before: number;
  /** Whether a server is this process's to serve. */
  serves(guild: Snowflake): boolean;
  /** What the bot says in a server, in the server's language. Never rejects. */
  messagesIn(guild: Snowflake): Promise<Messages>;
  /** Whether the bot may read what was written in a channel before. Rejects as discord.js does. */
  readsHistory(guild: Snowflake, channel: Snowflake): Promise<boolean>;
}

/** Something that a feature has done now and then. */
export interface Chore {
  /** What the log calls it. */
  readonly name: string;
  work(context: ChoreContext): Promise<void>;
}
