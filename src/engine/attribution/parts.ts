import type { Article, Paragraph } from '#engine/types.ts';

/** Some neighbouring paragraphs, which are read together. */
export type Part = readonly Paragraph[];

/** The most paragraphs and characters of a part. */
const MOST_PARAGRAPHS = 80;
const FULL = 24_000;
/** Reading a longer paragraph would take too long. */
const LONGEST = 20_000;

const known = new WeakMap<Article, readonly Part[]>();

/**
 * The parts in which an article is read for its attributions. Most articles are one part; each part of a book takes less than
 * half a second. The same article always has the same parts.
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

/** Whether a paragraph is short enough to be read for attributions. */
export function isReadable({ text }: Paragraph): boolean {
  return text.length <= LONGEST;
}
