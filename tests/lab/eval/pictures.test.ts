import { describe, expect, it } from 'vitest';
import { picturesOf } from '#lab/eval/pictures.ts';
import { questionScores } from '#lab/eval/question-sets.ts';
import { marked } from './asked.ts';

const transcript = (system: string) => ({
  system,
  thresholds: { answered: 0.6, related: 0.2 },
  articles: [{ answerable: [marked(0.9, 1)], unanswerable: [], removed: [0.1] }],
  milliseconds: 1,
  millisecondsEach: [1],
});

describe('the pictures of what was measured', () => {
  it('show the systems on the articles that the reader has not seen', () => {
    const scores = questionScores('ferry', [
      transcript('Verbatim, 3 folds'),
      transcript('unread: Verbatim with the reader, 3 folds'),
      transcript('unread: Verbatim, 3 folds'),
    ]);
    const pictures = picturesOf([scores]);
    expect(pictures.map(({ file }) => file)).toEqual(['ranking.svg', 'reliability.svg']);
    for (const { svg } of pictures) {
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      expect(svg.match(/<circle/g)).toHaveLength(svg.includes('ferry') ? 2 : 4);
    }
  });

  it('are none where nothing was asked', () => {
    expect(picturesOf([])).toEqual([]);
  });
});
