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

/** A quote as a shared card shows it: `[start, end)` of a paragraph's text, in UTF-16 code units. */
export interface SharedQuote {
  readonly article: string;
  readonly revision: string;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** A card that is to be shared. */
export interface NewShare {
  /** The nonce of its message: a second click on the same button has the same. */
  readonly id: string;
  readonly guild: Snowflake;
  readonly channel: Snowflake;
  /** The message that it stands under. */
  readonly target?: Snowflake;
  readonly sharer: Snowflake;
  readonly question?: string;
  /** Milliseconds since 1970. */
  readonly begunAt: number;
  readonly quotes: readonly SharedQuote[];
}

/**
 * An entry of the ledger. `begun`: written down, and perhaps posted; `failed`: not posted; `retracting`: about to be
 * taken back. The first and the last are settled at the next start, should the process end in them.
 */
export interface Share extends NewShare {
  readonly state: 'begun' | 'posted' | 'failed' | 'retracting' | 'retracted';
  /** The card's message. */
  readonly message?: Snowflake;
  readonly retractedBy?: Snowflake;
  /** Milliseconds since 1970. */
  readonly retractedAt?: number;
}

/** Which shares: all conditions hold. */
export interface ShareFilter {
  readonly channel?: Snowflake;
  readonly sharer?: Snowflake;
  readonly article?: string;
}

/**
 * What servers keep. Every method that reads for a server takes it first and touches nothing of another; a promise that
 * resolves means that it is on the disk.
 *
 * All methods reject with a `StoreError` where the database cannot be read or written.
 */
export interface Store extends ArticleShelf, Ledger {
  /** What of all servers' names this user. */
  recordsOf(user: Snowflake): Promise<UserRecords>;
  /** Takes the user's name out of everything: the entries stay, as somebody's. */
  forget(user: Snowflake): Promise<void>;
  /** Writes a copy of everything to a new file, consistent even while others write. */
  backup(path: string): Promise<void>;
  close(): Promise<void>;
}

/** Servers' own articles, and which channels they are for. */
export interface ArticleShelf {
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
}

/** Everything that was shared, whatever became of it. */
export interface Ledger {
  /** Writes a share down before it is posted, and gives it back as it is then: of one that is known only `failed` is begun anew. */
  beginShare(share: NewShare): Promise<Share>;
  /** It was posted, as this message. */
  completeShare(id: string, message: Snowflake): Promise<void>;
  /** It was not posted. What was posted meanwhile stays so. */
  failShare(id: string): Promise<void>;
  /** Writes down that a posted share is about to be taken back; whether there is one to take back. */
  beginRetraction(guild: Snowflake, id: string, by: Snowflake, at: number): Promise<boolean>;
  completeRetraction(id: string): Promise<void>;
  /** The card could not be taken back: it is posted as before. */
  failRetraction(id: string): Promise<void>;
  /** A server's shares, newest first, `most` of them. */
  sharesOf(guild: Snowflake, filter: ShareFilter, most: number): Promise<readonly Share[]>;
  /** What a process that ended has left `begun` or `retracting`, of all servers, oldest first. */
  unsettledShares(): Promise<readonly Share[]>;
}

/** How many entries name a user. */
export interface UserRecords {
  readonly shares: number;
  readonly retractions: number;
  /** Articles that the user has added. */
  readonly articles: number;
}

/** Stands for a user who asked to be forgotten. */
export const FORGOTTEN: Snowflake = '0';

/** The database cannot be used; the message is one plain sentence. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
