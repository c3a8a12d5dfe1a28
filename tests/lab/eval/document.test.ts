import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDocument, writeTables } from '#lab/data/document.ts';
import { createFiles } from './files.ts';

const file = createFiles();
const LINES = [
  '# Quality',
  '<!-- eval one -->',
  'old',
  '<!-- end one -->',
  'By hand.',
  '<!-- eval two -->',
  '<!-- end two -->',
];

describe("the document's tables", () => {
  it('stand between their marks, all else as it was', () => {
    const path = file('quality.md', LINES);
    writeTables(path, new Map([['one', 'new $& table\n']]));
    expect(readFileSync(path, 'utf8').split('\n')).toEqual([
      ...['# Quality', '<!-- eval one -->', '', 'new $& table', '', '<!-- end one -->', 'By hand.'],
      ...['<!-- eval two -->', '<!-- end two -->'],
    ]);
  });

  it('come out the same when they are written twice', () => {
    const path = file('twice.md', LINES);
    const tables = new Map([
      ['one', 'a'],
      ['two', 'b'],
    ]);
    writeTables(path, tables);
    const once = readFileSync(path, 'utf8');
    writeTables(path, tables);
    expect(readFileSync(path, 'utf8')).toBe(once);
  });

  it('need a place, and say how to make one', () => {
    const path = file('without.md', ['# Quality', '<!-- eval one -->']);
    expect(() => checkDocument(path, ['one'])).toThrow(/without\.md has no place for one\. Put the lines/);
    expect(() => checkDocument(file('with.md', LINES), ['one', 'two'])).not.toThrow();
    expect(() => checkDocument('nowhere.md', [])).toThrow(/nowhere\.md could not be read .* --write/);
  });
});
