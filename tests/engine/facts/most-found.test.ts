import { describe, expect, it } from 'vitest';
import { timelineOf } from '#engine/facts/events.ts';
import { figuresOf } from '#engine/facts/numbers.ts';
import { MOST_FOUND } from '#engine/limits.ts';
import { createArticle } from '#engine/text/article.ts';
import type { Article } from '#engine/types.ts';
import { articleOf } from '../../corpus-articles.ts';

const dates = (text: string) => timelineOf(articleOf(text)).map(({ date }) => date.text);
const figures = (text: string) =>
  figuresOf(articleOf(text)).map(({ paragraph, written, thing }) =>
    [written.text, thing && paragraph.text.slice(thing.start, thing.end)].join(' '),
  );

/** An article, and how often somebody has looked where the sentences of one of its paragraphs are. */
function counted({ paragraphs, ...about }: Article): {
  readonly article: Article;
  readonly looks: () => number;
} {
  let looks = 0;
  const article = {
    ...about,
    paragraphs: paragraphs.map(({ sentences, ...rest }) => ({
      ...rest,
      get sentences() {
        looks += 1;
        return sentences;
      },
    })),
  };
  return { article, looks: () => looks };
}

const lines = (count: number, lineOf: (at: number) => string): Article =>
  createArticle(
    'long',
    { title: 'T', publication: 'P' },
    Array.from({ length: count }, (_, at) => lineOf(at)).join('\n\n'),
  );

describe('what a sentence says more than once', () => {
  it('is one date of it', () => {
    expect(dates('July July July, and July.')).toEqual(['July']);
    expect(dates('He came in 2019 and in 2020, and went in 2019.')).toEqual(['in 2019', 'in 2020']);
    expect(dates('He came in 2019. He went in 2019.')).toEqual(['in 2019', 'in 2019']);
  });

  it('is two dates where it means two, or nobody knows', () => {
    const article = createArticle(
      'quoted',
      { title: 'T', publication: 'P', published: '2025-07-12' },
      '“We met on Monday,” she said on Monday.',
    );
    expect(timelineOf(article).map(({ date, status }) => `${date.text} ${status}`)).toEqual([
      'on Monday told',
      'on Monday untold',
    ]);
  });

  it('is one figure of it, but for another thing', () => {
    expect(figures('They have 40 cars, 40 bikes and 40 cars.')).toEqual(['40 cars', '40 bikes']);
    expect(figures('They have 40 cars. They want 40 cars.')).toEqual(['40 cars', '40 cars']);
  });
});

describe.each([
  ['dates', timelineOf, MOST_FOUND.events, (at: number) => `It rained in ${1000 + (at % 900)}.`],
  ['figures', figuresOf, MOST_FOUND.figures, (at: number) => `They sold ${at + 20} cars.`],
] as const)('of very many %s', (_, find, most, lineOf) => {
  it('the first are found, and the paragraphs behind them are not read', () => {
    const [once, twice] = [lines(most + 10, lineOf), lines(2 * most, lineOf)].map(counted);
    if (!once || !twice) return expect.unreachable();
    const found = find(once.article);
    expect(found).toHaveLength(most);
    expect(Math.max(...found.map(({ paragraph }) => paragraph.number))).toBe(most);
    expect(find(twice.article)).toHaveLength(most);
    expect(twice.looks()).toBe(once.looks());
  });

  it('all are found where there are no more', () => {
    expect(find(lines(most - 1, lineOf))).toHaveLength(most - 1);
  });
});
