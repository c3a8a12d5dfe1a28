import type { Forest } from '#engine/model/trees.ts';
import type { RateTables } from './rates.ts';

/** What was learned of attributions from annotated articles. */
export interface AttributionWeights {
  readonly rates: RateTables;
  /** Whether a word is a cue. */
  readonly cue: Forest;
  /** Whether a phrase is the source of a cue. */
  readonly source: Forest;
  /** Whether this is what was said. */
  readonly content: Forest;
  /** Whether all of it is right, seen beside the article's others. */
  readonly judge?: Forest;
  /** Whether at least the source is the one who said some of it. */
  readonly speaker?: Forest;
}
