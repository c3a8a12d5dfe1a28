import type { Article } from '#engine/types.ts';
import { isBeyondList, unclearFrom } from './attributions.ts';
import { isReadable, partsOf } from './parts.ts';

/** Neighbouring paragraphs, by their numbers. */
export interface ParagraphRange {
  readonly first: number;
  readonly last: number;
}

/**
 * Where an article may say more than `attributionsOf` lists: paragraphs that are too long to read, that were given up, or that
 * come after as many statements as are found in their part. Where the whole list has ended, nothing more is looked at.
 */
export function unlistedIn(article: Article): readonly ParagraphRange[] {
  const long = article.paragraphs.filter((paragraph) => !isReadable(paragraph));
  const numbers = new Set(long.map(({ number }) => number));
  for (const [at, part] of partsOf(article).entries()) {
    if (isBeyondList(article, at)) break;
    const from = unclearFrom(article, part);
    for (const { number } of part) if (number >= from) numbers.add(number);
  }
  return stretchesOf([...numbers].toSorted((a, b) => a - b));
}

function stretchesOf(numbers: readonly number[]): readonly ParagraphRange[] {
  const stretches: ParagraphRange[] = [];
  for (const number of numbers) {
    const before = stretches.at(-1);
    if (before?.last === number - 1) stretches[stretches.length - 1] = { ...before, last: number };
    else stretches.push({ first: number, last: number });
  }
  return stretches;
}
