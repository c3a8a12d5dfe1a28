import { isWordOf } from '#engine/question/concept.ts';
import { type Unit, units } from '#engine/terms/terms.ts';
import type { Concept, QuestionAnalysis } from '#engine/types.ts';
import { ASKS_WHETHER } from './whether.ts';

/** What two do with each other, in either order. */
const MUTUAL =
  /\b(?:meets?|met|meeting|talk\w*|spoke|speak\w*|agree\w*|sign\w*|discuss\w*|marr\w*|wed|between|and|ally|allies|friends?)\b/i;
const CLAUSE_END = /[;:]\s|,\s(?!who\b)/;
/** Relations that can be told from either side: if one bought, the other sold; if one is older, the other is younger. */
const CONVERSE =
  /\b(?:than|b(?:uy|ought)\w*|purchas\w*|sells?|selling|sold|wins?|winning|won|los(?:es?|ing|t)|lend\w*|lent|borrow\w*|g[ai]v\w+|receiv\w+|got|gets?|own\w*|belong\w*|succeed\w*|preced\w*|follow\w*|teach\w*|taught|learn\w*)\b/i;
/** A name after these, at the end of a clause, is not the one who acts: "took it over from her uncle Konrad". */
const ASIDE = new Set(['from', 'to', 'with', 'against', 'for', 'about', 'than', 'after', 'without']);
/** Nor is a name right after these, with or without an article between: "Iranian troops in Iraq". */
const PREPOSITION = new Set(
  'to with against for about than without in on at of near into over like unlike as'.split(' '),
);
/** After these, the first subject may go on: "Russia invaded Ukraine and attacked Kyiv". */
const GOES_ON = new Set('and or but that which he she it they to of on under when while as'.split(' '));
/** A clause may follow these. */
const SAYS = new Set(
  'said says say claimed claims reported reports announced alleged alleges confirmed confirms insisted insists stated states believed believes thinks'.split(
    ' ',
  ),
);
const ARTICLE = new Set(['the', 'a', 'an']);
const PASSIVE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'got', 'gets']);
/** Questions whose subject is something, or has something done to it. */
const ASKS_HOW_IT_IS = /^\s*(?:is|are|was|were)\b|\bby\b/i;
/** The most words from such a word to the name. */
const NEAR = 4;

/** What a yes-or-no question asks about: who acts, what they do, and the other name. */
interface Deed {
  readonly doer: Concept;
  readonly act?: Concept;
  readonly other?: Concept;
}

/**
 * Whether sentences say that another does what a yes-or-no question asks of somebody. If a clause has the question's verb, the
 * nearer name before it acts, so that "Iran said that Israel had bombed it" is about Israel; so does the name after "by". With
 * another verb, the order of the two names decides.
 */
export function isDoneByAnother(question: QuestionAnalysis, sentences: readonly string[]): boolean {
  const deed = deedIn(question);
  if (!deed) return false;
  const told = ASKS_HOW_IT_IS.test(question.text)
    ? []
    : sentences
        .flatMap((sentence) => sentence.split(CLAUSE_END))
        .map((clause) => doneIn(units(clause), deed))
        .filter((each) => each !== undefined);
  if (told.length > 0) return !told.includes('by them');
  return sentences.some((sentence) => swaps(question.text, deed, sentence));
}

function deedIn({ text: asked, concepts }: QuestionAnalysis): Deed | undefined {
  const [subject] = units(ASKS_WHETHER.exec(asked)?.[1] ?? '');
  if (!subject || MUTUAL.test(asked)) return undefined;
  const names = concepts.filter(({ named }) => named);
  const [doer, other, third] = names;
  if (!doer || third || !isWordOf(doer, subject)) return undefined;
  const act = concepts.slice(concepts.indexOf(doer) + 1).find(({ named }) => !named);
  return { doer, ...(act && { act }), ...(other && { other }) };
}

/** Whether a sentence has the two names in the other order; "by" turns the order round, and so does "Iran said that Israel …". */
function swaps(asked: string, { doer, act, other }: Deed, text: string): boolean {
  if (!other) return false;
  const sentence = units(text);
  const hasAct = act !== undefined && placeIn(sentence, act) >= 0;
  if (!hasAct && (/\bthan\b/i.test(asked) || CONVERSE.test(text))) return false;
  const places = [doer, other].map((concept) => placeIn(sentence, concept));
  const [from = 0, to = 0] = places.toSorted((a, b) => a - b);
  if (from < 0 || from === to) return false;
  const isPassive = sentence.slice(from, to).some(({ words }) => words[0] === 'by');
  const isTurned = isPassive || isSubjectOfSaid(sentence, to);
  return (from !== places[0]) !== (isTurned !== /\bby\b/i.test(asked));
}

/** Whether a name comes right after a verb of saying: it is then the subject of what is said. */
function isSubjectOfSaid(sentence: readonly Unit[], at: number): boolean {
  const before = sentence[at - 1]?.words[0] === 'that' ? at - 2 : at - 1;
  return SAYS.has(sentence[before]?.words[0] ?? '');
}

/** Who acts in a clause; undefined if the clause does not say. */
function doneIn(clause: readonly Unit[], deed: Deed): 'by them' | 'by another' | undefined {
  const at = deed.act ? placeIn(clause, deed.act) : -1;
  if (at < 0) return undefined;
  const by = clause.findIndex(({ words }, place) => place > at && words[0] === 'by');
  const behindBy = by < 0 || by > at + NEAR ? undefined : whoIn(clause.slice(by + 1, by + 1 + NEAR), deed);
  if (behindBy) return behindBy;
  const isPassive = clause.slice(Math.max(0, at - 2), at).some(({ words }) => PASSIVE.has(words[0] ?? ''));
  if (isPassive) return undefined;
  const before = clause.slice(0, at).map((unit, place) => (isAside(clause, place) ? undefined : unit));
  return doneBefore(before, deed) ?? (isNamedAside(clause.slice(at + 1), deed) ? 'by another' : undefined);
}

/** Which of the two names comes nearest before the verb; undefined if that does not tell who acts. */
function doneBefore(before: readonly (Unit | undefined)[], deed: Deed): 'by them' | 'by another' | undefined {
  const named = before.map((unit) => unit && whoIn([unit], deed));
  const last = named.findLastIndex((each) => each !== undefined);
  const goesOn = before.slice(last + 1).some((unit) => unit && GOES_ON.has(unit.words[0] ?? ''));
  return goesOn && named.includes('by another') ? undefined : named[last];
}

/** The first of the two that units name. */
function whoIn(all: readonly Unit[], { doer, other }: Deed): 'by them' | 'by another' | undefined {
  for (const unit of all) {
    if (isWordOf(doer, unit)) return 'by them';
    if (other && isWordOf(other, unit)) return 'by another';
  }
  return undefined;
}

function isAside(clause: readonly Unit[], place: number): boolean {
  const wordAt = (at: number) => clause[at]?.words[0] ?? '';
  const before = ARTICLE.has(wordAt(place - 1)) ? place - 2 : place - 1;
  return PREPOSITION.has(wordAt(before));
}

/** Whether the person in the question is named after "from", "for" or the like. */
function isNamedAside(behind: readonly Unit[], { doer }: Deed): boolean {
  const place = placeIn(behind, doer);
  return (
    place > 0 && behind.slice(Math.max(0, place - NEAR), place).some(({ words }) => ASIDE.has(words[0] ?? ''))
  );
}

function placeIn(sentence: readonly Unit[], concept: Concept): number {
  return sentence.findIndex((unit) => isWordOf(concept, unit));
}
