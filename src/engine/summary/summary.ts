import { quoteOf } from '#engine/text/article.ts';
import type { Article, Summary, SummaryLength, SummarySentence } from '#engine/types.ts';
import shipped from '#engine/weights/summary.json' with { type: 'json' };
import type { SummaryCandidate, SummaryOutline } from './summary-features.ts';
import {
  featuresOf,
  likeness,
  outlineOf,
  SUMMARY_FEATURES,
  type SummaryFeatures,
} from './summary-features.ts';

/** The most sentences of a summary. */
export const SUMMARY_SENTENCES: Readonly<Record<SummaryLength, number>> = { short: 3, medium: 5, long: 8 };

/** A summary takes at most this share of an article's sentences. */
const LARGEST_SHARE = 0.5;
/** Only the sentences most likely to be chosen are tried together. */
const POOL = 24;
/** The budget of words for each sentence, and the cost of each word above it; a sentence of news has about 25. */
const WORDS_A_SENTENCE = 28;
const COST_OF_A_WORD = 0.2;
/** Sentences that are more alike than this say the same; only one of them is chosen. */
const SAME_SAID = 0.5;
const REPETITION_COST = 10;
/** What each further section adds, so that the summary covers the article. */
const SECTION_WORTH = 1;

/** How much each feature of a choice counts. */
export type SummaryWeights = SummaryFeatures;

/**
 * Chooses whole sentences: the set whose weighted features promise the most of what a person
 * would write. It stays within a budget of words, says nothing twice, refers back to no sentence that is not
 * chosen, and covers several sections. The sentences come in the article's order, each with its paragraph.
 */
export function summarise(
  article: Article,
  length: SummaryLength,
  weights: SummaryWeights = shipped,
): Summary {
  const outline = outlineOf(article);
  const most = mostSentences(outline, length);
  const pool = poolOf(outline);
  const worth = worthOf(outline, pool, most, weights);
  const chosen = exchange(pool, greedy(pool, Math.min(most, pool.length), worth), worth);
  return { article, length, sentences: inOrder(chosen) };
}

/** The most sentences of a summary of this length, for this article. */
export function mostSentences({ candidates }: SummaryOutline, length: SummaryLength): number {
  return Math.min(SUMMARY_SENTENCES[length], Math.max(1, Math.floor(candidates.length * LARGEST_SHARE)));
}

/** The sentences that may be chosen, in order: central or early ones, and only with those that they refer back to. */
export function poolOf({ candidates }: SummaryOutline): SummaryCandidate[] {
  const usable = candidates.filter((candidate) => candidate.usable);
  const promise = ({ centrality, order, leans }: SummaryCandidate) =>
    centrality + 1 / Math.sqrt(1 + order) - (leans ? 0.3 : 0);
  const best = [...usable].sort((a, b) => promise(b) - promise(a) || a.order - b.order).slice(0, POOL);
  const pool: SummaryCandidate[] = [];
  for (const candidate of best.sort((a, b) => a.order - b.order)) {
    if (standsWith(candidate, pool)) pool.push(candidate);
  }
  return pool.length > 0 ? pool : candidates.map((candidate) => ({ ...candidate, leans: false }));
}

/** Whether every sentence of a choice makes sense alone, or comes with the one that it refers back to. */
export function holdsTogether(choice: readonly SummaryCandidate[]): boolean {
  return choice.every((candidate) => standsWith(candidate, choice));
}

/** How many words a choice has above its budget. */
export function wordsOver(choice: readonly SummaryCandidate[]): number {
  const words = choice.reduce((sum, candidate) => sum + candidate.words, 0);
  return Math.max(0, words - WORDS_A_SENTENCE * choice.length);
}

function standsWith(
  { leans, order, paragraph }: SummaryCandidate,
  choice: readonly SummaryCandidate[],
): boolean {
  if (!leans) return true;
  return choice.some((other) => other.order === order - 1 && other.paragraph.heading === paragraph.heading);
}

function worthOf(
  outline: SummaryOutline,
  pool: readonly SummaryCandidate[],
  most: number,
  weights: SummaryWeights,
): Worth {
  const repeats = repeatsOf(pool);
  return (choice) => {
    const features = featuresOf(outline, choice, most);
    const learned = SUMMARY_FEATURES.reduce((sum, name) => sum + features[name] * weights[name], 0);
    const sections = new Set(choice.map(({ paragraph }) => paragraph.heading)).size;
    const repeated = choice.filter((one) => choice.some((other) => repeats.get(one)?.has(other))).length;
    const costs = REPETITION_COST * repeated + COST_OF_A_WORD * wordsOver(choice);
    return learned + SECTION_WORTH * sections - costs;
  };
}

/** For each sentence, those that say the same. */
function repeatsOf(
  pool: readonly SummaryCandidate[],
): ReadonlyMap<SummaryCandidate, ReadonlySet<SummaryCandidate>> {
  return new Map(
    pool.map((one) => [
      one,
      new Set(pool.filter((other) => other !== one && likeness(one, other) > SAME_SAID)),
    ]),
  );
}

type Worth = (choice: readonly SummaryCandidate[]) => number;

function greedy(pool: readonly SummaryCandidate[], wanted: number, worth: Worth): SummaryCandidate[] {
  let chosen: SummaryCandidate[] = [];
  while (chosen.length < wanted) {
    const more = pool.filter((one) => !chosen.includes(one)).map((one) => [...chosen, one]);
    chosen = bestOf(more.filter(holdsTogether), worth) ?? [];
    if (chosen.length === 0) break;
  }
  return chosen;
}

/** Replaces one sentence by another as long as the choice becomes better. */
function exchange(
  pool: readonly SummaryCandidate[],
  first: readonly SummaryCandidate[],
  worth: Worth,
): readonly SummaryCandidate[] {
  let chosen = first;
  for (;;) {
    const out = pool.filter((one) => !chosen.includes(one));
    const others = chosen.flatMap((old) =>
      out.map((one) => chosen.map((kept) => (kept === old ? one : kept))),
    );
    const best = bestOf(others.filter(holdsTogether), worth);
    if (!best || worth(best) <= worth(chosen) + 1e-9) return chosen;
    chosen = best;
  }
}

function bestOf(choices: readonly SummaryCandidate[][], worth: Worth): SummaryCandidate[] | undefined {
  let best: { choice: SummaryCandidate[]; value: number } | undefined;
  for (const choice of choices) {
    const value = worth(choice);
    if (!best || value > best.value) best = { choice, value };
  }
  return best?.choice;
}

function inOrder(chosen: readonly SummaryCandidate[]): SummarySentence[] {
  return [...chosen]
    .sort((a, b) => a.order - b.order)
    .flatMap(({ paragraph, at }) => {
      const span = paragraph.sentences[at];
      return span ? [{ paragraph, quote: quoteOf(paragraph, span) }] : [];
    });
}
