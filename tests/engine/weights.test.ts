import { describe, expect, it } from 'vitest';
import { nearSignals } from '#engine/across/signals.ts';
import { windowsOf } from '#engine/across/windows.ts';
import { signalsOf } from '#engine/answer/answerability.ts';
import { shippedAttribution } from '#engine/attribution/attributions.ts';
import { CONTENT_FEATURES } from '#engine/attribution/content-features.ts';
import { CUE_FEATURES } from '#engine/attribution/cues.ts';
import { JUDGE_FEATURES } from '#engine/attribution/judge.ts';
import { SOURCE_FEATURES } from '#engine/attribution/sources.ts';
import { SHIPPED } from '#engine/model/weights.ts';
import { FEATURES } from '#engine/ranking/features.ts';
import { findIn } from '#engine/ranking/find.ts';
import { rank } from '#engine/ranking/rank.ts';
import { SENTENCE_FEATURES } from '#engine/ranking/sentence-features.ts';
import { createIndex } from '#engine/retrieval/article-index.ts';
import { SUMMARY_FEATURES } from '#engine/summary/summary-features.ts';
import summary from '#engine/weights/summary.json' with { type: 'json' };
import { articleOf } from '../corpus-articles.ts';

const attribution = shippedAttribution();

describe('the weights that are shipped', () => {
  it.each([
    ['ranker', SHIPPED.ranker, FEATURES],
    ['sentences', SHIPPED.sentences, SENTENCE_FEATURES],
    ['cue', attribution.cue, CUE_FEATURES],
    ['source', attribution.source, SOURCE_FEATURES],
    ['content', attribution.content, CONTENT_FEATURES],
    ['judge', attribution.judge, JUDGE_FEATURES],
    ['speaker', attribution.speaker, JUDGE_FEATURES],
  ])(
    'ask the %s forest’s questions of the features that the code has, in the code’s order',
    (_, forest, names) => {
      expect(forest?.features).toEqual(names);
    },
  );

  it('weigh the features that a summary has', () => {
    expect(Object.keys(summary)).toEqual(SUMMARY_FEATURES);
  });

  it('weigh the signals that a confidence has, and where they are read, those of the reader', () => {
    const index = createIndex([articleOf('Lavrov flew to the coastal resort.')]);
    const { question, weighed } = findIn(index, 'Where did Lavrov fly?');
    const ranked = rank(weighed, SHIPPED.ranker);
    const read = ranked.map((each) => ({ ...each, readerScore: { answers: 1, sentences: [0] } }));
    const names = (of: typeof ranked) => Object.keys(signalsOf(question, of, index) ?? {});
    expect(Object.keys(SHIPPED.answerability.weights)).toEqual(names(ranked));
    expect(Object.keys(SHIPPED.reranking.answerability.weights)).toEqual(names(read));
  });

  it('weigh the signals that nearness in meaning has', async () => {
    const match = { pieces: [1], weights: [1], words: [{ text: 'fly', near: 1 }], whole: 1, sentences: [1] };
    const article = articleOf('Lavrov flew to the coastal resort.');
    const [window] = windowsOf(article);
    const near = window && [{ ...window, similarity: 1, cosine: 1, score: 1, match }];
    const nowhere = new Float32Array(1);
    const found = { windows: near ?? [], matches: [match], question: nowhere, middle: nowhere };
    const names = Object.keys(nearSignals(found, 'de', true) ?? {});
    expect(Object.keys(SHIPPED.across.topic.weights)).toEqual(names);
    expect(Object.keys(SHIPPED.across.answer.weights)).toEqual(names);
  });
});
