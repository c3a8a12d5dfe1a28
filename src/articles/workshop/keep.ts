import { createHash } from 'node:crypto';
import type { Article } from '#engine/index.ts';
import type { DerivationSource, Derivations, Derived } from '#store/derivation.ts';
import type { EVERYONE, Snowflake } from '#store/types.ts';
import { keyOf } from './references.ts';

/**
 * Keeps what was worked out of articles beyond the process. It is kept for the owner of the article alone, and only of
 * articles that have one: a text of former days, which may no longer be whole, has none. Where the database cannot be
 * used, all is worked out again.
 */
export interface Keep {
  /** From now on, what is worked out of an article is kept for this owner. */
  own(article: Article, owner: Snowflake | typeof EVERYONE): void;
  /** What is kept of an article: of one kind, or all of it. */
  of(article: Article, kind?: string): Promise<Derived>;
  add(article: Article, made: Derived): Promise<void>;
}

/** So many bytes are kept of all articles together, beside a bot of one machine. */
const MOST_BYTES = 256_000_000;

const NOTHING: Derived = new Map();

export interface KeepOptions {
  /** How many bytes are kept of all articles together; left out, 256 MB. */
  readonly mostBytes?: number;
  /** Milliseconds since 1970; left out, the system's clock. */
  readonly now?: () => number;
}

/** A keep in a database, of what `code` has worked out: what other code has made is not used. */
export function createKeep(
  store: Derivations,
  code: string,
  { mostBytes = MOST_BYTES, now = Date.now }: KeepOptions = {},
): Keep {
  const owners = new WeakMap<Article, string>();
  const sourceOf = (article: Article): DerivationSource | undefined => {
    const owner = owners.get(article);
    const version = createHash('sha256')
      .update(`${code} ${keyOf(article)}`)
      .digest('base64url');
    return owner === undefined
      ? undefined
      : { owner, article: article.id, revision: article.revision, version };
  };
  return {
    own: (article, owner) => void owners.set(article, owner),
    async of(article, kind) {
      const source = sourceOf(article);
      return source ? store.derived(source, now(), kind).catch(() => NOTHING) : NOTHING;
    },
    async add(article, made) {
      const source = sourceOf(article);
      if (source && made.size > 0) await store.keepDerived(source, made, now(), mostBytes).catch(() => {});
    },
  };
}

/** Keeps nothing. */
export const noKeep: Keep = { own: () => {}, of: async () => NOTHING, add: async () => {} };
