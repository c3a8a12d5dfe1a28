import type { Metadata } from '#engine/index.ts';

/** A part of a source that is not in the article, in full, so that a person can take it back in. */
export interface LeftOut {
  /** In some plain words that go on from "left out as …". */
  readonly why: string;
  readonly text: string;
  /** How many headings and paragraphs of the body come before it. */
  readonly at: number;
}

/** What was read of a file or a page. */
export interface Reading {
  /** What it says of itself; what it does not say is absent. */
  readonly metadata: Partial<Metadata>;
  /** As `createArticle` takes it. */
  readonly body: string;
  readonly leftOut: readonly LeftOut[];
  /** What a person should look at before the article is kept, each in one sentence. */
  readonly warnings: readonly string[];
}
