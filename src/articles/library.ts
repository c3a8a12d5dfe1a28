import { isDeepStrictEqual } from 'node:util';
import { type Article, createArticle, createEngine, type Engine, type Reader } from '#engine/index.ts';
import { EVERYONE, type RevisionKey, type Store, type StoredArticle } from '#store/types.ts';
import type { Place } from './place.ts';
import { withPrecedence } from './precedence.ts';
import { precomputeAttributions } from './precompute.ts';
import { articleOf, keepRevisions } from './revisions.ts';

/** Who answers where: the articles that everybody has, and those of each server beside them. */
export interface Library {
  /** The articles that everybody has. */
  readonly bundled: readonly Article[];
  /** The engine for questions in a place; of a server's articles it holds that server's alone. */
  engineFor(place: Place): Promise<Engine>;
  /** An article as it was in a revision, of the server's own or of everyone's: the first that is wanted. */
  past(guild: string | undefined, isWanted: (key: RevisionKey) => boolean): Promise<Article | undefined>;
}

export interface LibraryOptions {
  /** Those that everybody has. */
  readonly articles: readonly Article[];
  readonly store: Store;
  readonly reader?: Reader | undefined;
}

/** A server's engine as it was at a version of its articles. */
interface OpenedServer {
  readonly version: number;
  readonly engine: Engine;
  /** The server's own articles, as they are stored and as the engine has them. */
  readonly own: readonly Kept[];
  /** By channel, the ids of the articles assigned to it. */
  readonly assigned: ReadonlyMap<string, readonly string[]>;
}

interface Kept {
  readonly stored: StoredArticle;
  readonly article: Article;
}

/** Servers whose engines are kept ready; the one that asked longest ago goes first. */
const MOST_SERVERS = 100;

/** A library over a store. A change by any process is seen at the next question. */
export function createLibrary({ articles, store, reader }: LibraryOptions): Library {
  const common = createEngine(articles, { reader });
  const servers = new Map<string, Promise<OpenedServer>>();

  async function open(guild: string, version: number, before: readonly Kept[]): Promise<OpenedServer> {
    const [stored, assignments, { hiddenArticles }] = await Promise.all([
      store.articlesOf(guild),
      store.assignmentsOf(guild),
      store.settingsOf(guild),
    ]);
    const kept = stored.map((each) => before.find((old) => isSame(old.stored, each)) ?? keptFrom(each));
    const own = kept.map(({ article }) => article);
    // Before anything can be quoted of them, so that there is no card whose text is not kept.
    await keepRevisions(own, guild, store);
    // Whoever runs the bot may bundle later what the server has added: then the server's own goes before.
    const left = new Set([...hiddenArticles, ...own.map(({ id }) => id)]);
    const wanted = articles.filter(({ id }) => !left.has(id));
    const asCommon = own.length === 0 && wanted.length === articles.length;
    const engine = asCommon ? common : createEngine([...wanted, ...own], { reader });
    const assigned = new Map<string, string[]>();
    for (const { channel, article } of assignments) {
      assigned.set(channel, [...(assigned.get(channel) ?? []), article]);
    }
    precomputeAttributions(own);
    return { version, engine, own: kept, assigned };
  }

  async function serverOf(guild: string): Promise<OpenedServer> {
    const version = await store.articlesVersion(guild);
    const kept = servers.get(guild);
    if (kept && (await kept).version === version) {
      servers.delete(guild);
      servers.set(guild, kept);
      return kept;
    }
    const opening = open(guild, version, (await kept)?.own ?? []);
    servers.set(guild, opening);
    opening.catch(() => servers.delete(guild));
    const [oldest] = servers.keys();
    if (servers.size > MOST_SERVERS && oldest !== undefined) servers.delete(oldest);
    return opening;
  }

  return {
    bundled: articles,
    async past(guild, isWanted) {
      const key = (await store.revisionKeys(guild ?? EVERYONE)).find(isWanted);
      return key && articleOf(key, store);
    },
    async engineFor({ guild, channels }) {
      if (guild === undefined) return common;
      const { engine, assigned } = await serverOf(guild);
      const first = channels.flatMap((channel) => assigned.get(channel) ?? []);
      return withPrecedence(engine, first);
    },
  };
}

/** A library of one engine for all, which keeps nothing. */
export function oneEngine(engine: Engine): Library {
  return { bundled: engine.articles, engineFor: async () => engine, past: async () => undefined };
}

function keptFrom(stored: StoredArticle): Kept {
  return { stored, article: articleFrom(stored) };
}

/** Whether an article has stayed as it was, and so has all that was found in it. */
function isSame(one: StoredArticle, other: StoredArticle): boolean {
  return one.id === other.id && one.body === other.body && isDeepStrictEqual(one.metadata, other.metadata);
}

/** The article that the store holds, as the engine takes it. */
export function articleFrom({ id, metadata, body }: StoredArticle): Article {
  return createArticle(id, metadata, body);
}
