import { type Client, REST, Routes } from 'discord.js';
import type { Logger } from 'pino';
import { z } from 'zod';
import { loggable } from '#discord/router/errors.ts';
import { BotError, ShardingError } from './bot-error.ts';
import type { Shard } from './client.ts';
import { connect } from './connection.ts';
import { surviveCrashes } from './crash.ts';
import { identifyThrottle } from './identify-throttle.ts';
import { pauseBefore, sleep } from './pause.ts';
import { loginFault } from './startup-errors.ts';
import { guardToken } from './token-guard.ts';

/** Which part of a bot's servers a process serves. */
export interface ShardChoice {
  /** How many shards there are in all processes together; left out, as many as Discord recommends. */
  readonly count?: number;
  /** The numbers of those of this process, from 0; left out, all. */
  readonly ids?: readonly number[];
}

export interface SessionOptions {
  readonly token: string;
  /** The base of the HTTP API; left out, Discord's own. */
  readonly apiUrl?: string | undefined;
  readonly shards?: ShardChoice | undefined;
  readonly log: Logger;
  /** Puts the listeners on each new client, before it logs in. */
  readonly attach: (client: Client) => void;
  /** How often a first login is tried; left out, `START_TRIES`. */
  readonly startTries?: number | undefined;
  /** Told once, if Discord will not have the bot any more. */
  readonly onFatal: (error: BotError) => void;
}

/** Which servers a process has to do with. */
export interface ShardView {
  /** How many shards there are in all processes together. */
  readonly shards: number;
  /** Whether a server is of one of this process's shards. */
  serves(guild: string): boolean;
}

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

/** Some four minutes with the pauses between them; after that whoever runs the bot sees why it does not start. */
const START_TRIES = 10;

const gatewayInfo = z.object({
  shards: z.number().int().positive(),
  session_start_limit: z.object({ max_concurrency: z.number().int().positive() }),
});

/**
 * Logs every shard of this process in, and keeps it so. One shard's trouble renews that shard alone; where Discord wants
 * more shards, all of them are renewed.
 *
 * @throws {BotError} where Discord refuses the first login, or cannot be reached.
 */
export async function openSession(options: SessionOptions): Promise<Session> {
  const { token, apiUrl, log, onFatal } = options;
  const end = new AbortController();
  const rest = new REST({
    ...(apiUrl !== undefined && { api: apiUrl }),
    // discord.js forgets the token then; whether it is still good the connections find out.
    makeRequest: guardToken(() => setImmediate(() => rest.setToken(token))),
  }).setToken(token);
  let growing = false;

  async function grow(from: number): Promise<void> {
    if (growing || end.signal.aborted) return;
    growing = true;
    try {
      log.warn({ shards: from }, 'Discord wants the bot to have more shards; connecting anew');
      await fleet.close();
      fleet = await openFleet(tools, from * GROWTH);
    } catch (error) {
      if (error instanceof BotError) onFatal(error);
      else log.error({ error: loggable(error) }, 'the shards could not be connected anew');
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
  let fleet = await openFleet(tools, 1);
  const [first] = fleet.clients;
  if (first === undefined) throw new BotError('SHARDS names no shard to connect.', true);
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

/** The connections of all of a process's shards. */
interface Fleet extends ShardView {
  readonly clients: readonly Client<true>[];
  renew(): void;
  close(): Promise<void>;
}

interface FleetTools extends Omit<SessionOptions, 'onFatal'> {
  readonly rest: REST;
  readonly end: AbortSignal;
  /** Told of a fault with the number of shards at that time. */
  readonly onFatal: (error: BotError, shards: number) => void;
}

/** Where Discord wants more shards than it recommends, there are twice as many each time. */
const GROWTH = 2;
const MOST_SHARDS = 10_000;

/** Connects with as many shards as are chosen, or recommended, and `least` at least; with more where Discord wants more. */
async function openFleet(tools: FleetTools, least: number): Promise<Fleet> {
  const { shards: recommended, session_start_limit: limit } = await knock(tools);
  const { count: chosen = recommended, ids } = tools.shards ?? {};
  const count = Math.max(chosen, least);
  if (count > chosen && ids !== undefined) {
    throw new BotError(
      `Discord wants the bot to have more shards than SHARD_COUNT=${chosen} says: it recommends ${Math.max(recommended, least)}. Give all processes the same greater number.`,
      true,
    );
  }
  const throttle = identifyThrottle(limit.max_concurrency);
  const numbers = ids ?? Array.from({ length: count }, (_, id) => id);
  const opening = numbers.map((id) => connect({ ...tools, ...connecting(tools, { id, count }), throttle }));
  const opened = await Promise.allSettled(opening);
  const connections = opened.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const close = async (): Promise<void> => void (await Promise.all(connections.map((each) => each.close())));
  const fault = opened.find((each) => each.status === 'rejected')?.reason;
  if (fault === undefined) {
    return {
      get clients() {
        return connections.map(({ client }) => client);
      },
      shards: count,
      serves: (guild) => numbers.includes(shardOf(guild, count)),
      renew() {
        for (const each of connections) each.renew();
      },
      close,
    };
  }
  await close();
  if (!(fault instanceof ShardingError) || count > MOST_SHARDS) throw fault;
  tools.log.warn({ shards: count }, 'Discord wants the bot to have more shards; connecting anew');
  return openFleet(tools, count * GROWTH);
}

/** The shard that Discord tells of a server; messages without one go to the first. */
function shardOf(guild: string, count: number): number {
  return Number((BigInt(guild) >> 22n) % BigInt(count));
}

function connecting({ onFatal, startTries = START_TRIES }: FleetTools, shard: Shard) {
  return { shard, startTries, onFatal: (error: BotError) => onFatal(error, shard.count) };
}

/** Asks Discord how to connect, with ever longer pauses between the tries. @throws {BotError} */
async function knock({ rest, apiUrl, end, log, startTries = START_TRIES }: FleetTools) {
  for (let tries = 0; ; tries++) {
    await sleep(pauseBefore(tries), end);
    try {
      return gatewayInfo.parse(await rest.get(Routes.gatewayBot()));
    } catch (error) {
      const fault = loginFault(error, apiUrl);
      if (fault.lasting || end.aborted || tries + 1 >= startTries) throw fault;
      log.debug({ error: loggable(error) }, 'Discord did not say how to connect');
      log.warn(`${fault.message} I try again.`);
    }
  }
}
