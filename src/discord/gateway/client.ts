import type { IIdentifyThrottler } from 'discord.js';
import { Client, GatewayIntentBits, type GuildMember, Options, Partials, type User } from 'discord.js';
import { NO_MENTIONS } from '#discord/router/respond.ts';
import { BotRest } from './bot-rest.ts';
import { keepFewConversations } from './conversations.ts';
import { guardToken, type TokenGuardOptions } from './token-guard.ts';

/** One of the parts that Discord sends a bot's servers in. */
export interface Shard {
  readonly id: number;
  /** How many there are in all. */
  readonly count: number;
}

export interface ClientOptions {
  /** The base of the HTTP API; left out, Discord's own. */
  readonly apiUrl?: string | undefined;
  readonly shard: Shard;
  readonly throttle: IIdentifyThrottler;
  /** What happens to a request that Discord refuses the token of. */
  readonly guard: TokenGuardOptions;
}

/** Servers that are out of order are not waited for longer than this. */
const WAIT_FOR_SERVERS_MS = 5000;
/** Users and members that come with events. Nothing about them is needed once they are answered. */
const FEW = 100;

/** A client of discord.js for one shard, which keeps little and mentions nobody. */
export function createClient({ apiUrl, shard, throttle, guard }: ClientOptions): Client {
  const few = { maxSize: FEW, keepOverLimit: ({ id, client }: User | GuildMember) => id === client.user.id };
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    allowedMentions: { ...NO_MENTIONS, parse: [] },
    waitGuildTimeout: WAIT_FOR_SERVERS_MS,
    shards: [shard.id],
    shardCount: shard.count,
    ws: { buildIdentifyThrottler: async () => throttle },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      GuildMemberManager: few,
      UserManager: few,
    }),
    rest: { makeRequest: guardToken(guard), ...(apiUrl !== undefined && { api: apiUrl }) },
  });
  // Its own has timers.
  client.rest.clearHashSweeper();
  client.rest.clearHandlerSweeper();
  client.rest = new BotRest(client.options.rest);
  keepFewConversations(client);
  return client;
}
