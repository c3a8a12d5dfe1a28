import type { Forest } from '#engine/model/trees.ts';
import type { RateTables } from './rates.ts';

/** What was learned about attributions from annotated articles. */
export interface AttributionWeights {
  readonly rates: RateTables;
  /** Whether a word is a cue. */
  readonly cue: Forest;
  /** Whether a phrase is the source of a cue. */
  readonly source: Forest;
  /** Whether a stretch of text is the content. */
  readonly content: Forest;
  /** Whether the whole attribution is right, beside the others of its article. */
  readonly judge?: Forest;
  /** Whether at least the source is right for some of the content. */
  readonly speaker?: Forest;
}
