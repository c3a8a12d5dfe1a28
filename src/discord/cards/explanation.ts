import type { Explanation, ReaderUse, Reason } from '#engine/index.ts';

const MOST_REASONS = 8;

const READER: Readonly<Record<ReaderUse, string>> = {
  none: 'Words alone decided: the reader is off.',
  read: 'The reader read the best passages.',
  late: 'Words alone decided: the reader had no time.',
  failed: 'Words alone decided: the reader failed.',
};

/** An explanation as lines of text: per passage and for the verdict what moved it, in log-odds. */
export function drawExplanation({ passages, verdict, reader }: Explanation): string {
  const blocks = passages.map(
    ({ article, paragraph, score, reasons }) =>
      `¶${paragraph} of ${article}: ${signed(score)}\n${reasons.slice(0, MOST_REASONS).map(line).join('\n')}`,
  );
  const hung =
    verdict.length === 0 ? ' nothing was found.' : `\n${verdict.slice(0, MOST_REASONS).map(line).join('\n')}`;
  return [...blocks, `The verdict hung on:${hung}`, READER[reader]].join('\n\n');
}

function line({ name, value, moved }: Reason): string {
  return `  ${signed(moved).padStart(6)}  ${name} = ${value.toFixed(2)}`;
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
}
