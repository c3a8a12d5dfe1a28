import type { Weights } from '#engine/model/weights.ts';
import type { Ranked } from '#engine/ranking/rank.ts';
import { repliedTo } from '#engine/speakers/reply.ts';
import { quoteOf } from '#engine/text/article.ts';
import type { Outcome, Passage, QuestionAnalysis, Span } from '#engine/types.ts';
import { type Breadth, breadthOf } from './breadth.ts';
import { answersInKind } from './demand.ts';
import { wholeOf } from './excerpt.ts';
import { leadsIn, paragraphsLedInto } from './lead-in.ts';
import { marksOf } from './marks.ts';
import { sentencesToQuote } from './sentence-choice.ts';
import { spansOf } from './spans.ts';

/** What the choice of quotes is made from. */
export interface QuoteSources {
  readonly question: QuestionAnalysis;
  /** The best passages, and what each was ranked by. */
  readonly passages: readonly Passage[];
  readonly ranked: readonly Ranked[];
  readonly weights: Weights;
}

const MOST = { one: 1, several: 3 } as const;
const MOST_RELATED = 2;

/**
 * The outcome with the sentences to show: one passage for a question with one answer, up to three with a sentence each
 * for a broad one, the best two where nothing is sure; all other passages are further ones. A passage whose quote leads
 * in to a list or another paragraph is followed by that, and in place of an interviewer's question comes the reply. Words
 * are marked in what is shown at once, since a button keeps no marks. The verdict stays as it is.
 */
export function withQuotes(outcome: Outcome, sources: QuoteSources): Outcome {
  const breadth = breadthOf(sources.question, sources.ranked[0]);
  const rankedOf = new Map(sources.passages.map((passage, at) => [passage, sources.ranked[at]]));
  const quoting = (passage: Passage, most: number): Passage => {
    const ranked = rankedOf.get(passage);
    return ranked ? chooseSentences(passage, ranked, most, sources) : passage;
  };
  const marked = (passage: Passage, most: number): Passage => {
    const read = outcome.status === 'answered' ? rankedOf.get(passage)?.readerScore?.words : undefined;
    return withMarks(quoting(passage, most), sources.question, breadth, read);
  };
  const inShort = (passages: readonly Passage[]) => passages.map((passage) => quoting(passage, 2));
  if (outcome.status === 'not_found' || outcome.status === 'other_language')
    return { ...outcome, more: inShort(outcome.more) };
  const most = outcome.status === 'related' ? MOST_RELATED : MOST[breadth];
  const told = distinct(outcome.passages.map(repliedTo));
  const kept = told.slice(0, most);
  const each = kept.length > 1 && outcome.status === 'answered' ? 1 : 2;
  const passages = kept.flatMap((passage) => followed(marked(passage, each)));
  const answering = thoseOfKind(passages, sources.question);
  const shown = new Set(answering.map(({ paragraph }) => paragraph));
  const others = [...outcome.passages, ...outcome.more];
  return {
    ...outcome,
    passages: distinct(answering),
    more: inShort(others.filter(({ paragraph }) => !shown.has(paragraph))),
  };
}

/** The first passage of each paragraph. */
function distinct(passages: readonly Passage[]): readonly Passage[] {
  return passages.filter(
    ({ paragraph }, at) => passages.findIndex((other) => other.paragraph === paragraph) === at,
  );
}

/** The passages that quote the kind of thing asked for, such as a number; all of them where none does. */
function thoseOfKind(passages: readonly Passage[], question: QuestionAnalysis): readonly Passage[] {
  const holding = passages.filter(({ paragraph, quotes }) => answersInKind(question, paragraph, quotes));
  // What a passage leads in to has its score, and stays with it.
  const scores = new Set(holding.map(({ score }) => score));
  return holding.length === 0 ? passages : passages.filter(({ score }) => scores.has(score));
}

function chooseSentences(
  passage: Passage,
  ranked: Ranked,
  most: number,
  { question, weights }: QuoteSources,
): Passage {
  const { paragraph } = passage;
  const spans = spansOf(paragraph, sentencesToQuote(ranked, question, most, weights));
  const quotes = spans.map((span) => quoteOf(paragraph, span));
  return quotes.length > 0 ? { ...passage, quotes } : passage;
}

function withMarks(passage: Passage, question: QuestionAnalysis, breadth: Breadth, read?: Span): Passage {
  const marks = marksOf(passage, question, breadth, read);
  return marks.length > 0 ? { ...passage, marks } : passage;
}

/** A passage and, where its quote leads in to what comes after its paragraph, that. */
function followed(passage: Passage): readonly Passage[] {
  const { article, paragraph, quotes, score } = passage;
  const last = quotes.at(-1);
  if (last?.end !== paragraph.sentences.at(-1)?.end || !leadsIn(last?.text ?? '')) return [passage];
  const rest = paragraphsLedInto(article, paragraph);
  return [
    passage,
    ...rest.map((each): Passage => ({ article, paragraph: each, score, quotes: [wholeOf(each)] })),
  ];
}
