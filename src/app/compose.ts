import type { Logger } from 'pino';
import { createLibrary } from '#articles/library.ts';
import type { Limits } from '#articles/limits.ts';
import { prepareAhead } from '#articles/work/ahead.ts';
import type { Workshop } from '#articles/work/workshop.ts';
import type { BotOptions, BotParts } from '#discord/gateway/bot.ts';
import type { Article, Reader } from '#engine/index.ts';
import { openChosen, type StoreChoice } from '#store/open.ts';
import { IN_MEMORY, openSqlite } from '#store/sqlite.ts';
import { parts } from './parts.ts';
import { openWorkshop } from './workshop/open.ts';

/** What the bot answers from, and how. */
export interface Ingredients {
  readonly articles: readonly Article[];
  readonly reader: Reader | undefined;
  /** Where the database is; left out, it is in memory and gone when the bot stops. */
  readonly storage?: StoreChoice;
  /** Whether web pages may be read for moderators who name their address. */
  readonly readsPages: boolean;
  readonly limits?: Limits;
  readonly log: Logger;
}

/** The whole bot, connected to nothing yet. */
export type Composed = BotParts &
  Pick<BotOptions, 'library' | 'store' | 'log' | 'limits'> &
  Required<Pick<BotOptions, 'readAddress' | 'visitor'>> & {
    /** Where the jobs are done. */
    readonly workshop: Pick<Workshop, 'load'>;
  };

/** Puts the bot together, for Discord and for the preview alike. @throws {StoreError} */
export async function compose({
  articles,
  reader,
  storage,
  readsPages,
  limits,
  log,
}: Ingredients): Promise<Composed> {
  const store = storage === undefined ? openSqlite(IN_MEMORY) : await openChosen(storage);
  const workshop = await openWorkshop({ articles, reader });
  const library = createLibrary({ articles, store, workshop });
  void prepareAhead(workshop, articles);
  const readAddress = readsPages ? (await import('#articles/ingest/ingest.ts')).readAddress : undefined;
  const visitor = readsPages ? (await import('#articles/ingest/visitor.ts')).createVisitor() : undefined;
  return { ...parts, store, library, workshop, readAddress, visitor, limits, log };
}
