import { setTimeout } from 'node:timers/promises';
import {
  Client,
  Events,
  GatewayIntentBits,
  type GuildMember,
  Options,
  Partials,
  type User,
} from 'discord.js';
import type { Logger } from 'pino';
import { BotError, loggable } from '#discord/router/errors.ts';
import { NO_MENTIONS } from '#discord/router/respond.ts';
import { surviveCrashes } from './crash.ts';
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

/** So long must a connection hold for the next one to be made without a pause. */
const STEADY_MS = 60_000;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;
/** Servers that are out of order are not waited for longer than this. */
const WAIT_FOR_SERVERS_MS = 5000;
/** Users and members whom Discord names by the way; nothing of theirs is needed once they are answered. */
const FEW = 100;

/**
 * Logs in, and stays so: discord.js resumes dropped connections; where it gives one up, or dies of its own fault,
 * a new client takes its place.
 *
 * @throws {BotError} where Discord refuses the first login, or cannot be reached.
 */
export async function openSession(options: SessionOptions): Promise<Session> {
  const { log } = options;
  const end = new AbortController();
  let client = await logIn(options, end.signal);
  let since = performance.now();
  let tries = 0;
  let renewing = false;

  const renew = async (): Promise<void> => {
    if (renewing || end.signal.aborted) return;
    renewing = true;
    await discard(client, log);
    if (performance.now() - since >= STEADY_MS) tries = 0;
    const renewed = await logInAgain(options, end.signal, () => tries++);
    if (renewed) client = watch(renewed);
    since = performance.now();
    renewing = false;
  };
  const watch = (fresh: Client<true>): Client<true> => {
    fresh.on(Events.ShardDisconnect, ({ code }) => {
      log.warn({ code }, 'the gateway closed the connection for good; connecting anew');
      void renew();
    });
    return fresh;
  };

  watch(client);
  const stopSurviving = surviveCrashes(() => void renew(), log);
  return {
    get client() {
      return client;
    },
    async close() {
      end.abort();
      stopSurviving();
      await discard(client, log);
    },
  };
}

/** @param end when it comes, the client is given up, whether it has logged in by then or not. */
async function logIn(
  { token, apiUrl, log, attach }: SessionOptions,
  end: AbortSignal,
): Promise<Client<true>> {
  const client = createClient(apiUrl);
  narrate(client, log);
  attach(client);
  const giveUp = (): void => void discard(client, log);
  end.addEventListener('abort', giveUp, { once: true });
  try {
    const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
    await client.login(token);
    return await ready;
  } catch (error) {
    await discard(client, log);
    log.debug({ error: loggable(error) }, 'the login failed');
    throw loginFault(error, apiUrl);
  } finally {
    end.removeEventListener('abort', giveUp);
  }
}

/** Logs what becomes of the connection; a loss once, however long it lasts. */
function narrate(client: Client, log: Logger): void {
  let lost = false;
  client.on(Events.Error, (error) => log.error({ error: loggable(error) }, 'discord.js reports an error'));
  client.on(Events.ShardError, (error) => log.warn({ error: loggable(error) }, 'the gateway is in trouble'));
  client.on(Events.ShardReconnecting, () => {
    if (!lost) log.warn('no connection to the gateway; trying until there is');
    lost = true;
  });
  for (const back of [Events.ShardReady, Events.ShardResume] as const) {
    client.on(back, () => {
      if (lost) log.info('connected to the gateway again');
      lost = false;
    });
  }
}

function createClient(apiUrl: string | undefined): Client {
  const few = { maxSize: FEW, keepOverLimit: ({ id, client }: User | GuildMember) => id === client.user.id };
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    allowedMentions: { ...NO_MENTIONS, parse: [] },
    waitGuildTimeout: WAIT_FOR_SERVERS_MS,
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      GuildMemberManager: few,
      UserManager: few,
    }),
    ...(apiUrl && { rest: { api: apiUrl } }),
  });
}

/** Logs in anew, with ever longer pauses, until it succeeds, Discord refuses the token, or nobody wants it. */
async function logInAgain(
  options: SessionOptions,
  end: AbortSignal,
  countTry: () => number,
): Promise<Client<true> | undefined> {
  while (!end.aborted) {
    await sleep(pauseBefore(countTry()), end);
    if (end.aborted) return undefined;
    try {
      return await logIn(options, end);
    } catch (error) {
      if (error instanceof BotError && error.lasting) {
        options.onFatal(error);
        return undefined;
      }
      options.log.warn({ error: loggable(error) }, 'could not connect; trying again');
    }
  }
  return undefined;
}

/** The first try comes at once. */
function pauseBefore(tries: number): number {
  return tries === 0 ? 0 : Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS);
}

async function sleep(ms: number, end: AbortSignal): Promise<void> {
  await setTimeout(ms, undefined, { signal: end }).catch(() => {});
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
