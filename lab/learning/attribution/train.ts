import type { NextStep } from '#app/progress.ts';
import { CONTENT_FEATURES, contentRow } from '#engine/attribution/content-features.ts';
import { contentCandidates } from '#engine/attribution/contents.ts';
import { CUE_FEATURES, cueRow, mayBeCue } from '#engine/attribution/cues.ts';
import { JUDGE_FEATURES } from '#engine/attribution/judge.ts';
import type { Outline } from '#engine/attribution/phrases.ts';
import { type Rates, ratesOf } from '#engine/attribution/rates.ts';
import {
  SOURCE_FEATURES,
  type SourceCandidate,
  sourceCandidates,
  sourceRow,
} from '#engine/attribution/sources.ts';
import type { AttributionWeights } from '#engine/attribution/weights.ts';
import { type AnnotatedArticle, cueHead, tokensIn } from '#lab/data/annotated.ts';
import { createRandom } from '#lab/data/random.ts';
import { type Boosting, boost } from '#lab/learning/boosting.ts';
import { countRates, withoutRare } from './count.ts';
import { type JudgedInterpretation, judgedInterpretations } from './judged.ts';

const TREES: Boosting = {
  trees: 220,
  leaves: 24,
  rate: 0.1,
  leafWeight: 12,
  ridge: 2,
  featureShare: 0.5,
  rowShare: 0.7,
  seed: 5,
};
const JUDGE: Boosting = {
  ...TREES,
  trees: 300,
  rate: 0.05,
  leafWeight: 20,
  ridge: 4,
  featureShare: 0.4,
};
const SPEAKER: Boosting = { ...JUDGE, trees: 150, leaves: 12, rate: 0.07 };
/** Into so many parts articles are cut to judge each by what was learned from the others. */
const FOLDS = 3;
/** How many steps learning takes: each part, all of them, and the judges. */
export const STEPS = FOLDS + 2;
/** Of what is not right, only so much is learned from: there is far more of it. */
const SHARE_OF_WRONG_CONTENTS = 0.35;
const RIGHT = 0.62;
/** F1 of what is right at least. */
const ALIKE = 0.5;

interface LabelledRows {
  readonly rows: number[][];
  readonly labels: number[];
}

/** What the three forests learn from. */
interface Lessons {
  readonly cues: LabelledRows;
  readonly sources: LabelledRows;
  readonly contents: LabelledRows;
  readonly random: () => number;
}

/**
 * Learns which words are cues, which phrases their sources, what was said, and how sure to be of it: that last from
 * each part of the articles by what was learned from the others (stacking: D. Wolpert, 1992).
 */
export function trainAttribution(
  articles: readonly AnnotatedArticle[],
  next: NextStep = () => {},
): AttributionWeights {
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    next(`without part ${fold + 1} of the articles`);
    const learned = trainParts(articles.filter((_, at) => at % FOLDS !== fold));
    return articles
      .filter((_, at) => at % FOLDS === fold)
      .flatMap((article) => judgedInterpretations(article, learned));
  }).flat();
  next('all articles');
  const parts = trainParts(articles);
  next('how sure to be');
  const judge = judgeForest(judged, ({ whole }) => whole, JUDGE);
  const speaker = judgeForest(judged, (each) => each.speaker, SPEAKER);
  return { ...parts, judge, speaker };
}

function judgeForest(
  judged: readonly JudgedInterpretation[],
  isRight: (each: JudgedInterpretation) => boolean,
  options: Boosting,
) {
  const examples = {
    features: JUDGE_FEATURES,
    rows: judged.map(({ features }) => features),
    labels: judged.map((each) => Number(isRight(each))),
    weights: judged.map(() => 1),
  };
  return boost(examples, options);
}

function trainParts(articles: readonly AnnotatedArticle[]): AttributionWeights {
  const tables = countRates(articles);
  const lessons = { cues: none(), sources: none(), contents: none(), random: createRandom(1) };
  for (const article of articles) {
    // An article does not know its own counts: others will be read that were never counted.
    learnFrom(article, ratesOf(tables, countRates([article])), lessons);
  }
  return {
    rates: withoutRare(tables),
    cue: forest(CUE_FEATURES, lessons.cues),
    source: forest(SOURCE_FEATURES, lessons.sources),
    content: forest(CONTENT_FEATURES, lessons.contents),
  };
}

function none(): LabelledRows {
  return { rows: [], labels: [] };
}

function learnFrom({ outline, gold }: AnnotatedArticle, rates: Rates, lessons: Lessons): void {
  const heads = gold.map((each) => [cueHead(outline, each.cue), each] as const);
  const byHead = new Map(
    heads.flatMap(([head, each]) => (head === undefined ? [] : [[head, each] as const])),
  );
  for (let at = 0; at < outline.tokens.length; at++) {
    if (mayBeCue(outline, at, rates)) add(lessons.cues, cueRow(outline, at, rates), byHead.has(at));
  }
  for (const [head, { source, content }] of byHead) {
    const nearest = source.length > 0 ? learnSource(outline, head, source, rates, lessons) : undefined;
    if (nearest) learnContent(outline, head, nearest, content, rates, lessons);
  }
}

/** The candidate that is nearest to a cue's source, if it is near at all: what was said is learned beside it. */
function learnSource(
  outline: Outline,
  head: number,
  source: readonly number[],
  rates: Rates,
  { sources }: Lessons,
): SourceCandidate | undefined {
  const scored = sourceCandidates(outline, head).map((candidate) => ({
    candidate,
    alike: likeness(tokensIn([candidate]), source),
  }));
  const most = Math.max(0, ...scored.map(({ alike }) => alike));
  // The nearest that there is, as far as it is near at all, and those that are nearly the same.
  const least = Math.max(ALIKE, Math.min(RIGHT, most));
  for (const { candidate, alike } of scored) {
    add(sources, sourceRow(outline, head, candidate, rates), alike >= least);
  }
  return most < ALIKE ? undefined : scored.find(({ alike }) => alike === most)?.candidate;
}

function learnContent(
  outline: Outline,
  head: number,
  source: SourceCandidate,
  content: readonly number[],
  rates: Rates,
  { contents, random }: Lessons,
): void {
  for (const candidate of contentCandidates(outline, head, source)) {
    const right = likeness(tokensIn(candidate.pieces), content) >= RIGHT;
    if (!right && random() > SHARE_OF_WRONG_CONTENTS) continue;
    add(contents, contentRow(outline, head, source, candidate, rates), right);
  }
}

function add({ rows, labels }: LabelledRows, row: number[], right: boolean): void {
  rows.push(row);
  labels.push(Number(right));
}

function forest(features: readonly string[], { rows, labels }: LabelledRows) {
  return boost({ features, rows, labels, weights: rows.map(() => 1) }, TREES);
}

/** F1 of two sets of tokens. */
export function likeness(found: ReadonlySet<number>, wanted: readonly number[]): number {
  const shared = wanted.filter((at) => found.has(at)).length;
  return shared === 0 ? 0 : (2 * shared) / (found.size + wanted.length);
}
