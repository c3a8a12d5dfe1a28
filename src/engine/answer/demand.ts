import { typeHeld } from '#engine/question/answer-type.ts';
import { match } from '#engine/question/concept.ts';
import { type OwnedUnits, ownershipsIn } from '#engine/terms/ownership.ts';
import { type Unit, units, unitTerms } from '#engine/terms/terms.ts';
import type { AnswerType, Concept, Ownership, Paragraph, QuestionAnalysis, Quote } from '#engine/types.ts';

/**
 * The most confidence that a passage can have if its quotes lack what the question demands: such a passage was right
 * in a quarter of newsqa's and squad2's questions.
 */
export const UNMET = 0.4;

/** Kinds that a text has or lacks; whether it has a person, a place or a reason is a guess. */
const CERTAIN: ReadonlySet<AnswerType> = new Set(['when', 'how_many', 'how_much', 'how_old']);
/** Kinds that a figure answers, and one of the question's own does not. */
const FIGURES: ReadonlySet<AnswerType> = new Set(['how_many', 'how_much']);
/** What answers besides: an event or a season for a date, a share for a sum. */
const BESIDES: Partial<Record<AnswerType, RegExp>> = {
  when: /\b(?:after|before|during|until|since|when|whenever|once|while|season|spring|summer|autumn|winter|morning|afternoon|evening|night|soon|immediately|in (?:\w+ )?(?:hours|days|weeks|months|years|decades))\b/i,
  how_much: /\p{N}\s?%|\bpercent\b|\bper cent\b/u,
};
/** Words that name nothing. */
const NAMES_NOTHING = /^(?:new|newly|more|other|others|another|also|now|several|various|different|certain)$/;
const ASKS_FOR_NAMES = /\b(?:who|whom|whose|what|which)\b/i;
const ASKS_WHO_IS = /\bwho(?:(?:'s|’s| is| was| are| were)(?: (?:the|a|an))?| leads?| heads?| runs?) (.+)/i;
/** The numbers of a list's items. */
const LIST_MARKS = /(?<=^|\s)\(?\p{N}{1,2}[.)](?=\s)/gu;

/**
 * Whether quotes have what a question demands: a date, a number, a sum or an age where one is asked for; a word more
 * than the question has where a thing or a person is; and in answer to "Who is the president of Russia?" a president
 * who is said to be Russia's.
 */
export function meetsDemand(
  question: QuestionAnalysis,
  paragraph: Paragraph,
  quotes: readonly Quote[],
): boolean {
  const text = quotes.map((quote) => quote.text).join(' ');
  return (
    hasType(question, text) && hasNews(question, text) && hasRole(question, ownershipsOf(paragraph, quotes))
  );
}

function hasType({ answerType, text: asked }: QuestionAnalysis, text: string): boolean {
  if (!CERTAIN.has(answerType)) return true;
  const plain = text.replace(LIST_MARKS, '');
  const own = FIGURES.has(answerType) ? without(plain, figuresIn(asked)) : plain;
  return typeHeld(answerType, own) > 0 || BESIDES[answerType]?.test(own) === true;
}

function figuresIn(text: string): ReadonlySet<string> {
  return new Set(text.match(FIGURE) ?? []);
}

const FIGURE = /\p{N}+(?:[.,]\p{N}+)*/gu;

function without(text: string, figures: ReadonlySet<string>): string {
  return figures.size === 0 ? text : text.replace(FIGURE, (figure) => (figures.has(figure) ? '' : figure));
}

function hasNews({ text: asked, concepts }: QuestionAnalysis, text: string): boolean {
  if (!ASKS_FOR_NAMES.test(asked)) return true;
  const known = new Set([
    ...concepts.flatMap(({ keys }) => [...keys.keys()]),
    ...units(asked).map(({ key }) => key),
  ]);
  return units(text).some(
    (unit) =>
      !unit.stop &&
      !NAMES_NOTHING.test(unit.words.join(' ')) &&
      !unitTerms(unit).some((key) => known.has(key)),
  );
}

/** What belongs to whom in the quoted sentences, each by itself. */
function ownershipsOf(paragraph: Paragraph, quotes: readonly Quote[]): OwnedUnits[] {
  const quoted = paragraph.sentences.filter(({ start, end }) =>
    quotes.some((quote) => quote.start < end && quote.end > start),
  );
  return quoted.flatMap(({ start, end }) => ownershipsIn(units(paragraph.text.slice(start, end))));
}

function hasRole({ text: asked, owned }: QuestionAnalysis, here: readonly OwnedUnits[]): boolean {
  const [first] = units(ASKS_WHO_IS.exec(asked)?.[1] ?? '');
  const is = (concept: Concept, unit: Unit): boolean => match(concept, new Set([unit.key])) > 0;
  const demanded = owned.filter(({ thing, name }) => first && (is(thing, first) || is(name, first)));
  const isHere = ({ thing, name }: Ownership): boolean =>
    here.some((each) => is(thing, each.thing) && is(name, each.name));
  return demanded.length === 0 || demanded.some(isHere);
}
