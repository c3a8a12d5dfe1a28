import { type Forest, predict } from '#engine/model/trees.ts';
import type { ParagraphScore } from '#engine/types.ts';
import type { Weighed } from './evidence.ts';
import { type FeatureVector, featuresOf } from './features.ts';

/** A weighed candidate with its features; `score` is the log-odds that it has the answer. */
export interface Ranked extends Weighed {
  readonly features: FeatureVector;
  readonly score: number;
  /** The reader's score, if it read the paragraph. */
  readonly readerScore?: ParagraphScore;
  /** How near it is to the question in meaning, if that has counted. */
  readonly nearness?: number;
}

/**
 * What a paragraph gains, in log-odds, if its heading asks the same as the question. Set by hand: the texts that the trees
 * were trained on have no headings.
 */
const HEADING_WORTH = 7;
/** What it gains besides if it opens its section, where a text mostly says what the heading promises. */
const OPENING_WORTH = 5;

/** The candidates, best first; equals in the article's order. */
export function rank(weighed: readonly Weighed[], ranker: Forest): Ranked[] {
  const features = featuresOf(weighed);
  return weighed
    .map((each, at) => {
      const own = features[at] ?? new Float64Array();
      return { ...each, features: own, score: predict(ranker, own) + worthOfHeading(each) };
    })
    .sort(byScore);
}

/** What a paragraph gains by its heading, in log-odds. */
export function worthOfHeading({
  candidate: { article, paragraph },
  evidence: { heading },
}: Weighed): number {
  const opens = article.sections.some(({ first }) => first === paragraph.number);
  return (HEADING_WORTH + (opens ? OPENING_WORTH : 0)) * heading;
}

/** Best first; equals by their place in the article. */
export function byScore(a: Ranked, b: Ranked): number {
  return b.score - a.score || a.candidate.paragraph.number - b.candidate.paragraph.number;
}
