import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { RETENTION } from '#store/retention.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = readFileSync(`${root}PRIVACY.md`, 'utf8');
const days = (ms: number) => ms / 86_400_000;

/** Each line and paragraph that says what is so, without the marks of bold; not what leads to a list. */
const [said = '', table = ''] = page.split('## How this page is kept true');
const statements = said
  .slice(said.indexOf('## '))
  .split(/\n(?=- )|\n\n/)
  .map((each) => each.replaceAll('**', '').replace(/\s+/g, ' ').replace(/^- /, '').trim())
  .filter((each) => each !== '' && !each.startsWith('#') && !each.endsWith(':'));

/** The rows of the table: how a line begins, and its tests by their files. */
const proofs = [...table.matchAll(/^\| (.+) \| (`tests.+) \|$/gm)].map(([, line = '', tests = '']) => ({
  line,
  tests: tests.split('; ').flatMap((each) => {
    const [, path = ''] = /`(\S+)`/.exec(each) ?? [];
    return [...each.matchAll(/“(.+?) …”/g)].map(([, name = '']) => ({ path, name }));
  }),
}));

describe('PRIVACY.md', () => {
  it.each([
    [`An entry goes ${days(RETENTION.endedShareMs)} days after its card was taken back`],
    [`A report goes ${days(RETENTION.reportMs)} days after it was made`],
    [`What it keeps of that server goes ${days(RETENTION.leftServerMs)} days later`],
    [`remove the bot from it; ${days(RETENTION.leftServerMs)} days later it is gone`],
  ])('tells what the program does: %s', (sentence) => {
    expect(page.replace(/\s+/g, ' ')).toContain(sentence);
  });

  it('has for each line the tests that prove it, and no proof of what it does not say', () => {
    const proven = (statement: string) => proofs.find(({ line }) => statement.startsWith(line));
    expect(statements.length).toBeGreaterThan(25);
    expect(statements.filter((each) => !proven(each))).toEqual([]);
    expect(proofs.filter(({ line }) => !statements.some((each) => each.startsWith(line)))).toEqual([]);
    expect(proofs.filter(({ tests }) => tests.length === 0)).toEqual([]);
  });

  it('names tests that there are, by their names', () => {
    const missing = proofs
      .flatMap(({ tests }) => tests)
      .filter(({ path, name }) => !namesIn(path).some((each) => each.startsWith(name)));
    expect(missing).toEqual([]);
  });
});

/** The names of a file's tests. */
function namesIn(path: string): readonly string[] {
  const text = readFileSync(root + path, 'utf8');
  return [...text.matchAll(/\bit(?:\.each[\s\S]*?\]\))?\(\s*['"`](.+?)['"`],/g)].map(([, name = '']) => name);
}
