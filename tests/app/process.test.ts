import { describe, expect, it } from 'vitest';
import { run } from './process.ts';

describe('npm run ask', () => {
  it('says what is wrong with a command line, and ends with 2', async () => {
    expect(await run(['ask', '--nonsense', 'x'])).toEqual({
      status: 2,
      out: '',
      err: "error: unknown option '--nonsense'\n(add --help to see what it takes)\n",
    });
  });

  it('answers lines of JSON, with the reader, and ends', async () => {
    const { status, out, err } = await run(['ask', '--jsonl', '--limit', '1'], {
      input: 'dugouts\n{"id":"b","question":"hi"}\n',
      environment: { VERBATIM_READER: 'on' },
    });
    expect(err).toBe('');
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: unknown; passages: unknown[] });
    expect(status).toBe(0);
    expect(answers.map(({ id, passages }) => [id, passages.length])).toEqual([
      [1, 1],
      ['b', 0],
    ]);
  });
});

describe('npm start without a token', () => {
  it('answers what is piped in, and ends', async () => {
    const { status, out } = await run(['start', '--port', '0'], {
      input: 'Where do the troops live?\n',
    });
    expect(status).toBe(0);
    expect(out).toMatch(/http:\/\/127\.0\.0\.1:\d+\//);
    expect(out).toContain('dugouts');
  });
});
