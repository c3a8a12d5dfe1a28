import { match } from '#engine/question/concept.ts';
import { type OwnedUnits, ownershipsIn } from '#engine/terms/ownership.ts';
import { terms, type Unit, units, unitTerms } from '#engine/terms/terms.ts';
import { findQuotations } from '#engine/text/quotations.ts';
import type {
  Candidate,
  Concept,
  Ownership,
  Paragraph,
  QuestionAnalysis,
  Quote,
  Span,
} from '#engine/types.ts';
import { isDoneByAnother, namesAnotherDoer } from './doers.ts';
import { holdsKind } from './kind-held.ts';
import { holdsAName } from './names-held.ts';
import { saysOpposite } from './opposites.ts';
import { isFigureOfAnother } from './other-figure.ts';
import { isSaidOfOthers } from './predication.ts';
import { choiceIn, thingAsked } from './thing-asked.ts';
import { ASKS_WHETHER, tellsWhether } from './whether.ts';

/**
 * The most confidence that a passage can have if its quotes lack what the question demands: such a passage was right
 * in a quarter of newsqa's and squad2's questions.
 */
export const UNMET = 0.4;

/** Words that name nothing. */
const NAMES_NOTHING = /^(?:new|newly|more|other|others|another|also|now|several|various|different|certain)$/;
const ASKS_WHAT_HAPPENED = /^\s*what (?:\p{L}+ )?happen(?:s|ed|ing)?\b/iu;
/** After the name of a material, these do not mean something made of it: "steel works". */
const TRADE =
  /^(?:works|workers?|makers?|making|mills?|compan(?:y|ies)|firms?|industry|trade|traders?|towns?|plants?|factor(?:y|ies)|merchants?|dealers?|unions?|prices?)\b/;
/** More words between quotation marks say something. */
const MOST_LABEL_WORDS = 5;
const ASKS_FOR_NAMES = /\b(?:who|whom|whose|what|which)\b/i;
const ASKS_WHO_IS = /\bwho(?:(?:'s|’s| is| was| are| were)(?: (?:the|a|an))?| leads?| heads?| runs?) (.+)/i;

/**
 * Whether quotes have what a question demands:
 * - a date, a number, a sum or an age, if one is asked for; a reason, a length, a colour and the like in what is `shown`;
 * - the figures of the year and the thing that the question names, and not the opposite of what it asks about;
 * - one of the names in the question and, if it asks for a person or a thing, a word that it lacks;
 * - for "Who is the president of Russia?", a president who is said to be Russia's;
 * - for a yes-or-no question, whether it is so, or which of two things it is. What somebody did is not told by what was done to
 * them, and what somebody is, not by what others are or call them.
 */
export function meetsDemand(
  question: QuestionAnalysis,
  { article, paragraph }: Pick<Candidate, 'article' | 'paragraph'>,
  quotes: readonly Quote[],
  shown: readonly Quote[] = quotes,
): boolean {
  const text = textOf(quotes);
  const quoted = quotedSentences(paragraph, quotes);
  return (
    holdsKind(question, thingAsked(question) ? textOf(shown) : text) &&
    !isFigureOfAnother(question, { article, paragraph }, shown) &&
    !saysOpposite(question, `${paragraph.heading ?? ''} ${textOf(shown)}`) &&
    holdsAName(question, article, paragraph, shown) &&
    hasNews(question, text) &&
    tellsWhich(question, paragraph, `${text} ${textOf(shown)}`) &&
    hasRole(
      question,
      quoted.flatMap((sentence) => ownershipsIn(units(sentence))),
    ) &&
    !isDoneByAnother(question, quoted) &&
    !isSaidOfOthers(question, quoted) &&
    !namesAnotherDoer(question, textOf(shown)) &&
    !isOnlyCalledSo(question, paragraph, quotes)
  );
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

/** Whether a text names one of the two things between which a question leaves the choice, or else tells whether it is so. */
function tellsWhich(question: QuestionAnalysis, { heading = '' }: Paragraph, text: string): boolean {
  const choice = choiceIn(question) ?? [];
  const keys = choice.map((each) => terms(each));
  if (keys.length === 0 || keys.some((each) => each.length === 0))
    return tellsWhether(question, `${heading} ${text}`);
  const held = new Set(terms(withoutOtherUses(text, question, choice)));
  return keys.some((each) => each.some((key) => held.has(key)));
}

/**
 * A text without the phrases in which a choice means something else: "to train" for "by bus or train?", "steel works" for "wood
 * or steel?"
 */
function withoutOtherUses(
  text: string,
  { text: asked }: QuestionAnalysis,
  choice: readonly string[],
): string {
  const deeds = choice.map((each) => `to ${each}`).filter((each) => !asked.includes(each));
  const rest = deeds.reduce((left, deed) => left.replaceAll(`${deed} `, ' '), text);
  return choice.reduce(withoutTradeIn, rest.toLowerCase());
}

function withoutTradeIn(text: string, thing: string): string {
  const [first = '', ...others] = text.split(`${thing.toLowerCase()} `);
  return first + others.map((each) => (TRADE.test(each) ? each : `${thing} ${each}`)).join('');
}

function textOf(quotes: readonly Quote[]): string {
  return quotes.map(({ text }) => text).join(' ');
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
  // Reasons and places are recognised by guess, which is too little to drop a passage.
  const isSure = thingAsked(question)?.isInAnswer !== false;
  return (!isSure || holdsKind(question, textOf(quotes))) && !isOnlyCalledSo(question, paragraph, quotes);
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
  const whole = keysOf(textOf(quotes));
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
