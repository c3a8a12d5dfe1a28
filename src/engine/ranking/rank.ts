import { type Forest, predict } from '#engine/model/trees.ts';
import { leadOf } from '#engine/text/asking.ts';
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
 * What a paragraph gains, in log-odds, if its heading, or what is asked right before it, asks the same as the question. Set by
 * hand: the texts that the trees were trained on have no headings, and hardly a question.
 */
const HEADING_WORTH = 7;
/** What it gains besides if it comes first after that, where a text mostly says what was promised. */
const OPENING_WORTH = 5;

/** What it loses, in log-odds, if it ends by asking what the question asks. Set by hand, for the same reason. */
const ECHO_COST = 8;

/** The candidates, best first; equals in the article's order. */
export function rank(weighed: readonly Weighed[], ranker: Forest): Ranked[] {
  const features = featuresOf(weighed);
  return weighed
    .map((each, at) => {
      const own = features[at] ?? new Float64Array();
      return {
        ...each,
        features: own,
        score: predict(ranker, own) + worthOfHeading(each) - costOfEcho(each),
      };
    })
    .sort(byScore);
}

/** What a paragraph gains by its heading or by the question before it, in log-odds. */
export function worthOfHeading({
  candidate: { article, paragraph },
  evidence: { heading, led },
}: Weighed): number {
  const opens = heading > 0 && article.sections.some(({ first }) => first === paragraph.number);
  const isFirst = led > 0 && leadOf(article, paragraph)?.distance === 0;
  return Math.max(
    (HEADING_WORTH + (opens ? OPENING_WORTH : 0)) * heading,
    (HEADING_WORTH + (isFirst ? OPENING_WORTH : 0)) * led,
  );
}

/** What a paragraph loses because it only asks what the question asks, in log-odds. */
export function costOfEcho({ evidence }: Weighed): number {
  return ECHO_COST * evidence.echo;
}

/** Best first; equals by their place in the article. */
export function byScore(a: Ranked, b: Ranked): number {
  return b.score - a.score || a.candidate.paragraph.number - b.candidate.paragraph.number;
}
