import { type Client, type IIdentifyThrottler, type REST, Routes } from 'discord.js';
import { z } from 'zod';
import { loggable } from '#discord/router/errors.ts';
import type { Claim } from '#store/types.ts';
import { BotError, ShardingError } from './bot-error.ts';
import { type Connection, connect } from './connection.ts';
import { identifyThrottle } from './identify-throttle.ts';
import { pauseBefore, sleep } from './pause.ts';
import type { SessionOptions, ShardView } from './session-options.ts';
import { loginFault } from './startup-errors.ts';

/** The connections of all of a process's shards. */
export interface Fleet extends ShardView {
  readonly clients: readonly Client<true>[];
  renew(): void;
  close(): Promise<void>;
}

export interface FleetTools extends Omit<SessionOptions, 'onFatal'> {
  readonly rest: REST;
  readonly end: AbortSignal;
  /** Told of a fault with the number of shards at that time. */
  readonly onFatal: (error: BotError, shards: number) => void;
}

/** Some four minutes with the pauses between them; after that the operator sees why the bot does not start. */
const START_TRIES = 10;
/** Where Discord wants more shards than it recommends, there are twice as many each time. */
export const GROWTH = 2;
const MOST_SHARDS = 10_000;
/** A process that has ended is forgotten within seconds; one that goes on is there for good. */
const CLAIM_TRIES = 6;
/** How often a process with room for more looks for shards that nobody has. */
const LOOK_MS = 5_000;

const gatewayInfo = z.object({
  shards: z.number().int().positive(),
  session_start_limit: z.object({ max_concurrency: z.number().int().positive() }),
});

/** Connects with as many shards as are chosen, or recommended, and `least` at least; with more where Discord wants more. */
export async function openFleet(tools: FleetTools, least: number): Promise<Fleet> {
  const { shards: recommended, session_start_limit: limit } = await knock(tools);
  const { count: chosen = recommended, ids, atMost } = tools.shards ?? {};
  const count = Math.max(chosen, least);
  if (count > chosen && (ids !== undefined || atMost !== undefined)) {
    throw new BotError(
      `Discord wants the bot to have more shards than SHARD_COUNT=${chosen} says: it recommends ${Math.max(recommended, least)}. Give all processes the same greater number.`,
      true,
    );
  }
  const fleet = new ShardFleet(tools, count, throttleFor(tools, limit.max_concurrency));
  try {
    if (atMost === undefined) await fleet.add(ids ?? Array.from({ length: count }, (_, id) => id));
    else await fleet.fill(atMost);
    return fleet;
  } catch (error) {
    await fleet.close();
    if (!(error instanceof ShardingError) || count > MOST_SHARDS) throw error;
  }
  tools.log.warn({ shards: count }, 'Discord wants the bot to have more shards; connecting again');
  return openFleet(tools, count * GROWTH);
}

function throttleFor(
  { shards, claimLogin, end, pause, steadily }: FleetTools,
  maxConcurrency: number,
): IIdentifyThrottler {
  const hasOthers = shards?.ids !== undefined || shards?.atMost !== undefined;
  return identifyThrottle({ maxConcurrency, ...(hasOthers && { claim: claimLogin }), end, pause, steadily });
}

/** A shard's connection, and its claim on being the only one. */
interface HeldShard {
  readonly connection: Connection;
  readonly claim: Claim | undefined;
}

class ShardFleet implements Fleet {
  readonly shards: number;
  readonly #tools: FleetTools;
  readonly #throttle: IIdentifyThrottler;
  readonly #held = new Map<number, HeldShard>();
  readonly #claims: Claim[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(tools: FleetTools, count: number, throttle: IIdentifyThrottler) {
    this.#tools = tools;
    this.shards = count;
    this.#throttle = throttle;
  }

  get clients(): readonly Client<true>[] {
    return [...this.#held.values()].map(({ connection }) => connection.client);
  }

  serves(guild: string): boolean {
    return this.#held.has(shardOf(guild, this.shards));
  }

  renew(): void {
    for (const { connection } of this.#held.values()) connection.renew();
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await Promise.all([...this.#held.values()].map(({ connection }) => connection.close()));
    await Promise.all(this.#claims.map((claim) => claim.release()));
  }

  /** Connects these shards. @throws {BotError} where another process has one of them. */
  async add(ids: readonly number[]): Promise<void> {
    const { claim, claimTries = CLAIM_TRIES, log, end, pause = sleep } = this.#tools;
    const claims = new Map<number, Claim>();
    for (let tries = 0; claim !== undefined && claims.size < ids.length && !end.aborted; tries++) {
      for (const id of ids) if (!claims.has(id)) await this.#claim(id, claims);
      const [taken] = ids.filter((id) => !claims.has(id));
      if (taken === undefined) break;
      if (tries >= claimTries) throw takenBy(taken, this.shards);
      log.warn({ shard: taken }, 'another process is connected as this shard; waiting for it to end');
      await pause(pauseBefore(tries + 1), end);
    }
    await this.#connect(ids, claims);
  }

  /** Connects as many shards that nobody has, waits for the first, and goes on looking for as long as there is room. */
  async fill(most: number): Promise<void> {
    const { log, end, lookMs = LOOK_MS, pause = sleep, onTakeover, onStandby } = this.#tools;
    const nothing = (): void => {};
    await this.#take(most, nothing);
    if (this.#held.size === 0) {
      log.info('every shard has a process; waiting for one to end');
      onStandby?.();
    }
    while (this.#held.size === 0 && !end.aborted) {
      await pause(lookMs, end);
      await this.#take(most, nothing);
    }
    // A shard answers, and has settled what was half done, while the next one still waits to log in.
    const tell = (id: number): void => onTakeover?.((guild) => shardOf(guild, this.shards) === id);
    const look = async (): Promise<void> => {
      if (this.#held.size < most) {
        await this.#take(most, tell).catch((error: unknown) =>
          log.error({ error: loggable(error) }, 'no further shard could be connected'),
        );
      }
      if (!end.aborted) this.#timer = setTimeout(() => void look(), lookMs).unref();
    };
    this.#timer = setTimeout(() => void look(), lookMs).unref();
  }

  async #take(most: number, tell: (id: number) => void): Promise<void> {
    const claims = new Map<number, Claim>();
    for (let id = 0; id < this.shards && this.#held.size + claims.size < most; id++) {
      if (!this.#held.has(id)) await this.#claim(id, claims);
    }
    await this.#connect([...claims.keys()], claims, tell);
  }

  async #claim(id: number, claims: Map<number, Claim>): Promise<void> {
    const lost = (): void => this.#tools.onFatal(takenBy(id, this.shards), this.shards);
    const claim = await this.#tools.claim?.(id, lost);
    if (claim === undefined) return;
    claims.set(id, claim);
    this.#claims.push(claim);
  }

  async #connect(
    ids: readonly number[],
    claims: ReadonlyMap<number, Claim>,
    tell: (id: number) => void = () => {},
  ): Promise<void> {
    const { onFatal, startTries = START_TRIES } = this.#tools;
    const opened = await Promise.allSettled(
      ids.map(async (id) => {
        const connection = await connect({
          ...this.#tools,
          startTries,
          throttle: this.#throttle,
          shard: { id, count: this.shards },
          onFatal: (error) => onFatal(error, this.shards),
        });
        this.#held.set(id, { connection, claim: claims.get(id) });
        tell(id);
      }),
    );
    const fault = opened.find((each) => each.status === 'rejected');
    if (fault) throw fault.reason;
  }
}

function takenBy(shard: number, count: number): BotError {
  return new BotError(
    `Another process is connected to Discord with this token and this database already (shard ${shard} of ${count}): stop it, or give each process shards of its own (SHARDS).`,
    true,
  );
}

/** The shard that gets a server's events; messages outside of servers go to the first. */
function shardOf(guild: string, count: number): number {
  return Number((BigInt(guild) >> 22n) % BigInt(count));
}

/** Asks Discord how to connect, with ever longer pauses between the tries. @throws {BotError} */
async function knock({ rest, apiUrl, end, log, startTries = START_TRIES, pause = sleep }: FleetTools) {
  for (let tries = 0; ; tries++) {
    await pause(pauseBefore(tries), end);
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
