import type { Verdict } from './answerability.ts';
import type { Forest } from './trees.ts';
import shipped from './weights/words-only.json' with { type: 'json' };

/** All that was learned: which paragraph, which of its sentences, and whether it answers. */
export interface Weights {
  readonly ranker: Forest;
  readonly sentences: Forest;
  readonly verdict: Verdict;
}

/** The weights that the engine ships, made by `npm run train`. */
export const SHIPPED: Weights = shipped as unknown as Weights;
