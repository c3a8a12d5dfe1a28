import { expect, it } from 'vitest';
import { sampleQuestions } from '#lab/data/sample-questions.ts';
import { articleOf } from './asked.ts';

const articles = Array.from({ length: 6 }, (_, at) => ({
  article: articleOf(`Ada rowed ${at} miles.`),
  questions: ['Who rowed?', 'How far?', 'Where?'].map((text) => ({ text: `${text} (${at})`, answers: [] })),
  read: at % 2 === 0,
}));

const asked = (count: number) =>
  sampleQuestions(articles, count).map(({ questions }) => questions.map(({ text }) => text));

it('keeps as many questions of articles that were read as of the others', () => {
  const kept = sampleQuestions(articles, 4);
  const counts = [true, false].map(
    (wanted) => kept.filter(({ read }) => read === wanted).flatMap(({ questions }) => questions).length,
  );
  expect(counts).toEqual([4, 4]);
});

it('keeps every article in its place, so that its fold stays the same', () => {
  expect(sampleQuestions(articles, 1).map(({ article }) => article)).toEqual(
    articles.map(({ article }) => article),
  );
});

it('draws the same questions each time, and of a larger sample more', () => {
  expect(asked(2)).toEqual(asked(2));
  const larger = new Set(asked(4).flat());
  expect(
    asked(2)
      .flat()
      .every((text) => larger.has(text)),
  ).toBe(true);
});

it('keeps everything where a set has no more', () => {
  expect(sampleQuestions(articles, 100)).toEqual(articles);
});
