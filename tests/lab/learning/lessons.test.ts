import { expect, it } from 'vitest';
import { withoutAnswers } from '#lab/learning/lessons.ts';
import { articleOf } from '../../corpus-articles.ts';

it('takes out every paragraph that has all words of an answer', () => {
  const article = articleOf(
    'The bridge was drawn by Hanna Lind.',
    'It opened in May.',
    'The town thanked Lind, Hanna, with a medal.',
    'Hanna Berg cut the ribbon.',
  );
  const answer = { paragraph: 1, span: { start: 24, end: 34 } };
  const rest = withoutAnswers(article, { text: 'Who drew the bridge?', answers: [answer] });
  expect(rest?.paragraphs.map(({ text }) => text)).toEqual([
    'It opened in May.',
    'Hanna Berg cut the ribbon.',
  ]);
});
