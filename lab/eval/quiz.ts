import type { AskedArticle } from '#lab/data/collection.ts';
import { readCsv } from '#lab/data/csv.ts';
import { type ArticleReplies, inTurn } from './asking.ts';
import type { Contestant } from './contestants.ts';
import { figureOverGroups, type MeasuredFigure, quantile } from './measures.ts';
import { confidencesOf } from './ranking.ts';
import { type FalseAnswers, falseAnswers } from './verdicts.ts';

/** How a system replies to questions that no article answers; shares 0…1. */
export interface QuizScores {
  readonly system: string;
  /** How many questions were asked. */
  readonly asked: number;
  /** At the system's own thresholds, if it has any. */
  readonly falseAnswers?: FalseAnswers;
  /** The confidence that a twentieth of the answerable questions stays below, and the share of the quiz that does not. */
  readonly threshold: number;
  readonly atFivePercent: MeasuredFigure;
}

const AN_ARTICLE = 4;
const FALSE_REFUSALS = 0.05;

/** The questions of a file with a column "question", each once, in its order. Throws a BrokenFile. */
export function readQuiz(path: string): string[] {
  const questions = readCsv(path, ['question']).map(({ question }) => question.trim());
  return [...new Set(questions.filter((question) => question !== ''))];
}

/**
 * Four of the questions an article: the first, second, third … article is asked the first, second, third …, and so
 * on round, so that an article gets no two about the same event. `own` holds what the system replied to the
 * articles' own questions.
 */
export async function measureQuiz(
  quiz: readonly string[],
  articles: readonly AskedArticle[],
  { systemFor, asks, name, thresholds }: Contestant,
  own: readonly ArticleReplies[],
): Promise<QuizScores> {
  const confidences = await inTurn(articles.entries(), async ([place, asked]) => {
    if (!asks(asked)) return [];
    const ask = systemFor(place).open(asked.article);
    const questions = quizOf(quiz, place, articles.length);
    return inTurn(questions, async (question) => (await ask(question)).confidence);
  });
  const groups = articles.map((_, place) => ({
    own: confidencesOf(own[place]?.answerable ?? []),
    quiz: confidences[place] ?? [],
  }));
  return {
    system: name,
    asked: confidences.flat().length,
    ...(thresholds && { falseAnswers: falseAnswers(confidences, thresholds) }),
    threshold: thresholdOf(groups),
    atFivePercent: figureOverGroups(groups, shareAbove),
  };
}

/** The questions for the article in a place. */
export function quizOf(quiz: readonly string[], place: number, articles: number): string[] {
  const most = Math.min(AN_ARTICLE, quiz.length);
  return Array.from({ length: most }, (_, round) => quiz[(place + round * articles) % quiz.length] ?? '');
}

interface QuizGroup {
  readonly own: readonly number[];
  readonly quiz: readonly number[];
}

function thresholdOf(groups: readonly QuizGroup[]): number {
  return quantile(
    groups.flatMap(({ own }) => own),
    FALSE_REFUSALS,
  );
}

function shareAbove(groups: readonly QuizGroup[]): number {
  const threshold = thresholdOf(groups);
  const asked = groups.flatMap(({ quiz }) => quiz);
  return asked.filter((confidence) => confidence >= threshold).length / Math.max(1, asked.length);
}
