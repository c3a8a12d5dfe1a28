import { describe, expect, it } from 'vitest';
import { analyseQuestion } from '#engine/question/question.ts';
import { createIndex } from '#engine/retrieval/article-index.ts';
import { articleOf } from '../../corpus-articles.ts';

const index = createIndex([
  articleOf('Lavrov flew to the coastal resort across the river with soldiers and a train.'),
]);

function repaired(word: string): string[] {
  return analyseQuestion(word).concepts.flatMap((concept) => [...index.repair(concept).keys.keys()]);
}

describe('spelling', () => {
  it.each([
    ['lavrow', 'lavrov'],
    ['lavorv', 'lavrov'],
    ['rivver', 'river'],
    ['reort', 'resort'],
    ['soliders', 'soldier'],
  ])('finds %s as %s', (typed, held) => {
    expect(repaired(typed)).toContain(held);
  });

  it('leaves words alone that the corpus holds, short ones, numbers, and those too far off', () => {
    expect(repaired('train')).toEqual(['train']);
    expect(repaired('rain')).not.toContain('train');
    expect(repaired('rivalry')).not.toContain('river');
    expect(repaired('1998')).toEqual(['1998']);
  });
});
