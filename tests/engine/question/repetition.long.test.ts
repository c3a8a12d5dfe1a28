import { expect, it } from 'vitest';
import { followUp, isFragment } from '#engine/question/follow-up.ts';
import { withQuestionWords } from '#engine/question/question-words.ts';
import { readQuestion } from '#engine/question/read-question.ts';
import { asTyped } from '#engine/question/rewording.ts';
import { readSpeakerQuestion } from '#engine/question/speaker-question.ts';
import { questionsIn } from '#engine/question/two-questions.ts';
import { createIndex } from '#engine/retrieval/article-index.ts';
import { ownArticles } from '../../corpus-articles.ts';
import { growth } from '../../growth.ts';

const index = createIndex(ownArticles());
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  questionsIn,
  isFragment,
  readSpeakerQuestion,
  followUp: (text) => followUp(asTyped(text), `Who met ${text}?`),
  readQuestion: (text) => readQuestion(text, index),
};
const SIGNS = [' ', '.', '?', ',', '\u0301', 'é', '\n'];

it.each(Object.keys(READERS).flatMap((name) => SIGNS.map((sign) => [name, sign] as const)))(
  '%s reads a text in proportion to its length, though it is all %j',
  (name, sign) => {
    const read = (size: number) => READERS[name]?.(`Who is he${sign.repeat(size)}x`);
    expect(growth(read, 8_000)).toBeLessThan(8);
  },
);

it('mends the first question word after signs, and none after a letter with a mark', () => {
  const mended = (text: string) => withQuestionWords(asTyped(text), () => false).text;
  expect(mended('“... wher now')).toBe('“... where now');
  expect(mended('и wher now')).toBe('и wher now');
  expect(mended('é wher now')).toBe('é wher now');
});
