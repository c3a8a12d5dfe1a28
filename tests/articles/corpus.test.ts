import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultLine, faultText } from '#app/faults.ts';
import { MOST_BYTES, readCorpus } from '#articles/corpus.ts';
import type { ReadingFault } from '#articles/faults.ts';
import { file, folderWith } from '../folder.ts';
import { runs } from '../runs.ts';

/** Other systems have no two such names, or not the name at all. */
const onLinux = it.runIf(process.platform === 'linux');

/** What is wrong in a folder of these files, as `file:line: problem`, without the folder. */
function faults(files: Readonly<Record<string, string | Uint8Array>>): string[] {
  const folder = folderWith(files);
  return readCorpus(folder).faults.map((fault) => problemIn(faultLine(fault).slice(folder.length + 1)));
}

/** What is wrong, without what to do about it. */
function problemIn(text: string): string {
  return text.split('; ')[0] ?? '';
}

const problemOf = (fault: ReadingFault) => problemIn(faultText(fault));

describe('the corpus', () => {
  it('holds the article that the project ships, to the letter', () => {
    const { articles, faults: none } = readCorpus('corpus');
    expect(none).toEqual([]);
    expect(articles[0]).toMatchObject({
      id: 'lavrov-pyongyang',
      publication: 'Brussels Morning Newspaper',
      sections: [
        { heading: 'What did Lavrov discuss in Pyongyang?', first: 4, last: 6 },
        { heading: 'How involved is North Korea in the Ukraine war?', first: 7, last: 10 },
      ],
    });
    expect(articles[0]?.paragraphs).toHaveLength(10);
    expect(articles[0]?.paragraphs[7]?.text).toContain('‘bullsh*t’');
    expect(articles[0]).not.toHaveProperty('byline');
    expect(articles[0]).not.toHaveProperty('published');
  });

  it('reads articles by name, and passes over what is none', () => {
    const folder = folderWith({
      'b.md': file(),
      'a.md': file(),
      'README.md': 'about',
      'notes.txt': 'x',
      '.hidden.md': 'x',
    });
    const { articles, faults: none } = readCorpus(folder);
    expect(articles.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(none).toEqual([]);
  });

  it('goes on with the good files and names file, line and fault of the others', () => {
    const latin = new Uint8Array([...new TextEncoder().encode(file('Line five.\nLine six: ')), 0xe9]);
    expect(
      faults({
        'bytes.md': latin,
        'empty.md': '',
        'headings.md': file('Text.\n\n# One'),
        'large.md': file('x'.repeat(MOST_BYTES)),
        'nothing.md': file(''),
        'plain.md': 'No front matter.',
        'good.md': file(),
      }),
    ).toEqual([
      'bytes.md:8: the text is not UTF-8',
      'empty.md:1: the file is empty',
      'headings.md:8: a heading of level 1',
      expect.stringMatching(/^large\.md:1: the file has \d+ bytes/),
      'nothing.md:5: the article has no paragraph',
      'plain.md:1: there is no front matter',
    ]);
  });

  it('says everything that is wrong with a file, in its front matter and its body', () => {
    expect(faults({ 'a.md': file('# One\n\nText.\n\n### Three\n##', 'title: T\npublicaton: P') })).toEqual([
      'a.md:1: "publication" is missing',
      'a.md:3: unknown key "publicaton"',
      'a.md:6: a heading of level 1',
      'a.md:10: a heading of level 3',
      'a.md:11: a heading without words',
    ]);
  });

  onLinux('describes a fault as one line that cannot drive a terminal', () => {
    const [fault] = readCorpus(folderWith({ 'a\u001b[2J\n.md': 'x' })).faults;
    expect(fault && faultLine(fault)).toMatch(/^[^\p{Cc}]+a \.md:1: there is no front matter; [^\p{Cc}]+$/u);
  });

  onLinux('takes two names that differ in case for one id, and a folder for no file', () => {
    const folder = folderWith({ 'Same.md': file(), 'same.md': file() });
    mkdirSync(join(folder, 'folder.md'));
    const { articles, faults: found } = readCorpus(folder);
    expect(articles).toHaveLength(1);
    expect(found.map(problemOf).sort()).toEqual([
      'another file has the same id: Same.md',
      'it is not a file',
    ]);
  });

  onLinux('reads a file through a link, and says of a link that leads nowhere that it does', () => {
    const folder = folderWith({ 'good.txt': file('Behind the link.') });
    symlinkSync('good.txt', join(folder, 'linked.md'));
    symlinkSync('nowhere', join(folder, 'lost.md'));
    symlinkSync('round.md', join(folder, 'round.md'));
    const { articles, faults: found } = readCorpus(folder);
    expect(articles.map(({ id, paragraphs }) => [id, paragraphs[0]?.text])).toEqual([
      ['linked', 'Behind the link.'],
    ]);
    expect(found.map(problemOf)).toEqual([
      'the file cannot be read (ENOENT)',
      'the file cannot be read (ELOOP)',
    ]);
  });

  onLinux('takes an accent for the same letter, however it is coded', () => {
    const { articles, faults: found } = readCorpus(
      folderWith({ 'caf\u00e9.md': file(), 'cafe\u0301.md': file() }),
    );
    expect([articles.length, found.length]).toEqual([1, 1]);
  });

  it('says that a folder is not there', () => {
    expect(readCorpus('/nowhere/at/all').faults.map(problemOf)).toEqual([
      'the folder cannot be read (ENOENT)',
    ]);
  });

  it('throws for no bytes whatever', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, fenced) => {
        const start = fenced ? new TextEncoder().encode('---\ntitle: T\npublication: P\n---\n') : [];
        const folder = folderWith({ 'any.md': new Uint8Array([...start, ...bytes]) });
        const { articles, faults: found } = readCorpus(folder);
        expect(articles.length + Math.min(1, found.length)).toBe(1);
      }),
      runs(60),
    );
  });
});
