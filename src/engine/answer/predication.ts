import { isWordOf } from '#engine/question/concept.ts';
import { type Unit, units } from '#engine/terms/terms.ts';
import type { Concept, QuestionAnalysis } from '#engine/types.ts';

const ASKS_WHAT_IT_IS = /^\W*(?:(?:and|but|so) )?(?:is|are|was|were) (?:the )?(?=\p{Lu})(.+)/iu;
/** Words between a name and what it is said to be: "Marsh of the Liberals", "Marsh is a Liberal". */
const LINK = new Set('of is was are were a an the who also now then as'.split(' '));
/** These may refer to anybody. */
const PRONOUN = new Set(['he', 'she', 'it', 'they', 'i', 'we', 'you']);
/** The most words between such a word and what somebody is said to be: "the former foreign minister". */
const MOST_BETWEEN = 2;

/** "Is Judith Amsel a Liberal?": a name, and what it may be. */
interface Predication {
  readonly name: readonly Unit[];
  readonly what: Concept;
}

/**
 * Whether sentences say only of others what a yes-or-no question asks about a name: "Peter Marsh of the Liberals" does not answer
 * "Is Judith Amsel a Liberal?". Only the plainest forms count: "Councillor Marsh", "Marsh, a councillor", "Marsh is a
 * councillor".
 */
export function isSaidOfOthers(question: QuestionAnalysis, sentences: readonly string[]): boolean {
  const asked = predicationIn(question);
  if (!asked) return false;
  const bearers = sentences.flatMap((sentence) => bearersIn(units(sentence), asked.what));
  const isMeant = (unit: Unit) =>
    PRONOUN.has(unit.words[0] ?? '') || asked.name.some(({ key }) => key === unit.key);
  return bearers.length > 0 && !bearers.some((bearer) => bearer.some(isMeant));
}

function predicationIn({ text, language, concepts }: QuestionAnalysis): Predication | undefined {
  const [, rest] = (language === 'en' && ASKS_WHAT_IT_IS.exec(text)) || [];
  if (rest === undefined) return undefined;
  const all = units(rest);
  const end = all.findIndex(({ named }) => !named);
  const next = all.slice(end).find(({ stop }) => !stop);
  const what = next && concepts.find((concept) => isWordOf(concept, next));
  // "Bert is suing Anna" does not give Anna a title.
  return end > 0 && what && !/ing$/.test(next?.words[0] ?? '')
    ? { name: all.slice(0, end), what }
    : undefined;
}

/** The names and pronouns that a sentence links with what is asked, each as its words. */
function bearersIn(sentence: readonly Unit[], what: Concept): readonly (readonly Unit[])[] {
  return sentence.flatMap((unit, at) => {
    if (!isWordOf(what, unit)) return [];
    const title = nameFrom(sentence, at + 1);
    const name = title.length > 0 ? title : nameBefore(sentence, at);
    return name.length > 0 ? [name] : [];
  });
}

/** The name that begins at a place; empty if there is none. */
function nameFrom(sentence: readonly Unit[], at: number): readonly Unit[] {
  const rest = sentence.slice(at);
  const end = rest.findIndex(({ named, stop }) => !named || stop);
  return end < 0 ? rest : rest.slice(0, end);
}

/** The name or pronoun before "is a", "of the" and the like; empty if there is none. */
function nameBefore(sentence: readonly Unit[], at: number): readonly Unit[] {
  const isLink = (unit: Unit | undefined) => unit !== undefined && LINK.has(unit.words[0] ?? '');
  let place = at - 1;
  while (place >= at - MOST_BETWEEN && sentence[place] && !isLink(sentence[place])) place--;
  if (!isLink(sentence[place])) return [];
  while (isLink(sentence[place])) place--;
  const last = sentence[place];
  if (!last) return [];
  if (PRONOUN.has(last.words[0] ?? '')) return [last];
  let start = place + 1;
  while (sentence[start - 1]?.named && !sentence[start - 1]?.stop) start--;
  return sentence.slice(start, place + 1);
}
