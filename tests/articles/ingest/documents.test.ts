import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFile } from '#articles/ingest/file.ts';
import { createArticle } from '#engine/index.ts';
import { docx, run, w, zip } from './docx.ts';
import { type DrawnLine, pdfOf } from './pdf.ts';
import { refusalIn, toldOf, warningsOf } from './told.ts';

async function read(name: string, bytes: Uint8Array) {
  const { metadata, body, leftOut, warnings } = await readFile({ name, bytes });
  const { paragraphs, sections } = createArticle('a', { title: '', publication: '' }, body);
  return {
    metadata,
    warnings: warningsOf({ warnings }),
    paragraphs: paragraphs.map(({ text }) => text),
    headings: sections.map(({ heading, first }) => `${heading} before ¶${first}`),
    leftOut: toldOf({ leftOut }),
  };
}

const sentenceOf = (name: string, bytes: Uint8Array) => readFile({ name, bytes }).then(() => '', refusalIn);

describe('a Word document', () => {
  it('is its title, headings and paragraphs; deleted words and comments are out, inserted words in', async () => {
    const bytes = docx(
      [
        w(run('Harbour wall falls'), 'Title'),
        w(
          `${run('The ')}<w:del w:id="1">${run('crane').replaceAll('w:t', 'w:delText')}</w:del><w:ins w:id="2">${run('bell')}</w:ins>${run(' rang 10')}${run('3', '<w:vertAlign w:val="superscript"/>')}${run(' times.')}`,
        ),
        w(run('The money'), 'heading1'),
        w(`${run('It costs nine million euros.')}<w:r><w:commentReference w:id="0"/></w:r>`),
      ],
      {
        'docProps/core.xml':
          '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>Ana Reis</dc:creator></cp:coreProperties>',
      },
    );
    expect(await read('a.docx', bytes)).toEqual({
      metadata: { title: 'Harbour wall falls', byline: 'Ana Reis' },
      paragraphs: ['The bell rang 10³ times.', 'It costs nine million euros.'],
      headings: ['The money before ¶2'],
      leftOut: [],
      warnings: ['The document’s properties name Ana Reis as the author. Check that this is right.'],
    });
  });

  it('is refused where it is broken', async () => {
    expect(await sentenceOf('a.docx', zip({ 'word/document.xml': '<w:p/>' }))).toMatch(
      /^That \.docx is damaged|no article there/,
    );
  });
});

describe('an OpenDocument text', () => {
  it('is its title, headings and paragraphs, its notes last', async () => {
    const content = `<office:document-content><office:automatic-styles><style:style style:name="P1" style:parent-style-name="Title"/></office:automatic-styles><office:body><office:text>
      <text:tracked-changes><text:changed-region><text:deletion><text:p>Deleted.</text:p></text:deletion></text:changed-region></text:tracked-changes>
      <text:p text:style-name="P1">Harbour wall falls</text:p>
      <text:p>The<text:s/>bell <text:span>rang</text:span>.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Minutes, page 4.</text:p></text:note-body></text:note><office:annotation><text:p>Is that so?</text:p></office:annotation> Nobody was hurt.</text:p>
      <text:h text:outline-level="1">The money</text:h>
      <text:list><text:list-item><text:p>It costs nine million euros.</text:p></text:list-item></text:list>
    </office:text></office:body></office:document-content>`;
    const bytes = zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content });
    expect(await read('a.odt', bytes)).toEqual({
      metadata: { title: 'Harbour wall falls' },
      paragraphs: ['The bell rang. Nobody was hurt.', 'It costs nine million euros.', 'Minutes, page 4.'],
      headings: ['The money before ¶2'],
      leftOut: [],
      warnings: [],
    });
  });
});

describe('a book', () => {
  const book = (extra: Readonly<Record<string, string>> = {}) =>
    zip({
      mimetype: 'application/epub+zip',
      'META-INF/container.xml':
        '<container><rootfiles><rootfile full-path="OEBPS/b.opf"/></rootfiles></container>',
      'OEBPS/b.opf': `<package><metadata><dc:title>Harbour walls</dc:title><dc:creator>Ana Reis</dc:creator><dc:publisher>Quay Press</dc:publisher><dc:language>en</dc:language><dc:date>2026-03-02</dc:date></metadata>
        <manifest><item id="n" href="nav.xhtml" properties="nav"/><item id="b" href="two.xhtml"/><item id="a" href="one%20.xhtml"/></manifest><spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/></spine></package>`,
      'OEBPS/nav.xhtml': '<html><body><nav><a href="one.xhtml">One</a></nav></body></html>',
      'OEBPS/one .xhtml': '<html><body><h1>One</h1><p>The wall fell at four.</p></body></html>',
      'OEBPS/two.xhtml': '<html><body><h1>Two</h1><p>Nobody was hurt.</p></body></html>',
      ...extra,
    });

  it('is its chapters in the order of its spine', async () => {
    expect(await read('a.epub', book())).toEqual({
      metadata: {
        title: 'Harbour walls',
        byline: 'Ana Reis',
        publication: 'Quay Press',
        language: 'en',
        published: '2026-03-02',
      },
      paragraphs: ['The wall fell at four.', 'Nobody was hurt.'],
      headings: ['One before ¶1', 'Two before ¶2'],
      leftOut: [],
      warnings: [],
    });
  });

  it('has the text of chapters that close elements as XML does, and its own encoding', async () => {
    const one = `<?xml version="1.0"?><html><head><title/><script src="a.js"/></head><body><h1><a id="a"/>One</h1><p><a id="b"/>The wall fell at four.<span id="p2"/></p><div/><p>It was <![CDATA[3 < 4]]> metres high.</p></body></html>`;
    const two =
      '<?xml version="1.0" encoding="iso-8859-1"?><html><body><h1>Deux</h1><p>Il a siégé.</p></body></html>';
    const bytes = zip({ 'OEBPS/one .xhtml': one });
    const latin1 = zipSync({
      ...unzipSync(book()),
      ...unzipSync(bytes),
      'OEBPS/two.xhtml': Buffer.from(two, 'latin1'),
    });
    const { paragraphs, headings } = await read('a.epub', latin1);
    expect({ paragraphs, headings }).toEqual({
      paragraphs: ['The wall fell at four.', 'It was 3 < 4 metres high.', 'Il a siégé.'],
      headings: ['One before ¶1', 'Deux before ¶3'],
    });
  });

  it('says which chapters are missing', async () => {
    const files = unzipSync(book());
    delete files['OEBPS/two.xhtml'];
    expect((await read('a.epub', zipSync(files))).warnings).toEqual([
      'Of the 2 chapters that the book lists, 1 is not in the file. Check that the text is complete.',
    ]);
  });

  it('is refused where it is locked or broken', async () => {
    const locked = book({ 'META-INF/encryption.xml': '<CipherReference URI="OEBPS/two.xhtml"/>' });
    expect(await sentenceOf('a.epub', locked)).toMatchInlineSnapshot(
      `"That book is protected against copying, so I cannot read it. Paste the part that you may quote."`,
    );
    expect(
      await sentenceOf('a.epub', zip({ mimetype: 'application/epub+zip', 'a.xhtml': '<p>x</p>' })),
    ).toMatchInlineSnapshot(
      `"That .epub is damaged, or made in a way that I cannot read. Open it, save it as .docx, HTML or plain text, and attach that."`,
    );
  });
});

describe('an archive', () => {
  it('is unpacked as far as texts go, and no further', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(50_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await sentenceOf('a.docx', bomb)).toMatchInlineSnapshot(
      `"That document is too large. I read documents with up to 40 MB of text. Attach part of it."`,
    );
    expect(await sentenceOf('a.docx', zip({ 'xl/workbook.xml': '<x/>' }))).toMatchInlineSnapshot(
      `"That file is a spreadsheet or a presentation. Save its text as .docx or plain text, and attach that."`,
    );
    expect(await sentenceOf('a.docx', zip({ 'a.txt': 'x' }))).toMatchInlineSnapshot(
      `"That file is an archive. Unpack it, and attach the text."`,
    );
  });
});

const STORY = [
  'The harbour board met for three hours on Tuesday and agreed to rebuild the outer wall before the winter storms arrive.',
  'Work is to begin in March, and the board expects it to take eighteen months and to cost about nine million euros in all.',
  'Residents of the old quarter had asked for the work since the floods of 2019, when water stood a metre high for two days.',
];

/** Text set in lines of so many characters, from a place on the page downwards. */
function set(
  texts: readonly string[],
  { x = 72, y = 700, width = 60, size = 11, leading = 14, between = 10 } = {},
): DrawnLine[] {
  const lines: DrawnLine[] = [];
  let at = y;
  for (const text of texts) {
    for (const line of text.match(new RegExp(`.{1,${width}}(?:\\s|$)`, 'g')) ?? []) {
      lines.push({ text: line.trim(), x, y: at, size });
      at -= leading;
    }
    at -= between;
  }
  return lines;
}

const GUESS = 'A PDF does not say where its paragraphs begin. Check that they are right.';

describe('a PDF', () => {
  it('is its title, headings and paragraphs, without the heads and feet of its pages', async () => {
    const page = (number: number, lines: readonly DrawnLine[]) => [
      { text: 'The Harbour Post', x: 72, y: 815, size: 8 },
      ...lines,
      { text: `Page ${number}`, x: 280, y: 30, size: 8 },
    ];
    const bytes = pdfOf([
      page(1, [
        { text: 'Harbour wall falls', x: 72, y: 760, size: 22 },
        { text: 'The money', x: 72, y: 725, size: 15 },
        ...set(STORY),
      ]),
      page(2, set(STORY)),
    ]);
    expect(await read('a.pdf', bytes)).toEqual({
      metadata: { title: 'Harbour wall falls' },
      paragraphs: [...STORY, ...STORY],
      headings: ['The money before ¶1'],
      leftOut: [
        'the head or foot of its pages: The Harbour Post',
        'the head or foot of its pages: Page 1',
        'the head or foot of its pages: Page 2',
      ],
      warnings: [GUESS],
    });
  });

  it('is read column by column', async () => {
    const columns = [
      ...set(STORY, { width: 36, x: 60 }),
      ...set([...STORY].reverse(), { width: 36, x: 320 }),
    ];
    // As programs may write them: line by line across the page.
    columns.sort((a, b) => b.y - a.y || a.x - b.x);
    const { paragraphs } = await read(
      'a.pdf',
      pdfOf([[{ text: 'Harbour wall falls', x: 60, y: 750, size: 22 }, ...columns]]),
    );
    expect(paragraphs).toEqual([...STORY, ...[...STORY].reverse()]);
  });

  it('goes on over a page’s end, and joins words that were divided', async () => {
    const first = set([STORY[0] ?? ''], { y: 120 });
    const bytes = pdfOf([
      [...set(STORY), ...first.slice(0, -1), { text: 'the win-', x: 72, y: 92, size: 11 }],
      [{ text: 'ter storms arrive.', x: 72, y: 750, size: 11 }, ...set(STORY)],
    ]);
    const { paragraphs, warnings } = await read('a.pdf', bytes);
    expect(
      paragraphs.find((text) => text.includes('winter storms arrive.') && text.includes('Tuesday')),
    ).toBeDefined();
    expect(paragraphs.join()).not.toContain('win-');
    expect(warnings[1]).toBe('I joined words that were divided at the ends of lines (winter).');
  });

  it('keeps powers apart from numbers, and marks of notes out', async () => {
    const bytes = pdfOf([
      [
        { text: 'The wall has 10', x: 72, y: 700, size: 11 },
        { text: '3', x: 150.5, y: 705, size: 7 },
        { text: 'stones, the board said.', x: 158, y: 700, size: 11 },
        { text: '1', x: 273, y: 705, size: 7 },
        ...set(STORY, { y: 660 }),
      ],
    ]);
    const { paragraphs } = await read('a.pdf', bytes);
    expect(paragraphs[0]).toBe('The wall has 10³ stones, the board said.');
  });

  it('is refused where it has no text, or is broken', async () => {
    expect(await sentenceOf('a.pdf', pdfOf([[]]))).toBe(
      'That PDF is a scan: it has pictures of pages, and no text that I can read. Run text recognition (OCR) on it, and attach the result.',
    );
    expect(await sentenceOf('a.pdf', strToU8('%PDF-1.4\n1 0 obj<<>>endobj\n%%EOF'))).toMatchInlineSnapshot(
      `"That .pdf is damaged, or made in a way that I cannot read. Open it, save it as .docx, HTML or plain text, and attach that."`,
    );
  });
});
