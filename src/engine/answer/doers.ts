import { isWordOf, match } from '#engine/question/concept.ts';
import { type Unit, units, unitTerms } from '#engine/terms/terms.ts';
import type { Concept, QuestionAnalysis } from '#engine/types.ts';
import { placesOf, type RelationForm, relationAsked } from './relations.ts';
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
/** Questions about what somebody does: "How many supporters did Whitcombe bring?" */
const ASKS_OF =
  /^(?!\W*(?:who|(?:did|does|do|has|have|had|will)(?:n['’]?t)?)\b).*?\b(?:did|does|do|has|have|had|will) (?:the )?(.+)/iu;
const REFERS = /\b(?:it|he|she|they)\b/i;
/** The most words from "by" or another preposition to the name. */
const NEAR = 4;
/** The most words from a verb to the preposition before the other party: "lost 2-0 at home to Arsenal". */
const FAR = 8;

type Doer = 'them' | 'another';

/** What a yes-or-no question asks about: who acts, what they do, and the other party. */
interface Deed {
  readonly doer: Concept;
  readonly forms: readonly RelationForm[];
  readonly act?: Concept;
  readonly other?: Concept;
}

/**
 * Whether sentences say that somebody else does what a yes-or-no question asks about. Question and sentences are read in the same
 * way. The nearest name before the verb acts, so "Iran said that Israel had bombed it" is about Israel; so does the name after
 * "by". Verbs with a counterpart, such as "beat" and "lose to", are read from both sides. If the verb is another, the order of
 * the two names decides.
 */
export function isDoneByAnother(question: QuestionAnalysis, sentences: readonly string[]): boolean {
  const deed = deedIn(question);
  if (!deed || [deed.doer, deed.other].some((name) => name && isCommon(name, sentences))) return false;
  const [asked] = doersIn(units(question.text), deed);
  const told = asked
    ? sentences
        .flatMap((sentence) => sentence.split(CLAUSE_END))
        .flatMap((each) => doersIn(units(each), deed))
    : [];
  if (told.length > 0) return asked !== undefined && !told.includes(asked);
  return sentences.some((sentence) => swaps(question.text, deed, sentence));
}

/** Whether sentences write a name from the question in small letters: the "Use" of "Was the Use of the name correct?" */
function isCommon(name: Concept, sentences: readonly string[]): boolean {
  const written = sentences.flatMap((sentence) => units(sentence)).filter((unit) => isWordOf(name, unit));
  return written.length > 0 && !written.some(({ named }) => named);
}

function deedIn({ text: asked, concepts }: QuestionAnalysis): Deed | undefined {
  const [subject] = units(ASKS_WHETHER.exec(asked)?.[1] ?? '').filter(
    ({ words }) => !ARTICLE.has(words[0] ?? ''),
  );
  if (!subject || MUTUAL.test(asked)) return undefined;
  const [doer, ...others] = concepts.filter(({ named }) => named);
  if (!doer || !isWordOf(doer, subject)) return undefined;
  const all = units(asked);
  const acts = concepts.slice(concepts.indexOf(doer) + 1).filter(({ named }) => !named);
  const act = acts.find((each) => isUnder(all, placeIn(all, each))) ?? acts[0];
  const forms = relationAsked(all, act);
  const linked = others.find((other) => isLinked(all, forms, other));
  if (others.length > 1 && !linked) return undefined;
  const other = linked ?? others[0];
  return { doer, forms, ...(act && { act }), ...(other && { other }) };
}

/**
 * Whether a text names somebody else right before the verb of a question that does not ask for yes or no: what Ardley brought
 * does not answer "How many supporters did Whitcombe bring?"
 */
export function namesAnotherDoer(
  { text: asked, concepts, language }: QuestionAnalysis,
  text: string,
): boolean {
  const [subject] = units((language === 'en' && ASKS_OF.exec(asked)?.[1]) || '');
  const doer = concepts.find((concept) => concept.named && subject && isWordOf(concept, subject));
  const act = doer && concepts.slice(concepts.indexOf(doer) + 1).find(({ named }) => !named);
  if (!doer || !act || REFERS.test(text)) return false;
  const all = units(text);
  if (match(doer, new Set(all.flatMap(unitTerms))) > 0) return false;
  const at = placeIn(all, act);
  const isAsked = (unit: Unit): boolean => concepts.some((concept) => isWordOf(concept, unit));
  return at > 0 && all.slice(Math.max(0, at - 2), at).some((unit) => unit.named && !isAsked(unit));
}

/** Whether somebody comes after the verb's preposition: "Did Arsenal sell Anna to Chelsea?" asks about Chelsea. */
function isLinked(all: readonly Unit[], forms: readonly RelationForm[], other: Concept): boolean {
  return forms.some((form) =>
    placesOf(form, all).some((at) => linkedBehind(all, at, form).some((unit) => isWordOf(other, unit))),
  );
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

/** Who acts, once for each place where a clause tells. */
function doersIn(clause: readonly Unit[], deed: Deed): readonly Doer[] {
  return deed.forms.flatMap((form) =>
    placesOf(form, clause).flatMap((at) => {
      const linked = whoIn(linkedBehind(clause, at, form), deed);
      const subject = linked ? turned(linked) : subjectOf(clause, at, form, deed);
      return subject ? [form.side === 'one' ? subject : turned(subject)] : [];
    }),
  );
}

function turned(doer: Doer): Doer {
  return doer === 'them' ? 'another' : 'them';
}

/** The words after the preposition that a form takes. */
function linkedBehind(clause: readonly Unit[], at: number, { stems, links }: RelationForm): readonly Unit[] {
  const behind = clause.slice(at + stems.length, at + stems.length + FAR);
  const link = behind.findIndex(({ words }) => links.includes(words[0] ?? ''));
  return link < 0 ? [] : behind.slice(link + 1, link + 1 + NEAR);
}

/** Who does what the verb at a place says; undefined if the clause does not tell. */
function subjectOf(clause: readonly Unit[], at: number, form: RelationForm, deed: Deed): Doer | undefined {
  const wordAt = (place: number): string => clause[place]?.words[0] ?? '';
  const leadsFrom = isUnder(clause, at);
  const by = clause.findIndex(({ words }, place) => place > at && isBy(words[0] ?? '', leadsFrom));
  const behindBy = by < 0 || by > at + NEAR ? undefined : whoIn(clause.slice(by + 1, by + 1 + NEAR), deed);
  const needsFarSide = form.isNoun || (form.links.length > 0 && !form.isAsked);
  if (behindBy || needsFarSide || leadsFrom) return behindBy;
  const isPassive = [at - 2, at - 1].some((place) => PASSIVE.has(wordAt(place))) && !/ing$/.test(wordAt(at));
  if (isPassive) return undefined;
  const before = clause.slice(0, at).map((unit, place) => (isAside(clause, place) ? undefined : unit));
  return doneBefore(before, deed) ?? (isNamedAside(clause.slice(at + 1), deed) ? 'another' : undefined);
}

/** In "under attack from Russia", the one who acts comes after "from". */
function isUnder(all: readonly Unit[], at: number): boolean {
  return all[at - 1]?.words[0] === 'under';
}

function isBy(word: string, leadsFrom: boolean): boolean {
  return word === 'by' || (leadsFrom && word === 'from');
}

/** Which of the two names comes nearest before the verb; undefined if that does not tell who acts. */
function doneBefore(before: readonly (Unit | undefined)[], deed: Deed): Doer | undefined {
  const named = before.map((unit) => unit && whoIn([unit], deed));
  const last = named.findLastIndex((each) => each !== undefined);
  const goesOn = before.slice(last + 1).some((unit) => unit && GOES_ON.has(unit.words[0] ?? ''));
  return goesOn && named.includes('another') ? undefined : named[last];
}

/** The first of the two that units name. */
function whoIn(all: readonly Unit[], { doer, other }: Deed): Doer | undefined {
  for (const unit of all) {
    if (isWordOf(doer, unit)) return 'them';
    if (other && isWordOf(other, unit)) return 'another';
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
