import type { Paragraph, Span } from '#engine/types.ts';

/** The spans of the sentences at these places, in the paragraph's order; neighbours as one. */
export function spansOf(paragraph: Paragraph, wanted: ReadonlySet<number>): Span[] {
  const spans: Span[] = [];
  for (const [at, sentence] of paragraph.sentences.entries()) {
    if (!wanted.has(at)) continue;
    const open = wanted.has(at - 1) ? spans.pop() : undefined;
    spans.push({ start: open?.start ?? sentence.start, end: sentence.end });
  }
  return spans;
}
