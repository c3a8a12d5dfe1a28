import { type Command, InvalidArgumentError } from 'commander';
import type { Outcome } from '#engine/index.ts';
import { MOST_PASSAGES } from './jsonl.ts';

/** Which articles a command of the shell is about. */
export interface ArticleOptions {
  /** The folder of the articles; left out, the configuration's. */
  readonly corpus?: string;
  /** One article alone, by its id. */
  readonly article?: string;
}

/** The same, and how much of an answer. */
export interface ShellOptions extends ArticleOptions {
  /** Passages (or a summary's sentences) at most. */
  readonly limit: number;
}

/** Adds the options that say which articles. */
export function addArticleOptions(command: Command): Command {
  return command
    .option('--corpus <dir>', 'the folder of the articles')
    .option('--article <id>', 'one article alone');
}

/** Adds those that say how much, too. */
export function addShellOptions(command: Command): Command {
  return addArticleOptions(command).option(
    '--limit <n>',
    `passages or sentences at most, 1 to ${MOST_PASSAGES}`,
    limitOf,
    MOST_PASSAGES,
  );
}

/** The outcome with its best `limit` passages. */
export function limited(outcome: Outcome, limit: number): Outcome {
  if (outcome.status === 'not_found') return { ...outcome, more: outcome.more.slice(0, limit) };
  const passages = outcome.passages.slice(0, limit);
  return { ...outcome, passages, more: outcome.more.slice(0, limit - passages.length) };
}

function limitOf(value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1 && number <= MOST_PASSAGES) return number;
  throw new InvalidArgumentError(`It is a whole number from 1 to ${MOST_PASSAGES}.`);
}
