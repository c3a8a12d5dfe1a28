import type { Metadata, ParagraphText } from '#engine/index.ts';
import type { Budgets } from './budgets.ts';
import type { Derivations } from './derivation.ts';
import type { WatchList } from './watch.ts';

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
 * taken back. If nobody finds out how `begun` or `retracting` ended, housekeeping soon does.
 */
export interface Share extends NewShare {
  readonly state: 'begun' | 'posted' | 'failed' | 'retracting' | 'retracted';
  /** What the card is being marked as corrected to, in case the process ends meanwhile; see `CorrectionMark`. */
  readonly correcting?: CorrectionMark;
  /** What the card was marked as corrected to. */
  readonly corrected?: CorrectionMark;
  /** The card's message. */
  readonly message?: Snowflake;
  readonly retractedBy?: Snowflake;
  /** Milliseconds since 1970. */
  readonly retractedAt?: number;
}

/** The revisions, in the order of their articles, that a corrected card shows the wording of. */
export type CorrectionMark = string;

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
export interface Store
  extends ArticleShelf,
    Ledger,
    Revisions,
    Derivations,
    SettingsBook,
    ReportBox,
    ServerRecords,
    Budgets,
    WatchList {
  /** What of all servers' names this user. */
  recordsOf(user: Snowflake): Promise<UserRecords>;
  /** Takes the user's name out of everything: the entries stay, as somebody's. */
  forget(user: Snowflake): Promise<void>;
  /**
   * Claims a name (letters, digits and dashes) for this process alone, for as long as it runs; undefined if another
   * has it. `lost` is called if another gets it later, after the connection to the database was lost.
   */
  claim(name: string, lost: () => void): Promise<Claim | undefined>;
  /** Writes a copy of everything to a new file, consistent even while others write. */
  backup(path: string): Promise<void>;
  close(): Promise<void>;
}

/** Something that one process alone has. */
export interface Claim {
  release(): Promise<void>;
}

/** Servers' own articles, and which channels they are for. */
export interface ArticleShelf {
  /** Grows with every change of a server's articles or assignments, by any process; 0 before the first. */
  articlesVersion(guild: Snowflake): Promise<number>;
  /** In the order in which they were added. */
  articlesOf(guild: Snowflake): Promise<readonly StoredArticle[]>;
  /** Whether it was added: it is not where the server has an article of that id already. */
  addArticle(article: StoredArticle): Promise<boolean>;
  /** Puts another text, and what is known of it, in the place of an article's; whether there is one. */
  replaceArticle(article: StoredArticle): Promise<boolean>;
  /** Takes an article away with its assignments; whether there was one. */
  removeArticle(guild: Snowflake, id: string): Promise<boolean>;
  assignmentsOf(guild: Snowflake): Promise<readonly Assignment[]>;
  /** Whether that is new. The article may be one of the server's or a bundled one. */
  assign(guild: Snowflake, assignment: Assignment): Promise<boolean>;
  /** Whether it was assigned. */
  unassign(guild: Snowflake, assignment: Assignment): Promise<boolean>;
}

/** Everything that was shared, also what failed or was retracted. */
export interface Ledger {
  /** Records a share before it is posted, and returns it as it is then. Of known shares, only those that `failed` begin again. */
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
  /** Somebody has deleted a message, or a channel with all of its messages: shares that stood there are taken back. */
  loseCards(
    where: { readonly message: Snowflake } | { readonly channel: Snowflake },
    at: number,
  ): Promise<void>;
  /** Writes down that a posted card is about to be marked as corrected; whether it is posted. */
  beginCorrection(guild: Snowflake, id: string, mark: CorrectionMark): Promise<boolean>;
  /** It is marked. Gives back the share as it is now: it may have been taken back meanwhile. */
  completeCorrection(id: string): Promise<Share | undefined>;
  /** It could not be marked. */
  failCorrection(id: string): Promise<void>;
  /** The share whose id begins so, where exactly one of the server's does. */
  shareOf(guild: Snowflake, beginning: string): Promise<Share | undefined>;
  /** A server's shares, newest first, `most` of them. */
  sharesOf(guild: Snowflake, filter: ShareFilter, most: number): Promise<readonly Share[]>;
  /**
   * What was left `begun`, `retracting` or `correcting`, of all servers, oldest first; of the first two what was begun
   * by `before`, milliseconds since 1970, or at any time.
   */
  unsettledShares(before?: number): Promise<readonly Share[]>;
}

/** Whose the articles are that every server has. */
export const EVERYONE = '';

/** A text that an article had, or has. */
export interface StoredRevision {
  /** The server that it is of, or `EVERYONE`. */
  readonly owner: Snowflake | typeof EVERYONE;
  readonly article: string;
  readonly revision: string;
  readonly metadata: Metadata;
  /** In their order; a paragraph that is no longer kept has an empty text. */
  readonly paragraphs: readonly ParagraphText[];
  /** When it was the article's text last, as far as is known: milliseconds since 1970. */
  readonly seenAt: number;
}

/** Which revision. */
export type RevisionKey = Pick<StoredRevision, 'owner' | 'article' | 'revision'>;

/**
 * The texts that articles have and had. Of those that they had only the paragraphs that live cards quote are kept, so
 * that what was shared stays open to checking.
 */
export interface Revisions {
  /** Writes down that this is an article's text now; whether it was not before. Of processes that say so at once, one is told so. */
  keepRevision(revision: StoredRevision): Promise<boolean>;
  /** Writes down that an owner has these articles and no others. */
  keepOnly(owner: Snowflake | typeof EVERYONE, articles: readonly string[]): Promise<void>;
  /** The texts that an owner's articles have now, as far as is known. */
  currentRevisions(owner: Snowflake | typeof EVERYONE): Promise<readonly RevisionKey[]>;
  revision(key: RevisionKey): Promise<StoredRevision | undefined>;
  /** Of a server's own articles and of everyone's, those of each article in the order in which they were seen. */
  revisionKeys(guild: Snowflake): Promise<readonly RevisionKey[]>;
}

/** Whether an answer is shown to the channel or to the asker alone. */
export type Visibility = 'public' | 'private';

/** What a server has decided. */
export interface Settings {
  /** Who may share besides members who may manage messages. */
  readonly shareRoles: readonly Snowflake[];
  /** The channel for news of shares, retractions and changed articles. */
  readonly logChannel?: Snowflake;
  readonly visibility: Visibility;
  /** By channel, where it differs. */
  readonly channelVisibility: ReadonlyMap<Snowflake, Visibility>;
  /** Bundled articles that this server does not want. */
  readonly hiddenArticles: readonly string[];
  /** The language of what all members see, by Discord's tag; absent, it is the one that the server has in Discord. */
  readonly language?: string;
}

/** One decision. What is left out is taken back to what holds without one. */
export type SettingChange =
  | { readonly name: 'share_role'; readonly role: Snowflake; readonly allowed: boolean }
  | { readonly name: 'log_channel'; readonly channel?: Snowflake }
  | { readonly name: 'visibility'; readonly channel?: Snowflake; readonly value?: Visibility }
  | { readonly name: 'hidden_article'; readonly article: string; readonly hidden: boolean }
  | { readonly name: 'language'; readonly language?: string };

/** What servers have decided. */
export interface SettingsBook {
  settingsOf(guild: Snowflake): Promise<Settings>;
  changeSetting(guild: Snowflake, change: SettingChange): Promise<void>;
  /** The servers that have a log channel. */
  serversWithLog(): Promise<readonly Snowflake[]>;
}

/** What may be wrong with a card. */
export const FAULTS = [
  'wrong_passage',
  'no_answer_there',
  'answer_missed',
  'wrong_speaker',
  'outdated',
] as const;
export type Fault = (typeof FAULTS)[number];

/** What a member says is wrong with a card. */
export interface NewReport {
  readonly id: string;
  readonly guild: Snowflake;
  readonly channel: Snowflake;
  /** The card's message. */
  readonly message: Snowflake;
  readonly reporter: Snowflake;
  /** Milliseconds since 1970. */
  readonly reportedAt: number;
  readonly fault: Fault;
  /** As the card repeats it. */
  readonly question?: string;
  /** The article that was quoted, or the one that was asked; absent where it was none in particular. */
  readonly article?: string;
  readonly revision?: string;
  /** The numbers of the paragraphs that the card quotes. */
  readonly shown: readonly number[];
  /** The number of the paragraph that should have been. */
  readonly expected?: number;
}

export interface Report extends NewReport {
  readonly state: 'open' | 'accepted' | 'rejected';
  readonly resolvedBy?: Snowflake;
}

/** What was decided about a report, and by which member. */
export interface Decision {
  readonly state: 'accepted' | 'rejected';
  readonly by: Snowflake;
  /** The number of the right paragraph, if the moderator knows it better than the reporter. */
  readonly expected?: number;
}

/** What members say is wrong. */
export interface ReportBox {
  /**
   * `known`: the reporter has an open one on the same card, which stays as it is; `too_many`: the reporter has made as
   * many in the last hour as anybody may.
   */
  addReport(report: NewReport): Promise<'new' | 'known' | 'too_many'>;
  /** A server's reports in a state, newest first, `most` of them. */
  reportsOf(guild: Snowflake, state: Report['state'], most: number): Promise<readonly Report[]>;
  /** Decides on a report; whether there is such an open one. */
  resolveReport(guild: Snowflake, id: string, decision: Decision): Promise<boolean>;
  /** All that were accepted, of all servers, oldest first. */
  acceptedReports(): Promise<readonly Report[]>;
  /** The servers with reports that are not yet announced in their log channel. */
  serversToTell(): Promise<readonly Snowflake[]>;
  /** A server's reports to announce now, oldest first; they count as announced from then on. None too soon after the last. */
  takeUntold(guild: Snowflake, now: number): Promise<readonly Report[]>;
}

/** What is kept of servers, those that the bot has left among them; times are milliseconds since 1970. */
export interface ServerRecords {
  /** Writes down that the bot has left a server; the first time counts. */
  serverLeft(guild: Snowflake, at: number): Promise<void>;
  /** Writes down that the bot is in a server. */
  serverJoined(guild: Snowflake): Promise<void>;
  /** The servers of which anything is kept. */
  serversHeld(): Promise<readonly Snowflake[]>;
  /** The servers that the bot has left, the longest ago first. */
  serversLeft(): Promise<readonly Snowflake[]>;
  /** Takes everything of a server away; how many entries that were. */
  purgeServer(guild: Snowflake): Promise<number>;
  /** Takes away what is over for longer than `RETENTION` says; how much that was. */
  forgetOld(now: number): Promise<Forgotten>;
}

/** How many were taken away because their time was over. */
export interface Forgotten {
  readonly servers: number;
  readonly shares: number;
  readonly reports: number;
}

/** How many entries name a user. */
export interface UserRecords {
  readonly shares: number;
  readonly retractions: number;
  /** Articles that the user has added. */
  readonly articles: number;
  /** Reports that the user has made or decided on. */
  readonly reports: number;
}

/** Stands for a user who asked to be forgotten. */
export const FORGOTTEN: Snowflake = '0';

/** The database cannot be used; the message is one plain sentence. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
