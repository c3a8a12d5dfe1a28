import { isDeepStrictEqual } from 'node:util';
import { LRUCache } from 'lru-cache';
import { type Article, type Engine, type Reader, readRequest } from '#engine/index.ts';
import { EVERYONE, type RevisionKey, type Store, type StoredArticle } from '#store/types.ts';
import type { Place } from './place.ts';
import { withPrecedence } from './precedence.ts';
import { articleOf, keepRevisions } from './revisions.ts';
import { prepareAhead } from './workshop/ahead.ts';
import { charactersOf } from './workshop/engines.ts';
import { createFinder, type Finder } from './workshop/finder.ts';
import { type Keep, noKeep } from './workshop/keep.ts';
import { remoteEngine } from './workshop/remote-engine.ts';
import { type Workshop, workHere } from './workshop/workshop.ts';

/** Who answers where: the articles that everybody has, and those of each server beside them. */
export interface Library {
  /** The articles that everybody has. */
  readonly bundled: readonly Article[];
  /** The engine for questions in a place; of a server's articles it holds that server's alone. */
  engineFor(place: Place): Promise<Engine>;
  /** What finds other things in articles for a place. */
  finderFor(place: Place): Finder;
  /** An article as it was in a revision, of the server's own or of everyone's: the first that is wanted. */
  past(guild: string | undefined, isWanted: (key: RevisionKey) => boolean): Promise<Article | undefined>;
  /** Makes what everybody has ready before anybody asks; their texts are kept by then. */
  prepare(): void;
  /** Does the same with a server's own articles, once one of them is new. Never rejects. */
  prepareServer(guild: string): Promise<void>;
  /** Ends the threads that work for it. */
  close(): Promise<void>;
}

export interface LibraryOptions {
  /** Those that everybody has. */
  readonly articles: readonly Article[];
  readonly store: Store;
  readonly reader?: Reader | undefined;
  /** Where questions are answered; left out, in the thread that asks. */
  readonly workshop?: Workshop;
  /** Where what is worked out of articles is kept; left out, nowhere. */
  readonly keep?: Keep;
  /** Milliseconds since 1970; left out, the system's clock. */
  readonly now?: () => number;
}

/** What a server answers from, as it was at a version of its articles. */
interface OpenedServer {
  readonly version: number;
  readonly articles: readonly Article[];
  /** The server's own articles, as they are stored and as they are read. */
  readonly own: readonly OwnArticle[];
  /** Those of them that were read for it. */
  readonly read: readonly Article[];
  /** By channel, the ids of the articles assigned to it. */
  readonly assigned: ReadonlyMap<string, readonly string[]>;
}

interface OwnArticle {
  readonly stored: StoredArticle;
  readonly article: Article;
}

/** Of servers' own texts so many characters are held, some five bytes each; who asked longest ago goes first. */
const MOST_CHARACTERS = 30_000_000;

/**
 * The most servers whose articles are being prepared ahead or wait for it. Preparing begins only while nobody asks, and whatever
 * waits is held in memory. The articles of any further server are prepared when it is asked next.
 */
const MOST_AHEAD = 8;

/** A library over a store. A change by any process is seen at the next question. */
export function createLibrary(options: LibraryOptions): Library {
  const { articles, store, reader, workshop, keep = noKeep, now = Date.now } = options;
  const work = workshop ?? workHere({ articles, reader });
  const servers = new LRUCache<string, OpenedServer>({
    maxSize: MOST_CHARACTERS,
    sizeCalculation: ({ own }) => 1 + own.reduce((sum, { article }) => sum + charactersOf(article), 0),
  });
  /** Those that are being opened, so that many who ask at once wait for one opening. */
  const opening = new Map<string, Promise<OpenedServer>>();

  async function open(guild: string, version: number, before: readonly OwnArticle[]): Promise<OpenedServer> {
    const [stored, assignments, { hiddenArticles }] = await Promise.all([
      store.articlesOf(guild),
      store.assignmentsOf(guild),
      store.settingsOf(guild),
    ]);
    const kept: OwnArticle[] = [];
    const read: Article[] = [];
    for (const each of stored) {
      const known = before.find((old) => isSame(old.stored, each));
      const article = known?.article ?? (await work.run(guild, 'read', each.id, each.metadata, each.body));
      if (!known) read.push(article);
      kept.push({ stored: each, article });
    }
    const own = kept.map(({ article }) => article);
    // Before anything can be quoted of them, so that there is no card whose text is not kept.
    await keepRevisions(own, guild, store, now());
    for (const article of own) keep.own(article, guild);
    // Whoever runs the bot may bundle later what the server has added: then the server's own goes before.
    const left = new Set([...hiddenArticles, ...own.map(({ id }) => id)]);
    const wanted = articles.filter(({ id }) => !left.has(id));
    const asCommon = own.length === 0 && wanted.length === articles.length;
    const assigned = new Map<string, string[]>();
    for (const { channel, article } of assignments) {
      assigned.set(channel, [...(assigned.get(channel) ?? []), article]);
    }
    return { version, articles: asCommon ? articles : [...wanted, ...own], own: kept, read, assigned };
  }

  async function serverOf(guild: string): Promise<OpenedServer> {
    const version = await store.articlesVersion(guild);
    const kept = servers.get(guild);
    if (kept?.version === version) return kept;
    const key = `${guild} ${version}`;
    const begun = opening.get(key) ?? open(guild, version, kept?.own ?? []);
    opening.set(key, begun);
    try {
      const opened = await begun;
      servers.set(guild, opened);
      return opened;
    } finally {
      opening.delete(key);
    }
  }

  /** Servers whose articles were made ready, as they were opened. */
  const prepared = new WeakSet<OpenedServer>();
  let ahead = 0;
  function prepareOnce(server: OpenedServer): Promise<void> {
    if (prepared.has(server) || ahead >= MOST_AHEAD) return Promise.resolve();
    prepared.add(server);
    return prepareSome(server.read);
  }

  /** Holds nothing of a server but the articles that are new. */
  async function prepareSome(read: readonly Article[]): Promise<void> {
    ahead += 1;
    await prepareAhead(work, read, keep);
    ahead -= 1;
  }

  /** An engine that goes on with what was not needed for an answer once there is one. */
  function preparing(engine: Engine, server: OpenedServer): Engine {
    return {
      ...engine,
      ask: (...asked) => engine.ask(...asked).finally(() => void prepareOnce(server)),
    };
  }

  return {
    bundled: articles,
    async past(guild, isWanted) {
      const key = (await store.revisionKeys(guild ?? EVERYONE)).find(isWanted);
      return key && articleOf(key, store);
    },
    prepare() {
      // What the first text loads would hold up everybody for some two hundred milliseconds: the tagger, for example.
      readRequest('How involved is the government?');
      // Without threads it would hold up whoever asks.
      if (workshop) void prepareAhead(workshop, articles, keep);
    },
    prepareServer: (guild) =>
      serverOf(guild)
        .then(prepareOnce)
        .catch(() => {}),
    close: () => work.close(),
    finderFor: (place) => createFinder(work, ownerOf(place), keep),
    async engineFor(place) {
      const { guild, channels } = place;
      const owner = ownerOf(place);
      const finder = createFinder(work, owner, keep);
      if (guild === undefined) return remoteEngine(articles, work, owner, finder);
      const server = await serverOf(guild);
      const first = channels.flatMap((channel) => server.assigned.get(channel) ?? []);
      return withPrecedence(preparing(remoteEngine(server.articles, work, owner, finder), server), first);
    },
  };
}

/** A library of one engine for all, which keeps nothing. */
export function oneEngine(engine: Engine): Library {
  const finder = createFinder(workHere({ articles: engine.articles }), '');
  return {
    bundled: engine.articles,
    engineFor: async () => engine,
    finderFor: () => finder,
    past: async () => undefined,
    prepare: () => {},
    prepareServer: async () => {},
    close: async () => {},
  };
}

/** Whose turn it is when work is done for a place: the server's; outside of any, the conversation's. */
function ownerOf({ guild, channels }: Place): string {
  return guild ?? channels[0] ?? '';
}

/** Whether an article has stayed as it was, and so has all that was found in it. */
function isSame(one: StoredArticle, other: StoredArticle): boolean {
  return one.id === other.id && one.body === other.body && isDeepStrictEqual(one.metadata, other.metadata);
}
