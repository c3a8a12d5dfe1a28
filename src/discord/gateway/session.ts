import { type Client, REST } from 'discord.js';
import { loggable } from '#discord/router/errors.ts';
import { BotError, ShardingError } from './bot-error.ts';
import { surviveCrashes } from './crash.ts';
import { type Fleet, type FleetTools, GROWTH, openFleet } from './fleet.ts';
import type { SessionOptions, ShardView } from './session-options.ts';
import { guardToken } from './token-guard.ts';

/** A bot's connections to Discord, one a shard, which come back by themselves. */
export interface Session extends ShardView {
  /** The clients of this process, at this moment. */
  readonly clients: readonly Client<true>[];
  /** For requests that no event has led to. */
  readonly rest: REST;
  /** The bot's user id. */
  readonly id: string;
  readonly applicationId: string;
  close(): Promise<void>;
}

/**
 * Logs every shard of this process in, and keeps it so. One shard's trouble renews that shard alone; where Discord wants
 * more shards, all of them are renewed.
 *
 * @throws {BotError} where Discord refuses the first login, or cannot be reached.
 */
export async function openSession(options: SessionOptions): Promise<Session> {
  const { token, apiUrl, log, onFatal, pause } = options;
  const end = new AbortController();
  const rest = new REST({
    ...(apiUrl !== undefined && { api: apiUrl }),
    // discord.js forgets the token then; whether it is still good the connections find out.
    makeRequest: guardToken({
      onRefused: () => setImmediate(() => rest.setToken(token)),
      end: end.signal,
      pause,
    }),
  }).setToken(token);
  let growing = false;

  async function grow(from: number): Promise<void> {
    if (growing || end.signal.aborted) return;
    growing = true;
    try {
      log.warn({ shards: from }, 'Discord wants the bot to have more shards; connecting again');
      await fleet.close();
      fleet = await openFleet(tools, from * GROWTH);
    } catch (error) {
      if (error instanceof BotError) onFatal(error);
      else log.error({ error: loggable(error) }, 'the shards could not be connected again');
    } finally {
      growing = false;
    }
  }

  const tools: FleetTools = {
    ...options,
    rest,
    end: end.signal,
    onFatal: (error, count) => (error instanceof ShardingError ? void grow(count) : onFatal(error)),
  };
  let fleet: Fleet = await openFleet(tools, 1);
  const [first] = fleet.clients;
  if (first === undefined) throw new BotError('SHARDS names no shard that exists.', true);
  const stopSurviving = surviveCrashes(() => fleet.renew(), log);
  return {
    get clients() {
      return fleet.clients;
    },
    get shards() {
      return fleet.shards;
    },
    serves: (guild) => fleet.serves(guild),
    rest,
    id: first.user.id,
    applicationId: first.application.id,
    async close() {
      end.abort();
      stopSurviving();
      await fleet.close();
    },
  };
}
