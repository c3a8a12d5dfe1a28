import { ANSWER_TYPES, typeHeld } from '#engine/question/answer-type.ts';
import { match, ownKeys } from '#engine/question/concept.ts';
import {
  type ParagraphTerms,
  type SentenceTerms,
  termsOfParagraph,
} from '#engine/retrieval/paragraph-terms.ts';
import {
  cosine,
  direction,
  HIGHEST_RARITY,
  rarityOf,
  type WordId,
  wordId,
} from '#engine/terms/embeddings.ts';
import { terms, units } from '#engine/terms/terms.ts';
import type { Candidate, Concept, Paragraph, QuestionAnalysis, Span } from '#engine/types.ts';
import { type ConceptScores, coverage, createMatcher, type Matcher, together } from './matching.ts';

/** What speaks for one sentence as the answer. */
export interface SentenceEvidence {
  readonly span: Span;
  /** The share of the question that the sentence speaks of, by words of like meaning too; 0…1. */
  readonly coverage: number;
  /** The same by the question's own words. */
  readonly exact: number;
  /** The same, what the sentence before speaks of counting half. */
  readonly context: number;
  /** How far it holds the kind of thing that the question asks for; 0…1. */
  readonly type: number;
  /** How many names and numbers it holds that the question does not. */
  readonly newNames: number;
  readonly newNumbers: number;
  /** How many words of content it has. */
  readonly length: number;
  /** Its place in the paragraph, from 0. */
  readonly place: number;
}

/**
 * What speaks for a paragraph as the answer's place: the features of the ranking, by name. Shares are 0…1 and
 * weighted by rarity; "near" counts words of like meaning, "exact" the question's own words and their synonyms.
 */
export interface Evidence {
  /** MiniSearch's score against that of the best candidate, and against the rarity of all that is asked. */
  readonly bm25: number;
  readonly strength: number;
  /** 1, ½, ⅓ … by MiniSearch's order; 0 where it finds nothing. */
  readonly found: number;
  /** Shares of the question that the paragraph speaks of. */
  readonly exact: number;
  readonly exactGeneral: number;
  readonly near: number;
  readonly nearHere: number;
  /** The same for its best sentence. */
  readonly exactSentence: number;
  readonly sentence: number;
  readonly sentenceGeneral: number;
  /** The best sentence's, what the sentence before speaks of counting half, over the paragraph's edge too. */
  readonly context: number;
  /** The first sentence's, and those of the paragraphs before and after. */
  readonly first: number;
  readonly before: number;
  readonly after: number;
  /** The weightiest thing that the paragraph does not speak of; the rarest that the best sentence does not. */
  readonly missing: number;
  readonly missingRarity: number;
  /** The share of the question's neighbouring words that stand close together here too. */
  readonly proximity: number;
  /** The cosine of question and best sentence as mean word vectors. */
  readonly meaning: number;
  /** 1 where the paragraph or its heading speaks of every name in the question; less, the rarer one that it lacks. */
  readonly names: number;
  /** How far the best sentence, and the paragraph, hold the kind of thing that is asked for. */
  readonly type: number;
  readonly typeAnywhere: number;
  /** Names and numbers that the question does not hold: in the best sentence, in the paragraph. */
  readonly newNames: number;
  readonly newNumbers: number;
  readonly allNewNames: number;
  readonly allNewNumbers: number;
  /** Lengths in words of content, sentences and concepts; the best sentence's place. */
  readonly length: number;
  readonly sentences: number;
  readonly sentenceLength: number;
  readonly bestSentence: number;
  readonly concepts: number;
  readonly namedConcepts: number;
  /** The paragraph's number, how many the article has, and the share of the article that stands before it. */
  readonly number: number;
  readonly paragraphs: number;
  readonly position: number;
  /** Which kind of answer is asked for, as its place in the list of kinds. */
  readonly asked: number;
  /** 1 where the best sentence holds a quotation. */
  readonly quotation: number;
  /** How well the question and the section's heading say the same. */
  readonly heading: number;
  /** The share of all that is asked about besides names that the best sentence speaks of; 1 where that is nothing. */
  readonly matter: number;
  /** Whether what the question says of one name is said of another here: "Ukrainian soldiers", "Korean soldiers". */
  readonly conflict: number;
  /** How far the paragraph speaks of the kind of thing that is asked for; 1 where the question names none. */
  readonly focus: number;
}

export interface Weighed {
  readonly candidate: Candidate;
  readonly evidence: Evidence;
  /** How far the paragraph speaks of each concept of the question, by words of like meaning too. */
  readonly held: ConceptScores;
  readonly sentences: readonly SentenceEvidence[];
}

/** What is the same for all candidates of a question. */
interface Asked {
  readonly question: QuestionAnalysis;
  readonly matcher: Matcher;
  readonly idf: (key: string) => number;
  readonly keys: ReadonlySet<string>;
  readonly direction: Float64Array;
  /** The score of the best candidate, and the score of a text that holds just what is asked. */
  readonly best: number;
  readonly ideal: number;
}

const BEFORE = 0.5;
const NEAR = 4;
/** A heading that shares one word of several with the question is hardly the same question. */
const ONE_WORD_SHARED = 0.3;

/** Weighs every candidate against the question; `idf` gives a key's rarity in the articles. */
export function weigh(
  question: QuestionAnalysis,
  candidates: readonly Candidate[],
  idf: (key: string) => number,
): Weighed[] {
  const keys = question.concepts.flatMap(ownKeys);
  const asked: Asked = {
    question,
    matcher: createMatcher(question.concepts, idf),
    idf,
    keys: new Set(keys),
    direction: directionOf(keys.flatMap((key) => wordId(key) ?? [])),
    best: Math.max(...candidates.map(({ score }) => score), Number.MIN_VALUE),
    ideal: keys.reduce((sum, key) => sum + idf(key), 0) || 1,
  };
  return candidates.map((candidate, at) => weighOne(asked, candidate, at));
}

function weighOne(asked: Asked, candidate: Candidate, at: number): Weighed {
  const { article, paragraph } = candidate;
  const sentences = sentenceEvidence(asked, candidate);
  const bestSentence = placeOfBest(sentences);
  const best = sentences[bestSentence];
  const found = termsOfParagraph(paragraph);
  const { concepts } = asked.question;
  return {
    candidate,
    sentences,
    held: together(asked.matcher.of(paragraph).near, concepts.length),
    evidence: {
      bm25: candidate.score / asked.best,
      strength: candidate.score / asked.ideal,
      found: candidate.score > 0 ? 1 / (at + 1) : 0,
      ...shares(asked, candidate, bestSentence),
      context: Math.max(...sentences.map(({ context }) => context)),
      proximity: proximity(concepts, found),
      meaning: cosine(asked.direction, directionOf(found.sentences[bestSentence]?.ids ?? [])),
      ...nameEvidence(asked, paragraph, found),
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
      ...framing(asked, paragraph, found, bestSentence),
    },
  };
}

function sentenceEvidence(asked: Asked, { article, paragraph }: Candidate): SentenceEvidence[] {
  const { matcher, question, keys } = asked;
  const { exact, near } = matcher.of(paragraph);
  const { both } = matcher.weights;
  const previous = article.paragraphs[paragraph.number - 2];
  const previousLast = previous ? (matcher.of(previous).near.at(-1) ?? []) : [];
  const found = termsOfParagraph(paragraph).sentences;
  return paragraph.sentences.map((span, place) => {
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
      newNames: countNew(found[place]?.names ?? [], keys),
      newNumbers: countNew(found[place]?.numbers ?? [], keys),
      length: found[place]?.length ?? 0,
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

/** The shares of the question that a paragraph and its neighbours speak of. */
function shares({ matcher }: Asked, { article, paragraph }: Candidate, best: number): Shares {
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
  { question, matcher }: Asked,
  paragraph: Paragraph,
  found: ParagraphTerms,
  best: number,
): Framing {
  const held = matcher.of(paragraph).exact;
  const here = found.sentences[best];
  return {
    heading: headingMatch(question.concepts, matcher.weights.here, paragraph.heading),
    matter: matter(question.concepts, held[best] ?? [], held[best - 1] ?? []),
    conflict: here && conflict(question, here) ? 1 : 0,
    focus: question.focus ? match(question.focus, found.all) : 1,
  };
}

/** The first of the sentences that speak of most of the question. */
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

function countNew(keys: readonly string[], asked: ReadonlySet<string>): number {
  return keys.filter((key) => !asked.has(key)).length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function proximity(concepts: readonly Concept[], found: ParagraphTerms): number {
  if (concepts.length < 2) return 0;
  let near = 0;
  for (let at = 1; at < concepts.length; at++) {
    if (standNear(places(concepts[at - 1], found), places(concepts[at], found))) near += 1;
  }
  return near / (concepts.length - 1);
}

function places(concept: Concept | undefined, found: ParagraphTerms): readonly number[] {
  return concept ? [...concept.keys.keys()].flatMap((key) => found.placesOf(key)) : [];
}

function standNear(first: readonly number[], second: readonly number[]): boolean {
  return first.some((a) => second.some((b) => a !== b && Math.abs(a - b) <= NEAR));
}

/** The question's share in the heading, and no less of the heading in the question: both must say the same. */
function headingMatch(
  concepts: readonly Concept[],
  weights: readonly number[],
  heading: string | undefined,
): number {
  if (heading === undefined) return 0;
  const held = new Set(terms(heading));
  const asked = new Set(concepts.flatMap((concept) => [...concept.keys.keys()]));
  const content = units(heading).filter((unit) => !unit.stop);
  const shared = content.filter((unit) => asked.has(unit.key)).length;
  if (content.length === 0) return 0;
  const fits = shared > 1 || shared === content.length ? 1 : ONE_WORD_SHARED;
  const covered = coverage(
    concepts.map((concept) => match(concept, held)),
    weights,
  );
  return fits * covered ** 2 * Math.sqrt(shared / content.length);
}

/** The share of what is not a name that a sentence speaks of, the one before counting half; 1 where there is none. */
function matter(concepts: readonly Concept[], here: ConceptScores, before: ConceptScores): number {
  const shares = concepts.flatMap(({ named }, at) =>
    named ? [] : [Math.max(here[at] ?? 0, BEFORE * (before[at] ?? 0))],
  );
  return shares.length === 0 ? 1 : sum(shares) / shares.length;
}

/** Whether what the question says of one name is said here of others, and nowhere of that one. */
function conflict({ owned }: QuestionAnalysis, here: SentenceTerms): boolean {
  return owned.some(({ thing, name }) => {
    const owners = here.owned.filter((each) => thing.keys.has(each.thing.key)).map((each) => each.name.key);
    return owners.length > 0 && !owners.some((key) => name.keys.has(key));
  });
}

/** 1, less the rarity of the rarest name in the question that neither paragraph nor heading speaks of. */
function nameEvidence(
  { question, idf }: Asked,
  paragraph: Paragraph,
  { all }: ParagraphTerms,
): Pick<Evidence, 'names'> {
  const heading = new Set(terms(paragraph.heading ?? ''));
  const highest = idf('');
  const gaps = question.concepts
    .filter(({ named }) => named)
    .map((concept) => {
      const rarity = Math.max(...ownKeys(concept).map(idf)) / highest;
      return rarity * (1 - Math.max(match(concept, all), match(concept, heading)));
    });
  return { names: 1 - Math.max(0, ...gaps) };
}
