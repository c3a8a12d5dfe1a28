import type { AskedArticle } from '#lab/data/collection.ts';
import { type ArticleReplies, askAll, type Transcript } from './asking.ts';
import { type Certainties, certaintiesOf } from './certainties.ts';
import type { Contestant } from './contestants.ts';
import { type RankingScores, rankingOf } from './ranking.ts';
import { type Reliability, reliabilityOf } from './reliability.ts';
import { confidencesIn, type VerdictScores, verdictsOf } from './verdicts.ts';

/** A set's figures; in each list Verbatim's come first. */
export interface QuestionSetScores {
  readonly set: string;
  readonly articles: number;
  readonly systems: readonly RankingScores[];
  readonly verdicts: readonly VerdictScores[];
  readonly certainties: readonly Certainties[];
  /** Only if the articles were also asked without the answering paragraphs. */
  readonly reliability: readonly Reliability[];
}

/** Puts a set to every contestant. */
export async function measureQuestions(
  set: string,
  articles: readonly AskedArticle[],
  contestants: readonly Contestant[],
): Promise<QuestionSetScores> {
  return questionScores(set, await askAll(articles, contestants, false));
}

function isAsked({ answerable, unanswerable }: ArticleReplies): boolean {
  return answerable.length + unanswerable.length > 0;
}

/** The figures of some transcripts. */
export function questionScores(set: string, transcripts: readonly Transcript[]): QuestionSetScores {
  const removed = transcripts.some(({ articles }) => articles.some((each) => each.removed.length > 0));
  return {
    set,
    articles: (transcripts[0]?.articles ?? []).filter(isAsked).length,
    systems: transcripts.map(rankingOf),
    verdicts: transcripts.flatMap(({ system, thresholds, articles }) =>
      verdictsOf(system, thresholds, articles.map(confidencesIn)),
    ),
    certainties: transcripts.flatMap(certaintiesOf),
    reliability: removed ? transcripts.flatMap(reliabilityOf) : [],
  };
}
