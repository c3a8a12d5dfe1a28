import { InvalidArgumentError, Option } from '@commander-js/extra-typings';

/** An answer holds this many passages at most. */
export const MOST_PASSAGES = 10;

/** Which articles a command is about. */
export interface ArticleOptions {
  /** The folder of the articles; left out, the configuration's. */
  readonly corpus?: string | undefined;
  /** The id of one article; left out, all of them. */
  readonly article?: string | undefined;
}

/** Which articles, and how much of an answer. */
export interface AnswerFlags extends ArticleOptions {
  /** Passages, or a summary's sentences, at most: 1…10. */
  readonly limit: number;
}

/** Makes the option for the folder of the articles. */
export function corpusOption() {
  return new Option('--corpus <dir>', 'the folder of the articles');
}

/** Makes the option for a single article. */
export function articleOption() {
  return new Option('--article <id>', 'use this article only');
}

/** Makes the option for the length of an answer. */
export function limitOption() {
  return new Option('--limit <n>', `show at most so many passages or sentences, 1 to ${MOST_PASSAGES}`)
    .default(MOST_PASSAGES)
    .argParser((value) => wholeNumber(value, 1, MOST_PASSAGES));
}

/** Makes the option for the port of the page. */
export function portOption() {
  return new Option('--port <n>', 'without a token: the port of the page, or 0 for any free one').argParser(
    (value) => wholeNumber(value, 0, 65_535),
  );
}

/** Reads a whole number of a range, both ends included. @throws {InvalidArgumentError} */
export function wholeNumber(value: string, least: number, most: number): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= least && number <= most) return number;
  throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
}
