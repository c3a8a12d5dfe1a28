import type { Warning } from '#articles/faults.ts';
import type { Metadata } from '#engine/index.ts';

/** Why a part of a source is not in the article. */
export type LeftOutReason =
  | 'code'
  | 'short_code'
  | 'comment'
  | 'contents'
  | 'embedded_file'
  | 'form'
  | 'heading_beside'
  | 'empty_heading'
  | 'hidden_comment'
  | 'label'
  | 'link'
  | 'footnote'
  | 'margin_note'
  | 'site_note'
  | 'copyright'
  | 'beside'
  | 'quoted_mail'
  | 'pull_quote'
  | 'reading_aid'
  | 'references'
  | 'short_line'
  | 'signature'
  | 'table'
  | 'advertisement'
  | 'embed'
  | 'struck_out'
  | 'not_shown'
  | 'caption'
  | 'mail_foot'
  | 'page_head'
  | 'title'
  | 'published'
  | 'byline';

/** A part of a source that is not in the article, in full, so that a person can take it back in. */
export interface LeftOut {
  readonly why: LeftOutReason;
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
  /** What a person should look at before the article is kept. */
  readonly warnings: readonly Warning[];
}
