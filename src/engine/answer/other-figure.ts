import { figuresIn } from '#engine/facts/figures.ts';
import { isWordOf, match } from '#engine/question/concept.ts';
import { STOP_WORDS } from '#engine/terms/stop-words.ts';
import { terms, units } from '#engine/terms/terms.ts';
import type { Candidate, Concept, Paragraph, QuestionAnalysis, Quote } from '#engine/types.ts';
import { COUNTS_THINGS, holdsKind } from './kind-held.ts';

const YEAR = /(?<![\p{N}.,])(?:1[89]|20)\p{N}\p{N}(?![\p{N},])/gu;
/** These mean the year in which the article appeared. */
const NOW = /\b(?:now|today|currently|at present|this year)\b/i;
/** A thing with a number of its own: "macOS 12", "Route 66", "the K300". */
const NUMBERED = /(?<![\p{L}\p{N}])(?<thing>\p{L}+)[ -]?(?<number>\p{N}+(?:\.\p{N}+)*)(?![\p{L}\p{N}])/gu;
/** "How long is the bridge?", "how much memory does the search need?" */
const ASKS_MEASURE =
  /\bhow (?:long|tall|high|wide|deep|heavy|big|large|far|fast|old|expensive|hot|cold|thick|strong|much)(?: (?:money|memory|space|time))? (?:(?<being>is|are|was|were)|do|does|did|will|can) (?<about>.+)/iu;
const DETERMINER = /^(?:the|an?|its|his|her|their|this|that|these|those|each|every|one)$/;
/** "How many former officials were indicted?" */
const ASKS_COUNT =
  /\bhow many (?<things>[\p{L}’'-]+(?: [\p{L}’'-]+){0,2}?)(?= (?:is|are|was|were|do|does|did|have|has|had|will|would|can|could)\b|\W*$)/iu;
/** After a figure: the things it counts, if they are more than "persons" or "others". */
const COUNTED =
  /^[\s\u00A0]+(?:[\p{L}’'-]+ )?(?!(?:persons|others|ones|things|times|members|units|items)\b)\p{L}+s\b|^[\s\u00A0]+(?:men|women|children)\b/u;
const PRONOUN = /\b(?:it|its|he|she|they|his|her|their|them|this|these|him|we|i|you|our|my|your)\b/i;

/**
 * Whether the figures in a passage belong to something other than what is asked about: another year, a thing with another number
 * ("macOS 11" for "macOS 12"), other things that are counted, or another thing that the paragraph measures.
 */
export function isFigureOfAnother(
  question: QuestionAnalysis,
  { article, paragraph }: Pick<Candidate, 'article' | 'paragraph'>,
  quotes: readonly Quote[],
): boolean {
  const { title, published } = article;
  const around = `${published} ${title} ${paragraph.heading} ${paragraph.text}`;
  return (
    lacksYear(question, `${published} ${paragraph.heading} ${paragraph.text}`) ||
    isNumberedOtherwise(question, around) ||
    isOfAnotherYear(question, paragraph, quotes, published) ||
    countsAnother(question, paragraph, quotes) ||
    measuresAnother(question, paragraph, quotes)
  );
}

function lacksYear({ text: asked }: QuestionAnalysis, around: string): boolean {
  return yearsIn(asked).some((year) => !around.includes(year));
}

function isNumberedOtherwise({ text: asked, language }: QuestionAnalysis, around: string): boolean {
  const told = numberedIn(around);
  return (
    language === 'en' &&
    numberedIn(asked).some(
      ({ thing, number }) =>
        !around.includes(number) && told.some((each) => each.thing === thing && each.number !== number),
    )
  );
}

function numberedIn(text: string): readonly { readonly thing: string; readonly number: string }[] {
  return [...text.matchAll(NUMBERED)]
    .map(({ groups }) => ({ thing: groups?.thing?.toLowerCase() ?? '', number: groups?.number ?? '' }))
    .filter(({ thing }) => !STOP_WORDS.has(thing));
}

/** Whether every quoted figure is of a year other than the one asked about. */
function isOfAnotherYear(
  question: QuestionAnalysis,
  paragraph: Paragraph,
  quotes: readonly Quote[],
  published = '',
): boolean {
  const [year, second] = yearsIn(question.text);
  const asksForFigure = question.answerType === 'how_many' || question.answerType === 'how_much';
  if (year === undefined || second !== undefined || !asksForFigure) return false;
  const all = sentencesOf(paragraph);
  const places = quotedPlaces(paragraph, quotes).filter((at) =>
    holdsKind(question, (all[at] ?? '').replace(YEAR, '')),
  );
  return !places.some((at) => isOfYear(year, all.slice(0, at + 1), published));
}

/** Whether the last of some sentences is about a year: the last year named in it or before it. */
function isOfYear(year: string, sentences: readonly string[], published: string): boolean {
  const last = sentences.at(-1) ?? '';
  if (yearsIn(last).length === 0 && NOW.test(last)) return published.startsWith(year);
  const dated = sentences.findLast((each) => yearsIn(each).length > 0);
  return dated === undefined || yearsIn(dated).includes(year);
}

/** Whether quotes count only other things: 828 women who work there do not answer "How many firms were there?" */
function countsAnother(
  { text: asked, concepts, language }: QuestionAnalysis,
  { heading = '' }: Paragraph,
  quotes: readonly Quote[],
): boolean {
  if (language !== 'en' || !COUNTS_THINGS.test(asked)) return false;
  const { things = '' } = ASKS_COUNT.exec(asked)?.groups ?? {};
  const named = units(things).flatMap((unit) => concepts.find((concept) => isWordOf(concept, unit)) ?? []);
  const text = quotes.map((quote) => quote.text).join(' ');
  const held = new Set(named.length > 0 ? terms(`${heading} ${text}`) : []);
  if (named.length === 0 || named.some((each) => match(each, held) > 0)) return false;
  const counts = figuresIn(text).filter(({ kind }) => kind === 'count');
  return counts.length > 0 && counts.every(({ end }) => COUNTED.test(text.slice(end)));
}

/**
 * Whether the quoted measure is that of something else: the paragraph names the thing asked about, but in no sentence with such a
 * measure.
 */
function measuresAnother(
  question: QuestionAnalysis,
  paragraph: Paragraph,
  quotes: readonly Quote[],
): boolean {
  const thing = thingMeasured(question);
  const holds = (text: string): boolean => thing !== undefined && match(thing, new Set(terms(text))) > 0;
  if (!thing || holds(paragraph.heading ?? '') || !holds(paragraph.text)) return false;
  const all = sentencesOf(paragraph);
  const measures = quotedPlaces(paragraph, quotes).flatMap((at) =>
    holdsKind(question, all[at] ?? '') ? [all[at] ?? ''] : [],
  );
  return measures.length > 0 && !measures.some((each) => PRONOUN.test(each) || holds(each));
}

/** The bridge of "How long is the stone bridge?", the search of "How much memory does the search need?" */
function thingMeasured({ text, concepts, language }: QuestionAnalysis): Concept | undefined {
  const { being, about = '' } = (language === 'en' && ASKS_MEASURE.exec(text)?.groups) || {};
  const all = units(about);
  const from = all.findIndex(({ words }) => !DETERMINER.test(words[0] ?? ''));
  const phrase = from < 0 ? [] : all.slice(from);
  const end = phrase.findIndex(({ stop }) => stop);
  const last = being === undefined ? phrase[0] : phrase.slice(0, end < 0 ? phrase.length : end).at(-1);
  return last && concepts.find((concept) => isWordOf(concept, last));
}

function yearsIn(text: string): readonly string[] {
  return text.match(YEAR) ?? [];
}

function sentencesOf({ text, sentences }: Paragraph): readonly string[] {
  return sentences.map(({ start, end }) => text.slice(start, end));
}

function quotedPlaces({ sentences }: Paragraph, quotes: readonly Quote[]): readonly number[] {
  return [...sentences.keys()].filter((at) => {
    const { start = 0, end = 0 } = sentences[at] ?? {};
    return quotes.some((quote) => quote.start < end && quote.end > start);
  });
}
