import type { Snowflake, Store } from './types.ts';

/** The versions of servers' articles, as far as somebody tells when they change. */
export interface VersionCache {
  /** From now on, changes are announced. */
  start(): void;
  /** From now on they are not, and nothing is remembered. */
  stop(): void;
  forget(guild: Snowflake): void;
  /** The version that is remembered, or what `read` says. */
  version(guild: Snowflake, read: () => Promise<number>): Promise<number>;
}

/** Of more servers than these nothing is remembered. */
const MOST = 100_000;

/** A cache that remembers nothing until it is started. */
export function versionCache(): VersionCache {
  const known = new Map<Snowflake, number>();
  let isTold = false;
  let changes = 0;
  return {
    start() {
      // A read that is under way may have begun before a change that nobody announced.
      changes++;
      known.clear();
      isTold = true;
    },
    stop() {
      known.clear();
      isTold = false;
    },
    forget(guild) {
      changes++;
      known.delete(guild);
    },
    async version(guild, read) {
      const remembered = known.get(guild);
      if (remembered !== undefined) return remembered;
      const before = changes;
      const version = await read();
      // What was told of while it was read may be newer.
      if (isTold && before === changes) {
        if (known.size >= MOST) known.clear();
        known.set(guild, version);
      }
      return version;
    },
  };
}

/** A store that asks the database for a version only where it may have changed; its own changes it sees at once. */
export function withVersions(store: Store, versions: VersionCache): Store {
  const changing =
    <A extends readonly unknown[], T>(
      work: (...values: A) => Promise<T>,
      guildOf: (...values: A) => Snowflake,
    ) =>
    async (...values: A): Promise<T> => {
      try {
        return await work(...values);
      } finally {
        versions.forget(guildOf(...values));
      }
    };
  const first = (guild: Snowflake): Snowflake => guild;
  return {
    ...store,
    articlesVersion: (guild) => versions.version(guild, () => store.articlesVersion(guild)),
    addArticle: changing(store.addArticle, ({ guild }) => guild),
    replaceArticle: changing(store.replaceArticle, ({ guild }) => guild),
    removeArticle: changing(store.removeArticle, first),
    assign: changing(store.assign, first),
    unassign: changing(store.unassign, first),
    changeSetting: changing(store.changeSetting, first),
    purgeServer: changing(store.purgeServer, first),
  };
}
