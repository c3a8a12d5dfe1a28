import { type Client, Events, GatewayCloseCodes, type IIdentifyThrottler } from 'discord.js';
import type { Logger } from 'pino';
import { loggable } from '#discord/router/errors.ts';
import { BotError, ShardingError } from './bot-error.ts';
import { createClient, type Shard } from './client.ts';
import { byPerformance, type Pause, pauseBefore, sleep } from './pause.ts';
import { loginFault } from './startup-errors.ts';

export interface ConnectionOptions {
  readonly token: string;
  /** The base of the HTTP API; left out, Discord's own. */
  readonly apiUrl?: string | undefined;
  readonly shard: Shard;
  readonly throttle: IIdentifyThrottler;
  readonly log: Logger;
  /** Waits between two tries; left out, by the system's clock. */
  readonly pause?: Pause | undefined;
  /** Milliseconds since 1970; left out, the system's clock. */
  readonly now?: (() => number) | undefined;
  /** A steady clock, in milliseconds; left out, the system's. */
  readonly steadily?: (() => number) | undefined;
  /** Puts the listeners on each new client, before it logs in. */
  readonly attach: (client: Client) => void;
  /** How often the first login is tried before its fault is thrown. */
  readonly startTries: number;
  /** Called if Discord refuses the bot from now on, or wants it to have more shards. */
  readonly onFatal: (error: BotError) => void;
}

/** A shard's connection to Discord, which comes back by itself. */
export interface Connection {
  readonly client: Client<true>;
  /** Gives the client up, and logs in with another. */
  renew(): void;
  close(): Promise<void>;
}

/** If a connection holds this long, the next one is made without a pause. */
const STEADY_MS = 60_000;

/**
 * Logs a shard in, and keeps it so: discord.js resumes dropped connections; where it gives one up, loses its token, or
 * dies of its own fault, a new client takes its place.
 *
 * @throws {BotError} where Discord refuses the first login, or cannot be reached.
 */
export async function connect(options: ConnectionOptions): Promise<Connection> {
  const { onFatal, shard, steadily = byPerformance } = options;
  const log = options.log.child({ shard: shard.id });
  const end = new AbortController();
  let tries = 0;
  const logInNow = (mostTries: number) =>
    logInUntilDone(
      { ...options, log },
      { end: end.signal, mostTries, countTry: () => tries++, onLost: renew },
    );
  let client: Client<true> | undefined;
  let since = steadily();
  let renewing = false;

  async function again(): Promise<void> {
    if (client) await discard(client, log);
    if (steadily() - since >= STEADY_MS) tries = 0;
    try {
      client = (await logInNow(Number.POSITIVE_INFINITY)) ?? client;
      if (!end.signal.aborted) log.info('connected to the gateway again');
    } catch (error) {
      if (!(error instanceof BotError)) throw error;
      onFatal(error);
    }
    since = steadily();
    renewing = false;
  }

  function renew(): void {
    // Until the first login is done there is nothing to renew, and somebody who waits for its fault.
    if (client === undefined || renewing || end.signal.aborted) return;
    renewing = true;
    void again();
  }

  const first = await logInNow(options.startTries);
  if (first === undefined) throw new BotError('The start was ended.', true);
  client = first;
  return {
    get client() {
      return client ?? first;
    },
    renew,
    async close() {
      end.abort();
      if (client) await discard(client, log);
    },
  };
}

interface Trying {
  /** Ends the attempt, whether the client has logged in by then or not. */
  readonly end: AbortSignal;
  readonly mostTries: number;
  /** The number of tries so far. */
  readonly countTry: () => number;
  /** Called when a client that had logged in can no longer be used. */
  readonly onLost: () => void;
}

/** Logs in, with ever longer pauses, until it succeeds, Discord refuses the bot, or the end comes. */
async function logInUntilDone(options: ConnectionOptions, trying: Trying): Promise<Client<true> | undefined> {
  const { end, mostTries, countTry } = trying;
  const { pause = sleep, now = Date.now } = options;
  let failed = 0;
  while (!end.aborted) {
    await pause(pauseBefore(countTry()), end);
    if (end.aborted) return undefined;
    try {
      return await logIn(options, trying);
    } catch (error) {
      if (end.aborted) return undefined;
      if (!(error instanceof BotError) || error.lasting) throw error;
      if (error.until === undefined && ++failed >= mostTries) throw error;
      options.log.warn(`${error.message} I try again.`);
      // Discord says how long this pause is, and it does not count as a failed try.
      if (error.until !== undefined) await pause(Math.max(error.until - now(), 0), end);
    }
  }
  return undefined;
}

async function logIn(options: ConnectionOptions, { end, onLost }: Trying): Promise<Client<true>> {
  const { token, apiUrl, log, attach, shard, throttle, pause } = options;
  const onRefused = (): void => {
    log.warn('Discord refuses the token of a request; logging in again');
    onLost();
  };
  const client = createClient({ apiUrl, shard, throttle, guard: { onRefused, end, pause } });
  narrate(client, log);
  attach(client);
  const giveUp = (): void => void discard(client, log);
  end.addEventListener('abort', giveUp, { once: true });
  try {
    const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
    await client.login(token);
    const done = await ready;
    done.on(Events.ShardDisconnect, ({ code }) => {
      if (code === GatewayCloseCodes.ShardingRequired) return options.onFatal(new ShardingError());
      log.warn({ code }, 'the gateway closed the connection for good; connecting again');
      onLost();
    });
    return done;
  } catch (error) {
    await discard(client, log);
    log.debug({ error: loggable(error) }, 'the login failed');
    throw loginFault(error, apiUrl);
  } finally {
    end.removeEventListener('abort', giveUp);
  }
}

/** Logs the connection's losses and returns; each loss once, however long it lasts. */
function narrate(client: Client, log: Logger): void {
  let lost = false;
  client.on(Events.Error, (error) => log.error({ error: loggable(error) }, 'discord.js reports an error'));
  client.on(Events.ShardError, (error) =>
    log.warn({ error: loggable(error) }, 'the gateway reports an error'),
  );
  client.on(Events.ShardReconnecting, () => {
    if (!lost) log.warn('the connection to the gateway is lost; trying to connect again');
    lost = true;
  });
  for (const back of [Events.ShardReady, Events.ShardResume] as const) {
    client.on(back, () => {
      if (lost) log.info('connected to the gateway again');
      lost = false;
    });
  }
}

async function discard(client: Client, log: Logger): Promise<void> {
  client.removeAllListeners();
  client.on(Events.Error, () => {});
  try {
    await client.destroy();
  } catch (error) {
    log.debug({ error: loggable(error) }, 'the old connection did not close cleanly');
  }
}
