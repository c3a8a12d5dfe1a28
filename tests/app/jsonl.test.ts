import { PassThrough, Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { answerLine, answerLines, type JsonlAnswer } from '#app/jsonl.ts';
import { LONGEST_LINE } from '#app/lines.ts';
import { createEngine } from '#engine/engine.ts';
import { articleOf, ownEngine } from '../corpus-articles.ts';

const engine = ownEngine();

describe('a line of JSON', () => {
  it('has the public form', async () => {
    const answer = await answerLine(engine, '{"id":"q1","question":"How involved is North Korea?"}', 1);
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

  it('says of each sentence of a quote whose words it is', async () => {
    const answer = await answerLine(engine, 'Where do the North Korean troops live?', 1);
    if ('error' in answer) throw new Error(answer.error);
    const voices = answer.passages.flatMap(({ paragraph, quotes }) =>
      quotes.flatMap((quote) => quote.voices.map((voice) => [paragraph, voice])),
    );
    expect(voices).toContainEqual([10, expect.objectContaining({ kind: 'hedged', word: 'allegedly' })]);
    expect(voices).toContainEqual([
      9,
      expect.objectContaining({ start: 245, end: 350, kind: 'said', speaker: 'Western officials' }),
    ]);
  });

  it('names for each quote who is said to have said it, in slices of the article', async () => {
    const line = '{"id":1,"question":"How many soldiers does Pyongyang plan to deploy?"}';
    const answer = await answerLine(engine, line, 1);
    if ('error' in answer) throw new Error(answer.error);
    const said = answer.passages.flatMap(({ quotes }) => quotes.flatMap(({ attributions }) => attributions));
    expect(said).toContainEqual(
      expect.objectContaining({
        speaker: 'Ukrainian intelligence',
        kind: 'reported',
        cue: expect.objectContaining({ paragraph: 7, text: 'reports' }),
      }),
    );
    const [article] = engine.articles;
    for (const { source, cue, content } of said) {
      for (const { paragraph, start, end, text } of [source, cue, ...content]) {
        expect(text).toBe(article?.paragraphs[paragraph - 1]?.text.slice(start, end));
      }
    }
  });

  it.each([
    ['{"id":7,"question":"dugouts","article":"nowhere"}', { id: 7, error: 'there is no article "nowhere"' }],
    ['{oops', { id: 3, error: 'the line opens with { but is not JSON' }],
    ['{"question":5}', { id: 3, error: '"question" must be text' }],
    ['{"id":"x"}', { id: 'x', error: '"question" must be text' }],
    ['{"id":true,"question":"a"}', { id: 3, error: '"id" must be text or a number' }],
    [
      '{"id":123456789012345678,"question":"a"}',
      { id: 3, error: expect.stringMatching(/^"id" has more digits/) },
    ],
    ['{"id":1e400,"question":"a"}', { id: 3, error: expect.stringMatching(/^"id"/) }],
    ['a'.repeat(LONGEST_LINE + 1), { id: 3, error: 'the line has more than 65536 characters' }],
    ['a'.repeat(301), { id: 3, error: 'the question has 301 characters; 300 are the most' }],
  ])('that cannot be asked says why: %s', async (line, answer) => {
    expect(await answerLine(engine, line, 3)).toEqual(answer);
  });

  it('may say that it has no id and names no article', async () => {
    const line = '{"id":null,"question":"dugouts","article":null}';
    expect(await answerLine(engine, line, 6)).toMatchObject({ id: 6, status: 'answered' });
  });

  it('tells a question in another language from one that the article does not answer', async () => {
    expect(await answerLine(engine, 'Wer gewann das Fußballspiel?', 1)).toMatchObject({
      status: 'other_language',
      confidence: 0,
      languages: { question: 'de', articles: ['en'] },
    });
    const english = await answerLine(engine, 'Who won the football match?', 2);
    expect(english).toMatchObject({ status: 'not_found' });
    expect(english).not.toHaveProperty('languages');
  });

  it('may be plain text, or nothing', async () => {
    expect(await answerLine(engine, 'dugouts', 2)).toMatchObject({
      id: 2,
      question: 'dugouts',
      status: 'answered',
    });
    expect(await answerLine(engine, '', 4)).toMatchObject({
      id: 4,
      question: '',
      status: 'not_found',
      passages: [],
    });
    expect(await answerLine(engine, '[1]', 5)).toMatchObject({ id: 5, question: '[1]' });
  });

  it('asks its own article, or else the one that all are to ask', async () => {
    const own = createEngine([
      { ...articleOf('Kim sent soldiers.'), id: 'kim' },
      { ...articleOf('Lee sent soldiers.'), id: 'lee' },
    ]);
    const asked = async (line: string): Promise<string[]> => {
      const answer = await answerLine(own, line, 1, { article: 'kim' });
      return 'error' in answer ? [answer.error] : answer.passages.map(({ article }) => article);
    };
    expect(await asked('Who sent soldiers?')).toEqual(['kim']);
    expect(await asked('{"question":"Who sent soldiers?","article":"lee"}')).toEqual(['lee']);
    expect(await asked('{"question":"Who sent soldiers?","article":"LEE"}')).toEqual([
      'there is no article "LEE"',
    ]);
  });

  it('holds no more passages than are wanted', async () => {
    expect(await answerLine(engine, 'North Korea', 1, { limit: 2 })).toHaveProperty('passages.length', 2);
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

  /** What is written for this input, a line each. */
  async function written(chunks: readonly (string | Uint8Array)[], own = engine): Promise<string[]> {
    const output = new PassThrough({ encoding: 'utf8' });
    const lines: string[] = [];
    output.on('data', (text: string) => lines.push(text));
    await answerLines(own, Readable.from(chunks, { objectMode: false }), output);
    return lines;
  }

  it('end with a line feed and nothing else, and are as many as came in', async () => {
    const bytes = [
      '\uFEFF{"id":"bom","question":"hi"}\n{"id":"cr",\r"question":"hi\u2028there"}\r\n\n',
      new Uint8Array([0xff, 0xfe, 0x0a]),
      `${'x'.repeat(3 * LONGEST_LINE)}\nlast`,
    ].map((part) => Buffer.from(part));
    const answers = (await written(bytes)).map((line) => JSON.parse(line) as JsonlAnswer);
    expect(answers.map((answer) => [answer.id, 'error' in answer ? 'error' : answer.question])).toEqual([
      ['bom', 'hi'],
      ['cr', 'hi\u2028there'],
      [3, ''],
      [4, '\uFFFD\uFFFD'],
      [5, 'error'],
      [6, 'last'],
    ]);
  });

  it('may be cut anywhere on their way', async () => {
    const whole = Buffer.from('{"id":"é","question":"dugouts"}\r\nwho lives in dugouts…\n');
    const cut = [...whole].map((byte) => new Uint8Array([byte]));
    expect(await written(cut)).toEqual(await written([whole]));
  });

  it('hold no sign that a reader could take for a line’s end', async () => {
    const own = createEngine([articleOf('Kim sent\u2028many\u0085soldiers.')]);
    const [line = ''] = await written([Buffer.from('What did Kim send?\n')], own);
    expect(line.trimEnd()).not.toMatch(/[\u0085\u2028\u2029\n\r]/);
    expect(JSON.parse(line)).toHaveProperty('passages.0.text', 'Kim sent\u2028many\u0085soldiers.');
  });

  it('wait for a reader that is slow, and end when it has gone', async () => {
    let taken = 0;
    const slow = new Writable({
      highWaterMark: 1,
      write(_chunk, _encoding, done) {
        taken += 1;
        expect(slow.listenerCount('close')).toBeLessThan(5);
        setImmediate(() => (taken < 20 ? done() : slow.destroy()));
      },
    });
    await answerLines(engine, Readable.from(Buffer.from('hi\n'.repeat(100)), { objectMode: false }), slow);
    expect(taken).toBe(20);
  });
});
