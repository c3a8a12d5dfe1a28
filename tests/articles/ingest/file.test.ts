import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IngestError } from '#articles/ingest/error.ts';
import { readFile } from '#articles/ingest/file.ts';
import { createArticle } from '#engine/index.ts';
import { runs } from '../../runs.ts';
import { refusalIn, warningsOf } from './told.ts';

const read = (name: string, content: string | Uint8Array) =>
  readFile({ name, bytes: typeof content === 'string' ? Buffer.from(content) : content });

const paragraphs = (body: string) =>
  createArticle('a', { title: 't', publication: 'p' }, body).paragraphs.map(({ text }) => text);

async function sentenceOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return '';
  } catch (error) {
    expect(error).toBeInstanceOf(IngestError);
    return refusalIn(error);
  }
}

describe('a text file', () => {
  it('is its title and its paragraphs, to the letter', async () => {
    const { body, metadata } = await read(
      'a.txt',
      '# 1 is first\n\nSecond “one”,\nstill.\n\n## A heading\n\n- third',
    );
    expect(metadata).toEqual({ title: '1 is first' });
    expect(paragraphs(body)).toEqual(['Second “one”, still.', '- third']);
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
  ])('is read in %s', async (_, bytes) => {
    expect(paragraphs((await read('a.txt', bytes)).body)).toEqual(['Zoë said “no”.']);
  });
});

describe('a Markdown file', () => {
  it('like those of the corpus is taken as it is', async () => {
    const path = new URL('../../../corpus/lavrov-pyongyang.md', import.meta.url);
    const { metadata, body, leftOut } = await read('a.md', readFileSync(path));
    expect(metadata.publication).toBe('Brussels Morning Newspaper');
    expect(paragraphs(body)).toHaveLength(10);
    expect(leftOut).toEqual([]);
  });

  it('of anybody else’s is read as what it shows', async () => {
    const source = [
      '# Ferry aground',
      'A **ferry** ran [aground](https://example.org) near *Porto*.',
      '### Who was on it?',
      '- 120 people\n- two dogs',
      '> “Nobody was hurt,” she said.',
      '![a picture](x.png)',
      '| a | b |\n|---|---|\n| 1 | 2 |',
    ].join('\n\n');
    const { metadata, body, leftOut } = await read('a.md', source);
    expect(metadata).toEqual({ title: 'Ferry aground' });
    expect(paragraphs(body)).toEqual([
      'A ferry ran aground near Porto.',
      '120 people',
      'two dogs',
      '“Nobody was hurt,” she said.',
    ]);
    expect(body).toContain('## Who was on it?');
    expect(leftOut.map(({ why }) => why)).toEqual(['table']);
  });

  it('with front matter of another kind says what it did not take', async () => {
    const { warnings, body } = await read('a.md', '---\nlayout: post\ntags: [a]\n---\n\nThe text.');
    expect(paragraphs(body)).toEqual(['The text.']);
    expect(warningsOf({ warnings })).toEqual([
      'At the top of the file are entries that I did not use: layout, tags.',
    ]);
  });
});

describe('what is no article', () => {
  it.each<[string, string, string | Uint8Array]>([
    ['a.txt', 'That file is an archive. Unpack it, and attach the text.', gzipSync('x')],
    [
      'a.txt',
      'That file is not text, or it is UTF-16 without a mark that says so. Save it as UTF-8, and attach that.',
      'a\0b',
    ],
    [
      'a.txt',
      'That file is not text: line 1 has signs that no text has. Attach the article as a text, or paste it.',
      Uint8Array.from({ length: 2000 }, (_, at) => (at * at * 31 + at * 7 + 129) % 251),
    ],
    ['a.txt', 'That file has no text in it. Attach another, or paste the text.', ' \n '],
    [
      'a.txt',
      'That text has no visible characters. Attach another file, or paste the text.',
      '\u200B\u2066\u3164',
    ],
    ['a.txt', 'That file is too large. I read files of up to 2 MB.', 'x'.repeat(2_000_001)],
    ['a.html', 'I find no article there. Save its text as a file and attach that, or paste it.', '<p></p>'],
    [
      'a.xyz',
      'I read files whose names end in .md, .txt, .html, .pdf, .docx, .odt or .epub. Attach one of these, or paste the text.',
      'text',
    ],
    [
      'a.rtf',
      'That file is Rich Text (RTF). Open it in a word processor, save it as .docx or as plain text, and attach that.',
      '{\\rtf1 x}',
    ],
    [
      'a.txt',
      'That file is in an old format of Office (.doc). Open it, save it as .docx, and attach that.',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]),
    ],
    [
      'a.html',
      'That file is a saved mail or web archive (MIME). Open it, save its text or the page as HTML, and attach that.',
      'From: <Saved by Blink>\r\nSubject: A\r\nMIME-Version: 1.0\r\n\r\n--X',
    ],
    [
      'a.rst',
      'That file is reStructuredText, which I cannot read. Export it as HTML or Markdown, and attach that.',
      'x',
    ],
    [
      'a.docx',
      'That file is not a real .docx, or it is damaged. Save it again, and attach the new file.',
      'x',
    ],
    [
      'a.txt',
      'That file is a picture, and I read no text in pictures. Attach the text itself, or paste it.',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 1]),
    ],
  ])('is refused with the way to go on: %s, %s', async (name, sentence, content) => {
    expect(await sentenceOf(() => read(name, content))).toBe(sentence);
  });

  it('never ends in another error, whatever it holds', async () => {
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
    await fc.assert(
      fc.asyncProperty(name, fc.oneof(fc.uint8Array({ maxLength: 400 }), markup), async (file, bytes) => {
        try {
          const { body } = await readFile({ name: file, bytes });
          expect(typeof body).toBe('string');
        } catch (error) {
          expect(error).toBeInstanceOf(IngestError);
        }
      }),
      runs(400),
    );
  });
});
