import type { Article, Paragraph } from '#engine/types.ts';

/** Some neighbouring paragraphs, which are read together. */
export type Part = readonly Paragraph[];

/** A part is full with so many paragraphs, or characters. */
const MOST_PARAGRAPHS = 80;
const FULL = 24_000;
/** Nobody can wait for a longer paragraph to be read. */
const LONGEST = 20_000;

const known = new WeakMap<Article, readonly Part[]>();

/**
 * The parts in which an article is read for who says what: most articles are one, and of a book each takes less than
 * half a second. The same parts for the same article.
 */
export function partsOf(article: Article): readonly Part[] {
  const before = known.get(article);
  if (before) return before;
  const parts: Paragraph[][] = [];
  let length = FULL;
  for (const paragraph of article.paragraphs.filter(isReadable)) {
    const part = parts.at(-1);
    if (!part || part.length === MOST_PARAGRAPHS || length + paragraph.text.length > FULL) {
      parts.push([paragraph]);
      length = 0;
    } else part.push(paragraph);
    length += paragraph.text.length;
  }
  known.set(article, parts);
  return parts;
}

/** Whether a paragraph is short enough for it to be read who says what in it. */
export function isReadable({ text }: Paragraph): boolean {
  return text.length <= LONGEST;
}
