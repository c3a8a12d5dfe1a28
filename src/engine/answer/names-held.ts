import { match } from '#engine/question/concept.ts';
import { terms } from '#engine/terms/terms.ts';
import type { Article, Paragraph, QuestionAnalysis, Quote } from '#engine/types.ts';

/** What somebody says need not name the speaker. */
const ASKS_FOR_WORDS =
  /\b(?:says?|said|tells?|told|thinks?|thought|feels?|felt|claim\w*|call\w*|respon\w*|react\w*|want\w*|believe\w*)\b/i;
/** These may mean whoever the question names: "She was born in Lund", "The firm was founded in May". */
const MEANS_SOMEBODY =
  /\b(?:he|she|it|they|we|i|him|her|them)\b|(?:^|[.!?:;]\s+["“]?)(?:his|its|their|our|my|the|this|that|these|those)\b/i;

/**
 * Whether quotes name somebody or something that the question names, or may mean it: "Okoro has scored six goals" does not answer
 * "Who scored for Kelling?". What the title or the section's heading names, its paragraphs need not repeat.
 */
export function holdsAName(
  { text: asked, concepts }: QuestionAnalysis,
  { title }: Article,
  { heading = '' }: Paragraph,
  quotes: readonly Quote[],
): boolean {
  const named = concepts.filter((concept) => concept.named);
  if (named.length === 0 || ASKS_FOR_WORDS.test(asked)) return true;
  if (quotes.some(({ text }) => MEANS_SOMEBODY.test(text))) return true;
  const held = new Set([title, heading, ...quotes.map(({ text }) => text)].flatMap(terms));
  return named.some((concept) => match(concept, held) > 0);
}
