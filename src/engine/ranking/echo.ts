import { answerTypeOf, typeHeld } from '#engine/question/answer-type.ts';
import { askedAtEnd, asking, leadOf, openingOf } from '#engine/text/asking.ts';
import type { AnswerType, Article, Paragraph, QuestionAnalysis } from '#engine/types.ts';
import { headingMatch } from './heading.ts';

const ASKS_WHAT_WAS_ASKED = /\b(?:ask(?:s|ed|ing)?|questions?|wonder(?:s|ed|ing)?|wants? to know)\b/i;
const ADDRESSES = /\b(?:you|your)\b/i;
/** What counts for a question after other text, or before it in one paragraph: it may only be a way to begin. */
const BEHIND_TEXT = 0.5;

/** Whether a question is about questions, so that a sentence that asks may answer it: "What did Ode ask?" */
export function isAboutAsking({ text }: QuestionAnalysis): boolean {
  return ASKS_WHAT_WAS_ASKED.test(text);
}

/**
 * How far a paragraph ends by asking what the question asks, 0…1: whoever asks this does not know it. Where another kind of
 * thing is asked ("Why did it stop?", and the question is when), what the paragraph says before may answer. `covered` has for
 * each sentence the share of the question that it covers together with the one before.
 */
export function echoOf(question: QuestionAnalysis, paragraph: Paragraph, covered: readonly number[]): number {
  const asked = askedAtEnd(paragraph);
  if (asked.length === 0 || isAboutAsking(question)) return 0;
  const from = covered.length - asked.length;
  const repeated = Math.max(...covered.slice(from));
  if (from === 0) return repeated;
  const text = paragraph.text.slice(0, asked[0]?.start);
  const kinds = asked.map(({ start, end }) => kindOf(paragraph.text.slice(start, end)));
  return kinds.includes(question.answerType)
    ? repeated
    : repeated * (1 - typeHeld(question.answerType, text));
}

function kindOf(sentence: string): AnswerType {
  return answerTypeOf(sentence.toLowerCase());
}

/** How far the question says the same as one that is asked right before a paragraph, or with which it opens; 0…1. */
export function ledTo(
  question: QuestionAnalysis,
  weights: readonly number[],
  article: Article,
  paragraph: Paragraph,
): number {
  if (isAboutAsking(question)) return 0;
  const lead = leadOf(article, paragraph);
  const before = lead ? sameness(question, weights, lead.text) * (lead.isAlone ? 1 : BEHIND_TEXT) : 0;
  const opening = openingOf(paragraph);
  return Math.max(before, BEHIND_TEXT * sameness(question, weights, opening));
}

/** How far the two say the same. An interview says "you" for the person that the question names. */
function sameness(
  { concepts, language }: QuestionAnalysis,
  weights: readonly number[],
  asked: string,
): number {
  const mayBeYou = ADDRESSES.test(asked);
  const counting = concepts.flatMap((concept, at) =>
    mayBeYou && concept.named ? [] : [{ concept, weight: weights[at] ?? 0 }],
  );
  const all = counting.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return headingMatch(
    counting.map(({ concept }) => concept),
    counting.map(({ weight }) => weight / all),
    asked,
    language,
  );
}

/** Which sentences of a paragraph only ask; none of them where that is what the question wants to know. */
export function onlyAsking(question: QuestionAnalysis, paragraph: Paragraph): readonly boolean[] {
  const asks = asking(paragraph);
  return isAboutAsking(question) || asks.every(Boolean) ? asks.map(() => false) : asks;
}
