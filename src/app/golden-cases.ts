import type { Article } from '#engine/index.ts';
import type { Report } from '#store/types.ts';

/** A question that the engine is tested with, and the paragraphs that each answer it; none if the article does not. */
export interface GoldenCase {
  readonly question: string;
  /** Its id. */
  readonly article: string;
  readonly expected: readonly number[];
}

/** Why a report is not a golden case; the words follow the number of reports. */
const REASONS = {
  fault: 'about the speaker or an outdated text, which no question tests',
  no_question: 'without a question',
  cut_question: 'whose question is cut short',
  no_article: 'about no article in particular',
  not_bundled: 'about an article that not all servers have, or an older text of one',
  no_paragraph: 'without the right paragraph',
  no_such_paragraph: 'with a paragraph that the article does not have',
  contradiction: 'that contradict an earlier one',
} as const;

type UnusedReason = keyof typeof REASONS;

/** The golden cases of reports, and how many reports make none, by reason. */
export interface GoldenCases {
  readonly cases: readonly GoldenCase[];
  readonly leftOut: readonly { readonly reason: string; readonly reports: number }[];
}

/**
 * Makes golden cases of accepted reports about these articles in their present text: all others are left out, so that
 * no text of a server's own gets away from it. Reports about the same question are one case.
 */
export function goldenCases(reports: readonly Report[], articles: readonly Article[]): GoldenCases {
  const cases = new Map<string, GoldenCase>();
  const counts = new Map<UnusedReason, number>();
  for (const report of reports) {
    const made = caseOf(report, articles);
    const key = typeof made === 'string' ? '' : `${made.article}\n${made.question.toLowerCase()}`;
    const joined = typeof made === 'string' ? made : joinCases(cases.get(key), made);
    if (typeof joined === 'string') counts.set(joined, (counts.get(joined) ?? 0) + 1);
    else cases.set(key, joined);
  }
  const leftOut = [...counts].map(([reason, number]) => ({ reason: REASONS[reason], reports: number }));
  return { cases: [...cases.values()], leftOut };
}

/** As a file holds them. */
export function writeCases(cases: readonly GoldenCase[]): string {
  const written = cases.map(({ question, article, expected }) => {
    const fields = [
      `"question": ${JSON.stringify(question)}`,
      `"article": ${JSON.stringify(article)}`,
      `"expected": [${expected.join(', ')}]`,
    ];
    return `  {\n    ${fields.join(',\n    ')}\n  }`;
  });
  return written.length === 0 ? '[]\n' : `[\n${written.join(',\n')}\n]\n`;
}

function caseOf(report: Report, articles: readonly Article[]): GoldenCase | UnusedReason {
  const { fault, expected } = report;
  const question = (report.question ?? '').trim();
  const article = articles.find(({ id, revision }) => id === report.article && revision === report.revision);
  if (fault === 'wrong_speaker' || fault === 'outdated') return 'fault';
  if (question === '') return 'no_question';
  if (question.endsWith('…')) return 'cut_question';
  if (report.article === undefined) return 'no_article';
  if (!article) return 'not_bundled';
  if (fault === 'no_answer_there') return { question, article: article.id, expected: [] };
  if (expected === undefined) return 'no_paragraph';
  if (expected < 1 || expected > article.paragraphs.length) return 'no_such_paragraph';
  return { question, article: article.id, expected: [expected] };
}

/** A report that names another paragraph adds it. Reports that disagree on whether there is an answer contradict each other. */
function joinCases(known: GoldenCase | undefined, made: GoldenCase): GoldenCase | UnusedReason {
  if (!known) return made;
  if ((known.expected.length === 0) !== (made.expected.length === 0)) return 'contradiction';
  const expected = [...new Set([...known.expected, ...made.expected])].sort((one, other) => one - other);
  return { ...known, expected };
}
