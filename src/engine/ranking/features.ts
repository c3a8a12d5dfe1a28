import type { Evidence, Weighed } from './evidence.ts';

/** What the trees are asked about one candidate, in the order of `FEATURES`. */
export type FeatureVector = Float64Array;

/** Taken as they are. Left out: what the training texts hold nothing of, or too little (headings, conflicts, focus). */
const PLAIN = [
  'bm25',
  'strength',
  'found',
  'exact',
  'exactGeneral',
  'near',
  'nearHere',
  'exactSentence',
  'sentence',
  'sentenceGeneral',
  'context',
  'first',
  'before',
  'after',
  'missing',
  'missingRarity',
  'proximity',
  'meaning',
  'names',
  'type',
  'typeAnywhere',
  'newNames',
  'newNumbers',
  'allNewNames',
  'allNewNumbers',
  'length',
  'sentences',
  'sentenceLength',
  'bestSentence',
  'concepts',
  'namedConcepts',
  'number',
  'paragraphs',
  'position',
  'asked',
  'quotation',
  'matter',
] as const satisfies readonly (keyof Evidence)[];

/** In these a candidate is held against the others, too. */
const COMPARED = [
  'strength',
  'exact',
  'near',
  'sentence',
  'sentenceGeneral',
  'context',
  'meaning',
] as const satisfies readonly (keyof Evidence)[];

/** The features' names: `context`, `context lead` (over the best other candidate), `context rank` (0 for the best). */
export const FEATURES: readonly string[] = [
  ...PLAIN,
  ...COMPARED.flatMap((name) => [`${name} lead`, `${name} rank`]),
];

/** The features of all candidates of a question, in their order. */
export function featuresOf(weighed: readonly Weighed[]): FeatureVector[] {
  const standings = COMPARED.map((name) => standingsOf(weighed.map(({ evidence }) => evidence[name])));
  return weighed.map(({ evidence }, at) =>
    Float64Array.from([
      ...PLAIN.map((name) => evidence[name]),
      ...standings.flatMap((each) => each[at] ?? [0, 0]),
    ]),
  );
}

/** By how much each value leads the best other one (below 0: trails the best), and how many are greater. */
function standingsOf(values: readonly number[]): (readonly [number, number])[] {
  const sorted = [...values].sort((a, b) => b - a);
  const [best = 0, second = best] = sorted;
  return values.map((value) => [value - (value === best ? second : best), sorted.indexOf(value)]);
}
