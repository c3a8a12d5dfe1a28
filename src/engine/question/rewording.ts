import type { ReadQuestion, Span } from '#engine/types.ts';

/** Other words in the place of some of a question's; none at all takes them out. */
export interface Edit extends Span {
  readonly by: string;
}

/** A question as it was typed. */
export function asTyped(text: string): ReadQuestion {
  return { text, changed: [] };
}

/** The question with some of its words replaced; the edits are in its order and do not overlap. */
export function reworded({ text, changed }: ReadQuestion, edits: readonly Edit[]): ReadQuestion {
  if (edits.length === 0) return { text, changed };
  let written = '';
  let from = 0;
  const spans: Span[] = [];
  const keepTo = (end: number): void => {
    for (const span of changed) {
      const [start, last] = [Math.max(span.start, from), Math.min(span.end, end)];
      if (start < last)
        spans.push({ start: start - from + written.length, end: last - from + written.length });
    }
    written += text.slice(from, end);
  };
  for (const { start, end, by } of edits) {
    keepTo(start);
    if (by !== '') spans.push({ start: written.length, end: written.length + by.length });
    written += by;
    from = end;
  }
  keepTo(text.length);
  return { text: written, changed: spans };
}

/** The question with each match of a pattern replaced by what is made of it; undefined leaves the match as it is. */
export function replaced(
  read: ReadQuestion,
  pattern: RegExp,
  replacementOf: (match: RegExpExecArray) => string | undefined,
): ReadQuestion {
  const edits = [...read.text.matchAll(pattern)].flatMap((match): Edit[] => {
    const by = replacementOf(match);
    return by === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, by }];
  });
  return reworded(read, edits);
}
