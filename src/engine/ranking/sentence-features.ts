import { rowOf } from '#engine/model/trees.ts';
import type { Weighed } from './evidence.ts';

/** The features of a sentence; `lead` is over the best other sentence of its paragraph. */
export const SENTENCE_FEATURES = [
  'coverage',
  'exact',
  'context',
  'type',
  'newNames',
  'newNumbers',
  'length',
  'place',
  'coverage lead',
  'context lead',
  'type lead',
  'next coverage',
  'sentences',
  'asked',
] as const;

type SentenceFeatures = Readonly<Record<(typeof SENTENCE_FEATURES)[number], number>>;

/** The features of all sentences of a paragraph, in their order, as rows for the forest. */
export function sentenceFeaturesOf({ sentences, evidence }: Weighed): Float64Array[] {
  const lead = (name: 'coverage' | 'context' | 'type') => leads(sentences.map((each) => each[name]));
  const [coverage, context, type] = [lead('coverage'), lead('context'), lead('type')];
  return sentences.map(({ span, ...own }, at) => {
    const features: SentenceFeatures = {
      ...own,
      'coverage lead': coverage[at] ?? 0,
      'context lead': context[at] ?? 0,
      'type lead': type[at] ?? 0,
      'next coverage': sentences[at + 1]?.coverage ?? 0,
      sentences: sentences.length,
      asked: evidence.asked,
    };
    return Float64Array.from(rowOf(SENTENCE_FEATURES, features));
  });
}

function leads(values: readonly number[]): number[] {
  const [best = 0, second = best] = [...values].sort((a, b) => b - a);
  return values.map((value) => value - (value === best ? second : best));
}
