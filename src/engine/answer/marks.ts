import { datesIn } from '#engine/facts/dates.ts';
import { figuresIn } from '#engine/facts/figures.ts';
import { typeHeld } from '#engine/question/answer-type.ts';
import { match } from '#engine/question/concept.ts';
import { STOP_WORDS } from '#engine/terms/stop-words.ts';
import { stemOf, terms } from '#engine/terms/terms.ts';
import { itemStarts } from '#engine/text/list-items.ts';
import { splitSentences } from '#engine/text/sentences.ts';
import type { Passage, QuestionAnalysis, Span } from '#engine/types.ts';
import type { Breadth } from './breadth.ts';
import { areOfKind } from './kind-held.ts';
import { thingAsked } from './thing-asked.ts';

/** A broad question that figures answer. */
const ASKS_HOW = /^\W*how\b/i;
/** Marks in one quote: more would mark nothing. */
const MOST_MARKS = 3;
/** What a figure counts is the word behind it, and the names before that: "North Korean soldiers". */
const COUNTED = /^[\s\u00A0]+((?:\p{Lu}[\p{L}’'-]*\s+){0,3})([\p{L}’'-]+)/u;
const COUNTING: ReadonlySet<QuestionAnalysis['answerType']> = new Set(['how_many', 'how_much', 'how_old']);
/** A question that is answered by yes or no, which no words of an article are. */
const YES_OR_NO =
  /^\W*(?:(?:and|but|so)\W+)?(?:is|are|was|were|did|does|do|has|have|had|will|would|can|could|may|might|should)\b/i;
/** No age, and where there is one what "how much would …" asks for. */
const IS_SUM = /[$€£¥]/u;
/** What "how many" counts, if it is the next word. */
const COUNTS = /\bhow many (?:(?:more|other|of the) )?(?<things>\p{L}+)/iu;
/** Says that something is not known: "could not say how many had died". */
const NOT_KNOWN =
  /\b(?:not|n['’]t|unclear|unknown|nobody|no one|without|declined to|refused to)\b[^.;]{0,25}?\b(?:say(?:ing)?|said|known?|knows?|clear|certain|sure|tell|told|disclosed?|disclosing|reveal(?:ed|ing)?|give|given)?\s(?<asked>how (?:many|much|long|often|far|old)|when|who|why|where)\b/iu;
/** "How much would they save?" */
const MAY_ASK_SUM = /\bhow much (?:would|will|did|does|do|is|are|was|were|has|have|had|can|could|might)\b/i;
/** Behind a figure these count nothing: "7 to 4 last week". */
const NO_COUNT = /^(?:last|next|this|each|per)$/i;
/** More than this share of a sentence in bold marks nothing. */
const MOST_OF_SENTENCE = 0.6;
const NAME = /\p{Lu}[\p{L}\p{N}’'-]*(?:\s+(?:(?:of|de|van|von|al|bin)\s+)?\p{Lu}[\p{L}\p{N}’'-]*)*/gu;

/**
 * The words in a passage's quotes that answer, in order and without overlaps, by the kind of answer that is asked for:
 * the figures with what they count, the dates, or the only name that the question does not have; of a broad question
 * with “how” the figures. None where that does not tell. Of a question with one answer they are the words that a reader
 * took for it, if these are quoted.
 */
export function marksOf(
  { quotes }: Passage,
  question: QuestionAnalysis,
  breadth: Breadth,
  read?: Span,
): readonly Span[] {
  if (quotes.some(({ text }) => isLeftOpen(text, question))) return [];
  const evident = (most: number) =>
    quotes.flatMap(({ start, text }) =>
      wordsOf(text, question, breadth)
        .slice(0, most)
        .map((span) => ({ start: start + span.start, end: start + span.end })),
    );
  const words =
    breadth === 'one' && !YES_OR_NO.test(question.text) ? answerIn(quotes, read, question) : undefined;
  if (!words) return evident(MOST_MARKS);
  // "4,000" is marked with what it counts.
  const counted = COUNTING.has(question.answerType)
    ? evident(Number.POSITIVE_INFINITY).filter(({ start, end }) => start < words.end && words.start < end)
    : [];
  if (counted.length > 0)
    return thingAsked(question) ? [around([words, ...counted])] : counted.slice(0, MOST_MARKS);
  return areOfKind(question, words.text) ? [{ start: words.start, end: words.end }] : evident(MOST_MARKS);
}

function around(spans: readonly Span[]): Span {
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

/** Whether a text says that just this is not known. */
function isLeftOpen(text: string, { text: asked, concepts }: QuestionAnalysis): boolean {
  const open = NOT_KNOWN.exec(text);
  const word = open?.groups?.asked;
  if (!open || word === undefined || !new RegExp(`^\\W*(?:(?:and|so|but) )?${word}\\b`, 'i').test(asked))
    return false;
  const what = terms(text.slice(open.index + open[0].length).split(/[.,;:!?]/)[0] ?? '');
  return what.length === 0 || concepts.some((concept) => match(concept, new Set(what)) > 0);
}

/** What a reader took for the answer, without the signs around it; undefined where it is not quoted, or most of a sentence. */
function answerIn(
  quotes: Passage['quotes'],
  read: Span | undefined,
  { answerType }: QuestionAnalysis,
): (Span & { readonly text: string }) | undefined {
  const quote = read && quotes.find(({ start, end }) => start <= read.start && read.end <= end);
  if (!read || !quote) return undefined;
  const text = quote.text.slice(read.start - quote.start, read.end - quote.start);
  if (answerType === 'how_old' && IS_SUM.test(text)) return undefined;
  const [before] = /^[^\p{L}\p{N}$€£¥]*/u.exec(text) ?? [''];
  const [after] = /[^\p{L}\p{N}%$€£¥]*$/u.exec(text.slice(before.length)) ?? [''];
  const words = { start: read.start + before.length, end: read.end - after.length, text };
  const sentence = splitSentences(quote.text).find(({ end }) => quote.start + end >= words.end);
  const most = MOST_OF_SENTENCE * ((sentence?.end ?? quote.text.length) - (sentence?.start ?? 0));
  return words.end > words.start && words.end - words.start <= most ? words : undefined;
}

function wordsOf(text: string, question: QuestionAnalysis, breadth: Breadth): readonly Span[] {
  const { answerType, text: asked } = question;
  if (thingAsked(question)?.isInAnswer) {
    return figures(text).filter(({ start, end }) => areOfKind(question, text.slice(start, end)));
  }
  switch (answerType) {
    case 'how_many':
      return MAY_ASK_SUM.test(asked) ? sumsOrFigures(text) : figuresCounting(text, question);
    case 'how_old':
      if (typeHeld('how_old', text) === 0) return [];
      return figures(text).filter(({ start, end }) => !IS_SUM.test(text.slice(start, end)));
    case 'how_much':
      return figures(text).filter(({ start, end }) => areOfKind(question, text.slice(start, end)));
    case 'when':
      return datesIn(text).map(({ start, end }) => ({ start, end }));
    case 'who':
    case 'where':
      return onlyNewName(text, asked);
    default:
      return breadth === 'several' && ASKS_HOW.test(asked) ? figures(text) : [];
  }
}

function sumsOrFigures(text: string): readonly Span[] {
  const all = figures(text);
  const sums = all.filter(({ start, end }) => IS_SUM.test(text.slice(start, end)));
  return sums.length > 0 ? sums : all;
}

/** The figures that count what is asked for, if any does; all of them where none does. */
function figuresCounting(text: string, { text: asked, focus }: QuestionAnalysis): readonly Span[] {
  const all = figures(text);
  const things = COUNTS.exec(asked)?.groups?.things?.toLowerCase();
  if (things === undefined) return all;
  const stem = stemOf(things);
  const counts = (word: string): boolean =>
    stemOf(word) === stem || (focus !== undefined && match(focus, new Set([stemOf(word)])) > 0);
  const counting = all.filter(({ start, end }) =>
    (
      text
        .slice(start, end)
        .toLowerCase()
        .match(/\p{L}+/gu) ?? []
    ).some(counts),
  );
  return counting.length > 0 ? counting : all;
}

function figures(text: string): readonly Span[] {
  const markers = itemStarts(text);
  return figuresIn(text)
    .filter(({ kind, start }) => kind !== 'date' && !markers.includes(start))
    .map(({ kind, start, end }) => ({
      start,
      // A sum of money counts nothing else, whatever is behind it.
      end: kind === 'money' || kind === 'percent' ? end : end + countedAfter(text.slice(end)),
    }));
}

/** How much of the text behind a figure says what it counts. */
function countedAfter(text: string): number {
  const [all = '', , last = ''] = COUNTED.exec(text) ?? [];
  return STOP_WORDS.has(last.toLowerCase()) || NO_COUNT.test(last) ? 0 : all.length;
}

/** The name in a text that the question does not have; none where there are several. One word that opens a sentence is none. */
function onlyNewName(text: string, asked: string): readonly Span[] {
  const known = asked.toLowerCase();
  const longer = splitSentences(text).filter(({ start, end }) => /\s/.test(text.slice(start, end)));
  const openings = new Set(longer.map(({ start }) => start));
  const names = [...text.matchAll(NAME)]
    .map(({ index, 0: name }) => ({ start: index, end: index + name.length, words: name.split(/\s+/) }))
    .filter(
      ({ start, words }) =>
        words.length > 1 || (!openings.has(start) && !STOP_WORDS.has(words[0]?.toLowerCase() ?? '')),
    )
    .filter(({ words }) => !words.every((word) => known.includes(word.toLowerCase())));
  return names.length === 1 ? names.map(({ start, end }) => ({ start, end })) : [];
}
