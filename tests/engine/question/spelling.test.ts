import { describe, expect, it } from 'vitest';
import { createIndex } from '#engine/retrieval/article-index.ts';
import { articleOf } from '../../corpus-articles.ts';

const index = createIndex([
  articleOf(
    'Lavrov flew to the coastal resort across the river with soldiers and a train.',
    'The price changed on one side of the line: like ships, they take care of recent figures at a cost.',
    'The council debated the regulations and the temperature of the swimming pool.',
  ),
]);

describe('spelling', () => {
  it.each([
    ['lavrow', 'lavrov'],
    ['Lavorv', 'lavrov'],
    ['rivver', 'river'],
    ['reort', 'resort'],
    ['soliders', 'soldiers'],
    ['temprature', 'temperature'],
    ['regulashuns', undefined],
    ['regulatoins', 'regulations'],
    ['concil', 'council'],
  ])('reads %s as %s', (typed, meant) => {
    expect(index.mend(typed.toLowerCase())).toBe(meant);
  });

  it('leaves words alone that the articles hold, short ones and those too far off', () => {
    for (const word of ['train', 'sid', 'lavendowski']) expect(index.mend(word), word).toBeUndefined();
  });

  it.each(
    'charged live cure size shops link rain rivalry chap cosy hemp meth recant onus leaker lavish iran iraq trait brain cast mare'.split(
      ' ',
    ),
  )('never mends the English word %s', (word) => {
    expect(index.mend(word)).toBeUndefined();
  });
});
