import { match, ownKeys } from '#engine/question/concept.ts';
import { HIGHEST_RARITY, rarity } from '#engine/terms/embeddings.ts';
import { terms } from '#engine/terms/terms.ts';
import type { Concept, QuestionAnalysis } from '#engine/types.ts';

/** A question that is answered by yes or no, which no words of an article are. */
export const WHETHER =
  /^\W*(?:(?:and|but|so|ok|well)\W+)?(?:is|are|was|were|did|does|do|has|have|had|will|would|can|could|should|may|might)(?:n['’]?t)?\b/i;
/** The same, and who or what it asks that of. */
export const ASKS_WHETHER =
  /^\s*(?:is|are|was|were|did|does|do|has|have|had|will|would|can|could|should) (?:the )?(.+)/i;
/** Asks for how things are now; whether they have come about yet, "Has it opened yet?", is told by when they did. */
const ASKS_FOR_STATE =
  /\b(?:still|any ?more|any longer|currently|right now|at the moment)\b|^(?!\W*(?:\p{L}+\W+)?(?:has|have|had|did)\b).*\b(?:yet|already)\b/isu;
/** Says how things are now, or that they have changed or go on. */
const TELLS_STATE =
  /\b(?:still|yet|already|any ?more|(?:any|no) longer|now|current(?:ly)?|at present|at the moment|these days|remain(?:s|ed|ing)?|continu\w+|since|so far|until|till|to this day|end(?:s|ed)|stop(?:s|ped)|ceased|finished|former(?:ly)?|ex|(?:has|have)(?: \w+){0,2} been)\b|\b(?:has|have|had)(?:n['’]t| not)\b/i;
/** A word counts as held from here on: a near synonym does. */
export const HELD = 0.4;
/** Quotes that hold so much of what is asked may lack its last word. */
const MOST = 0.8;

/** "Was it correct?" is answered by "The name was incorrect", too. */
const ASKS_HOW_IT_IS = /^\W*(?:is|are|was|were)\b/i;
const NEGATING_PREFIXES = ['un', 'in', 'im', 'il', 'ir', 'dis', 'non'];
/** Before a shorter word such a prefix may make another word: "port", "import". */
const SHORTEST_WITH_OPPOSITE = 5;

/**
 * Whether quotes can tell if something is so, in answer to a question for yes or no. What is asked comes last: "Did Kim
 * meet Putin?" is not answered where Putin is not named, nor "Is the mayor lying?" by what else the mayor does. Of 160
 * questions of BoolQ, each among the nearest other texts, a reader was sure of 124, and of 70 when the text that answers
 * was taken out; this holds back 22 % of the former and 36 % of the latter. And whether something is still so is told
 * only by words that say how things are now.
 */
export function tellsWhether({ text: asked, concepts }: QuestionAnalysis, text: string): boolean {
  if (!WHETHER.test(asked)) return true;
  if (ASKS_FOR_STATE.test(asked) && !TELLS_STATE.test(text)) return false;
  const held = new Set(terms(text));
  const last = concepts.at(-1);
  if (last === undefined || match(last, held) >= HELD || holdsOpposite(asked, last, held)) return true;
  const weights = concepts.map((each) => Math.max(...ownKeys(each).map(rarity)) / HIGHEST_RARITY);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const covered = concepts.reduce((sum, each, at) => sum + (weights[at] ?? 0) * match(each, held), 0);
  return covered >= MOST * all;
}

/** Whether keys hold the opposite of what a question asks for: "incorrect", where it asks whether something is correct. */
export function holdsOpposite(asked: string, concept: Concept, held: ReadonlySet<string>): boolean {
  return (
    ASKS_HOW_IT_IS.test(asked) &&
    ownKeys(concept)
      .filter((key) => key.length >= SHORTEST_WITH_OPPOSITE)
      .some((key) => NEGATING_PREFIXES.some((prefix) => held.has(prefix + key)))
  );
}
