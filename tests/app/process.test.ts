import { copyFileSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

describe('npm start', () => {
  it('says what is to be done first in a clone without packages', async () => {
    const clone = mkdtempSync(join(tmpdir(), 'verbatim-'));
    mkdirSync(join(clone, 'bin'));
    for (const file of ['package.json', 'bin/verbatim.js']) copyFileSync(file, join(clone, file));
    expect(await run(['start'], { folder: clone })).toEqual({
      status: 1,
      out: '',
      err: 'The packages that Verbatim needs are not here yet: run npm ci first.\n',
    });
  });
});
