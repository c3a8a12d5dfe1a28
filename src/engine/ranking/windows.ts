import { leadOf } from '#engine/text/asking.ts';
import type { Article, Paragraph, Window } from '#engine/types.ts';

/** A window of a paragraph, and the place of its first sentence among the paragraph's. */
export interface PlacedWindow extends Window {
  readonly first: number;
  /** What is added to a place in the window's text for the same place in the paragraph. */
  readonly offset: number;
}

/** UTF-16 code units: about 100 of the reader's tokens, which is what it was trained on. */
const LONGEST = 420;

/**
 * A paragraph cut into windows of neighbouring sentences, as long as fit; a longer sentence is a window by itself. Each starts
 * with the section's heading, or the question that is asked right before, which often say what "it" and "they" are.
 */
export function windowsOf(article: Article, paragraph: Paragraph): PlacedWindow[] {
  const { text, sentences, heading } = paragraph;
  const before = leadOf(article, paragraph)?.text ?? heading;
  const lead = before === undefined ? '' : `${before} `;
  const groups: { first: number; count: number }[] = [];
  for (const [at, { end }] of sentences.entries()) {
    const open = groups.at(-1);
    const start = sentences[open?.first ?? 0]?.start ?? 0;
    if (open && end - start <= LONGEST) open.count += 1;
    else groups.push({ first: at, count: 1 });
  }
  return groups.map(({ first, count }) => {
    const spans = sentences.slice(first, first + count);
    const start = spans[0]?.start ?? 0;
    return {
      first,
      offset: start - lead.length,
      text: lead + text.slice(start, spans.at(-1)?.end),
      sentences: spans.map((span) => ({
        start: span.start - start + lead.length,
        end: span.end - start + lead.length,
      })),
    };
  });
}
