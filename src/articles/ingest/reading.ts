import type { Metadata } from '#engine/index.ts';

/** What was read of a file or a page. */
export interface Reading {
  /** What it says of itself; what it does not say is absent. */
  readonly metadata: Partial<Metadata>;
  /** As `createArticle` takes it. */
  readonly body: string;
  /** What was not taken, and why, each in some plain words. */
  readonly leftOut: readonly string[];
}
