import { isWordOf } from '#engine/question/concept.ts';
import { type Unit, units } from '#engine/terms/terms.ts';
import type { Concept, Paragraph, QuestionAnalysis, Span } from '#engine/types.ts';

const ASKS_WHO =
  /^\W*(?:(?:and|so|but) )?whom? (?!(?:is|was|are|were) (?:\p{Lu}|the )\S*(?: \S+){0,2}\W*$)/iu;
/** The name after it is the one who acted: "founded by Henry Ford". */
const BY = /\bby (?:the )?$/i;

/**
 * Whether the words taken for the answer name only a person from the question: "Lewis Hart" does not answer "Who sent Hart off?".
 * "Henry Ford" answers "Who founded Ford?". It has a part that the question lacks, and one of three signs of the person who
 * acted: "by" comes before it, the question's verb comes after it, or the sentence says "Ford" a second time.
 */
export function namesOnlyAsked(question: QuestionAnalysis, paragraph: Paragraph, words: Span): boolean {
  if (!ASKS_WHO.test(question.text)) return false;
  const named = question.concepts.filter((concept) => concept.named);
  const isAsked = (unit: Unit) => unit.named && isAnyOf(unit, named);
  const names = namesApart(units(paragraph.text.slice(words.start, words.end))).filter(
    (name) => !name.every(({ stop }) => stop),
  );
  if (names.length === 0 || !names.every((name) => name.some(isAsked))) return false;
  const hasMore = names.flat().some((unit) => unit.named && !isAsked(unit));
  return !(hasMore && doesIt(question, paragraph, words));
}

/** Whether the words name the person who acted, who shares a name with the person or thing in the question. */
function doesIt({ concepts }: QuestionAnalysis, { text, sentences }: Paragraph, words: Span): boolean {
  const sentence = sentences.find(({ start, end }) => start <= words.start && words.start < end) ?? words;
  const [before, behind] = [text.slice(sentence.start, words.start), text.slice(words.end, sentence.end)];
  if (BY.test(before) || /^by /i.test(text.slice(words.start, words.end))) return true;
  const acts = concepts.filter(({ named }) => !named);
  const [next] = units(behind);
  if (next && isAnyOf(next, acts)) return true;
  const named = concepts.filter((concept) => concept.named);
  return units(`${before} ${behind}`).some((unit) => unit.named && isAnyOf(unit, named));
}

function isAnyOf(unit: Unit, concepts: readonly Concept[]): boolean {
  return concepts.some((concept) => isWordOf(concept, unit));
}

/** Units one by one, with the units of each name in one group. */
function namesApart(all: readonly Unit[]): readonly (readonly Unit[])[] {
  const groups: Unit[][] = [];
  for (const unit of all) {
    const last = groups.at(-1);
    if (unit.named && last?.at(-1)?.named) last.push(unit);
    else groups.push([unit]);
  }
  return groups;
}
