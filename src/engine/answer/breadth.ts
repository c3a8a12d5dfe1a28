import { readSpeakerQuestion } from '#engine/question/speaker-question.ts';
import type { Weighed } from '#engine/ranking/evidence.ts';
import type { QuestionAnalysis } from '#engine/types.ts';

/** How much a question wants to know: one thing, or what several passages have. */
export type Breadth = 'one' | 'several';

/** A heading that says this much of the question asks the same. */
export const SAME_QUESTION = 0.5;
/** "How involved", "how does it work"; but not "how many" and the like, which have one answer. */
const HOW =
  /^how (?!(?:many|much|old|long|far|big|large|often|tall|high|fast|deep|heavy|wide|hot|cold|soon|late|early|likely|sure)\b)/;
/** "What are …", "which things …", "what happened". */
const IN_THE_LARGE =
  /^(?:what|which) (?:are|were|happen\p{L}*|else|all)\b|^(?:what|which) (?!(?:is|was|does|has)\b)(?:\p{L}+ )?\p{L}{2,}(?<![su])s\b/u;

/** Whether a question has one answer, or several: it asks what a section is about, how, or which things. */
export function breadthOf({ text, answerType }: QuestionAnalysis, best: Weighed | undefined): Breadth {
  if (best && best.evidence.heading >= SAME_QUESTION) return 'several';
  if (readSpeakerQuestion(text)) return 'several';
  const plain = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const isOpen = answerType === 'any' || answerType === 'who';
  return isOpen && (HOW.test(plain) || IN_THE_LARGE.test(plain)) ? 'several' : 'one';
}
