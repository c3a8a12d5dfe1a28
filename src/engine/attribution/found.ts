import type { Range } from './tagged.ts';

/** Who is said to have said what, in places of tokens. */
export interface FoundAttribution {
  /** The word that says that somebody said it. */
  readonly cue: number;
  readonly source: Range;
  readonly content: readonly Range[];
  /** 0…1 each: that the word is a cue; that the source is right, if it is; that the content is, if both are. */
  readonly certainty: { readonly cue: number; readonly source: number; readonly content: number };
  /** 0…1: that all of it is right. */
  readonly confidence: number;
  /** 0…1: that the source has said some of the content, wherever that begins and ends. */
  readonly sourceConfidence: number;
}
