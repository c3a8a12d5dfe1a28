import { certaintyTable } from './certainties.ts';
import type { QuestionSetScores } from './question-sets.ts';
import type { RankingScores } from './ranking.ts';
import type { Reliability } from './reliability.ts';
import { counted, percent, percentWithInterval, table } from './table.ts';
import type { FalseAnswers, VerdictScores } from './verdicts.ts';

const RANKING = [
  'system',
  'first',
  'top three',
  'MRR@10',
  'quote holds',
  'quote takes',
  'AUC unanswerable',
  'AUC removed',
  'ms',
  'ms p50',
];

/** A set's figures as Markdown tables, shares in percent with their 95 % intervals. */
export function questionSetTables({
  set,
  articles,
  systems,
  verdicts,
  certainties,
  reliability,
}: QuestionSetScores): string {
  const answerable = systems[0]?.questions ?? 0;
  const questions = counted(answerable, 'answerable question');
  if (answerable === 0)
    return `### ${set}: ${counted(articles, 'article')}\n\n${unanswerableTable(verdicts)}`;
  return [
    `### ${set}: ${counted(articles, 'article')}, ${questions}\n`,
    rankingTable(systems),
    ...(verdicts.length > 0 ? [verdictTable(verdicts)] : []),
    ...(certainties.length > 0 ? [certaintyTable(certainties)] : []),
    ...(reliability.length > 0 ? [reliabilityTable(reliability)] : []),
  ].join('\n');
}

/** Of questions none of which has an answer. */
function unanswerableTable(verdicts: readonly VerdictScores[]): string {
  const rows = verdicts.map(({ system, unanswerable }) => [system, ...falseAnswersCells(unanswerable)]);
  return table([['without an answer', 'answered', 'answered or related'], ...rows]);
}

function rankingTable(systems: readonly RankingScores[]): string {
  const rows = systems.map((each) => [
    each.system,
    percentWithInterval(each.first),
    percentWithInterval(each.topThree),
    percentWithInterval(each.reciprocalRank),
    percentWithInterval(each.quoteHolds),
    percentWithInterval(each.quoteTakes),
    percentWithInterval(each.unanswerable),
    percentWithInterval(each.removed),
    each.millisecondsAQuestion.toFixed(2),
    each.medianMilliseconds.toFixed(2),
  ]);
  return table([RANKING, ...rows]);
}

/** What the thresholds make of the confidence; only the columns that somebody has a figure in. */
export function verdictTable(verdicts: readonly VerdictScores[]): string {
  const kinds = (['unanswerable', 'removed'] as const).filter((kind) => verdicts.some((each) => each[kind]));
  return table([
    ['false refusals', 'not answered', 'not found', ...kinds.flatMap(falseAnswersHead)],
    ...verdicts.map((each) => [
      each.system,
      percentWithInterval(each.notAnswered),
      percentWithInterval(each.notFound),
      ...kinds.flatMap((kind) => falseAnswersCells(each[kind])),
    ]),
  ]);
}

function falseAnswersHead(kind: string): string[] {
  return [`${kind}: answered`, `${kind}: answered or related`];
}

/** The cells of two columns: answered, answered or related. */
export function falseAnswersCells(scores: FalseAnswers | undefined): string[] {
  return [percentWithInterval(scores?.answered), percentWithInterval(scores?.answeredOrRelated)];
}

/** Bins of confidence, and which share of the replies in each is right. */
function reliabilityTable(systems: readonly Reliability[]): string {
  const bins = systems[0]?.bins ?? [];
  const tenth = (at: number) => (at === 0 ? '0' : at === bins.length ? '1' : `.${at}`);
  return table([
    ['confidence', ...bins.map((_, at) => `${tenth(at)}–${tenth(at + 1)}`), 'error'],
    ...systems.flatMap((each) => [
      [`${each.system}: right`, ...each.bins.map(({ right }) => percent(right)), percent(each.error)],
      [`${each.system}: replies`, ...each.bins.map(({ replies }) => `${replies}`), ''],
    ]),
  ]);
}
