import { quoteOf } from '#engine/text/article.ts';
import type { Paragraph, Quote, Span } from '#engine/types.ts';

/** The sentences of a paragraph that a span stands in: one, unless it runs over its end. */
export function sentencesNaming(paragraph: Paragraph, { start, end }: Span): Quote {
  const touched = paragraph.sentences.filter((sentence) => sentence.start < end && sentence.end > start);
  return quoteOf(paragraph, {
    start: touched[0]?.start ?? start,
    end: touched.at(-1)?.end ?? end,
  });
}
