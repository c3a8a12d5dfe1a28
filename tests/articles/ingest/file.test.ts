import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IngestError } from '#articles/ingest/error.ts';
import { readFile } from '#articles/ingest/file.ts';
import { createArticle } from '#engine/index.ts';
import { runs } from '../../runs.ts';

const read = (name: string, content: string | Uint8Array) =>
  readFile({ name, bytes: typeof content === 'string' ? Buffer.from(content) : content });

const paragraphs = (body: string) =>
  createArticle('a', { title: 't', publication: 'p' }, body).paragraphs.map(({ text }) => text);

function sentenceOf(work: () => unknown): string {
  try {
    work();
    return '';
  } catch (error) {
    expect(error).toBeInstanceOf(IngestError);
    return error instanceof Error ? error.message : '';
  }
}

describe('a text file', () => {
  it('is its paragraphs, to the letter', () => {
    const { body, metadata } = read(
      'a.txt',
      '# 1 is first\n\nSecond “one”,\nstill.\n\n## A heading\n\n- third',
    );
    expect(metadata).toEqual({});
    expect(paragraphs(body)).toEqual(['# 1 is first', 'Second “one”, still.', '- third']);
  });

  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from('Zoë said “no”.')],
    ['UTF-8 with a mark', Buffer.from('\uFEFFZoë said “no”.')],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Zoë said “no”.', 'utf16le')])],
    [
      'Windows-1252',
      Buffer.from(
        [...'Zo']
          .map((c) => c.charCodeAt(0))
          .concat([0xeb, ...[...' said '].map((c) => c.charCodeAt(0)), 0x93, 0x6e, 0x6f, 0x94, 0x2e]),
      ),
    ],
  ])('is read in %s', (_, bytes) => {
    expect(paragraphs(read('a.txt', bytes).body)).toEqual(['Zoë said “no”.']);
  });
});

describe('a Markdown file', () => {
  it('like those of the corpus is taken as it is', () => {
    const path = new URL('../../../corpus/lavrov-pyongyang.md', import.meta.url);
    const { metadata, body, leftOut } = read('a.md', readFileSync(path));
    expect(metadata.publication).toBe('Brussels Morning Newspaper');
    expect(paragraphs(body)).toHaveLength(10);
    expect(leftOut).toEqual([]);
  });

  it('of anybody else’s is read as what it shows', () => {
    const source = [
      '# Ferry aground',
      'A **ferry** ran [aground](https://example.org) near *Porto*.',
      '### Who was on it?',
      '- 120 people\n- two dogs',
      '> “Nobody was hurt,” she said.',
      '![a picture](x.png)',
      '| a | b |\n|---|---|\n| 1 | 2 |',
    ].join('\n\n');
    const { metadata, body, leftOut } = read('a.md', source);
    expect(metadata).toEqual({ title: 'Ferry aground' });
    expect(paragraphs(body)).toEqual([
      'A ferry ran aground near Porto.',
      '120 people',
      'two dogs',
      '“Nobody was hurt,” she said.',
    ]);
    expect(body).toContain('## Who was on it?');
    expect(leftOut.map(({ why }) => why)).toEqual(['a table, since a row of it is no sentence to quote']);
  });

  it('with front matter of another kind says what it did not take', () => {
    const { warnings, body } = read('a.md', '---\nlayout: post\ntags: [a]\n---\n\nThe text.');
    expect(paragraphs(body)).toEqual(['The text.']);
    expect(warnings.join()).toContain('between the lines of ---');
  });
});

describe('what is no article', () => {
  it('is refused in one sentence', () => {
    expect(sentenceOf(() => read('a.txt', gzipSync('x')))).toContain('an archive');
    expect(sentenceOf(() => read('a.md', Buffer.from('PK\u0003\u0004rest')))).toContain('an archive');
    expect(sentenceOf(() => read('a.txt', Buffer.from('a\0b')))).toContain('no text');
    expect(sentenceOf(() => read('a.txt', '%PDF-1.7\n1 0 obj'))).toContain('no text');
    expect(sentenceOf(() => read('a.md', Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 1])))).toContain('an archive');
    expect(sentenceOf(() => read('a.txt', ' \n '))).toContain('has no text');
    expect(sentenceOf(() => read('a.pdf', '%PDF-1.7'))).toContain('.md, .txt or .html');
    expect(sentenceOf(() => read('a', 'text'))).toContain('.md, .txt or .html');
    expect(sentenceOf(() => read('a.html', '<p></p>'))).toContain('no article');
    expect(sentenceOf(() => read('a.txt', 'x'.repeat(2_000_001)))).toContain('too large');
  });

  it('never ends in another error, whatever it holds', () => {
    const name = fc.constantFrom('a.txt', 'a.md', 'a.html');
    const markup = fc
      .array(
        fc.constantFrom(
          '<p>',
          '</p>',
          '<div class="x">',
          '<table>',
          '<td>',
          '# ',
          '---\n',
          '> ',
          '\n\n',
          '&#0;',
          '<script>',
          'A word. ',
          '\u202E',
          '\uD800',
          '<!--',
          '![',
          '](',
          '```',
        ),
        { maxLength: 60 },
      )
      .map((parts) => Buffer.from(parts.join('')));
    fc.assert(
      fc.property(name, fc.oneof(fc.uint8Array({ maxLength: 400 }), markup), (file, bytes) => {
        try {
          const { body } = readFile({ name: file, bytes });
          expect(typeof body).toBe('string');
        } catch (error) {
          expect(error).toBeInstanceOf(IngestError);
        }
      }),
      runs(400),
    );
  });
});
