import { afterAll, describe } from 'vitest';
import { openReader } from '#app/reader/open.ts';
import { createEngine } from '#engine/engine.ts';
import { ownArticles } from './corpus-articles.ts';
import { askGoldenQuestions } from './golden-questions.ts';

describe('golden questions with the reader', () => {
  const reader = openReader({ warn: (sentence) => console.error(sentence) });
  afterAll(() => reader.close());
  askGoldenQuestions('with the reader', createEngine(ownArticles(), { reader }));
});
