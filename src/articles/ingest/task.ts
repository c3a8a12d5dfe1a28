import type { SourceFault } from '#articles/faults.ts';
import type { FeedReading } from './feed.ts';
import type { SourceFile } from './file.ts';
import type { Source } from './kind.ts';
import type { Reading } from './reading.ts';

/** An article that is to be read: a file, or a page with its address. */
export type ArticleTask =
  | { readonly kind: 'file'; readonly file: SourceFile }
  | { readonly kind: 'page'; readonly source: Source; readonly address: string };
/** A feed that is to be read. */
export type FeedTask = { readonly kind: 'feed'; readonly source: Source; readonly address: string };
export type Task = ArticleTask | FeedTask;

/** The result: a feed's entries for a feed, an article for the others. */
export type Result = { readonly read: Reading | FeedReading } | { readonly fault: SourceFault };

/** What the process says once it can read. Reading is timed from then on: a busy machine starts processes slowly. */
export const STARTED = 'started';
