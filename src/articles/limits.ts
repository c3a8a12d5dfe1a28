/** How much is taken of anybody, so that no server can slow or fill the machine for the others. */
export interface Limits {
  /** Characters of a paragraph. */
  readonly paragraphCharacters: number;
  /** Paragraphs of an article. */
  readonly articleParagraphs: number;
  /** Characters of an article. */
  readonly articleCharacters: number;
  /** Articles of a server's own. */
  readonly serverArticles: number;
  /** Characters of all of them. */
  readonly serverCharacters: number;
  /** Pages that a server has watched. */
  readonly serverWatches: number;
  /** Feeds that a server has watched. */
  readonly serverFeeds: number;
  /** New texts that a server may bring in an hour: articles to add, and to refresh. */
  readonly textsAnHour: number;
  /** Texts of a server that wait for a yes. */
  readonly serverDrafts: number;
  /** The same of one user, in all servers together. */
  readonly userDrafts: number;
  /** Bytes of all texts that wait for a yes. */
  readonly draftBytes: number;
}

/** The limits that apply unless the bot's operator sets others; docs/limits.md has them in words. */
export const DEFAULT_LIMITS: Limits = {
  paragraphCharacters: 20_000,
  articleParagraphs: 5_000,
  articleCharacters: 1_000_000,
  serverArticles: 500,
  serverCharacters: 5_000_000,
  serverWatches: 50,
  serverFeeds: 10,
  textsAnHour: 60,
  serverDrafts: 20,
  userDrafts: 3,
  draftBytes: 64_000_000,
};

/** So many files and pages are read at once, and so many of one server: the others wait their turn. */
export const READ_AT_ONCE = { all: 3, server: 2 } as const;
/** The same for pages that are fetched. */
export const FETCHED_AT_ONCE = { all: 6, server: 2 } as const;

/** How pages and feeds are asked for again. */
export const VISITS = {
  /** Milliseconds between two visits of the same address, whoever has it watched. */
  everyMs: 15 * 60_000,
  /** So much is asked of a host in that time, for all servers together. */
  ofHost: 8,
  /** So many visits are made in a round of housekeeping. */
  aRound: 120,
  /** And none begins so many milliseconds after the round did: other work is waiting. */
  roundMs: 2 * 60_000,
} as const;
/** So many new entries of a feed are offered at once. */
export const OFFERED_AT_ONCE = 3;
/** The most places that are handed over to be shown, more than a card has room for. All others are only counted. */
export const MOST_PLACES = 200;
