import type { Evidence, Weighed } from './evidence.ts';

/** The features of one candidate, in the order of `FEATURES`. */
export type FeatureVector = Float64Array;

/** Used as they are. Headings, conflicts and focus are left out: the training texts have too few of them. */
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

/** In these a candidate is also compared with the others. */
const COMPARED = [
  'strength',
  'exact',
  'near',
  'sentence',
  'sentenceGeneral',
  'context',
  'meaning',
] as const satisfies readonly (keyof Evidence)[];

/** How a candidate compares in a feature: how far it leads the best other one, and how many are better. */
const STANDINGS = ['lead', 'rank'] as const;

type FeatureStanding = Readonly<Record<(typeof STANDINGS)[number], number>>;

/** The features' names: `context`, `context lead` (below 0 where it trails), `context rank` (0 for the best). */
export const FEATURES: readonly string[] = [
  ...PLAIN,
  ...COMPARED.flatMap((name) => STANDINGS.map((kind) => `${name} ${kind}`)),
];

/** The features of all candidates of a question, in their order. */
export function featuresOf(weighed: readonly Weighed[]): FeatureVector[] {
  const standings = COMPARED.map((name) => standingsOf(weighed.map(({ evidence }) => evidence[name])));
  return weighed.map(({ evidence }, at) =>
    Float64Array.from([
      ...PLAIN.map((name) => evidence[name]),
      ...standings.flatMap((each) => STANDINGS.map((kind) => each[at]?.[kind] ?? 0)),
    ]),
  );
}

function standingsOf(values: readonly number[]): FeatureStanding[] {
  const sorted = [...values].sort((a, b) => b - a);
  const [best = 0, second = best] = sorted;
  return values.map((value) => ({
    lead: value - (value === best ? second : best),
    rank: sorted.indexOf(value),
  }));
}
