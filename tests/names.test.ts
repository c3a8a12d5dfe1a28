import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

it('declares each exported type once, so that a name has one meaning', () => {
  const places = new Map<string, string[]>();
  for (const path of ['src', 'commands', 'lab', 'tests'].flatMap(filesIn)) {
    const text = readFileSync(`${root}/${path}`, 'utf8');
    for (const [, name = ''] of text.matchAll(/^export (?:interface|type|(?:abstract )?class) (\w+)/gm)) {
      places.set(name, [...(places.get(name) ?? []), path]);
    }
  }
  const twice = [...places].filter(([, paths]) => paths.length > 1);
  expect(Object.fromEntries(twice)).toEqual({});
});

function filesIn(folder: string): string[] {
  const files = readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' });
  return files.filter((path) => path.endsWith('.ts')).map((path) => `${folder}/${path}`);
}
