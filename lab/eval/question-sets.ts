import type { AskedArticle } from '#lab/data/collection.ts';
import { askAll, type Transcript } from './asking.ts';
import type { Contestant } from './contestants.ts';
import { type RankingScores, rankingOf } from './ranking.ts';
import { type Reliability, reliabilityOf } from './reliability.ts';
import { confidencesIn, type VerdictScores, verdictsOf } from './verdicts.ts';

/** A set's figures, each list Verbatim's first. */
export interface QuestionSetScores {
  readonly set: string;
  readonly articles: number;
  readonly systems: readonly RankingScores[];
  readonly verdicts: readonly VerdictScores[];
  /** Where the articles were also asked without what answers. */
  readonly reliability: readonly Reliability[];
}

/** Asks a set of every contestant. */
export async function measureQuestions(
  set: string,
  articles: readonly AskedArticle[],
  contestants: readonly Contestant[],
): Promise<QuestionSetScores> {
  return questionScores(set, await askAll(articles, contestants, false));
}

/** The figures of what was asked. */
export function questionScores(set: string, transcripts: readonly Transcript[]): QuestionSetScores {
  const removed = transcripts.some(({ articles }) => articles.some((each) => each.removed.length > 0));
  return {
    set,
    articles: transcripts[0]?.articles.length ?? 0,
    systems: transcripts.map(rankingOf),
    verdicts: transcripts.flatMap(({ system, thresholds, articles }) =>
      verdictsOf(system, thresholds, articles.map(confidencesIn)),
    ),
    reliability: removed ? transcripts.flatMap(reliabilityOf) : [],
  };
}
