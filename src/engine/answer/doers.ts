import { match } from '#engine/question/concept.ts';
import { type Unit, units, unitTerms } from '#engine/terms/terms.ts';
import type { Concept, QuestionAnalysis } from '#engine/types.ts';
import { ASKS_WHETHER } from './whether.ts';

/** What two do with each other, in either order. */
const MUTUAL =
  /\b(?:meets?|met|meeting|talk\w*|spoke|speak\w*|agree\w*|sign\w*|discuss\w*|marr\w*|wed|between|and|ally|allies|friends?)\b/i;
const CLAUSE_END = /[;:]\s/;
/** Whoever is named behind these is not the one who does it: "took it over from her uncle Konrad". */
const ASIDE = new Set(['from', 'to', 'with', 'against', 'for', 'about', 'than', 'after', 'without']);
const PASSIVE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'got', 'gets']);
/** So many words may be between such a word and the name. */
const NEAR = 4;

/** Somebody, what a yes-or-no question asks that they do, and the other that it names. */
interface Deed {
  readonly doer: Concept;
  readonly act?: Concept;
  readonly other?: Concept;
}

/**
 * Whether sentences say that another does what a yes-or-no question asks of somebody: the two that it names are the other way
 * round, or the one comes behind what is done, as from whom or for whom.
 */
export function isDoneByAnother(question: QuestionAnalysis, sentences: readonly string[]): boolean {
  const deed = deedIn(question);
  if (!deed) return false;
  if (sentences.some((sentence) => swaps(question.text, deed, units(sentence)))) return true;
  const told = sentences
    .flatMap((sentence) => sentence.split(CLAUSE_END))
    .map((clause) => doneIn(units(clause), deed))
    .filter((each) => each !== undefined);
  return told.includes('by another') && !told.includes('by them');
}

function deedIn({ text: asked, concepts }: QuestionAnalysis): Deed | undefined {
  const [subject] = units(ASKS_WHETHER.exec(asked)?.[1] ?? '');
  if (!subject || MUTUAL.test(asked)) return undefined;
  const names = concepts.filter(({ named }) => named);
  const [doer, other, third] = names;
  if (!doer || third || !isAnyOf(subject, doer)) return undefined;
  const act = concepts.slice(concepts.indexOf(doer) + 1).find(({ named }) => !named);
  return { doer, ...(act && { act }), ...(other && { other }) };
}

/** Whether a sentence has the two the other way round; "by" turns either of them round. */
function swaps(asked: string, { doer, other }: Deed, sentence: readonly Unit[]): boolean {
  if (!other) return false;
  const places = [doer, other].map((concept) => placeIn(sentence, concept));
  const [from = 0, to = 0] = places.toSorted((a, b) => a - b);
  if (from < 0 || from === to) return false;
  const isPassive = sentence.slice(from, to).some(({ words }) => words[0] === 'by');
  return (from !== places[0]) !== (isPassive !== /\bby\b/i.test(asked));
}

/** By whom a clause says that it is done; undefined where it does not say. */
function doneIn(clause: readonly Unit[], { doer, act, other }: Deed): 'by them' | 'by another' | undefined {
  const at = act ? placeIn(clause, act) : -1;
  if (at <= 0) return undefined;
  const isPassive = clause.slice(Math.max(0, at - 2), at).some(({ words }) => PASSIVE.has(words[0] ?? ''));
  if (isPassive) return undefined;
  const place = placeIn(clause, doer);
  if (place >= 0 && place < at) return 'by them';
  if (place < 0) return other && placeIn(clause.slice(0, at), other) >= 0 ? 'by another' : undefined;
  const before = clause.slice(Math.max(at + 1, place - NEAR), place);
  return before.some(({ words }) => ASIDE.has(words[0] ?? '')) ? 'by another' : undefined;
}

function placeIn(sentence: readonly Unit[], concept: Concept): number {
  return sentence.findIndex((unit) => match(concept, new Set(unitTerms(unit))) === 1);
}

function isAnyOf(unit: Unit, concept: Concept): boolean {
  return match(concept, new Set(unitTerms(unit))) === 1;
}
