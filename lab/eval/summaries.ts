import { type SummaryWeights, summarise } from '#engine/summary/summary.ts';
import type { Article } from '#engine/types.ts';
import { type SummedUpArticle, summedUpArticles, type WriterSummary } from '#lab/data/summaries.ts';
import { type Rouge, rouge, wordsOf } from '#lab/learning/summary/rouge.ts';
import { trainSummaries } from '#lab/learning/summary/train.ts';

/** Means over all references, ROUGE in points (0…100); `words` is the summary's length. */
export interface SummaryScore extends Rouge {
  readonly words: number;
}

/** A difference in points, and the interval that holds it with 95 % by bootstrap over articles. */
export interface Difference {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface SummaryScores {
  readonly articles: number;
  readonly summaries: number;
  /** Each article summed up with weights learned from other articles. */
  readonly unseen: SummaryScore;
  /** The same with the weights that the engine ships. */
  readonly shipped: SummaryScore;
  /** The first three sentences of each article. */
  readonly lead: SummaryScore;
  /** The first sentences of each article, cut at as many words as the unseen summary has. */
  readonly leadOfSameWords: SummaryScore;
  /** `unseen` less `lead`, and less `leadOfSameWords`. */
  readonly overLead: Readonly<Record<keyof Rouge, Difference>>;
  readonly overLeadOfSameWords: Readonly<Record<keyof Rouge, Difference>>;
}

const FOLDS = 10;
const RESAMPLES = 2000;
const SEED = 1;
const MEASURES = ['rouge1', 'rouge2', 'rougeL'] as const;

/**
 * Short summaries against what people wrote, beside LEAD-3, which is hard to beat on news. Every article is summed
 * up with weights trained on the nine tenths of articles that it is not in.
 */
export function measureSummaries(records: readonly WriterSummary[]): SummaryScores {
  const articles = summedUpArticles(records);
  const unseen = unseenSummaries(articles);
  const shipped = articles.map(({ article }) => textOf(article));
  const lead = articles.map(({ article }) => sentencesOf(article).slice(0, 3).join(' '));
  const cut = articles.map(({ article }, at) => firstWords(article, wordsOf(unseen[at] ?? '').length));
  const score = (texts: readonly string[]) => scoresOf(articles, texts);
  const [ours, leads, cuts] = [score(unseen), score(lead), score(cut)];
  return {
    articles: articles.length,
    summaries: articles.reduce((sum, { references }) => sum + references.length, 0),
    unseen: meanOf(articles, ours),
    shipped: meanOf(articles, score(shipped)),
    lead: meanOf(articles, leads),
    leadOfSameWords: meanOf(articles, cuts),
    overLead: differences(articles, ours, leads),
    overLeadOfSameWords: differences(articles, ours, cuts),
  };
}

function unseenSummaries(articles: readonly SummedUpArticle[]): string[] {
  const texts = new Array<string>(articles.length).fill('');
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = trainSummaries(articles.filter((_, at) => at % FOLDS !== fold));
    for (const [at, { article }] of articles.entries()) {
      if (at % FOLDS === fold) texts[at] = textOf(article, weights);
    }
  }
  return texts;
}

function textOf(article: Article, weights?: SummaryWeights): string {
  return summarise(article, 'short', weights)
    .sentences.map(({ quote }) => quote.text)
    .join(' ');
}

function sentencesOf(article: Article): string[] {
  return article.paragraphs.flatMap(({ text, sentences }) =>
    sentences.map(({ start, end }) => text.slice(start, end)),
  );
}

function firstWords(article: Article, words: number): string {
  return wordsOf(sentencesOf(article).join(' ')).slice(0, words).join(' ');
}

function scoresOf(articles: readonly SummedUpArticle[], texts: readonly string[]): SummaryScore[] {
  return articles.map(({ references }, at) => {
    const text = texts[at] ?? '';
    const { rouge1, rouge2, rougeL } = rouge(text, references);
    return { rouge1: 100 * rouge1, rouge2: 100 * rouge2, rougeL: 100 * rougeL, words: wordsOf(text).length };
  });
}

/** The mean over references: an article counts as often as people summed it up. */
function meanOf(articles: readonly SummedUpArticle[], scores: readonly SummaryScore[]): SummaryScore {
  const over = (measure: keyof SummaryScore) => {
    const [sum, count] = articles.reduce(
      ([total, all], { references }, at) => [
        total + references.length * (scores[at]?.[measure] ?? 0),
        all + references.length,
      ],
      [0, 0],
    );
    return sum / Math.max(1, count);
  };
  return { rouge1: over('rouge1'), rouge2: over('rouge2'), rougeL: over('rougeL'), words: over('words') };
}

function differences(
  articles: readonly SummedUpArticle[],
  ours: readonly SummaryScore[],
  theirs: readonly SummaryScore[],
): Record<keyof Rouge, Difference> {
  const [rouge1, rouge2, rougeL] = MEASURES.map((measure) => {
    const paired = articles.map(({ references }, at) => ({
      weight: references.length,
      by: (ours[at]?.[measure] ?? 0) - (theirs[at]?.[measure] ?? 0),
    }));
    return interval(paired);
  });
  const none = { mean: 0, low: 0, high: 0 };
  return { rouge1: rouge1 ?? none, rouge2: rouge2 ?? none, rougeL: rougeL ?? none };
}

interface Pair {
  readonly weight: number;
  readonly by: number;
}

/** Percentile bootstrap: articles drawn with replacement, the pair of one article staying together. */
function interval(pairs: readonly Pair[]): Difference {
  const random = randomNumbers(SEED);
  const means = Array.from({ length: RESAMPLES }, () =>
    weightedMean(pairs.flatMap(() => pairs[Math.floor(random() * pairs.length)] ?? [])),
  ).sort((a, b) => a - b);
  const at = (share: number) => means[Math.floor(share * (RESAMPLES - 1))] ?? 0;
  return { mean: weightedMean(pairs), low: at(0.025), high: at(0.975) };
}

function weightedMean(pairs: readonly Pair[]): number {
  const weight = pairs.reduce((sum, pair) => sum + pair.weight, 0);
  return pairs.reduce((sum, pair) => sum + pair.weight * pair.by, 0) / Math.max(1, weight);
}

/** The same numbers in [0, 1) for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
