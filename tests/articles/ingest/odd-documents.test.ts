import { describe, expect, it } from 'vitest';
import { readFile } from '#articles/ingest/file.ts';
import { docx, run, w, zip } from './docx.ts';
import { type DrawnLine, pdfOf } from './pdf.ts';
import { shownOf } from './shown.ts';

const TEXT = 'The harbour board met for three hours on Tuesday and agreed to rebuild the outer wall.';
const MORE = 'Work is to begin in March, and the board expects it to take eighteen months in all.';

/** Styles of a Word document: their ids, their names and what else is said of them. */
const styles = (all: readonly (readonly [id: string, name: string, more?: string])[]) => ({
  'word/styles.xml': `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${all
    .map(
      ([id, name, more = '']) =>
        `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`,
    )
    .join('')}</w:styles>`,
});
const word = (paragraphs: readonly string[], more = {}) => shownOf('a.docx', docx(paragraphs, more));

describe('a Word document', () => {
  it('has the words of fields and formulas in its sentences, and none that it hides', async () => {
    const number = (text: string) => `<w:r><m:t>${text}</m:t></w:r>`;
    const formula = `<m:oMath><m:r><m:t>p=</m:t></m:r><m:f><m:num>${number('1')}</m:num><m:den>${number('2')}</m:den></m:f><m:sSup><m:e>${number('r')}</m:e><m:sup>${number('2')}</m:sup></m:sSup></m:oMath>`;
    expect(
      await word([
        w(`${run('See page ')}<w:fldSimple w:instr="PAGEREF x">${run('12')}</w:fldSimple>${run(' of it.')}`),
        w(`${run('The pressure is ')}${formula}${run(' bars.')}`),
        w(`<w:bdo w:val="rtl">${run('שלום')}</w:bdo>${run(' is a greeting.')}`),
        w(
          `${run('Nobody was hurt')}${run(' in the end', '<w:vanish/>')}${run('.', '<w:vanish w:val="0"/>')}`,
        ),
        w(
          `<w:ruby><w:rt>${run('とうきょう')}</w:rt><w:rubyBase>${run('東京')}</w:rubyBase></w:ruby>${run('に行った。')}`,
        ),
      ]),
    ).toMatchInlineSnapshot(`
      "See page 12 of it.
      The pressure is p=1/2r² bars.
      שלום is a greeting.
      Nobody was hurt.
      東京に行った。
      (text that the page does not show: in the end)"
    `);
  });

  it('has headings in styles that go back to headings, and tells its contents and captions', async () => {
    const more = styles([
      ['H1', 'heading 1'],
      ['Own', 'Report’s heading', '<w:basedOn w:val="H1"/>'],
      ['Out', 'Chapter', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'],
      ['T1', 'toc 1'],
      ['TH', 'TOC Heading', '<w:basedOn w:val="H1"/>'],
      ['C', 'caption'],
    ]);
    expect(
      await word(
        [
          w(run('Contents'), 'TH'),
          w(run('The money 3'), 'T1'),
          w(run('The money'), 'Own'),
          w(run(TEXT)),
          w(run('Figure 1: The wall in March'), 'C'),
          w(run('The people'), 'Out'),
          w(run(MORE)),
        ],
        more,
      ),
    ).toMatchInlineSnapshot(`
      "## The money
      The harbour board met for three hours on Tuesday and agreed to rebuild the outer wall.
      ## The people
      Work is to begin in March, and the board expects it to take eighteen months in all.
      (a table of contents: Contents)
      (a table of contents: The money 3)
      (the caption of a picture: Figure 1: The wall in March)"
    `);
  });

  it('says who wrote it and when in lines of their own above the text', async () => {
    const { metadata, leftOut } = await readFile({
      name: 'a.docx',
      bytes: docx([
        w(run('Wall'), 'Title'),
        w(run('By Ana Reis')),
        w(run('2 March 2026')),
        w(run('2 March 2026 was a cold day.')),
        w(run(TEXT)),
      ]),
    });
    expect({ metadata, told: leftOut.map(({ text }) => text) }).toEqual({
      metadata: { title: 'Wall', byline: 'Ana Reis', published: '2026-03-02' },
      told: ['By Ana Reis', '2 March 2026'],
    });
  });

  it('has sentences in the cells of a table apart, and its text boxes after the paragraph', async () => {
    const cell = (text: string) => `<w:tc>${w(run(text))}</w:tc>`;
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${w(run('A box says this.'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    expect(
      await word([
        `<w:tbl><w:tr>${cell(TEXT)}${cell(MORE)}</w:tr></w:tbl>`,
        w(`${run('The board met. ')}${box}${run('It agreed.')}`),
      ]),
    ).toMatchInlineSnapshot(`
      "The harbour board met for three hours on Tuesday and agreed to rebuild the outer wall.
      Work is to begin in March, and the board expects it to take eighteen months in all.
      The board met. It agreed.
      A box says this."
    `);
  });
});

describe('an OpenDocument text', () => {
  const style = (name: string, properties: string) =>
    `<style:style style:name="${name}"><style:text-properties ${properties}/></style:style>`;
  const span = (name: string, text: string) => `<text:span text:style-name="${name}">${text}</text:span>`;

  it('has what its styles say of words, and its boxes after the paragraph', async () => {
    const looks = [
      style('Up', 'style:text-position="super 58%"'),
      style('Gone', 'style:text-line-through-style="solid"'),
      style('Plain', 'style:text-line-through-style="none"'),
      style('Hidden', 'text:display="none"'),
    ].join('');
    const box = '<draw:frame><draw:text-box><text:p>A box says this.</text:p></draw:text-box></draw:frame>';
    const formula = '<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>';
    const text = `<text:p>The wall is 10${span('Up', '3')} stones ${span('Gone', 'high')}${span('Plain', 'long')}${span('Hidden', ', we fear')}.</text:p>
      <text:p>The board met ${box}and agreed on ${formula} bars.</text:p>
      <text:section text:display="none"><text:p>A section that nobody sees.</text:p></text:section>
      <text:table-of-content><text:index-body><text:p>Money 3</text:p></text:index-body></text:table-of-content>
      <text:bibliography><text:index-body><text:p>Holm, A. (1890). Bridges.</text:p></text:index-body></text:bibliography>`;
    const bytes = zip({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': `<office:document-content><office:automatic-styles>${looks}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
      'Object 1/content.xml': '<math><mi>p</mi><mo>=</mo><mn>2</mn></math>',
    });
    expect(await shownOf('a.odt', bytes)).toMatchInlineSnapshot(`
      "The wall is 10³ stones long.
      The board met and agreed on p=2 bars.
      A box says this.
      (text that is struck out: high)
      (text that the page does not show: , we fear)
      (text that the page does not show: A section that nobody sees.)
      (a table of contents: Money 3)
      (a list of references: Holm, A. (1890). Bridges.)"
    `);
  });
});

describe('a book', () => {
  it('has no marks of notes in its sentences, and tells its notes and its contents', async () => {
    const chapter = `<html xmlns:epub="http://www.idpf.org/2007/ops"><body><h1>One</h1><div epub:type="toc"><p><a href="#a">One</a></p></div>
      <p>The wall fell at four.<a epub:type="noteref" href="#n1">1</a></p><aside epub:type="footnote" id="n1"><p>In the morning.</p></aside><p>${TEXT}</p><p>* * *</p><p>${MORE}</p></body></html>`;
    const bytes = zip({
      mimetype: 'application/epub+zip',
      'META-INF/container.xml': '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>',
      'b.opf':
        '<package><metadata><dc:title>Walls</dc:title></metadata><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>',
      'a.xhtml': chapter,
    });
    expect(await shownOf('a.epub', bytes)).toMatchInlineSnapshot(`
      "## One
      The wall fell at four.
      The harbour board met for three hours on Tuesday and agreed to rebuild the outer wall.
      Work is to begin in March, and the board expects it to take eighteen months in all.
      (a table of contents: One)
      (a note below the text of a page: In the morning.)"
    `);
  });
});

describe('a PDF', () => {
  const LINES = [
    'The harbour board met for three hours on Tuesday',
    'and agreed to rebuild the outer wall before the',
    'winter storms arrive, as its chair said after a',
    'long vote. Work is to begin in March, she said,',
    'and it will cost about nine million euros in all.',
  ];
  const RIGHT = [
    'Residents of the old quarter had asked for it',
    'since the floods of 2019, when water stood a',
    'metre high in the market street for two days.',
    'Nobody has counted what the storms have cost,',
    'but the insurers have raised their prices.',
  ];
  const lines = (texts: readonly string[], x: number, y: number, size = 11, leading = 14): DrawnLine[] =>
    texts.map((text, at) => ({ text, x, y: y - at * leading, size }));
  const title = { text: 'Harbour wall falls', x: 60, y: 780, size: 20 };
  const shown = (...page: readonly DrawnLine[]) => shownOf('a.pdf', pdfOf([[title, ...page]]));
  const WIDE = LINES.map((text, at) => `${text} ${RIGHT[at]}`);

  it('goes on around a box beside the text, which is told', async () => {
    expect(
      await shown(
        ...lines(LINES.slice(0, 4), 60, 700),
        ...lines(
          ['In brief', 'The wall fell on', 'Monday. Nobody was', 'hurt by its stones.'],
          330,
          703,
          9,
          11,
        ),
        ...lines(
          [
            'and it will cost about nine million euros in all, most of it borrowed from the bank of the region',
          ],
          60,
          644,
        ),
        ...lines(WIDE, 60, 600),
      ),
    ).toMatchInlineSnapshot(`
      "The harbour board met for three hours on Tuesday and agreed to rebuild the outer wall before the winter storms arrive, as its chair said after a long vote. Work is to begin in March, she said, and it will cost about nine million euros in all, most of it borrowed from the bank of the region
      The harbour board met for three hours on Tuesday Residents of the old quarter had asked for it and agreed to rebuild the outer wall before the since the floods of 2019, when water stood a winter storms arrive, as its chair said after a metre high in the market street for two days. long vote. Work is to begin in March, she said, Nobody has counted what the storms have cost, and it will cost about nine million euros in all. but the insurers have raised their prices.
      (a part of the page beside the article: In brief The wall fell on Monday. Nobody was hurt by its stones.)
      ! A PDF does not say where its paragraphs begin. Check that they are right."
    `);
  });

  it('is read column by column where heads and page numbers run across them', async () => {
    const columns = [
      { text: '1 Introduction', x: 60, y: 740, size: 12, isBold: true },
      ...lines(LINES, 60, 712),
      ...lines(RIGHT, 330, 740),
      { text: '17', x: 295, y: 40, size: 9 },
    ];
    expect(
      await shown(
        {
          text: 'A report of the harbour board, with all figures that there are of it',
          x: 130,
          y: 760,
          size: 11,
        },
        ...columns,
      ),
    ).toMatchInlineSnapshot(`
      "A report of the harbour board, with all figures that there are of it
      ## 1 Introduction
      The harbour board met for three hours on Tuesday and agreed to rebuild the outer wall before the winter storms arrive, as its chair said after a long vote. Work is to begin in March, she said, and it will cost about nine million euros in all.
      Residents of the old quarter had asked for it since the floods of 2019, when water stood a metre high in the market street for two days. Nobody has counted what the storms have cost, but the insurers have raised their prices.
      (the head or foot of its pages: 17)
      ! A PDF does not say where its paragraphs begin. Check that they are right."
    `);
  });

  it('begins with the letter that is set large', async () => {
    expect(
      await shown(
        { text: 'T', x: 60, y: 686, size: 40 },
        ...lines(
          [
            'he harbour board met for three hours on Tuesday',
            'and agreed to rebuild the outer wall before the',
          ],
          88,
          714,
        ),
        ...lines(['winter storms arrive, as its chair said after a long', ...LINES.slice(3)], 60, 686),
        ...lines(WIDE, 60, 600),
      ),
    ).toMatchInlineSnapshot(`
      "The harbour board met for three hours on Tuesday and agreed to rebuild the outer wall before the winter storms arrive, as its chair said after a long long vote. Work is to begin in March, she said, and it will cost about nine million euros in all.
      The harbour board met for three hours on Tuesday Residents of the old quarter had asked for it and agreed to rebuild the outer wall before the since the floods of 2019, when water stood a winter storms arrive, as its chair said after a metre high in the market street for two days. long vote. Work is to begin in March, she said, Nobody has counted what the storms have cost, and it will cost about nine million euros in all. but the insurers have raised their prices.
      ! A PDF does not say where its paragraphs begin. Check that they are right."
    `);
  });

  it('has headings in a font of their own, and tells its tables', async () => {
    const row = (cells: readonly string[], y: number) =>
      cells.map((text, at) => ({ text, x: 60 + at * 150, y, size: 11 }));
    expect(
      await shown(
        { text: 'The money', x: 60, y: 730, size: 11, isBold: true },
        ...lines(LINES, 60, 714),
        ...row(['Year', 'Work', 'Millions'], 620),
        ...row(['2026', 'Outer wall', '4.1'], 606),
        ...row(['2027', 'Mole and crane', '4.9'], 592),
        { text: 'Who pays for it?', x: 60, y: 550, size: 11, isBold: true },
        ...lines(LINES, 60, 534),
      ),
    ).toMatchInlineSnapshot(`
      "## The money
      The harbour board met for three hours on Tuesday and agreed to rebuild the outer wall before the winter storms arrive, as its chair said after a long vote. Work is to begin in March, she said, and it will cost about nine million euros in all.
      ## Who pays for it?
      The harbour board met for three hours on Tuesday and agreed to rebuild the outer wall before the winter storms arrive, as its chair said after a long vote. Work is to begin in March, she said, and it will cost about nine million euros in all.
      (a table, since its rows are not sentences: Year | Work | Millions
      2026 | Outer wall | 4.1
      2027 | Mole and crane | 4.9)
      ! A PDF does not say where its paragraphs begin. Check that they are right."
    `);
  });

  it('has what people say in turn, their names set apart, in its text', async () => {
    const row = (cells: readonly string[], y: number) =>
      cells.map((text, at) => ({ text, x: 60 + at * 150, y, size: 11 }));
    expect(
      await shown(
        ...lines(LINES, 60, 714),
        ...row(['Anna', 'Were you there in 2019?'], 620),
        ...row(['Ben', 'From 2018.'], 606),
        ...row(['Anna', 'And in 2021?'], 592),
        ...row(['Ben', 'No.'], 578),
        ...lines(LINES, 60, 534),
      ),
    ).toMatchInlineSnapshot(`
      "The harbour board met for three hours on Tuesday and agreed to rebuild the outer wall before the winter storms arrive, as its chair said after a long vote. Work is to begin in March, she said, and it will cost about nine million euros in all.
      Anna Were you there in 2019? Ben From 2018.
      Anna And in 2021?
      Ben No.
      The harbour board met for three hours on Tuesday and agreed to rebuild the outer wall before the winter storms arrive, as its chair said after a long vote. Work is to begin in March, she said, and it will cost about nine million euros in all.
      ! A PDF does not say where its paragraphs begin. Check that they are right."
    `);
  });
});
