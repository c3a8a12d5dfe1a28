import type { Marked, Transcript } from './asking.ts';
import { areaOverGroups, type MeasuredFigure, meanOverGroups, quantile } from './measures.ts';

/** How a system answers the questions of a set; shares 0…1. */
export interface RankingScores {
  readonly system: string;
  readonly questions: number;
  readonly first: MeasuredFigure;
  readonly topThree: MeasuredFigure;
  /** The mean of 1, ½, ⅓ … of the place of the right paragraph, 0 beyond the tenth. */
  readonly reciprocalRank: MeasuredFigure;
  /** Of all answerable questions: the first passage's quotes hold an answer whole. */
  readonly quoteHolds?: MeasuredFigure;
  /** The share of the first passage that its quotes take, where that has over 280 characters. */
  readonly quoteTakes?: MeasuredFigure;
  /** Confidence in answerable questions against the set's unanswerable ones. */
  readonly unanswerable?: MeasuredFigure;
  /** The same against the articles without the paragraphs that answer. */
  readonly removed?: MeasuredFigure;
  /** The mean, the opening of the article shared out. */
  readonly millisecondsAQuestion: number;
  /** Half the questions took less, the article being open. */
  readonly medianMilliseconds: number;
}

const LONG_PARAGRAPH = 280;
const MOST_PLACES = 10;

/** What a transcript says of ranking, quotes, confidence and time. */
export function rankingOf({ system, articles, milliseconds, millisecondsEach }: Transcript): RankingScores {
  const answerable = articles.map((each) => each.answerable);
  const over = (value: (each: Marked) => number) => meanOverGroups(answerable.map((each) => each.map(value)));
  const quotes = answerable.flat().some(({ reply }) => reply.best);
  const against = (negatives: readonly (readonly number[])[]) =>
    areaOverGroups(
      answerable.map((each, at) => ({ positive: confidencesOf(each), negative: negatives[at] ?? [] })),
    );
  const unanswerable = articles.map((each) => confidencesOf(each.unanswerable));
  const removed = articles.map((each) => each.removed);
  return {
    system,
    questions: answerable.flat().length,
    first: over((each) => Number(placeOf(each) === 1)),
    topThree: over((each) => Number(placeOf(each) <= 3)),
    reciprocalRank: over((each) => (placeOf(each) <= MOST_PLACES ? 1 / placeOf(each) : 0)),
    ...(quotes && {
      quoteHolds: over((each) => Number(quoteHolds(each))),
      quoteTakes: quoteTakes(answerable),
    }),
    ...(unanswerable.flat().length > 0 && { unanswerable: against(unanswerable) }),
    ...(removed.flat().length > 0 && { removed: against(removed) }),
    millisecondsAQuestion: milliseconds / Math.max(1, millisecondsEach.length),
    medianMilliseconds: quantile(millisecondsEach, 0.5),
  };
}

/** How sure the system was of each. */
export function confidencesOf(marked: readonly Marked[]): number[] {
  return marked.map(({ reply }) => reply.confidence);
}

/** The place of the first right paragraph, from 1; infinite where none was found. */
export function placeOf({ question, reply }: Marked): number {
  const homes = new Set(question.answers.map(({ paragraph }) => paragraph));
  const at = reply.paragraphs.findIndex((number) => homes.has(number));
  return at < 0 ? Number.POSITIVE_INFINITY : at + 1;
}

function quoteHolds({ question, reply: { best } }: Marked): boolean {
  return (
    best !== undefined &&
    question.answers.some(
      ({ paragraph, span }) =>
        paragraph === best.paragraph.number &&
        best.quotes.some((quote) => quote.start <= span.start && quote.end >= span.end),
    )
  );
}

function quoteTakes(answerable: readonly (readonly Marked[])[]): MeasuredFigure {
  return meanOverGroups(
    answerable.map((each) =>
      each.flatMap(({ reply: { best } }) => {
        if (!best || best.paragraph.text.length <= LONG_PARAGRAPH) return [];
        const quoted = best.quotes.reduce((sum, { start, end }) => sum + end - start, 0);
        return quoted / best.paragraph.text.length;
      }),
    ),
  );
}
