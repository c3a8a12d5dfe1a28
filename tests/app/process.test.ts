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
});
