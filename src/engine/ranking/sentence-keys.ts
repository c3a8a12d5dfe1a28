import { hasEnglishKeys } from '#engine/retrieval/article-terms.ts';
import { keyAt, termsOfParagraph } from '#engine/retrieval/paragraph-terms.ts';
import { terms } from '#engine/terms/terms.ts';
import type { Candidate } from '#engine/types.ts';

/**
 * The keys of a candidate's sentence, counted from 0; empty if there is no such sentence. Those of English texts are looked up.
 */
export function keysOfSentence({ article, paragraph }: Candidate, at: number): readonly string[] {
  const { start = 0, end = 0 } = paragraph.sentences[at] ?? {};
  if (!hasEnglishKeys(article)) return terms(paragraph.text.slice(start, end));
  const known = termsOfParagraph(paragraph);
  const { keys = 0, names = 0 } = known.sentences[at] ?? {};
  return Array.from(known.numbers.subarray(keys, names), (number) => keyAt(known, number));
}
