import type { TextBlock } from '#articles/plain-text.ts';
import type { PageNode } from './page-node.ts';
import type { LeftOutReason } from './reading.ts';

/** A stretch of a text that stands by itself: runs of white space are one space, the lines of a verse end with `\n`. */
export type Block = TextBlock;

/** Something of a page, in its order. */
export interface Piece extends Block {
  /** 0…1: how much of the text are words of links. */
  readonly linked: number;
  /** Where its links lead. */
  readonly links: readonly string[];
  /** The nearest element that browsers show as a box of its own. */
  readonly holder: PageNode;
  /** The elements right around its words. */
  readonly around: ReadonlySet<PageNode>;
  /** Why it cannot be a part of the text; absent where it can. */
  readonly beside?: LeftOutReason;
}
