import { describe, expect, it } from 'vitest';
import { readCsv } from '#lab/data/csv.ts';
import { measureQuiz, quizOf, readQuiz } from '#lab/eval/quiz.ts';
import { articleOf, knowing, marked } from './asked.ts';
import { createFiles } from './files.ts';

const file = createFiles();

describe('CSV', () => {
  it('reads fields in quotes, with commas, quotes and line breaks in them', () => {
    const path = file('good.csv', ['a,question,b', '1,"Who, if ""anyone""', 'came?",x', '2,Why?,', '']);
    expect(readCsv(path, ['question', 'b'])).toEqual([
      { question: 'Who, if "anyone"\ncame?', b: 'x' },
      { question: 'Why?', b: '' },
    ]);
  });

  it('says which file and line is at fault, and what to do', () => {
    const short = file('short.csv', ['a,b', '"1', '1",2', '3']);
    expect(() => readCsv(short, ['a'])).toThrow(/short\.csv:4: has 1 fields .* repair or replace the file/);
    expect(() => readCsv(file('open.csv', ['a,b', '1,"2']), ['a'])).toThrow(/open\.csv:2: has a quote/);
    expect(() => readCsv(file('other.csv', ['a,b', '1,2']), ['c'])).toThrow(/no column "c"/);
    expect(() => readCsv(file('none.csv', []), ['c'])).toThrow(/no column "c"/);
  });
});

describe('the quiz', () => {
  it('reads each question once', () => {
    const path = file('quiz.csv', ['url,question,answer', 'u,Who?,A', 'u,When?,B', 'v,Who?,C', 'v, ,D']);
    expect(readQuiz(path)).toEqual(['Who?', 'When?']);
  });

  it('asks the articles four questions each in a fixed order', () => {
    const quiz = Array.from({ length: 10 }, (_, at) => `${at}`);
    expect(quizOf(quiz, 0, 3)).toEqual(['0', '3', '6', '9']);
    expect(quizOf(quiz, 2, 3)).toEqual(['2', '5', '8', '1']);
    expect(quizOf(['0', '1'], 1, 3)).toEqual(['1', '0']);
  });

  it('puts the threshold where a twentieth of the own questions falls below', async () => {
    // Twenty own questions: one of .1, all others from .3 on, so the threshold is .3.
    const own = [0.1, 0.3, ...Array.from({ length: 18 }, () => 0.9)].map((each) => marked(each, 1));
    const sure = knowing({ a: 0.7, b: 0.3, c: 0.29, d: 0.1 }, { answered: 0.6, related: 0.2 });
    const articles = [{ article: articleOf('One sentence.'), questions: [] }];
    const replies = [{ answerable: own, unanswerable: [], removed: [] }];
    const scores = await measureQuiz(['a', 'b', 'c', 'd'], articles, sure, replies);
    expect(scores).toMatchObject({ asked: 4, threshold: 0.3 });
    expect(scores.atFivePercent.value).toBe(2 / 4);
    expect(scores.falseAnswers?.answered.value).toBe(1 / 4);
    expect(scores.falseAnswers?.answeredOrRelated.value).toBe(3 / 4);
  });
});
