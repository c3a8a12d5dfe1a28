import { answerTypeOf, typeHeld } from '#engine/question/answer-type.ts';
import { actsOf, askedAtEnd, leadOf, openingOf } from '#engine/text/asking.ts';
import type { AnswerType, Article, Paragraph, QuestionAnalysis } from '#engine/types.ts';
import { headingMatch } from './heading.ts';
import { type ConceptScores, type ConceptWeights, coverage } from './matching.ts';

const ASKS_WHAT_WAS_ASKED = /\b(?:ask(?:s|ed|ing)?|questions?|wonder(?:s|ed|ing)?|wants? to know)\b/i;
const ADDRESSES = /\b(?:you|your)\b/i;
/** What counts for a question after other text, or before it in one paragraph: it may only be a way to begin. */
const BEHIND_TEXT = 0.5;

/** What a question wants: a kind of answer or, where any would do, what its form tells. */
type QuestionKind = AnswerType | 'meaning' | 'manner' | 'whether';

const ASKS_WHETHER =
  /\b(?:whether|if)\b|^\P{L}*(?:(?:q|and|but|so|well)\b\P{L}*)*(?:is|are|was|were|do|does|did|can|could|may|might|will|would|should|has|have|had)\b/u;

/** Whether a question is about questions, so that a sentence that asks may answer it: "What did Ode ask?" */
function isAboutAsking({ text }: QuestionAnalysis): boolean {
  return ASKS_WHAT_WAS_ASKED.test(text);
}

/**
 * For each sentence of a paragraph how far it asks what the question asks, 0…1. It does if the two say the same; or if they want
 * the same kind of thing, and what is missing was said before it: "My pump shows U3. What does that mean?"
 */
export function repetitionsOf(
  question: QuestionAnalysis,
  { both }: ConceptWeights,
  near: readonly ConceptScores[],
  paragraph: Paragraph,
): readonly number[] {
  const acts = actsOf(paragraph);
  if (isAboutAsking(question) || !acts.includes('asks')) return acts.map(() => 0);
  const kind = kindOf(question.text);
  const found: number[] = [];
  let soFar: ConceptScores = both.map(() => 0);
  for (const [at, { start, end }] of paragraph.sentences.entries()) {
    const here = near[at] ?? [];
    soFar = soFar.map((each, place) => Math.max(each, here[place] ?? 0));
    if (acts[at] !== 'asks') found.push(acts[at] === 'adds' ? (found.at(-1) ?? 0) : 0);
    else {
      const text = paragraph.text.slice(start, end);
      const same = sameness(question, both, text);
      if (kindOf(text) !== kind) found.push(same * (1 - typeHeld(question.answerType, text)));
      else if (kind === 'any') found.push(same);
      else found.push(Math.max(same, Math.sqrt(coverage(here, both) * coverage(soFar, both))));
    }
  }
  return found;
}

/**
 * How far a paragraph ends by asking what the question asks, 0…1: whoever asks this does not know it. `repetitions` are those of
 * its sentences. Where another kind of thing is asked ("Why did it stop?", and the question is when), what the paragraph says
 * before may answer.
 */
export function echoOf(
  question: QuestionAnalysis,
  paragraph: Paragraph,
  repetitions: readonly number[],
): number {
  const asked = askedAtEnd(paragraph);
  const from = repetitions.length - asked.length;
  const repeated = Math.max(0, ...repetitions.slice(from));
  if (from === 0 || repeated === 0) return repeated;
  const kinds = asked.map(({ start, end }) => kindOf(paragraph.text.slice(start, end)));
  if (kinds.includes(kindOf(question.text))) return repeated;
  return repeated * (1 - typeHeld(question.answerType, paragraph.text.slice(0, asked[0]?.start)));
}

function kindOf(text: string): QuestionKind {
  const plain = text.toLowerCase();
  const type = answerTypeOf(plain);
  if (type !== 'any') return type;
  if (/\b(?:means?|meaning|stands? for)\b/.test(plain)) return 'meaning';
  if (/\bhow\b/.test(plain)) return 'manner';
  return ASKS_WHETHER.test(plain) ? 'whether' : 'any';
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
  if (asked === '') return 0;
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
