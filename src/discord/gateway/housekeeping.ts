import { type Client, Events, type REST } from 'discord.js';
import type { Logger } from 'pino';
import type { Library } from '#articles/library.ts';
import { tellOfReports } from '#discord/features/reports/tell.ts';
import { settleShares } from '#discord/features/sharing/settle.ts';
import { loggable } from '#discord/router/errors.ts';
import type { Snowflake, Store } from '#store/types.ts';
import type { ShardView } from './session.ts';

export interface HousekeepingOptions {
  readonly library: Library;
  readonly store: Store;
  readonly log: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
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
  /** Does what is due, of all that is this process's to do; once at a time, and never rejects. */
  tend(house: House, settle?: 'all' | 'old'): Promise<void>;
}

/** A share younger than this may still be on its way. */
const ON_ITS_WAY_MS = 120_000;

/** Settles what was left half done, tells what was put off, forgets what is over, and knows which servers were left. */
export function createHousekeeping(options: HousekeepingOptions): Housekeeping {
  const { store, log, now } = options;
  let turn: Promise<void> = Promise.resolve();

  const quietly = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      log.error({ error: loggable(error), what }, 'housekeeping could not be done');
    }
  };
  const lose = (where: Parameters<Store['loseCards']>[0]): void =>
    void quietly('lost cards', () => store.loseCards(where, now()));

  return {
    attach(client) {
      client.on(Events.GuildCreate, ({ id }) => void quietly('servers', () => store.serverJoined(id)));
      client.on(Events.GuildDelete, ({ id }) => void quietly('servers', () => store.serverLeft(id, now())));
      // discord.js tells only of messages that it remembers, and is told to remember none.
      const gateway = client.ws as unknown as NodeJS.EventEmitter;
      gateway.on('MESSAGE_DELETE', ({ id }: { id: Snowflake }) => lose({ message: id }));
      gateway.on('MESSAGE_DELETE_BULK', ({ ids }: { ids: readonly Snowflake[] }) => {
        for (const id of ids) lose({ message: id });
      });
      for (const gone of ['CHANNEL_DELETE', 'THREAD_DELETE']) {
        gateway.on(gone, ({ id }: { id: Snowflake }) => lose({ channel: id }));
      }
    },
    tend(house, settle = 'old') {
      const { rest, id: botId } = house;
      turn = turn.then(async () => {
        await quietly('servers', () => noteServers(house, store, now()));
        const before = settle === 'all' ? now() : now() - ON_ITS_WAY_MS;
        const isMine = ({ guild }: { readonly guild: Snowflake }) => house.serves(guild);
        await quietly('shares', () => settleShares({ ...options, rest, botId, before, isMine }));
        for (const guild of await store.serversToTell().catch(() => [])) {
          if (house.serves(guild))
            await quietly('reports', () => tellOfReports(guild, now(), { store, rest, log }));
        }
        await quietly('retention', async () => {
          const forgotten = await store.forgetOld(now());
          if (Object.values(forgotten).some((count) => count > 0))
            log.info(forgotten, 'what was over is forgotten');
        });
      });
      return turn;
    },
  };
}

/** Servers that were left, or joined again, while nobody was there to hear of it. */
async function noteServers({ clients, serves }: House, store: Store, now: number): Promise<void> {
  const isIn = (guild: Snowflake) => clients.some(({ guilds }) => guilds.cache.has(guild));
  for (const guild of await store.serversHeld()) {
    if (serves(guild) && !isIn(guild)) await store.serverLeft(guild, now);
  }
  for (const guild of await store.serversLeft()) if (isIn(guild)) await store.serverJoined(guild);
}
