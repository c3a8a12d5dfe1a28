import { type APIGuild, type Client, Events, type Guild, type REST, Routes } from 'discord.js';
import type { Languages, Messages } from '#discord/messages/messages.ts';
import type { BotTools } from '#discord/router/context.ts';
import { loggable } from '#discord/router/errors.ts';
import { messagesForAll, type ServerLanguages } from '#discord/router/server-language.ts';
import type { Snowflake, Store } from '#store/types.ts';
import type { Chore } from './chore.ts';
import type { ShardView } from './session-options.ts';

export interface HousekeepingOptions extends BotTools {
  readonly languages: Languages;
  /** Says something in a server that the bot has just joined. Never rejects. */
  greet(guild: Guild, context: GreetingContext): Promise<void>;
  /** Done one after the other, each time. */
  readonly chores: readonly Chore[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What a server is greeted with, in its language. */
export interface GreetingContext extends BotTools {
  readonly publicMessages: Messages;
}

/** Where housekeeping has its servers and its way to Discord from, once there is a connection. */
export interface House extends ShardView {
  readonly clients: readonly Client<true>[];
  readonly rest: REST;
  readonly id: string;
}

/** What must be done now and then, and follows from no question. */
export interface Housekeeping {
  /** Listens to what happens to servers and to messages. */
  attach(client: Client): void;
  /**
   * Does this process's housekeeping that is due, one round at a time. It never rejects. For servers that this process has
   * just taken over it settles everything that was left half done, however recent: nobody is at work on it any more.
   */
  tend(house: House, isTakenOver?: (guild: Snowflake) => boolean): Promise<void>;
  /** Begins no more chores, and resolves once those under way are done. */
  close(): Promise<void>;
}

/** What Discord was asked to do less than so long ago may still be on its way there. */
const ON_ITS_WAY_MS = 120_000;

/** Does the features' chores, forgets what is over, and knows which servers were left. */
export function createHousekeeping(options: HousekeepingOptions): Housekeeping {
  const { now, chores, languages: _, ...tools } = options;
  const { store, log } = tools;
  const underWay = new Set<Promise<void>>();
  let turn: Promise<void> = Promise.resolve();
  let isOpen = true;

  const attempt = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      log.error({ error: loggable(error), what }, 'housekeeping failed');
    }
  };
  const quietly = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    const done = attempt(what, work);
    underWay.add(done);
    await done;
    underWay.delete(done);
  };
  const lose = (where: Parameters<Store['loseCards']>[0]): void =>
    void quietly('lost cards', () => store.loseCards(where, now()));

  return {
    attach(client) {
      client.on(Events.GuildCreate, (guild) => {
        void quietly('servers', () => store.serverJoined(guild.id));
        void quietly('greeting', async () => {
          const publicMessages = await messagesForAll(guild.id, guild.preferredLocale, options);
          await options.greet(guild, { ...tools, publicMessages });
        });
      });
      client.on(Events.GuildDelete, ({ id }) => void quietly('servers', () => store.serverLeft(id, now())));
      // discord.js reports only messages that it remembers, and is set to remember none.
      const gateway = client.ws as unknown as NodeJS.EventEmitter;
      gateway.on('MESSAGE_DELETE', ({ id }: { id: Snowflake }) => lose({ message: id }));
      gateway.on('MESSAGE_DELETE_BULK', ({ ids }: { ids: readonly Snowflake[] }) => {
        for (const id of ids) lose({ message: id });
      });
      for (const gone of ['CHANNEL_DELETE', 'THREAD_DELETE']) {
        gateway.on(gone, ({ id }: { id: Snowflake }) => lose({ channel: id }));
      }
    },
    tend(house, isTakenOver) {
      const { rest, id: botId } = house;
      turn = turn.then(async () => {
        if (!isOpen) return;
        await quietly('servers', () => noteServers(house, store, now()));
        const before = isTakenOver ? Number.MAX_SAFE_INTEGER : now() - ON_ITS_WAY_MS;
        const serves = isTakenOver ?? ((guild: Snowflake) => house.serves(guild));
        const readsHistory = (guild: Snowflake, channel: Snowflake) => mayRead(house, guild, channel);
        const messagesIn = (guild: Snowflake) => messagesOfServer(guild, house.clients, options);
        for (const { name, work } of chores) {
          if (!isOpen) return;
          await quietly(name, () =>
            work({
              ...tools,
              rest,
              botId,
              now: now(),
              clock: now,
              before,
              serves,
              messagesIn,
              readsHistory,
            }),
          );
        }
        await quietly('retention', async () => {
          const forgotten = await store.forgetOld(now());
          if (Object.values(forgotten).some((count) => count > 0))
            log.info(forgotten, 'old records are deleted');
        });
      });
      return turn;
    },
    async close() {
      isOpen = false;
      await Promise.all([turn, ...underWay]);
    },
  };
}

/** What the bot says in a server that one of these connections serves, in the server's language. */
export function messagesOfServer(
  guild: Snowflake,
  clients: House['clients'],
  options: ServerLanguages,
): Promise<Messages> {
  const [server] = clients.flatMap(({ guilds }) => guilds.cache.get(guild) ?? []);
  return messagesForAll(guild, server?.preferredLocale, options);
}

/** The same of a server that perhaps another process serves: Discord is asked for its language. */
export async function messagesOfAnyServer(
  guild: Snowflake,
  { clients, rest }: Pick<House, 'clients' | 'rest'>,
  options: ServerLanguages,
): Promise<Messages> {
  if (clients.some(({ guilds }) => guilds.cache.has(guild))) return messagesOfServer(guild, clients, options);
  const server = (await rest.get(Routes.guild(guild)).catch(() => undefined)) as APIGuild | undefined;
  return messagesForAll(guild, server?.preferred_locale, options);
}

/** Servers that were left, or joined again, while nobody was there to hear of it. */
async function noteServers({ clients, serves }: House, store: Store, now: number): Promise<void> {
  const isIn = (guild: Snowflake) => clients.some(({ guilds }) => guilds.cache.has(guild));
  for (const guild of await store.serversHeld()) {
    if (serves(guild) && !isIn(guild)) await store.serverLeft(guild, now);
  }
  for (const guild of await store.serversLeft()) if (isIn(guild)) await store.serverJoined(guild);
}

/** Whether the bot may read a channel's history; one that it has not heard of, such as an old thread, is asked for. */
async function mayRead({ clients }: House, guild: Snowflake, channel: Snowflake): Promise<boolean> {
  const server = clients.flatMap(({ guilds }) => guilds.cache.get(guild) ?? [])[0];
  const place = await server?.channels.fetch(channel);
  const { me } = server?.members ?? { me: null };
  return me !== null && (place?.permissionsFor(me).has('ReadMessageHistory') ?? false);
}
