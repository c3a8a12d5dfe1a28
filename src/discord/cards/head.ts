import { foreign } from './foreign.ts';

const LONGEST_QUESTION = 300;

/** A card's first block: the verdict as a small heading, and what was asked below it. */
export function headOf(verdict: string, ...lines: readonly string[]): string {
  return [`### ${verdict}`, ...lines.filter((line) => line !== '')].join('\n');
}

/** The line that repeats a question; empty without one. */
export function questionLine(question: string | undefined, say: (question: string) => string): string {
  const shown = shortQuestion(question);
  return shown === '' ? '' : `-# ${say(shown)}`;
}

/** A question on one line, escaped, and shortened if it is long; empty without one. */
export function shortQuestion(question: string | undefined): string {
  return foreign(question ?? '', LONGEST_QUESTION);
}
