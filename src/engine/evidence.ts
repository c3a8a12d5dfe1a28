import { type OwnedUnits, ownershipsIn } from './ownership.ts';
import { terms, units } from './terms.ts';
import type { AnswerType, Candidate, Concept, Paragraph, QuestionAnalysis, Span } from './types.ts';

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

const NEAR = 4;
/** A heading that shares one word of several with the question is hardly the same question. */
const ONE_WORD_SHARED = 0.3;
const TYPE_SIGNS: Readonly<Record<AnswerType, RegExp>> = {
  who: /(?:^|\s)["“‘(]?\p{Lu}[\p{L}.'’-]*\s+(?:\p{L}+\s+)?\p{Lu}[\p{L}'’-]+|\b(?:president|minister|he|she|officials?|experts?)\b/u,
  when: /\b(?:\d{4}|\d{1,2}(?::\d\d)?\s*[ap]\.?m|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|jan\.|feb\.|aug\.|sept\.|oct\.|nov\.|dec\.|today|yesterday|tomorrow|tonight|weekend|last (?:year|month|week|night)|(?:year|month|week|day|hour|decade)s? ago|earlier|noon|midnight|century)\b/iu,
  where: /\b(?:in|at|from|to|near|outside|across|into|of)\s+(?:the\s+)?(?:\p{Ll}+\s+)?\p{Lu}/u,
  how_many:
    /\p{N}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundreds?|thousands?|millions?|billions?|dozens?|half|third|quarter|percent|several|none)\b/iu,
  how_much:
    /[$€£¥]\s?\p{N}|\p{N}[\p{N},.]*\s*(?:(?:m|b|tr)illion\s+)?(?:dollars?|euros?|pounds?|cents?|pence|yen|yuan|rubles?|roubles?|rupees?|francs?|usd|eur|gbp)\b|\b(?:free|nothing)\b/iu,
  how_old:
    /\b\p{N}{1,3}[- ](?:year|month|week|day)s?[- ]old\b|\baged?\s+\p{N}|,\s\p{N}{1,3},|\bborn\b|\byears? old\b|\bin (?:his|her|their) (?:\p{N}0s|\p{Ll}+ties|teens)\b|\bturn(?:s|ed)? \p{N}/iu,
  why: /\b(?:because|due to|since|so that|in order to|after|for fear|thanks to|as a result|caused?|reasons?|over|therefore|aimed?|leads? to|led to|based on|to \p{Ll}+)\b/iu,
  any: /(?:)/u,
};

const CRISP_TYPES: ReadonlySet<AnswerType> = new Set(['how_many', 'how_much', 'how_old', 'when']);

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
  const { all, bySentence, order, owned } = termsOf(paragraph);
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
      focus: question.focus ? Math.max(match(question.focus, all), 0) : 1,
    },
  };
}

/** A number is there or not; that a capital letter is a person or a place, or a "to" a reason, is a guess. */
function typeHeld(type: AnswerType, sentence: string): number {
  if (type === 'any') return 0.5;
  const held = TYPE_SIGNS[type].test(sentence);
  return CRISP_TYPES.has(type) ? Number(held) : held ? 0.8 : 0.3;
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

/** The keys of the concept's own words, leaving out other words for it. */
export function ownKeys(concept: Concept): string[] {
  return [...concept.keys].filter(([, weight]) => weight === 1).map(([key]) => key);
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

/** How far the keys speak of the concept: 1 for its own word, less for another word for it, 0 for none. */
export function match(concept: Concept, held: ReadonlySet<string>): number {
  let best = 0;
  for (const [key, weight] of concept.keys) if (weight > best && held.has(key)) best = weight;
  return best;
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

interface ParagraphTerms {
  readonly all: ReadonlySet<string>;
  readonly bySentence: readonly ReadonlySet<string>[];
  /** Where in the paragraph's sequence of units each key stands. */
  readonly order: ReadonlyMap<string, readonly number[]>;
  /** What stands under which name, by sentence. */
  readonly owned: readonly (readonly OwnedUnits[])[];
}

const EMPTY: ReadonlySet<string> = new Set();
const cache = new WeakMap<Paragraph, ParagraphTerms>();

/** The terms of a paragraph, worked out once for as long as the paragraph lives. */
function termsOf(paragraph: Paragraph): ParagraphTerms {
  const known = cache.get(paragraph);
  if (known) return known;
  const bySentence = paragraph.sentences.map(
    ({ start, end }) => new Set(terms(paragraph.text.slice(start, end))),
  );
  const order = new Map<string, number[]>();
  for (const [at, { key }] of units(paragraph.text).entries())
    order.set(key, [...(order.get(key) ?? []), at]);
  const owned = paragraph.sentences.map(({ start, end }) =>
    ownershipsIn(units(paragraph.text.slice(start, end))),
  );
  const made = { all: new Set(bySentence.flatMap((each) => [...each])), bySentence, order, owned };
  cache.set(paragraph, made);
  return made;
}
