import { Client, Events, GatewayIntentBits, Options, Partials } from 'discord.js';
import type { Logger } from 'pino';
import { BotError, loggable } from './errors.ts';
import { NO_MENTIONS } from './respond.ts';
import { loginFault } from './startup-errors.ts';

export interface SessionOptions {
  readonly token: string;
  /** The base of the HTTP API; left out, Discord's own. */
  readonly apiUrl?: string;
  readonly log: Logger;
  /** Puts the listeners on each new client, before it logs in. */
  readonly attach: (client: Client) => void;
  /** Told once, if Discord will not have the bot any more. */
  readonly onFatal: (error: BotError) => void;
}

/** A connection to Discord that comes back by itself. */
export interface Session {
  readonly client: Client<true>;
  close(): Promise<void>;
}

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Logs in, and stays so: discord.js resumes dropped connections; where it gives one up, or dies of its own fault,
 * a new client takes its place.
 *
 * @throws {BotError} where Discord refuses the first login, or cannot be reached.
 */
export async function openSession(options: SessionOptions): Promise<Session> {
  const { log } = options;
  let client = await logIn(options);
  let closed = false;
  let renewing = false;

  const renew = async (): Promise<void> => {
    if (renewing || closed) return;
    renewing = true;
    await discard(client, log);
    const renewed = await logInAgain(options, () => closed);
    if (renewed) client = watch(renewed);
    renewing = false;
  };
  const watch = (fresh: Client<true>): Client<true> => {
    fresh.on(Events.ShardDisconnect, ({ code }) => {
      log.warn({ code }, 'the gateway closed the connection for good; connecting anew');
      void renew();
    });
    fresh.on(Events.Invalidated, () => void renew());
    return fresh;
  };
  const survive = (error: unknown): void => {
    if (isGatewayCrash(error)) {
      log.warn({ error: loggable(error) }, 'discord.js stumbled over the gateway; connecting anew');
      void renew();
    } else if (process.listenerCount('uncaughtException') === 1) {
      log.fatal({ error: loggable(error) }, 'an unexpected error');
      process.exit(1);
    }
  };

  watch(client);
  process.on('uncaughtException', survive);
  return {
    get client() {
      return client;
    },
    async close() {
      closed = true;
      process.off('uncaughtException', survive);
      await discard(client, log);
    },
  };
}

/**
 * The TypeError of discord.js 14 (handlers/RESUMED.js) when INVALID_SESSION comes within about a millisecond of
 * RESUMED: it reads a session that is no longer there, where nobody can catch it.
 */
function isGatewayCrash(error: unknown): boolean {
  return (
    error instanceof TypeError && /discord\.js[\\/]src[\\/]client[\\/]websocket[\\/]/.test(error.stack ?? '')
  );
}

async function logIn({ token, apiUrl, log, attach }: SessionOptions): Promise<Client<true>> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    allowedMentions: { ...NO_MENTIONS, parse: [] },
    // Nothing of what is said is needed once it is answered.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
    }),
    ...(apiUrl && { rest: { api: apiUrl } }),
  });
  client.on(Events.Error, (error) =>
    log.error({ error: loggable(error) }, 'the connection reports an error'),
  );
  attach(client);
  try {
    const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
    await client.login(token);
    return await ready;
  } catch (error) {
    await discard(client, log);
    throw loginFault(error, apiUrl);
  }
}

/** Logs in anew, with ever longer pauses, until it succeeds, Discord refuses the token, or nobody wants it. */
async function logInAgain(
  options: SessionOptions,
  unwanted: () => boolean,
): Promise<Client<true> | undefined> {
  for (let pause = FIRST_PAUSE_MS; !unwanted(); pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    try {
      return await logIn(options);
    } catch (error) {
      if (error instanceof BotError && error.lasting) {
        options.onFatal(error);
        return undefined;
      }
      options.log.warn({ error: loggable(error), pause }, 'could not connect; trying again');
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return undefined;
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
