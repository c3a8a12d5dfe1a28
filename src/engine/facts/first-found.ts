import type { Paragraph, Quote } from '#engine/types.ts';

/** Something that a paragraph has in one of its sentences. */
interface InSentence {
  readonly quote: Quote;
}

/**
 * The first `most` things found in some paragraphs. No paragraph after the last of them is read. What a sentence says more than
 * once, by `sayingOf`, is listed once.
 */
export function firstFound<T extends InSentence>(
  paragraphs: readonly Paragraph[],
  most: number,
  findIn: (paragraph: Paragraph) => readonly T[],
  sayingOf: (found: T) => string,
): readonly T[] {
  const all: T[] = [];
  for (const paragraph of paragraphs) {
    if (all.length >= most) break;
    const once = new Map<string, T>();
    for (const found of findIn(paragraph)) {
      const key = `${found.quote.start} ${sayingOf(found)}`;
      if (!once.has(key)) once.set(key, found);
      if (all.length + once.size >= most) break;
    }
    all.push(...once.values());
  }
  return all;
}
