import { typeHeld } from '#engine/question/answer-type.ts';
import { match } from '#engine/question/concept.ts';
import { type OwnedUnits, ownershipsIn } from '#engine/terms/ownership.ts';
import { type Unit, units, unitTerms } from '#engine/terms/terms.ts';
import { findQuotations } from '#engine/text/quotations.ts';
import type {
  AnswerType,
  Candidate,
  Concept,
  Ownership,
  Paragraph,
  QuestionAnalysis,
  Quote,
  Span,
} from '#engine/types.ts';
import { tellsWhether } from './whether.ts';

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
const ASKS_WHETHER =
  /^\s*(?:is|are|was|were|did|does|do|has|have|had|will|would|can|could|should) (?:the )?(.+)/i;
const ASKS_WHAT_HAPPENED = /^\s*what (?:\p{L}+ )?happen(?:s|ed|ing)?\b/iu;
/** What two do with each other, in either order. */
const MUTUAL =
  /\b(?:meets?|met|meeting|talk\w*|spoke|speak\w*|agree\w*|sign\w*|discuss\w*|marr\w*|wed|between|and|ally|allies|friends?)\b/i;
/** More words between quotation marks say something. */
const MOST_LABEL_WORDS = 5;
const ASKS_FOR_NAMES = /\b(?:who|whom|whose|what|which)\b/i;
const ASKS_WHO_IS = /\bwho(?:(?:'s|’s| is| was| are| were)(?: (?:the|a|an))?| leads?| heads?| runs?) (.+)/i;
/** The numbers of a list's items. */
const LIST_MARKS = /(?<=^|\s)\(?\p{N}{1,2}[.)](?=\s)/gu;

/**
 * Whether quotes have what a question demands: a date, a number, a sum or an age where one is asked for; a word more
 * than the question has where a thing or a person is; and in answer to "Who is the president of Russia?" a president
 * who is said to be Russia's; the year that it names. Whether one did something to another is not answered by what the other
 * did to the one, nor whether somebody is something by what somebody else calls them; and quotes have to tell whether it is so.
 */
export function meetsDemand(
  question: QuestionAnalysis,
  { article, paragraph }: Pick<Candidate, 'article' | 'paragraph'>,
  quotes: readonly Quote[],
): boolean {
  const text = quotes.map((quote) => quote.text).join(' ');
  const sentences = quotedSentences(paragraph, quotes).map(units);
  return (
    holdsKind(question, text) &&
    hasYear(question, `${article.published} ${paragraph.heading} ${paragraph.text}`) &&
    hasNews(question, text) &&
    tellsWhether(question, `${paragraph.heading ?? ''} ${text}`) &&
    hasRole(question, sentences.flatMap(ownershipsIn)) &&
    !sentences.some((sentence) => swaps(question, sentence)) &&
    !isOnlyCalledSo(question, paragraph, quotes)
  );
}

/** Whether a text has the kind of thing that a question asks for, as far as that can be told for certain. */
function holdsKind({ answerType, text: asked }: QuestionAnalysis, text: string): boolean {
  if (!CERTAIN.has(answerType)) return true;
  const plain = text.replace(LIST_MARKS, '');
  const own = FIGURES.has(answerType) ? without(plain, figuresIn(asked)) : plain;
  return typeHeld(answerType, own) > 0 || BESIDES[answerType]?.test(own) === true;
}

/** Whether a year that the question names is in the paragraph, its heading or the article's date. */
function hasYear({ text: asked }: QuestionAnalysis, held: string): boolean {
  const years = asked.match(/(?<![\p{N}.,])(?:1[89]|20)\p{N}\p{N}(?![\p{N},])/gu) ?? [];
  return years.every((year) => held.includes(year));
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

function quotedSentences({ text, sentences }: Paragraph, quotes: readonly Quote[]): string[] {
  return sentences
    .filter(({ start, end }) => quotes.some((quote) => quote.start < end && quote.end > start))
    .map(({ start, end }) => text.slice(start, end));
}

/** Whether quotes hold the kind of thing that is asked for, and more than what somebody calls it. */
export function answersInKind(
  question: QuestionAnalysis,
  paragraph: Paragraph,
  quotes: readonly Quote[],
): boolean {
  const text = quotes.map((quote) => quote.text).join(' ');
  return holdsKind(question, text) && !isOnlyCalledSo(question, paragraph, quotes);
}

function isAnyOf(unit: Unit, concept: Concept): boolean {
  return match(concept, new Set(unitTerms(unit))) === 1;
}

/** Whether a sentence has the two of a yes-or-no question the other way round; "by" turns either of them round. */
function swaps({ text: asked, concepts }: QuestionAnalysis, sentence: readonly Unit[]): boolean {
  const [subject] = units(ASKS_WHETHER.exec(asked)?.[1] ?? '');
  if (!subject || MUTUAL.test(asked)) return false;
  const [one, other, third] = concepts.filter(({ named }) => named);
  if (!one || !other || third || !isAnyOf(subject, one)) return false;
  const placeOf = (concept: Concept): number => sentence.findIndex((unit) => isAnyOf(unit, concept));
  const places = [placeOf(one), placeOf(other)];
  const [from = 0, to = 0] = places.toSorted((a, b) => a - b);
  if (from < 0 || from === to) return false;
  const isPassive = sentence.slice(from, to).some(({ words }) => words[0] === 'by');
  const isReversed = from !== places[0];
  return isReversed !== (isPassive !== /\bby\b/i.test(asked));
}

/**
 * Whether a word of a yes-or-no question is only in a few quoted words: “Ukrainian Nazis” does not say that they are any,
 * but that somebody calls them so. Nor does what is quoted of a place, beside its name, say what happened there: “Kursk is
 * 'closer to liberation'” says how somebody sees it.
 */
function isOnlyCalledSo(
  { text: asked, concepts }: QuestionAnalysis,
  paragraph: Paragraph,
  quotes: readonly Quote[],
) {
  const asksWhatHappened = ASKS_WHAT_HAPPENED.test(asked);
  if (!asksWhatHappened && !ASKS_WHETHER.test(asked)) return false;
  const called = findQuotations([paragraph]).filter(
    ({ start, end }) => paragraph.text.slice(start, end).trim().split(/\s+/).length <= MOST_LABEL_WORDS,
  );
  const labels = asksWhatHappened ? called.map((each) => withNameBefore(paragraph.text, each)) : called;
  const keysOf = (text: string) => new Set(units(text).flatMap(unitTerms));
  const whole = keysOf(quotes.map(({ text }) => text).join(' '));
  const outside = keysOf(quotes.map((quote) => withoutSpans(paragraph.text, quote, labels)).join(' '));
  return concepts.some((concept) => match(concept, whole) > 0 && match(concept, outside) === 0);
}

/** A quoted label and the name of which it is said, with one small word at most between them. */
function withNameBefore(text: string, { start, end }: Span): Span {
  const before = /\p{Lu}[\p{L}’-]*(?: \p{Ll}+)?\s*$/u.exec(text.slice(0, start));
  return { start: before?.index ?? start, end };
}

/** The words of a span that are in none of some others. */
function withoutSpans(text: string, { start, end }: Span, spans: readonly Span[]): string {
  let [rest, from] = ['', start];
  for (const span of spans) {
    if (span.end <= from || span.start >= end) continue;
    rest += `${text.slice(from, Math.max(from, span.start))} `;
    from = span.end;
  }
  return rest + text.slice(from, Math.max(from, end));
}

function hasRole({ text: asked, owned }: QuestionAnalysis, here: readonly OwnedUnits[]): boolean {
  const [first] = units(ASKS_WHO_IS.exec(asked)?.[1] ?? '');
  const is = (concept: Concept, unit: Unit): boolean => match(concept, new Set([unit.key])) > 0;
  const demanded = owned.filter(({ thing, name }) => first && (is(thing, first) || is(name, first)));
  const isHere = ({ thing, name }: Ownership): boolean =>
    here.some((each) => is(thing, each.thing) && is(name, each.name));
  return demanded.length === 0 || demanded.some(isHere);
}
