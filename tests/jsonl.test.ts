import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { answerLine, answerLines, type JsonlAnswer } from '../src/jsonl.ts';
import { ownEngine } from './corpus-articles.ts';

const engine = ownEngine();

describe('a line of JSON', () => {
  it('has the public form', () => {
    const answer = answerLine(engine, '{"id":"q1","question":"How involved is North Korea?"}', 1);
    if ('error' in answer) throw new Error(answer.error);
    expect(Object.keys(answer)).toEqual(['id', 'question', 'status', 'confidence', 'passages']);
    expect(answer).toMatchObject({ id: 'q1', question: 'How involved is North Korea?', status: 'answered' });
    expect(answer.confidence).toBeGreaterThan(0.5);
    expect(answer.passages.length).toBe(10);
    for (const { text, quotes, score, article } of answer.passages) {
      expect(article).toBe('lavrov-pyongyang');
      expect(score).toEqual(expect.any(Number));
      for (const quote of quotes) expect(quote.text).toBe(text.slice(quote.start, quote.end));
    }
    expect(answer.passages.find(({ paragraph }) => paragraph === 9)?.heading).toMatch(/^How involved/);
    expect(answer.passages.find(({ paragraph }) => paragraph === 1)).not.toHaveProperty('heading');
  });

  it.each([
    ['{"id":7,"question":"dugouts","article":"nowhere"}', { id: 7, error: 'there is no article "nowhere"' }],
    ['{oops', { id: 3, error: 'the line opens with { but is not JSON' }],
    ['{"question":5}', { id: 3, error: '"question" must be text' }],
    ['{"id":"x"}', { id: 'x', error: '"question" must be text' }],
    ['{"id":null,"question":"a"}', { id: 3, error: '"id" must be text or a number' }],
    ['a'.repeat(301), { id: 3, error: 'the question has 301 characters; 300 are the most' }],
  ])('that cannot be asked says why: %s', (line, answer) => {
    expect(answerLine(engine, line, 3)).toEqual(answer);
  });

  it('may be plain text, or nothing', () => {
    expect(answerLine(engine, 'dugouts', 2)).toMatchObject({
      id: 2,
      question: 'dugouts',
      status: 'answered',
    });
    expect(answerLine(engine, '', 4)).toMatchObject({
      id: 4,
      question: '',
      status: 'not_found',
      passages: [],
    });
    expect(answerLine(engine, '[1]', 5)).toMatchObject({ id: 5, question: '[1]' });
  });

  it('holds no more passages than are wanted', () => {
    expect(answerLine(engine, 'North Korea', 1, { limit: 2 })).toHaveProperty('passages.length', 2);
  });
});

describe('lines', () => {
  it('are answered one by one, each before the next is there', async () => {
    const input = new PassThrough();
    const output = new PassThrough({ encoding: 'utf8' });
    const done = answerLines(engine, input, output);
    for (const id of [1, 2, 3]) {
      input.write(`{"id":${id},"question":"dugouts"}\r\n`);
      const [line] = (await new Promise<string>((resolve) => output.once('data', resolve))).split('\n');
      expect((JSON.parse(line ?? '') as JsonlAnswer).id).toBe(id);
    }
    input.end('last, without an end');
    await done;
    expect(JSON.parse(output.read() as string)).toMatchObject({ id: 4, question: 'last, without an end' });
  });
});
