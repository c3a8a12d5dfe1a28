import { describe, expect, it } from 'vitest';
import { createRecentScores } from '#app/reader/recent-scores.ts';

const window = { text: 'Rain fell. It was cold.', sentences: [{ start: 0, end: 10 }] };
const score = { answers: 1, sentences: [1] };

describe('recent scores', () => {
  it('tell questions, windows, and the cuts of a window apart', () => {
    const recent = createRecentScores(10_000);
    recent.set('why?', window, score);
    expect(recent.get('why?', window)).toEqual(score);
    expect(recent.get('who?', window)).toBeUndefined();
    expect(recent.get('why?', { ...window, text: 'Rain fell.' })).toBeUndefined();
    expect(recent.get('why?', { ...window, sentences: [] })).toBeUndefined();
  });

  it('keep no more than they may, and those that were asked for last', () => {
    const recent = createRecentScores(10_000);
    for (let at = 0; at < 1000; at++) {
      recent.set(`question ${at}`, window, score);
      recent.get('question 0', window);
    }
    const kept = Array.from({ length: 1000 }, (_, at) => recent.get(`question ${at}`, window)).filter(
      Boolean,
    );
    expect(kept.length).toBeGreaterThan(20);
    expect(kept.length).toBeLessThan(50);
    expect(recent.get('question 0', window)).toEqual(score);
    expect(recent.get('question 500', window)).toBeUndefined();
  });
});
