import type { Figure } from './measures.ts';
import type { SetScores } from './ranking.ts';
import type { SummaryScores } from './summaries.ts';

const HEAD = [
  'system',
  'first',
  'top three',
  'MRR@10',
  'quote holds',
  'quote takes',
  'AUC unanswerable',
  'AUC removed',
  'ms',
];

/** A set's figures as a Markdown table, shares in percent with their 95 % intervals. */
export function rankingTable({ set, articles, systems }: SetScores): string {
  const rows = systems.map((each) => [
    each.system,
    percent(each.first),
    percent(each.topThree),
    percent(each.reciprocalRank),
    percent(each.quoteHolds),
    percent(each.quoteTakes),
    percent(each.unanswerable),
    percent(each.removed),
    each.millisecondsAQuestion.toFixed(2),
  ]);
  return `### ${set}: ${articles} articles, ${systems[0]?.questions ?? 0} answerable questions\n\n${table([HEAD, ...rows])}`;
}

/** The figures of the summaries as a Markdown table, ROUGE in points. */
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

function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function percent(figure: Figure | undefined): string {
  if (!figure) return '';
  const [value, low, high] = [figure.value, figure.low, figure.high].map((each) => (100 * each).toFixed(1));
  return `${value} [${low}, ${high}]`;
}
