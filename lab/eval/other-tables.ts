import type { GoldenScores } from './golden-sets.ts';
import type { QuailScores } from './quail.ts';
import { falseAnswersCells, verdictTable } from './question-tables.ts';
import type { QuizScores } from './quiz.ts';
import type { SentenceEndScores } from './sentence-ends.ts';
import type { SummaryScores } from './summaries.ts';
import { counted, percent, percentWithInterval, table } from './table.ts';
import type { SentenceScores } from './trecqa.ts';

export function quizTable(systems: readonly QuizScores[]): string {
  const asked = counted(systems[0]?.asked ?? 0, 'question');
  return `### newsquizqa: ${asked} that the articles do not answer\n\n${table([
    ['system', 'answered', 'answered or related', 'false answers at 5 % false refusals', 'threshold for it'],
    ...systems.map((each) => [
      each.system,
      ...falseAnswersCells(each.falseAnswers),
      percentWithInterval(each.atFivePercent),
      each.threshold.toPrecision(3),
    ]),
  ])}`;
}

export function quailTables(systems: readonly QuailScores[], texts: number): string {
  const [{ answerable, unanswerable }] = systems.length > 0 ? systems : [{ answerable: 0, unanswerable: 0 }];
  const verdicts = systems.flatMap((each) => each.verdicts);
  return [
    `### quail: ${counted(texts, 'text')}, ${answerable} answerable questions, ${unanswerable} unanswerable\n`,
    table([
      ['system', 'AUC unanswerable'],
      ...systems.map(({ system, area }) => [system, percentWithInterval(area)]),
    ]),
    ...(verdicts.length > 0 ? [verdictTable(verdicts)] : []),
  ].join('\n');
}

export function sentenceTable(systems: readonly SentenceScores[]): string {
  return `### trecqa: ${counted(systems[0]?.questions ?? 0, 'question')}\n\n${table([
    ['system', 'MAP', 'MRR'],
    ...systems.map((each) => [
      each.system,
      percentWithInterval(each.averagePrecision),
      percentWithInterval(each.reciprocalRank),
    ]),
  ])}`;
}

export function sentenceEndTable(scores: SentenceEndScores): string {
  return `### sentences: ${counted(scores.rules, 'golden rule')}, ${counted(scores.articles, 'article')}\n\n${table(
    [
      ['golden rules kept', 'sentences', 'precision', 'recall', 'F1'],
      [
        `${scores.rulesKept} of ${scores.rules}`,
        `${scores.sentences}`,
        percent(scores.precision),
        percent(scores.recall),
        percent(scores.f1),
      ],
    ],
  )}`;
}

/** Without intervals: the questions are about one article, or a few. */
export function goldenTable(
  scores: readonly GoldenScores[],
  title = "golden: the project's own questions",
): string {
  return `### ${title}\n\n${table([
    ['set', 'system', 'answerable', 'first', 'top three', 'MRR@10', 'answered', 'unanswerable', 'answered'],
    ...scores.map(({ file, unanswerable, ranking, verdicts: [verdict] }) => [
      `\`${file}\``,
      ranking.system,
      `${ranking.questions}`,
      percent(ranking.first.value),
      percent(ranking.topThree.value),
      percent(ranking.reciprocalRank.value),
      percent(verdict && 1 - verdict.notAnswered.value),
      `${unanswerable}`,
      percent(verdict?.unanswerable?.answered.value),
    ]),
  ])}`;
}

/** ROUGE in points. */
export function summaryTable({
  articles,
  summaries,
  unseen,
  lead,
  overLead,
  overLeadOfSameWords,
}: SummaryScores): string {
  const row = (name: string, score: typeof unseen) => [
    name,
    ...[score.rouge1, score.rouge2, score.rougeL, score.words].map((value) => value.toFixed(1)),
  ];
  const difference = (name: string, over: typeof overLead) => [
    name,
    ...[over.rouge1, over.rouge2, over.rougeL].map(
      ({ mean, low, high }) => `${mean.toFixed(1)} [${low.toFixed(1)}, ${high.toFixed(1)}]`,
    ),
    '',
  ];
  return `### summaries: ${articles} articles, ${summaries} references\n\n${table([
    ['', 'R-1', 'R-2', 'R-L', 'words'],
    row('Verbatim, ten folds', unseen),
    row('LEAD-3', lead),
    difference('over LEAD-3', overLead),
    difference('over LEAD of as many words', overLeadOfSameWords),
  ])}`;
}
