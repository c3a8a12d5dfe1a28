import type { SentenceEvidence, Weighed } from './evidence.ts';

const PLAIN = [
  'coverage',
  'exact',
  'context',
  'type',
  'newNames',
  'newNumbers',
  'length',
  'place',
] as const satisfies readonly (keyof SentenceEvidence)[];

/** What the trees are asked about one sentence; `lead` is over the best other sentence of the paragraph. */
export const SENTENCE_FEATURES: readonly string[] = [
  ...PLAIN,
  'coverage lead',
  'context lead',
  'type lead',
  'next coverage',
  'sentences',
  'asked',
];

/** The features of all sentences of a paragraph, in their order. */
export function sentenceFeaturesOf({ sentences, evidence }: Weighed): Float64Array[] {
  const lead = (name: 'coverage' | 'context' | 'type') => leads(sentences.map((each) => each[name]));
  const leading = [lead('coverage'), lead('context'), lead('type')];
  return sentences.map((sentence, at) =>
    Float64Array.from([
      ...PLAIN.map((name) => sentence[name]),
      ...leading.map((each) => each[at] ?? 0),
      sentences[at + 1]?.coverage ?? 0,
      sentences.length,
      evidence.asked,
    ]),
  );
}

function leads(values: readonly number[]): number[] {
  const [best = 0, second = best] = [...values].sort((a, b) => b - a);
  return values.map((value) => value - (value === best ? second : best));
}
