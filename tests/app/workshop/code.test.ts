import { mkdtemp, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { versionOf } from '#app/workshop/code.ts';

const CODE = 'data:text/javascript;base64,';
const codeOf = (text: string) => CODE + Buffer.from(text).toString('base64');

async function installed(weights: string): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-'));
  await writeFile(join(folder, 'words.json'), weights);
  return [folder];
}

it('is the same for two installations of the same code and weights, and another for any other', async () => {
  const [first, second, other] = [
    await installed('[1, 2]'),
    await installed('[1, 2]'),
    await installed('[2, 1]'),
  ];
  await utimes(join(second[0] ?? '', 'words.json'), 1, 1);
  const version = await versionOf(codeOf('a()'), first);
  expect(await versionOf(codeOf('a()'), second)).toBe(version);
  expect(await versionOf(codeOf('a()'), other)).not.toBe(version);
  expect(await versionOf(codeOf('b()'), first)).not.toBe(version);
});
