import { describe, expect, it } from 'vitest';
import { discrepanciesAmong } from '#engine/comparison/discrepancies.ts';
import { figuresOf } from '#engine/facts/numbers.ts';
import { createArticle } from '#engine/text/article.ts';

/** The groups of figures that differ among articles of these texts, as they are written. */
function differing(...bodies: readonly string[]): string[][] {
  const figures = bodies.flatMap((body, at) => {
    const article = createArticle(`a${at}`, { title: `T${at}`, publication: 'P' }, body);
    return figuresOf(article).map((figure) => ({ article, figure }));
  });
  return discrepanciesAmong(figures).map((group) => group.map(({ figure }) => figure.written.text));
}

describe('figures for the same thing', () => {
  it.each<[string, string, string, string[]]>([
    [
      'in other words',
      'Around 4,000 North Korean soldiers were killed in Kursk.',
      'Some 6,000 North Korean troops have been killed in the Kursk region.',
      ['Around 4,000', 'Some 6,000'],
    ],
    [
      'that come on top of others',
      'Pyongyang will send another 20,000 soldiers to Russia.',
      'North Korea plans to deploy an additional 25,000 to 30,000 troops, to support Moscow.',
      ['another 20,000', 'an additional 25,000 to 30,000'],
    ],
    [
      'in a verb of its own',
      'The blaze destroyed 140 houses.',
      'At least 160 homes have been destroyed by the blaze.',
      ['140', 'At least 160'],
    ],
    ['in a toll', 'The death toll rose to 45.', 'The death toll has risen to 52.', ['45', '52']],
    [
      'in money',
      'The bridge cost $5 million in taxes.',
      'The bridge across the river has cost $7 million in taxes.',
      ['$5 million', '$7 million'],
    ],
  ])('%s', (_, one, other, expected) => {
    expect(differing(one, other)).toEqual([expected]);
  });

  it.each<[string, string, string]>([
    ['agree', 'Around 40 people were killed in Kyiv.', 'About 40 people were killed in Kyiv.'],
    ['count other things', 'The flood destroyed 40 houses.', 'The flood destroyed 50 bridges.'],
    ['tell of something else', 'The court freed 40 soldiers.', 'The shell killed 50 soldiers.'],
    ['are of other countries', 'It killed 40 Russian soldiers.', 'It killed 50 Ukrainian soldiers.'],
    ['are past and to come', 'They sent 40 soldiers last year.', 'They will send 50 soldiers next year.'],
    ['come on top, or do not', 'They sent another 40 soldiers.', 'They sent 50 soldiers.'],
    ['are of other years', 'Seven ships sank in 1988.', 'The storm sank three ships in 2011.'],
    ['are lost and caught', 'Nine people died in the fire.', 'Police arrested 12 people after the fire.'],
    ['are of other men', 'Three firefighters were killed.', 'Nine villagers were killed.'],
    ['are ages', 'Police arrested a 40-year-old man.', 'Police arrested a 50-year-old man.'],
    ['are shares and counts', 'The storm hit 40 percent of homes.', 'The storm hit 50 homes.'],
    [
      'are of other places',
      'A bomb in Kabul, Afghanistan, killed 40 people.',
      'The crash in Tokyo, Japan, killed 50 people.',
    ],
  ])('not where they %s', (_, one, other) => {
    expect(differing(one, other)).toEqual([]);
  });

  it('not within one article', () => {
    expect(differing('The shell killed 40 soldiers. Later a shell killed 50 soldiers.')).toEqual([]);
  });
});
