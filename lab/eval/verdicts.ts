import type { Thresholds } from '#engine/model/weights.ts';
import type { ArticleReplies } from './asking.ts';
import { type MeasuredFigure, meanOverGroups } from './measures.ts';
import { confidencesOf } from './ranking.ts';

/** How sure a system was, article by article. */
export interface Confidences {
  readonly answerable: readonly number[];
  readonly unanswerable: readonly number[];
  /** In questions whose answer was taken out of the article. */
  readonly removed: readonly number[];
}

/** Questions without an answer that got one, and those that got one or something related. */
export interface FalseAnswers {
  readonly answered: MeasuredFigure;
  readonly answeredOrRelated: MeasuredFigure;
}

/** What a system's two thresholds make of its confidence; shares 0…1. */
export interface VerdictScores {
  readonly system: string;
  /** Of the answerable questions: those without "answered", and those with "not found". */
  readonly notAnswered: MeasuredFigure;
  readonly notFound: MeasuredFigure;
  readonly unanswerable?: FalseAnswers;
  readonly removed?: FalseAnswers;
}

export function confidencesIn({ answerable, unanswerable, removed }: ArticleReplies): Confidences {
  return { answerable: confidencesOf(answerable), unanswerable: confidencesOf(unanswerable), removed };
}

/** False refusals and false answers; none for a system without thresholds. */
export function verdictsOf(
  system: string,
  thresholds: Thresholds | undefined,
  articles: readonly Confidences[],
): VerdictScores[] {
  if (!thresholds) return [];
  const { answered, related } = thresholds;
  const answerable = articles.map((each) => each.answerable);
  const unanswerable = articles.map((each) => each.unanswerable);
  const removed = articles.map((each) => each.removed);
  return [
    {
      system,
      notAnswered: share(answerable, (confidence) => confidence < answered),
      notFound: share(answerable, (confidence) => confidence < related),
      ...(unanswerable.flat().length > 0 && { unanswerable: falseAnswers(unanswerable, thresholds) }),
      ...(removed.flat().length > 0 && { removed: falseAnswers(removed, thresholds) }),
    },
  ];
}

/** Which share of unanswerable questions is over each threshold. */
export function falseAnswers(
  articles: readonly (readonly number[])[],
  { answered, related }: Thresholds,
): FalseAnswers {
  return {
    answered: share(articles, (confidence) => confidence >= answered),
    answeredOrRelated: share(articles, (confidence) => confidence >= related),
  };
}

function share(
  groups: readonly (readonly number[])[],
  holds: (confidence: number) => boolean,
): MeasuredFigure {
  return meanOverGroups(groups.map((each) => each.map((confidence) => Number(holds(confidence)))));
}
