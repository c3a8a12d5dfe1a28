import { typeHeld } from './answer-type.ts';
import { match, ownKeys } from './concept.ts';
import type { OwnedUnits } from './ownership.ts';
import { termsOfParagraph } from './paragraph-terms.ts';
import { terms, units } from './terms.ts';
import type { Candidate, Concept, QuestionAnalysis, Span } from './types.ts';

/** What speaks for a sentence: 0…1 each. */
export interface SentenceEvidence {
  readonly span: Span;
  /** The share of the question, weighted by rarity, that the sentence speaks of. */
  readonly coverage: number;
  /** How far it holds the kind of thing that the question asks for. */
  readonly type: number;
}

/** What speaks for a paragraph as the answer's place: 0…1 each. The features of the ranking, by name. */
export interface Evidence {
  /** MiniSearch's score against that of the best candidate. */
  readonly bm25: number;
  /** The share of the question, weighted by rarity, that the paragraph speaks of. */
  readonly coverage: number;
  /** The same for its best sentence, the sentence before counting half. */
  readonly sentence: number;
  /** The share of the question's neighbouring words that stand close together here too. */
  readonly proximity: number;
  /** How well the question and the section's heading say the same. */
  readonly heading: number;
  /** News says the main thing first: 1 for the first paragraph, falling. */
  readonly early: number;
  /** How far the best sentence holds the kind of thing that is asked for. */
  readonly type: number;
  /** 1 where the paragraph or its heading speaks of every name in the question; less, the rarer one that it lacks. */
  readonly names: number;
  /** The share of all else that is asked about that the best sentence speaks of, likewise; 1 where that is nothing. */
  readonly matter: number;
  /** Whether what the question says of one name is said of another here: "Ukrainian soldiers", "Korean soldiers". */
  readonly conflict: number;
  /** How far the paragraph speaks of the kind of thing that is asked for; 1 where the question names none. */
  readonly focus: number;
}

export interface Weighed {
  readonly candidate: Candidate;
  readonly evidence: Evidence;
  readonly sentences: readonly SentenceEvidence[];
}

const EMPTY: ReadonlySet<string> = new Set();
const NEAR = 4;
/** A heading that shares one word of several with the question is hardly the same question. */
const ONE_WORD_SHARED = 0.3;

/** Weighs every candidate against the question; `idf` gives a key's rarity. */
export function weigh(
  question: QuestionAnalysis,
  candidates: readonly Candidate[],
  idf: (key: string) => number,
): Weighed[] {
  const weights = conceptWeights(question.concepts, idf);
  const best = Math.max(...candidates.map(({ score }) => score), Number.MIN_VALUE);
  return candidates.map((candidate) => weighOne(question, candidate, weights, best, idf));
}

function weighOne(
  question: QuestionAnalysis,
  candidate: Candidate,
  weights: ReadonlyMap<Concept, number>,
  best: number,
  idf: (key: string) => number,
): Weighed {
  const { paragraph } = candidate;
  const { all, bySentence, order, owned } = termsOfParagraph(paragraph);
  const sentences = paragraph.sentences.map((span, at) => ({
    span,
    coverage: coverage(weights, bySentence[at] ?? EMPTY),
    type: typeHeld(question.answerType, paragraph.text.slice(span.start, span.end)),
  }));
  const inContext = bySentence.map((held, at) =>
    coverageInContext(weights, held, bySentence[at - 1] ?? EMPTY),
  );
  const top = inContext.indexOf(Math.max(...inContext));
  const here = bySentence[top] ?? EMPTY;
  const before = bySentence[top - 1] ?? EMPTY;
  return {
    candidate,
    sentences,
    evidence: {
      bm25: candidate.score / best,
      coverage: coverage(weights, all),
      sentence: inContext[top] ?? 0,
      proximity: proximity(question.concepts, order),
      heading: headingMatch(weights, paragraph.heading),
      early: 1 / Math.sqrt(paragraph.number),
      type: sentences[top]?.type ?? 0,
      names: namesHeld(question.concepts, all, new Set(terms(paragraph.heading ?? '')), idf),
      matter: share(
        question.concepts.filter(({ named }) => !named),
        here,
        before,
      ),
      conflict: conflict(question, owned[top] ?? []) ? 1 : 0,
      focus: question.focus ? match(question.focus, all) : 1,
    },
  };
}

/** How much each concept weighs in the question, 1 in all: the rarity of its rarest best word. */
function conceptWeights(
  concepts: readonly Concept[],
  idf: (key: string) => number,
): ReadonlyMap<Concept, number> {
  const raw = concepts.map((concept) => Math.max(...ownKeys(concept).map(idf)));
  const sum = raw.reduce((total, weight) => total + weight, 0) || 1;
  return new Map(concepts.map((concept, at) => [concept, (raw[at] ?? 0) / sum]));
}

function coverage(weights: ReadonlyMap<Concept, number>, held: ReadonlySet<string>): number {
  let sum = 0;
  for (const [concept, weight] of weights) sum += weight * match(concept, held);
  return sum;
}

function coverageInContext(
  weights: ReadonlyMap<Concept, number>,
  held: ReadonlySet<string>,
  before: ReadonlySet<string>,
): number {
  let sum = 0;
  for (const [concept, weight] of weights) {
    sum += weight * Math.max(match(concept, held), 0.5 * match(concept, before));
  }
  return sum;
}

function proximity(concepts: readonly Concept[], order: ReadonlyMap<string, readonly number[]>): number {
  if (concepts.length < 2) return 0;
  let near = 0;
  for (let at = 1; at < concepts.length; at++) {
    if (standNear(places(concepts[at - 1], order), places(concepts[at], order))) near += 1;
  }
  return near / (concepts.length - 1);
}

function places(
  concept: Concept | undefined,
  order: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  return concept ? [...concept.keys.keys()].flatMap((key) => order.get(key) ?? []) : [];
}

function standNear(first: readonly number[], second: readonly number[]): boolean {
  return first.some((a) => second.some((b) => a !== b && Math.abs(a - b) <= NEAR));
}

/** The question's share in the heading, and no less of the heading in the question: both must say the same. */
function headingMatch(weights: ReadonlyMap<Concept, number>, heading: string | undefined): number {
  if (heading === undefined) return 0;
  const held = new Set(terms(heading));
  const asked = new Set([...weights.keys()].flatMap((concept) => [...concept.keys.keys()]));
  const content = units(heading).filter((unit) => !unit.stop);
  const shared = content.filter((unit) => asked.has(unit.key)).length;
  if (content.length === 0) return 0;
  const fits = shared > 1 || shared === content.length ? 1 : ONE_WORD_SHARED;
  return fits * coverage(weights, held) ** 2 * Math.sqrt(shared / content.length);
}

/** The share of the concepts that a sentence speaks of, the one before counting half; 1 where there are none. */
function share(concepts: readonly Concept[], here: ReadonlySet<string>, before: ReadonlySet<string>): number {
  if (concepts.length === 0) return 1;
  const held = concepts.map((concept) => Math.max(match(concept, here), 0.5 * match(concept, before)));
  return held.reduce((sum, each) => sum + each, 0) / concepts.length;
}

/** Whether what the question says of one name is said here of others, and nowhere of that one. */
function conflict({ owned }: QuestionAnalysis, here: readonly OwnedUnits[]): boolean {
  return owned.some(({ thing, name }) => {
    const owners = here.filter((each) => thing.keys.has(each.thing.key)).map((each) => each.name.key);
    return owners.length > 0 && !owners.some((key) => name.keys.has(key));
  });
}

/** 1, less the rarity of the rarest name in the question that neither paragraph nor heading speaks of. */
function namesHeld(
  concepts: readonly Concept[],
  held: ReadonlySet<string>,
  heading: ReadonlySet<string>,
  idf: (key: string) => number,
): number {
  const highest = idf('');
  const gaps = concepts
    .filter(({ named }) => named)
    .map((concept) => {
      const rarity = Math.max(...ownKeys(concept).map(idf)) / highest;
      return rarity * (1 - Math.max(match(concept, held), match(concept, heading)));
    });
  return 1 - Math.max(0, ...gaps);
}
