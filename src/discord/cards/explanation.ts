import type { EnglishMessages } from '#discord/messages/messages.ts';
import type { Explanation, Reason } from '#engine/index.ts';

const MOST_REASONS = 8;

/** An explanation as lines of text: per passage and for the verdict what moved it, in log-odds. */
export function drawExplanation(
  { passages, verdict, reader }: Explanation,
  { explanation: words }: EnglishMessages,
): string {
  const blocks = passages.map(
    ({ article, paragraph, score, reasons }) =>
      `${words.passage(paragraph, article, signed(score))}\n${linesOf(reasons)}`,
  );
  const reasons = verdict.length === 0 ? ` ${words.nothing}` : `\n${linesOf(verdict)}`;
  return [...blocks, words.verdict + reasons, words.reader[reader]].join('\n\n');
}

function linesOf(reasons: readonly Reason[]): string {
  return reasons.slice(0, MOST_REASONS).map(line).join('\n');
}

function line({ name, value, moved }: Reason): string {
  return `  ${signed(moved).padStart(6)}  ${name} = ${value.toFixed(2)}`;
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
}
