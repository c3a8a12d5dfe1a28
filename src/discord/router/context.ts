import type { Logger } from 'pino';
import type { Reading } from '#articles/ingest/reading.ts';
import type { Visitor } from '#articles/ingest/visitor.ts';
import type { Library } from '#articles/library.ts';
import type { Limits } from '#articles/limits.ts';
import type { Messages } from '#discord/messages/messages.ts';
import type { Store } from '#store/types.ts';

/** What commands, buttons, forms and messages are answered with. */
export interface BotContext {
  readonly library: Library;
  readonly store: Store;
  readonly log: Logger;
  /** How much is taken of anybody. */
  readonly limits: Limits;
  /** The ids of the shares that this process is just posting or taking back: nobody is to settle those. */
  readonly underWay: Set<string>;
  /** What the bot says, in one language. */
  readonly messages: Messages;
  /** Reads a web page; rejects with an `IngestError`. Absent where the bot is not to read any. */
  readonly readAddress?:
    | ((address: string, options?: { readonly owner?: string }) => Promise<Reading>)
    | undefined;
  /** Asks again for pages and feeds that servers have watched. Absent where the bot is not to read any. */
  readonly visitor?: Visitor | undefined;
}
