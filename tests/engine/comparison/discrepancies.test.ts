import { describe, expect, it } from 'vitest';
import { compareOn } from '#engine/comparison/comparison.ts';
import { discrepanciesAmong } from '#engine/comparison/discrepancies.ts';
import { figuresOf } from '#engine/facts/numbers.ts';
import { MOST_FOUND } from '#engine/limits.ts';
import { createArticle } from '#engine/text/article.ts';
import type { Engine } from '#engine/types.ts';

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

it('compares so many figures of an article, however many it has', async () => {
  const compared = async (count: number) => {
    const articles = ['a', 'b'].map((id, place) => {
      const sentences = Array.from(
        { length: count },
        (_, at) => `Fire destroyed ${20 + 2 * at + place} houses.`,
      );
      return createArticle(id, { title: id, publication: 'P' }, sentences.join(' '));
    });
    /** Finds each article's only paragraph. */
    const ask: Engine['ask'] = async (_, { article: id } = {}) => {
      const passages = articles
        .filter((article) => article.id === id)
        .flatMap((article) =>
          article.paragraphs.map((paragraph) => ({ article, paragraph, score: 1, quotes: [] })),
        );
      return { status: 'answered', confidence: 1, passages, more: [] };
    };
    const { discrepancies } = await compareOn({ articles, ask } as unknown as Engine, 'houses', articles);
    return discrepancies.map((group) => group.length);
  };
  expect(await compared(MOST_FOUND.comparedFigures + 50)).toEqual([2 * MOST_FOUND.comparedFigures]);
  expect(await compared(2 * MOST_FOUND.comparedFigures)).toEqual([2 * MOST_FOUND.comparedFigures]);
  expect(await compared(10)).toEqual([20]);
});
