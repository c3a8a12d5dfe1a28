import { match } from '#engine/question/concept.ts';
import { terms } from '#engine/terms/terms.ts';
import type { Article, Paragraph, QuestionAnalysis, Quote } from '#engine/types.ts';

/** These ask for somebody's words, which need not name the speaker. */
const ASKS_FOR_WORDS =
  /\b(?:says?|said|tells?|told|thinks?|thought|feels?|felt|claim\w*|call\w*|respon\w*|react\w*|want\w*|believe\w*)\b/i;
/** These may refer to a name in the question: "She was born in Lund", "The firm was founded in May". */
const MEANS_SOMEBODY =
  /\b(?:he|she|it|they|we|i|him|her|them)\b|(?:^|[.!?:;]\s+["“]?)(?:his|its|their|our|my|the|this|that|these|those)\b/i;

/**
 * Whether quotes have at least one of the question's names, or a word that may refer to one: "Okoro has scored six goals" does
 * not answer "Who scored for Kelling?". A name in the title or in the section's heading counts, too.
 */
export function holdsAName(
  { text: asked, concepts, language }: QuestionAnalysis,
  { title }: Article,
  { heading = '' }: Paragraph,
  quotes: readonly Quote[],
): boolean {
  const named = concepts.filter((concept) => concept.named);
  if (language !== 'en' || named.length === 0 || ASKS_FOR_WORDS.test(asked)) return true;
  if (quotes.some(({ text }) => MEANS_SOMEBODY.test(text))) return true;
  const held = new Set([title, heading, ...quotes.map(({ text }) => text)].flatMap(terms));
  return named.some((concept) => match(concept, held) > 0);
}
