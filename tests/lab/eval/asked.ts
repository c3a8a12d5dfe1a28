import type { Thresholds } from '#engine/model/weights.ts';
import { createArticle } from '#engine/text/article.ts';
import type { Article } from '#engine/types.ts';
import type { Marked } from '#lab/eval/asking.ts';
import type { Contestant } from '#lab/eval/contestants.ts';

/** A system that is as sure of a question as `confidences` says, and names the paragraphs in their order. */
export function knowing(confidences: Readonly<Record<string, number>>, thresholds?: Thresholds): Contestant {
  const name = 'Knowing';
  const open = (article: Article) => async (question: string) => ({
    paragraphs: article.paragraphs.map(({ number }) => number),
    confidence: confidences[question] ?? 0,
  });
  return { name, systemFor: () => ({ name, open }), asks: () => true, ...(thresholds && { thresholds }) };
}

/** A reply of some confidence; the answer stands in the paragraph of that place in the reply, or nowhere. */
export function marked(confidence: number, place?: number): Marked {
  const answers = place === undefined ? [] : [{ paragraph: place, span: { start: 0, end: 1 } }];
  return {
    question: { text: '', answers },
    reply: { paragraphs: [1, 2, 3, 4, 5], confidence },
  };
}

/** An article of these paragraphs. */
export function articleOf(...paragraphs: readonly string[]): Article {
  return createArticle('1', { title: 'An article', publication: 'The Test' }, paragraphs.join('\n\n'));
}
