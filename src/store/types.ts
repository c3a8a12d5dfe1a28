import type { Metadata } from '../engine/types.ts';

/** Discord's id of a server, a channel or a user. */
export type Snowflake = string;

/** An article of one server, as it was added: its text is what `createArticle` takes. */
export interface StoredArticle {
  readonly guild: Snowflake;
  /** Unique within its server. */
  readonly id: string;
  readonly metadata: Metadata;
  /** Without NUL characters, which databases cut texts at. */
  readonly body: string;
  readonly addedBy: Snowflake;
  /** Milliseconds since 1970. */
  readonly addedAt: number;
}

/** A channel or forum, and an article that questions there go to first. */
export interface Assignment {
  readonly channel: Snowflake;
  readonly article: string;
}

/**
 * What servers keep. Every method takes the server first and touches nothing of another; a promise that resolves
 * means that it is on the disk.
 *
 * All methods reject with a `StoreError` where the database cannot be read or written.
 */
export interface Store {
  /** Grows with every change of a server's articles or assignments, made by whatever process; 0 before the first. */
  articlesVersion(guild: Snowflake): Promise<number>;
  /** In the order in which they were added. */
  articlesOf(guild: Snowflake): Promise<readonly StoredArticle[]>;
  /** Whether it was added: it is not where the server has an article of that id already. */
  addArticle(article: StoredArticle): Promise<boolean>;
  /** Takes an article away with its assignments; whether there was one. */
  removeArticle(guild: Snowflake, id: string): Promise<boolean>;
  assignmentsOf(guild: Snowflake): Promise<readonly Assignment[]>;
  /** Whether that is new. The article may be one of the server's or a bundled one. */
  assign(guild: Snowflake, assignment: Assignment): Promise<boolean>;
  /** Whether it was assigned. */
  unassign(guild: Snowflake, assignment: Assignment): Promise<boolean>;
  /** Writes a copy of everything to a new file, consistent even while others write. */
  backup(path: string): Promise<void>;
  close(): Promise<void>;
}

/** The database cannot be used; the message is one plain sentence. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
