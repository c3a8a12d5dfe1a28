import type { Blend } from '#engine/reranking/reading.ts';
import type { Verdict } from '#engine/verdict/answerability.ts';
import reading from '#engine/weights/reading.json' with { type: 'json' };
import { dataFile } from './data-file.ts';
import type { Forest } from './trees.ts';

/** All that was learned: which paragraph, which of its sentences, and whether it answers. */
export interface Weights {
  readonly ranker: Forest;
  readonly sentences: Forest;
  readonly verdict: Verdict;
  /** How to go on from the ranking with what a reader says. */
  readonly reading: ReadingWeights;
}

/** How much the reader counts for a passage's place, for the choice of its sentences, and for the verdict. */
export interface ReadingWeights {
  readonly passage: Blend;
  readonly sentence: Blend;
  readonly verdict: Verdict;
}

/** The weights that the engine ships, made by `npm run train`. */
export const SHIPPED: Weights = {
  ...(dataFile('../weights/words-only.json') as Omit<Weights, 'reading'>),
  reading,
};
