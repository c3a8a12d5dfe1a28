import { describe, expect, it } from 'vitest';
import { docx, run, w, zip } from './docx.ts';
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
