import type { Logger } from 'pino';
import type { Sleep } from '#articles/ingest/apart.ts';
import type { Reading } from '#articles/ingest/reading.ts';
import type { Visitor } from '#articles/ingest/visitor.ts';
import type { Library } from '#articles/library.ts';
import type { Limits } from '#articles/limits.ts';
import type { Messages } from '#discord/messages/messages.ts';
import type { Store } from '#store/types.ts';

/** What the bot works with, in whatever language it speaks. */
export interface BotTools {
  readonly library: Library;
  readonly store: Store;
  readonly log: Logger;
  /** How much is taken of anybody. */
  readonly limits: Limits;
  /** The ids of the shares that this process is just posting or taking back: nobody is to settle those. */
  readonly underWay: Set<string>;
  /** Reads a web page; rejects with an `IngestError`. Absent where the bot is not to read any. */
  readonly readAddress?:
    | ((address: string, options?: { readonly owner?: string }) => Promise<Reading>)
    | undefined;
  /** Measures how long an attached file may take to come and to be read; left out, by the system's clock. */
  readonly sleep?: Sleep | undefined;
  /** Asks again for pages and feeds that servers have watched. Absent where the bot is not to read any. */
  readonly visitor?: Visitor | undefined;
}

/** What is offered or said to one person. */
export interface PersonalContext extends BotTools {
  /** What the bot says to the person who acts, in the language of their Discord. */
  readonly messages: Messages;
}

/** What a command, a button, a form or a message is answered with. */
export interface BotContext extends PersonalContext {
  /** What it says to all who see the channel, in the server's language. */
  readonly publicMessages: Messages;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}
