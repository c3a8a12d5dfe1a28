import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

it('declares each exported type once, so that a name has one meaning', () => {
  const exported = /^export (?:interface|type|(?:abstract )?class) (\w+)/gm;
  expect(declaredTwice(['src', 'commands', 'lab', 'tests'], exported)).toEqual({});
});

it('declares each type of the program once, those of one file alone too', () => {
  const declared = /^(?:export )?(?:interface|type|(?:abstract )?class) (\w+)/gm;
  expect(declaredTwice(['src', 'commands', 'lab'], declared)).toEqual({});
});

/** The names that a pattern finds in more than one file, with those files. */
function declaredTwice(folders: readonly string[], pattern: RegExp): Record<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const path of folders.flatMap(filesIn)) {
    const text = readFileSync(`${root}/${path}`, 'utf8');
    for (const [, name = ''] of text.matchAll(pattern)) {
      places.set(name, [...(places.get(name) ?? []), path]);
    }
  }
  return Object.fromEntries([...places].filter(([, paths]) => paths.length > 1));
}

function filesIn(folder: string): string[] {
  const files = readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' });
  return files.filter((path) => path.endsWith('.ts')).map((path) => `${folder}/${path}`);
}
