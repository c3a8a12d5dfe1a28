import type { Logger } from 'pino';
import type { FetchOptions } from '#articles/ingest/fetch.ts';
import { createLibrary } from '#articles/library.ts';
import type { Limits } from '#articles/limits.ts';
import { createKeep } from '#articles/workshop/keep.ts';
import type { Workshop } from '#articles/workshop/workshop.ts';
import type { BotOptions, BotParts } from '#discord/gateway/bot.ts';
import type { Article, Encoder, Reader } from '#engine/index.ts';
import type { Budgets } from '#store/budgets.ts';
import { openChosen, type StoreChoice } from '#store/open.ts';
import { IN_MEMORY, openSqlite } from '#store/sqlite.ts';
import { EVERYONE } from '#store/types.ts';
import { parts } from './parts.ts';
import { threadCode, versionOf } from './workshop/code.ts';
import { type JobTimes, openWorkshop } from './workshop/open.ts';

/** What the bot answers from, and how. */
export interface Ingredients {
  readonly articles: readonly Article[];
  readonly reader: Reader | undefined;
  /** Left out, nothing is found across languages. */
  readonly encoder?: Encoder | undefined;
  /** Where the database is; left out, it is in memory and gone when the bot stops. */
  readonly storage?: StoreChoice;
  /** Whether web pages may be read for moderators who name their address. */
  readonly readsPages: boolean;
  /** Where their sites can reach who runs the bot. */
  readonly contact?: string | undefined;
  readonly limits?: Limits;
  /** Called after each job, with the time that it took. */
  readonly onDone?: ((done: JobTimes) => void) | undefined;
  readonly log: Logger;
}

/** An article of 12,000 characters has 13 KB: this is enough for 150,000 servers with two of them. */
const KEPT_IN_POSTGRES = 4_000_000_000;

type Pages = Pick<BotOptions, 'readAddress' | 'visitor'>;

/** The whole bot, connected to nothing yet. */
export type Composed = BotParts &
  Pick<BotOptions, 'library' | 'store' | 'log' | 'limits'> &
  Required<Pages> & {
    /** Where the jobs are done. */
    readonly workshop: Pick<Workshop, 'load'>;
  };

/** Puts the bot together, for Discord and for the preview alike. @throws {StoreError} */
export async function compose({
  articles,
  reader,
  encoder,
  storage,
  readsPages,
  contact,
  limits,
  onDone,
  log,
}: Ingredients): Promise<Composed> {
  const onUnknownSetting = (name: string) =>
    log.warn({ setting: name }, 'a newer version of Verbatim has made a setting that this one does not know');
  const store =
    storage === undefined ? openSqlite(IN_MEMORY) : await openChosen(storage, { onUnknownSetting });
  const code = await threadCode();
  const mostBytes = storage?.databaseUrl === undefined ? undefined : KEPT_IN_POSTGRES;
  const keep = createKeep(store, await versionOf(code), { ...(mostBytes && { mostBytes }) });
  for (const article of articles) keep.own(article, EVERYONE);
  const workshop = await openWorkshop({ articles, reader, encoder, code, keep, onDone });
  const library = createLibrary({ articles, store, workshop, keep });
  const pages = readsPages ? await readPages(contact === undefined ? {} : { contact }, store) : {};
  return {
    ...parts,
    store,
    library,
    workshop,
    readAddress: pages.readAddress,
    visitor: pages.visitor,
    limits,
    log,
  };
}

/** What reads web pages, loaded only where it may. */
async function readPages(options: Pick<FetchOptions, 'contact'>, budgets: Budgets): Promise<Pages> {
  const { readAddress } = await import('#articles/ingest/ingest.ts');
  const { createVisitor } = await import('#articles/ingest/visitor.ts');
  return {
    readAddress: (address, asked) => readAddress(address, { ...options, ...asked }),
    visitor: createVisitor({ ...options, budgets }),
  };
}
