import { createHash } from 'node:crypto';
import { type Client, Events, type Guild, type REST } from 'discord.js';
import { DEFAULT_LIMITS, type Limits } from '#articles/limits.ts';
import { keepBundled, type Revised } from '#articles/revisions.ts';
import type { Languages, Messages } from '#discord/messages/messages.ts';
import { commandData } from '#discord/router/command.ts';
import type { BotTools } from '#discord/router/context.ts';
import { loggable } from '#discord/router/errors.ts';
import { createRouter, type RouterOptions, type Routes } from '#discord/router/router.ts';
import type { Claim, Snowflake } from '#store/types.ts';
import type { BotError } from './bot-error.ts';
import type { Chore } from './chore.ts';
import { createHousekeeping, type GreetingContext, messagesOfAnyServer } from './housekeeping.ts';
import { inviteLink } from './invite.ts';
import { type Pause, sleep } from './pause.ts';
import { keepRegistered } from './register.ts';
import { openSession, type Session } from './session.ts';
import type { ShardChoice } from './session-options.ts';

export { BotError } from './bot-error.ts';

/** The parts of the bot, the same in every process: what it says, what answers what, and what is done now and then. */
export interface BotParts extends Routes {
  readonly languages: Languages;
  readonly chores: readonly Chore[];
  /** Says something in a server that the bot has just joined. Never rejects. */
  greet(guild: Guild, context: GreetingContext): Promise<void>;
  /** Tells of articles that all servers have, whose text is another since the last start. */
  tellOfChanges(
    revised: readonly Revised[],
    tools: BotTools & {
      readonly rest: REST;
      /** What the bot says in a server, also in one of another process. */
      messagesIn(guild: Snowflake): Promise<Messages>;
    },
  ): Promise<void>;
}

export interface BotOptions extends Omit<RouterOptions, 'limits' | 'underWay'>, BotParts {
  /** Left out, those that hold where nobody says anything else. */
  readonly limits?: Limits | undefined;
  readonly token: string;
  /** The base that discord.js calls `rest.api`; left out, Discord's own. */
  readonly apiUrl?: string;
  /** Register the commands in this server alone. */
  readonly guildId?: string;
  /** Which shards this process serves; left out, all that Discord recommends. */
  readonly shards?: ShardChoice | undefined;
  /** How often the first connection is tried before the start fails; left out, for some four minutes. */
  readonly startTries?: number | undefined;
  /** How often a shard that another process has is claimed before the start fails; left out, for half a minute. */
  readonly claimTries?: number | undefined;
  /** How often free shards are looked for, in milliseconds; left out, every five seconds. */
  readonly lookMs?: number | undefined;
  /** Called where all shards have other processes, so that the start takes until one of those ends. */
  readonly onStandby?: (() => void) | undefined;
  /** Waits between two tries to reach Discord; left out, by the system's clock. */
  readonly pause?: Pause | undefined;
  /** Waits for as long as the bot waits for Discord when it starts and when it is closed; left out, by the system's clock. */
  readonly patience?: Pause | undefined;
  /** Milliseconds since 1970; left out, the system's clock. */
  readonly now?: (() => number) | undefined;
  /**
   * Has something done again and again, until what it returns is called; left out, by the system's timers. What is done
   * resolves when it is over.
   */
  readonly every?: ((ms: number, work: () => Promise<void>) => () => void) | undefined;
}

export interface Bot {
  /** The bot's user id. */
  readonly id: string;
  /** Resolves if Discord refuses the bot from now on, with the sentence that says why. */
  readonly failed: Promise<BotError>;
  /** Whether every shard of this process is connected. */
  isConnected(): boolean;
  /** How many servers this process serves. */
  servers(): number;
  /** Takes nothing new, finishes what is in flight (five seconds at most), and disconnects. */
  close(): Promise<void>;
}

const LONGEST_FAREWELL_MS = 5000;
const HOUSEKEEPING_MS = 300_000;
const REGISTRATION_PATIENCE_MS = 5000;
/**
 * Connects to Discord, registers the commands where they differ, and answers until it is closed.
 *
 * @throws {BotError} where Discord refuses the token, cannot be reached, or does not know the server that was chosen.
 */
export async function startBot(given: BotOptions): Promise<Bot> {
  const options = { ...given, limits: given.limits ?? DEFAULT_LIMITS, underWay: new Set<string>() };
  const { now = Date.now, every = byTimer, patience = sleep, log } = options;
  let keeping: Promise<readonly Revised[]> | undefined;
  // Whoever stands by for a shard keeps nothing yet: it could tell nobody what has changed.
  const keepOnce = () => {
    keeping ??= keepTexts(options, now());
    return keeping;
  };
  const router = createRouter(options);
  const housekeeping = createHousekeeping({ ...options, now });
  let fail: (error: BotError) => void = () => {};
  const failed = new Promise<BotError>((resolve) => {
    fail = resolve;
  });
  const { claimCommands, ...claims } = claiming(options, keepOnce);
  let session: Session | undefined;
  const tend = async (isTakenOver?: (guild: Snowflake) => boolean) =>
    session && housekeeping.tend(session, isTakenOver);
  const attach = (client: Client): void => {
    router.attach(client);
    housekeeping.attach(client);
    client.on(Events.ShardReady, () => void tend());
    client.on(Events.ShardResume, () => void tend());
  };
  session = await openSession({
    ...options,
    attach,
    onFatal: fail,
    ...claims,
    onTakeover: (isTakenOver) => void tend(isTakenOver),
  });
  const end = new AbortController();
  try {
    await register(session, { ...options, claim: claimCommands }, { end: end.signal, fail });
  } catch (error) {
    await session.close();
    throw error;
  }
  const opened = session;
  introduce(opened, options);
  const serves = (guild: Snowflake) => session?.serves(guild) ?? false;
  // What was half done when the last process ended has nobody who is still at it.
  void tend(serves);
  const { rest } = session;
  const messagesIn = (guild: Snowflake) => messagesOfAnyServer(guild, opened, options);
  const telling = keepOnce()
    .then((revised) => options.tellOfChanges(revised, { ...options, rest, messagesIn }))
    .catch((error: unknown) => log.error({ error: loggable(error) }, 'the database could not be used'));
  const stopTending = every(HOUSEKEEPING_MS, () => tend());
  return {
    id: session.id,
    failed,
    isConnected: () => opened.clients.every((client) => client.isReady()),
    servers: () => serversOf(opened),
    async close() {
      end.abort();
      stopTending();
      const over = new AbortController();
      const finished = Promise.all([router.close(), housekeeping.close(), telling]);
      await Promise.race([finished, patience(LONGEST_FAREWELL_MS, over.signal)]);
      over.abort();
      await opened.close();
    },
  };
}

/**
 * Claims shards, logins and the registration of commands in the database, by a key that tells nothing of the token: no two
 * processes are the same bot's same shard, log in or register at the same time.
 */
function claiming({ token, store }: BotOptions, claimed: () => Promise<unknown>) {
  const bot = createHash('sha256').update(token).digest('hex').slice(0, 16);
  return {
    claim: async (shard: number, lost: () => void): Promise<Claim | undefined> => {
      const claim = await store.claim(`bot-${bot}-shard-${shard}`, lost);
      if (claim) await claimed();
      return claim;
    },
    claimLogin: (bucket: number) => store.claim(`bot-${bot}-login-${bucket}`, () => {}),
    claimCommands: () => store.claim(`bot-${bot}-commands`, () => {}),
  };
}

/** Keeps the texts of the articles that everybody has, before anything is quoted of them. */
async function keepTexts({ library, store, log }: BotOptions, now: number): Promise<readonly Revised[]> {
  try {
    return await keepBundled(library.bundled, store, now);
  } catch (error) {
    log.error({ error: loggable(error) }, 'the texts of the articles could not be kept');
    return [];
  } finally {
    library.prepare();
  }
}

type RegisterOptions = BotOptions & { readonly claim: () => Promise<Claim | undefined> };

/** Waits for the commands to be registered, but only for a while: the bot answers meanwhile. */
async function register(
  { rest, applicationId }: Session,
  { commands, languages, guildId, log, pause, claim, patience = sleep }: RegisterOptions,
  { end, fail }: { readonly end: AbortSignal; readonly fail: (error: BotError) => void },
): Promise<void> {
  const data = commands.map((command) => commandData(command, languages));
  const registering = keepRegistered(data, { rest, applicationId, guildId, claim, log, end, pause });
  await Promise.race([registering, patience(REGISTRATION_PATIENCE_MS, end)]);
  registering.catch(fail);
}

function serversOf({ clients }: Session): number {
  return clients.reduce((sum, { guilds }) => sum + guilds.cache.size, 0);
}

/** Says in three lines who the bot is, what it has to do, and how to invite it. */
function introduce(session: Session, { library, log }: BotOptions): void {
  const { id, applicationId, clients, shards } = session;
  const servers = serversOf(session);
  log.info({ id, shards }, `ready: I am ${clients[0]?.user.username} on Discord`);
  log.info(
    { servers, articles: library.bundled.length },
    `${counted(servers, 'server')}, ${counted(library.bundled.length, 'article')} for all of them`,
  );
  log.info(`Invite me with ${inviteLink(applicationId)}`);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function byTimer(ms: number, work: () => void): () => void {
  const timer = setInterval(work, ms).unref();
  return () => clearInterval(timer);
}
