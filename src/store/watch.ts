/** By what a server can say that a page has not changed since it was read (RFC 9110, 13.1), and we ourselves can. */
export interface Validators {
  /** Its entity tag, quotation marks and all. */
  readonly etag?: string | undefined;
  /** Its `Last-Modified`, as it was sent. */
  readonly modified?: string | undefined;
  /** A hash of its bytes. */
  readonly digest?: string | undefined;
}

/** What is asked for again and again. */
export interface Visited {
  /** Of what was read of it last; empty before it was read. */
  readonly known: Validators;
  /** How often it could not be read since it was last. */
  readonly failures: number;
  /** From when on it may be asked for: milliseconds since 1970. */
  readonly dueAt: number;
}

/** The page of an article of a server's own, which is read again to see whether it has changed. */
export interface PageWatch extends Visited {
  readonly guild: string;
  readonly article: string;
  readonly address: string;
  /** The revision that the page's text would be, which the server was told about last, if it differs from the article. */
  readonly told?: string | undefined;
  /** The message in the log channel that nobody has decided on yet. */
  readonly card?: { readonly channel: string; readonly message: string } | undefined;
}

/** An entry of a feed that was offered. */
export interface OfferedEntry {
  /** A hash of what the feed calls it. */
  readonly id: string;
  /** A web address. */
  readonly link: string;
}

/** A feed whose new entries a server is told about. */
export interface FeedWatch extends Visited {
  readonly guild: string;
  readonly address: string;
  readonly title: string;
  /** When it was named: milliseconds since 1970. */
  readonly since: number;
  /** Hashes of the entries that are not new any more, the latest last. */
  readonly seen: readonly string[];
  /** The entries that can be added from a card, the latest last. */
  readonly offered: readonly OfferedEntry[];
}

/** What became of a wish to have something watched: it is watched now, it was already, or the server has its fill. */
export type Begun = 'new' | 'known' | 'full';

/** What servers have watched. Nothing due is of a server that the bot has left, or that has no log channel. */
export interface WatchList {
  /** Begins to watch a page, unless its server has `most` others watched already. */
  watchPage(watch: PageWatch, most?: number): Promise<Begun>;
  /** Whether it was watched. */
  unwatchPage(guild: string, article: string): Promise<boolean>;
  /** A server's, in the order of their articles' ids. */
  pageWatchesOf(guild: string): Promise<readonly PageWatch[]>;
  /** Those of all servers that are due, the longest due first, `most` of them. */
  duePages(now: number, most: number): Promise<readonly PageWatch[]>;
  /** Writes down how a visit went; nothing where the page is not watched any more. */
  notePageVisit(watch: PageWatch): Promise<void>;
  /** Writes down what a server was told about a page, and where. */
  notePageTold(watch: Pick<PageWatch, 'guild' | 'article' | 'told' | 'card'>): Promise<void>;
  /** The same for feeds. */
  watchFeed(watch: FeedWatch, most?: number): Promise<Begun>;
  unwatchFeed(guild: string, address: string): Promise<boolean>;
  feedWatchesOf(guild: string): Promise<readonly FeedWatch[]>;
  dueFeeds(now: number, most: number): Promise<readonly FeedWatch[]>;
  noteFeedVisit(watch: FeedWatch): Promise<void>;
}
