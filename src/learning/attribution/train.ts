import { CONTENT_FEATURES, contentCandidates, contentFeatures } from '../../engine/attribution/contents.ts';
import { CUE_FEATURES, cueFeatures, mayBeCue } from '../../engine/attribution/cues.ts';
import { ratesOf } from '../../engine/attribution/rates.ts';
import { SOURCE_FEATURES, sourceCandidates, sourceFeatures } from '../../engine/attribution/sources.ts';
import type { AttributionWeights } from '../../engine/attribution/weights.ts';
import { type Boosting, boost } from '../boosting.ts';
import { createRandom } from '../random.ts';
import { type AnnotatedArticle, cueHead, tokensIn } from './annotated.ts';
import { countRates, withoutRare } from './count.ts';

const TREES: Boosting = {
  trees: 180,
  leaves: 24,
  rate: 0.1,
  leafWeight: 12,
  ridge: 2,
  featureShare: 0.5,
  rowShare: 0.7,
  seed: 5,
};
/** Of what is not right, only so much is learned from: there is far more of it. */
const SHARE_OF_WRONG_CONTENTS = 0.35;
const RIGHT = 0.62;
/** F1 of what is right at least. */
const ALIKE = 0.5;

interface Examples {
  readonly rows: number[][];
  readonly labels: number[];
}

/** Learns which words are cues, which phrases their sources, and what was said. */
export function trainAttribution(articles: readonly AnnotatedArticle[]): AttributionWeights {
  const tables = countRates(articles);
  const cues: Examples = { rows: [], labels: [] };
  const sources: Examples = { rows: [], labels: [] };
  const contents: Examples = { rows: [], labels: [] };
  const random = createRandom(1);
  for (const article of articles) {
    // An article does not know its own counts: others will be read that were never counted.
    const rates = ratesOf(tables, countRates([article]));
    const { outline, gold } = article;
    const byHead = new Map(
      gold.flatMap((each) => {
        const head = cueHead(outline, each.cue);
        return head === undefined ? [] : [[head, each] as const];
      }),
    );
    for (let at = 0; at < outline.tokens.length; at++) {
      if (!mayBeCue(outline, at, rates)) continue;
      cues.rows.push(cueFeatures(outline, at, rates));
      cues.labels.push(Number(byHead.has(at)));
    }
    for (const [head, { source, content }] of byHead) {
      if (source.length === 0) continue;
      const scored = sourceCandidates(outline, head).map((candidate) => ({
        candidate,
        likeness: likeness(tokensIn([candidate]), source),
      }));
      // The nearest that there is, as far as it is near at all, and those that are nearly the same.
      const best = Math.max(ALIKE, Math.min(RIGHT, ...[Math.max(0, ...scored.map((each) => each.likeness))]));
      for (const { candidate, likeness: alike } of scored) {
        sources.rows.push(sourceFeatures(outline, head, candidate, rates));
        sources.labels.push(Number(alike >= best));
      }
      const [nearest] = scored.toSorted((a, b) => b.likeness - a.likeness);
      if (!nearest || nearest.likeness < ALIKE) continue;
      for (const candidate of contentCandidates(outline, head, nearest.candidate)) {
        const right = likeness(tokensIn(candidate.pieces), content) >= RIGHT;
        if (!right && random() > SHARE_OF_WRONG_CONTENTS) continue;
        contents.rows.push(contentFeatures(outline, head, nearest.candidate, candidate, rates));
        contents.labels.push(Number(right));
      }
    }
  }
  return {
    rates: withoutRare(tables),
    cue: forest(CUE_FEATURES, cues),
    source: forest(SOURCE_FEATURES, sources),
    content: forest(CONTENT_FEATURES, contents),
  };
}

function forest(features: readonly string[], { rows, labels }: Examples) {
  return boost({ features, rows, labels, weights: rows.map(() => 1) }, TREES);
}

/** F1 of two sets of tokens. */
export function likeness(found: ReadonlySet<number>, wanted: readonly number[]): number {
  const shared = wanted.filter((at) => found.has(at)).length;
  return shared === 0 ? 0 : (2 * shared) / (found.size + wanted.length);
}
