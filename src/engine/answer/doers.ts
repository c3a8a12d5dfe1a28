import { match } from '#engine/question/concept.ts';
import { type Unit, units, unitTerms } from '#engine/terms/terms.ts';
import type { Concept, QuestionAnalysis } from '#engine/types.ts';
import { ASKS_WHETHER } from './whether.ts';

/** What two do with each other, in either order. */
const MUTUAL =
  /\b(?:meets?|met|meeting|talk\w*|spoke|speak\w*|agree\w*|sign\w*|discuss\w*|marr\w*|wed|between|and|ally|allies|friends?)\b/i;
const CLAUSE_END = /[;:]\s|,\s(?!who\b)/;
/** One of these may be said from either side: who bought something from another was sold it, who is older is not younger. */
const CONVERSE =
  /\b(?:than|b(?:uy|ought)\w*|purchas\w*|sells?|selling|sold|wins?|winning|won|los(?:es?|ing|t)|lend\w*|lent|borrow\w*|g[ai]v\w+|receiv\w+|got|gets?|own\w*|belong\w*|succeed\w*|preced\w*|follow\w*|teach\w*|taught|learn\w*)\b/i;
/** Whoever is named behind these, at the end of a clause, is not the one who does it: "took it over from her uncle Konrad". */
const ASIDE = new Set(['from', 'to', 'with', 'against', 'for', 'about', 'than', 'after', 'without']);
/** Nor whoever is named right behind these, or behind them and an article: "Iranian troops in Iraq". */
const PREPOSITION = new Set(
  'to with against for about than without in on at of near into over like unlike as'.split(' '),
);
/** Behind these may be what the one before did: "Russia invaded Ukraine and attacked Kyiv". */
const GOES_ON = new Set('and or but that which he she it they to of on under when while as'.split(' '));
/** A clause may follow these. */
const SAYS = new Set(
  'said says say claimed claims reported reports announced alleged alleges confirmed confirms insisted insists stated states believed believes thinks'.split(
    ' ',
  ),
);
const ARTICLE = new Set(['the', 'a', 'an']);
const PASSIVE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'got', 'gets']);
/** In these somebody is something or has something done to them. */
const ASKS_HOW_IT_IS = /^\s*(?:is|are|was|were)\b|\bby\b/i;
/** So many words may be between such a word and the name. */
const NEAR = 4;

/** Somebody, what a yes-or-no question asks that they do, and the other that it names. */
interface Deed {
  readonly doer: Concept;
  readonly act?: Concept;
  readonly other?: Concept;
}

/**
 * Whether sentences say that another does what a yes-or-no question asks of somebody. Where they have what is done, the nearer of
 * the two before that does it, so that "Iran said that Israel had bombed it" says so of Israel; or the one behind "by". Where
 * they have something else, it is told by whether the two are the other way round; and the one may come behind what is
 * done, as from whom or for whom.
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
  if (!doer || third || !isAnyOf(subject, doer)) return undefined;
  const act = concepts.slice(concepts.indexOf(doer) + 1).find(({ named }) => !named);
  return { doer, ...(act && { act }), ...(other && { other }) };
}

/** Whether a sentence has the two the other way round; "by" turns either of them round, and so does "Iran said that Israel …". */
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

/** Whether a name is right behind a verb of saying, and what is said is said of it. */
function isSubjectOfSaid(sentence: readonly Unit[], at: number): boolean {
  const before = sentence[at - 1]?.words[0] === 'that' ? at - 2 : at - 1;
  return SAYS.has(sentence[before]?.words[0] ?? '');
}

/** By whom a clause says that it is done; undefined where it does not say. */
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

/** Who of the two is the nearer before what is done; undefined where that does not say who does it. */
function doneBefore(before: readonly (Unit | undefined)[], deed: Deed): 'by them' | 'by another' | undefined {
  const named = before.map((unit) => unit && whoIn([unit], deed));
  const last = named.findLastIndex((each) => each !== undefined);
  const goesOn = before.slice(last + 1).some((unit) => unit && GOES_ON.has(unit.words[0] ?? ''));
  return goesOn && named.includes('by another') ? undefined : named[last];
}

/** The first of the two that units name. */
function whoIn(all: readonly Unit[], { doer, other }: Deed): 'by them' | 'by another' | undefined {
  for (const unit of all) {
    if (isAnyOf(unit, doer)) return 'by them';
    if (other && isAnyOf(unit, other)) return 'by another';
  }
  return undefined;
}

function isAside(clause: readonly Unit[], place: number): boolean {
  const wordAt = (at: number) => clause[at]?.words[0] ?? '';
  const before = ARTICLE.has(wordAt(place - 1)) ? place - 2 : place - 1;
  return PREPOSITION.has(wordAt(before));
}

/** Whether the one who is asked about is named as from whom or for whom it is done. */
function isNamedAside(behind: readonly Unit[], { doer }: Deed): boolean {
  const place = placeIn(behind, doer);
  return (
    place > 0 && behind.slice(Math.max(0, place - NEAR), place).some(({ words }) => ASIDE.has(words[0] ?? ''))
  );
}

function placeIn(sentence: readonly Unit[], concept: Concept): number {
  return sentence.findIndex((unit) => match(concept, new Set(unitTerms(unit))) === 1);
}

function isAnyOf(unit: Unit, concept: Concept): boolean {
  return match(concept, new Set(unitTerms(unit))) === 1;
}
