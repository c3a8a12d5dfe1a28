import { ANSWER_TYPES, typeHeld } from '#engine/question/answer-type.ts';
import { ownKeys } from '#engine/question/concept.ts';
import { keyAt, type ParagraphTerms } from '#engine/retrieval/paragraph-terms.ts';
import {
  cosine,
  direction,
  HIGHEST_RARITY,
  rarityOf,
  WORDS,
  type WordId,
  wordId,
} from '#engine/terms/embeddings.ts';
import type { Candidate, Concept, Paragraph, QuestionAnalysis, Span } from '#engine/types.ts';
import { conflicts } from './conflict.ts';
import { echoOf, ledTo, repetitionsOf } from './echo.ts';
import { createHeadingReader, type HeadingEvidence } from './heading.ts';
import { type ConceptScores, coverage, createMatcher, type Matcher, together } from './matching.ts';

/** The evidence that a sentence is the answer. */
export interface SentenceEvidence {
  readonly span: Span;
  /** The share of the question that the sentence covers, words of similar meaning included; 0…1. */
  readonly coverage: number;
  /** The same by the question's own words. */
  readonly exact: number;
  /** The same, and what the sentence before covers counts half. */
  readonly context: number;
  /** How likely it has the kind of answer that the question asks for; 0…1. */
  readonly type: number;
  /** How many of its names and numbers are not in the question. */
  readonly newNames: number;
  readonly newNumbers: number;
  /** How many words of content it has. */
  readonly length: number;
  /** Its place in the paragraph, from 0. */
  readonly place: number;
  /** How far it asks what the question asks; 0…1. */
  readonly repeats: number;
}

/**
 * The evidence that a paragraph has the answer: the features of the ranking, by name. Shares are 0…1 and
 * weighted by rarity; "near" counts words of similar meaning, "exact" the question's own words and their synonyms.
 */
export interface Evidence {
  /** MiniSearch's score divided by that of the best candidate, and by the summed rarity of the question's keys. */
  readonly bm25: number;
  readonly strength: number;
  /** 1, ½, ⅓ … by MiniSearch's order; 0 where it finds nothing. */
  readonly found: number;
  /** Shares of the question that the paragraph covers. */
  readonly exact: number;
  readonly exactGeneral: number;
  readonly near: number;
  readonly nearHere: number;
  /** The same for its best sentence. */
  readonly exactSentence: number;
  readonly sentence: number;
  readonly sentenceGeneral: number;
  /** The best sentence's `context`; the sentence before may be in the paragraph before. */
  readonly context: number;
  /** The shares of the first sentence, and of the paragraphs before and after. */
  readonly first: number;
  readonly before: number;
  readonly after: number;
  /** The weight of the heaviest concept that the paragraph lacks; the rarity of the rarest that the best sentence lacks. */
  readonly missing: number;
  readonly missingRarity: number;
  /** The share of the question's neighbouring words that are close together here too. */
  readonly proximity: number;
  /** The cosine of question and best sentence as mean word vectors. */
  readonly meaning: number;
  /** 1 if the paragraph or its heading has every name in the question; lower, the rarer a name that it lacks. */
  readonly names: number;
  /** How likely the best sentence, and the paragraph, have the kind of answer that is asked for. */
  readonly type: number;
  readonly typeAnywhere: number;
  /** Names and numbers that are not in the question: in the best sentence, in the paragraph. */
  readonly newNames: number;
  readonly newNumbers: number;
  readonly allNewNames: number;
  readonly allNewNumbers: number;
  /** Lengths in content words, sentences and concepts; the place of the best sentence. */
  readonly length: number;
  readonly sentences: number;
  readonly sentenceLength: number;
  readonly bestSentence: number;
  readonly concepts: number;
  readonly namedConcepts: number;
  /** The paragraph's number, how many the article has, and the share of the article that comes before it. */
  readonly number: number;
  readonly paragraphs: number;
  readonly position: number;
  /** The kind of answer asked for, by its place in `ANSWER_TYPES`. */
  readonly asked: number;
  /** 1 if the best sentence has a quotation. */
  readonly quotation: number;
  /** How far the question and the section's heading say the same. */
  readonly heading: number;
  /** How far the question and one that is asked right before the paragraph say the same. */
  readonly led: number;
  /** How far the paragraph ends by asking what the question asks. */
  readonly echo: number;
  /** The share of the concepts that are no names which the best sentence covers; 1 if there are none. */
  readonly matter: number;
  /** 1 if the sentence gives to another name what the question gives to one: "Ukrainian soldiers", "Korean soldiers". */
  readonly conflict: number;
  /** How well the paragraph matches the kind of thing that is asked for; 1 if the question names none. */
  readonly focus: number;
}

export interface Weighed {
  readonly candidate: Candidate;
  readonly evidence: Evidence;
  /** How well the paragraph matches each concept of the question, words of similar meaning included. */
  readonly held: ConceptScores;
  readonly sentences: readonly SentenceEvidence[];
}

/** What all candidates of a question have in common. */
interface EvidenceQuery {
  readonly question: QuestionAnalysis;
  readonly matcher: Matcher;
  readonly idf: (key: string) => number;
  readonly readHeading: (heading: string | undefined) => HeadingEvidence;
  readonly keys: ReadonlySet<string>;
  readonly direction: Float64Array;
  /** The score of the best candidate, and that of a text with exactly the question's keys. */
  readonly best: number;
  readonly ideal: number;
}

const BEFORE = 0.5;
const NEAR = 4;

/** Weighs every candidate against the question; `idf` gives a key's rarity in the articles. */
export function weigh(
  question: QuestionAnalysis,
  candidates: readonly Candidate[],
  idf: (key: string) => number,
): Weighed[] {
  const keys = question.concepts.flatMap(ownKeys);
  const matcher = createMatcher(question.concepts, idf);
  const asked: EvidenceQuery = {
    question,
    matcher,
    idf,
    readHeading: createHeadingReader(question, matcher.weights.here),
    keys: new Set(keys),
    direction: directionOf(keys.flatMap((key) => wordId(key) ?? [])),
    best: Math.max(...candidates.map(({ score }) => score), Number.MIN_VALUE),
    ideal: keys.reduce((sum, key) => sum + idf(key), 0) || 1,
  };
  return candidates.map((candidate, at) => weighOne(asked, candidate, at));
}

function weighOne(asked: EvidenceQuery, candidate: Candidate, at: number): Weighed {
  const { article, paragraph } = candidate;
  const sentences = sentenceEvidence(asked, candidate);
  const bestSentence = placeOfBest(sentences);
  const best = sentences[bestSentence];
  const { exact, near, terms } = asked.matcher.of(paragraph);
  const { concepts } = asked.question;
  const own = together(exact, concepts.length);
  return {
    candidate,
    sentences,
    held: together(near, concepts.length),
    evidence: {
      bm25: candidate.score / asked.best,
      strength: candidate.score / asked.ideal,
      found: candidate.score > 0 ? 1 / (at + 1) : 0,
      ...shares(asked, candidate, bestSentence),
      context: Math.max(...sentences.map(({ context }) => context)),
      proximity: proximity(asked, terms),
      meaning: cosine(asked.direction, directionOf(wordsOfSentence(terms, bestSentence))),
      names: nameEvidence(asked, paragraph, own),
      type: best?.type ?? 0,
      typeAnywhere: typeHeld(asked.question.answerType, paragraph.text),
      newNames: best?.newNames ?? 0,
      newNumbers: best?.newNumbers ?? 0,
      allNewNames: sum(sentences.map(({ newNames }) => newNames)),
      allNewNumbers: sum(sentences.map(({ newNumbers }) => newNumbers)),
      length: sum(sentences.map(({ length }) => length)),
      sentences: sentences.length,
      sentenceLength: best?.length ?? 0,
      bestSentence,
      concepts: concepts.length,
      namedConcepts: concepts.filter(({ named }) => named).length,
      number: paragraph.number,
      paragraphs: article.paragraphs.length,
      position: (paragraph.number - 1) / article.paragraphs.length,
      asked: ANSWER_TYPES.indexOf(asked.question.answerType),
      quotation: best && /["“]/.test(paragraph.text.slice(best.span.start, best.span.end)) ? 1 : 0,
      ...framing(asked, candidate, own, bestSentence),
      led: ledTo(asked.question, asked.matcher.weights.here, article, paragraph),
      echo: echoOf(
        asked.question,
        paragraph,
        sentences.map(({ repeats }) => repeats),
      ),
    },
  };
}

function sentenceEvidence(asked: EvidenceQuery, { article, paragraph }: Candidate): SentenceEvidence[] {
  const { matcher, question, keys } = asked;
  const { exact, near, terms } = matcher.of(paragraph);
  const { both } = matcher.weights;
  const previous = article.paragraphs[paragraph.number - 2];
  const previousLast = previous ? (matcher.of(previous).near.at(-1) ?? []) : [];
  const repetitions = repetitionsOf(question, matcher.weights, near, paragraph);
  return paragraph.sentences.map((span, place) => {
    const { names = 0, figures = 0, end = 0, length = 0 } = terms.sentences[place] ?? {};
    const held = near[place] ?? [];
    const before = place > 0 ? (near[place - 1] ?? []) : previousLast;
    return {
      span,
      place,
      coverage: coverage(held, both),
      exact: coverage(exact[place] ?? [], both),
      context: coverage(
        held.map((each, at) => Math.max(each, BEFORE * (before[at] ?? 0))),
        both,
      ),
      type: typeHeld(question.answerType, paragraph.text.slice(span.start, span.end)),
      newNames: countNew(terms, names, figures, keys),
      newNumbers: countNew(terms, figures, end, keys),
      length,
      repeats: repetitions[place] ?? 0,
    };
  });
}

type Shares = Pick<
  Evidence,
  | 'exact'
  | 'exactGeneral'
  | 'near'
  | 'nearHere'
  | 'exactSentence'
  | 'sentence'
  | 'sentenceGeneral'
  | 'first'
  | 'before'
  | 'after'
  | 'missing'
  | 'missingRarity'
>;

/** The shares of the question that a paragraph and its neighbours cover. */
function shares({ matcher }: EvidenceQuery, { article, paragraph }: Candidate, best: number): Shares {
  const { exact, near } = matcher.of(paragraph);
  const { here, general, both } = matcher.weights;
  const all = together(near, both.length);
  const allExact = together(exact, both.length);
  const neighbour = (number: number): number => {
    const other = article.paragraphs[number - 1];
    return other ? coverage(together(matcher.of(other).near, both.length), both) : 0;
  };
  return {
    exact: coverage(allExact, both),
    exactGeneral: coverage(allExact, general),
    near: coverage(all, both),
    nearHere: coverage(all, here),
    exactSentence: Math.max(0, ...exact.map((held) => coverage(held, both))),
    sentence: coverage(near[best] ?? [], both),
    sentenceGeneral: Math.max(0, ...near.map((held) => coverage(held, general))),
    first: coverage(near[0] ?? [], both),
    before: neighbour(paragraph.number - 1),
    after: neighbour(paragraph.number + 1),
    missing: Math.max(0, ...all.map((held, at) => (1 - held) * (both[at] ?? 0))),
    missingRarity: Math.max(
      0,
      ...(near[best] ?? []).map((held, at) => ((1 - held) * (matcher.rarities[at] ?? 0)) / HIGHEST_RARITY),
    ),
  };
}

type Framing = Pick<Evidence, 'heading' | 'matter' | 'conflict' | 'focus'>;

function framing(
  { question, matcher, readHeading }: EvidenceQuery,
  { article, paragraph }: Candidate,
  own: ConceptScores,
  best: number,
): Framing {
  const { exact } = matcher.of(paragraph);
  const { concepts, focus } = question;
  return {
    heading: readHeading(paragraph.heading).match,
    matter: matter(concepts, exact[best] ?? [], exact[best - 1] ?? []),
    conflict: conflicts(question, article, paragraph, best) ? 1 : 0,
    focus: focus ? (own[concepts.indexOf(focus)] ?? 0) : 1,
  };
}

/** The place of the first sentence with the highest coverage. */
function placeOfBest(sentences: readonly SentenceEvidence[]): number {
  const most = Math.max(...sentences.map(({ coverage }) => coverage));
  return Math.max(
    0,
    sentences.findIndex(({ coverage }) => coverage === most),
  );
}

function directionOf(ids: readonly WordId[]): Float64Array {
  return direction(ids, ids.map(rarityOf));
}

/** The ids of the known words of a sentence. */
function wordsOfSentence({ sentences, numbers }: ParagraphTerms, at: number): readonly WordId[] {
  const sentence = sentences[at];
  const words: WordId[] = [];
  for (let place = sentence?.keys ?? 0; place < (sentence?.names ?? 0); place++) {
    const number = numbers[place] ?? WORDS;
    if (number < WORDS) words.push(number);
  }
  return words;
}

function countNew(terms: ParagraphTerms, from: number, to: number, asked: ReadonlySet<string>): number {
  let count = 0;
  for (let place = from; place < to; place++) {
    if (!asked.has(keyAt(terms, terms.numbers[place] ?? 0))) count += 1;
  }
  return count;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function proximity({ question, matcher }: EvidenceQuery, terms: ParagraphTerms): number {
  const { concepts } = question;
  if (concepts.length < 2) return 0;
  const places = matcher.placesIn(terms);
  let near = 0;
  for (let at = 1; at < concepts.length; at++) {
    if (standNear(places[at - 1] ?? [], places[at] ?? [])) near += 1;
  }
  return near / (concepts.length - 1);
}

function standNear(first: readonly number[], second: readonly number[]): boolean {
  return first.some((a) => second.some((b) => a !== b && Math.abs(a - b) <= NEAR));
}

/** The share of the concepts that are no names which a sentence covers, the one before counting half; 1 if there are none. */
function matter(concepts: readonly Concept[], here: ConceptScores, before: ConceptScores): number {
  const shares = concepts.flatMap(({ named }, at) =>
    named ? [] : [Math.max(here[at] ?? 0, BEFORE * (before[at] ?? 0))],
  );
  return shares.length === 0 ? 1 : sum(shares) / shares.length;
}

/** 1 minus the rarity of the rarest name in the question that neither paragraph nor heading has. */
function nameEvidence(
  { question, idf, readHeading }: EvidenceQuery,
  { heading }: Paragraph,
  own: ConceptScores,
): number {
  const highest = idf('');
  const gaps = question.concepts.map((concept, at) => {
    if (!concept.named) return 0;
    const rarity = Math.max(...ownKeys(concept).map(idf)) / highest;
    return rarity * (1 - Math.max(own[at] ?? 0, readHeading(heading).held[at] ?? 0));
  });
  return 1 - Math.max(0, ...gaps);
}
