import { describe, expect, it } from 'vitest';
import { messages } from '#app/language.ts';
import { readFile } from '#articles/ingest/file.ts';
import { warningsOf } from './told.ts';

const TEXTS = [
  'The harbour board met for three hours on Tuesday and agreed to rebuild the outer wall before the winter.',
  'Work is to begin in March, and the board expects it to take eighteen months and to cost nine million euros.',
  'Residents of the old quarter had asked for the work since the floods of 2019, when water stood a metre high.',
];
const TEXT = TEXTS.map((text) => `<p>${text}</p>`).join('');

/** What a preview shows, with the usual paragraphs as numbers. */
async function shown(source: string, name: string): Promise<string> {
  const { body, leftOut, warnings } = await readFile({ name, bytes: Buffer.from(source) });
  const short = (text: string) => TEXTS.reduce((all, each, at) => all.replaceAll(each, `#${at + 1}`), text);
  const told = leftOut.map(({ why, text }) => `(${messages.leftOut[why]}: ${short(text)})`);
  return [...short(body).split('\n\n'), ...told, ...warningsOf({ warnings }).map((each) => `! ${each}`)].join(
    '\n',
  );
}

const inArticle = (html: string) =>
  shown(`<title>Wall</title><article><h1>Wall</h1>${html}</article>`, 'a.html');

describe('a page', () => {
  it('has no marks of notes in its sentences, but powers', async () => {
    const html = `<p>The board met<sup>[1]</sup> for hours<span class="footnote">[3]</span> and agreed<sup>5</sup> to build,<sup>6,7</sup> in 10<sup>3</sup> days, 40 km<sup>2</sup> of metres<sup>2</sup><span class="sidenote">A note.</span>.</p>`;
    expect(await inArticle(html + TEXT)).toMatchInlineSnapshot(`
      "The board met for hours and agreed to build, in 10³ days, 40 km² of metres².
      #1
      #2
      #3
      (a note in the margin: A note.)"
    `);
  });

  it('with code in a box of its own tells the code', async () => {
    expect(await inArticle(`${TEXT}<div class="highlight"><pre>$ npm ci</pre></div>`)).toMatchInlineSnapshot(`
      "#1
      #2
      #3
      (a block of code: $ npm ci)"
    `);
  });

  it('that is XML has its sections of text, and no element that never ends', async () => {
    const page = `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY amp "&#38;#38;"> <!ENTITY co "Holm &#38; Sons"> <!ENTITY more '&co; &co;'> <!ENTITY far SYSTEM "a.txt">]><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Wall</title><script src="a.js"/><style><![CDATA[ p > b {} ]]></style></head>
      <body><h1><a id="top"/>Wall</h1>${TEXT}<p><![CDATA[Work costs < nine million & more, the board said.]]></p><div/><p>It was a long evening for &co;, &more; and &far; &amp; all.</p></body></html>`;
    expect(await shown(page, 'a.xhtml')).toMatchInlineSnapshot(`
      "#1
      #2
      #3
      Work costs < nine million & more, the board said.
      It was a long evening for Holm & Sons, &co; &co; and &far; & all."
    `);
  });

  it('of an encyclopedia tells its contents, its notes and its lists of works', async () => {
    const page = `<div class="hatnote">For the river, see <a href="/w/Tarn">Tarn</a>.</div>${TEXT}<div id="toc" class="toc"><h2>Contents</h2><ul><li><a href="#a">1 Works</a></li></ul></div>
      <h2>References</h2><div class="reflist"><ol class="references"><li><b><a href="#cite_ref-1">^</a></b> Holm, A. (1890). <i>Bridges</i>. p. 12.</li><li>"Viaducts". 3 May 2004.</li></ol></div>
      <h2>Further reading</h2><ul><li>Moss, I. (2001). Stone over water. ISBN 0-12-345678-9.</li></ul>
      <h2>Use today</h2><p>It has carried a path since 1998.</p>`;
    expect(await inArticle(page)).toMatchInlineSnapshot(`
      "#1
      #2
      #3
      ## Use today
      It has carried a path since 1998.
      (a note from the site to its readers: For the river, see Tarn.)
      (a table of contents: Contents
      1 Works)
      (a heading with nothing below it: References)
      (a list of references: Holm, A. (1890). Bridges. p. 12.
      "Viaducts". 3 May 2004.)
      (a list of references: Further reading
      Moss, I. (2001). Stone over water. ISBN 0-12-345678-9.)"
    `);
  });

  it('keeps a text below a heading that is no list of works', async () => {
    const page = `${TEXT}<h2>References</h2><p>She asked three friends for references, and all of them refused.</p>`;
    expect(await inArticle(page)).toMatchInlineSnapshot(`
      "#1
      #2
      #3
      ## References
      She asked three friends for references, and all of them refused."
    `);
  });

  it('keeps sentences about people and years below such a heading', async () => {
    const page = `${TEXT}<h2>Literature</h2><p>Han Kang won the prize in 2024 for her prose.</p><p>Jon Fosse had it in 2023, and stayed at home.</p>`;
    expect(await inArticle(page)).toMatchInlineSnapshot(`
      "#1
      #2
      #3
      ## Literature
      Han Kang won the prize in 2024 for her prose.
      Jon Fosse had it in 2023, and stayed at home."
    `);
  });

  it('tells who wrote it and when in one line, by the names that it gives, and keeps sentences with a name', async () => {
    const lines = [
      'Chris Davies - Nov 19, 2019, 10:31 pm CST',
      'By Chris Davies on Monday, November 18th, 2019 at 11:08 a.m.',
      'Chris Davies, Gazette National Security Writer',
      '5:45 AM PST 11/19/2019 by Chris Davies',
      'sexta-feira, 22 de outubro de 2010 às 20:13',
      'Chris Davies has seen the wall fall',
      'Chris Davies wrote this on 2 March 2026.',
    ];
    const page = `<meta name="author" content="Chris Davies"><meta property="og:site_name" content="Gazette"><title>Wall</title>
      <article><h1>Wall</h1>${lines.map((line) => `<div>${line}</div>`).join('')}${TEXT}</article>`;
    expect(await shown(page, 'a.html')).toMatchInlineSnapshot(`
      "Chris Davies has seen the wall fall
      Chris Davies wrote this on 2 March 2026.
      #1
      #2
      #3
      (when it was published: Chris Davies - Nov 19, 2019, 10:31 pm CST)
      (when it was published: By Chris Davies on Monday, November 18th, 2019 at 11:08 a.m.)
      (who wrote it: Chris Davies, Gazette National Security Writer)
      (when it was published: 5:45 AM PST 11/19/2019 by Chris Davies)
      (when it was published: sexta-feira, 22 de outubro de 2010 às 20:13)"
    `);
  });

  it('tells captions by their looks, words to pass on, and headings of lists of links', async () => {
    const page = `${TEXT}<p><img src="w.png"><br><em>The wall in March.</em></p><div class="photoCaption">The wall in May.</div>
      <p><a href="https://x.example"><span>The wall is ours.</span><span>Click To Tweet</span></a></p>
      <h3>Related news</h3><ul><li><h4><a href="/1">Old mill sold to a bank</a></h4></li><li><h4><a href="/2">New ferry tested at sea</a></h4></li></ul>${TEXT}`;
    expect(await inArticle(page)).toMatchInlineSnapshot(`
      "#1
      #2
      #3
      The wall is ours.
      #1
      #2
      #3
      (the caption of a picture: The wall in March.)
      (the caption of a picture: The wall in May.)
      (a label of the page: Click To Tweet)
      (a label of the page: Related news)
      (a link to another page: Old mill sold to a bank)
      (a link to another page: New ferry tested at sea)"
    `);
  });

  it('has the texts of tables that only place them', async () => {
    const cells = TEXTS.map((text) => `<table><tr><td>${text}</td></tr></table>`).join('');
    expect(await shown(`<body><table><tr><td>${cells}</td></tr></table>`, 'a.html')).toMatchInlineSnapshot(`
      "#1
      #2
      #3"
    `);
  });

  it('has who is quoted below the quotation', async () => {
    const quotation =
      '<blockquote><p>I heard it fall.</p><footer>— <cite>Ana Reis</cite></footer></blockquote>';
    expect(await inArticle(TEXT + quotation)).toMatchInlineSnapshot(`
      "#1
      #2
      #3
      I heard it fall.
      — Ana Reis"
    `);
  });

  it('that has two articles says so', async () => {
    const other = TEXT.replaceAll('wall', 'bridge');
    const html = `<title>Wall</title><main><article><h1>Wall</h1>${TEXT}</article><article><h1>Bridge</h1>${other}</article></main>`;
    expect(await shown(html, 'a.html')).toMatchInlineSnapshot(`
      "#1
      #2
      #3
      ## Bridge
      The harbour board met for three hours on Tuesday and agreed to rebuild the outer bridge before the winter.
      #2
      #3
      ! This page seems to have more than one article: “Bridge” begins within the text. Check where it ends."
    `);
  });

  it('made for printing is its text', async () => {
    const html = `<div>Printed from post.example on 3 March 2026</div><h1>Wall</h1>${TEXT}<div>https://post.example/wall</div><div>Page 1 of 1</div>`;
    expect(await shown(html, 'a.html')).toMatchInlineSnapshot(`
      "#1
      #2
      #3
      (a label of the page: Printed from post.example on 3 March 2026)
      (a link to another page: https://post.example/wall)
      (a label of the page: Page 1 of 1)"
    `);
  });

  it('of news as they come has the news, and tells who wrote each', async () => {
    const news = TEXTS.map(
      (text, hour) =>
        `<div><time>1${hour}:05</time><h3>News ${hour}</h3><p>By Ana Reis</p><p>${text}</p></div>`,
    );
    expect(await inArticle(news.join(''))).toMatchInlineSnapshot(`
      "## News 0
      #1
      ## News 1
      #2
      ## News 2
      #3
      (when it was published: 10:05)
      (who wrote it: By Ana Reis)
      (when it was published: 11:05)
      (who wrote it: By Ana Reis)
      (when it was published: 12:05)
      (who wrote it: By Ana Reis)"
    `);
  });

  it.each([
    ['in lines of its own', (name: string, text: string) => `<p><b>${name}</b></p><p>${text}</p>`],
    ['in boxes', (name: string, text: string) => `<div><p><b>${name}</b></p><p>${text}</p></div>`],
  ])('of a forum names the author of the first post as it does those of the others, %s', async (_, post) => {
    const posts = ['mirelle', 'oldgoat', 'mirelle'].map((name, at) => post(name, TEXTS[at] ?? ''));
    const page = `<title>Wall - Forum</title><main><h1>Wall</h1>${posts.join('')}</main>`;
    expect(await shown(page, 'a.html')).toBe('mirelle\n#1\noldgoat\n#2\nmirelle\n#3');
  });

  it('has no label above it as a paragraph because of others of its kind that are left out', async () => {
    const label = (text: string) => `<div class="label">${text}</div>`;
    const [first, second, third] = TEXTS.map((text) => `<p>${text}</p>`);
    const within = label('Analysis') + first + label('Sponsored') + second + label('Listen') + third;
    expect(await inArticle(within)).toMatchInlineSnapshot(`
      "#1
      #2
      #3
      (a short line before the text: Analysis)
      (an advertisement: Sponsored)
      (a label of the page: Listen)"
    `);
    const next = `<article><h2>Bridge</h2>${label('More')}<p>The bridge over the Tarn was closed again on Friday, and nobody knows for how long.</p></article>`;
    const page = `<title>Wall</title><main><article><h1>Wall</h1>${label('Molde')}${TEXT}</article>${next}</main>`;
    expect(await shown(page, 'a.html')).toMatchInlineSnapshot(`
      "#1
      #2
      #3
      ## Bridge
      The bridge over the Tarn was closed again on Friday, and nobody knows for how long.
      (a short line before the text: Molde)
      (a label of the page: More)"
    `);
    const elsewhere = next.replace('More', 'Hulst');
    const both = `<title>Wall</title><main><article><h1>Wall</h1>${label('Molde')}${TEXT}</article><aside>${elsewhere}</aside></main>`;
    expect(await shown(both, 'a.html')).toMatchInlineSnapshot(`
      "#1
      #2
      #3
      (a short line before the text: Molde)"
    `);
  });

  it('for browsers without scripts does not repeat its title', async () => {
    const html = `<title>Wall</title><div id="root"></div><noscript><h1>Wall</h1>${TEXT}</noscript>`;
    expect(await shown(html, 'a.html')).toMatchInlineSnapshot(`
      "#1
      #2
      #3
      ! The page shows this text only to browsers without scripts. Check that this is the article."
    `);
  });
});

describe('a newsletter', () => {
  const foot = [
    'Thanks for reading The Harbour Letter! Subscribe for free.',
    'You received this email because you subscribed to The Harbour Letter.',
    'Update your email preferences or unsubscribe',
    'The Harbour Post, 1 Quay Street, Porto',
  ];

  it('is its text, and its foot is told', async () => {
    expect(await inArticle(TEXT + foot.map((line) => `<p>${line}</p>`).join(''))).toMatchInlineSnapshot(`
      "#1
      #2
      #3
      (the foot of a newsletter: Thanks for reading The Harbour Letter! Subscribe for free.)
      (the foot of a newsletter: You received this email because you subscribed to The Harbour Letter.)
      (the foot of a newsletter: Update your email preferences or unsubscribe)
      (the foot of a newsletter: The Harbour Post, 1 Quay Street, Porto)"
    `);
    expect(await shown([...TEXTS, ...foot].join('\n\n'), 'a.txt')).toMatchInlineSnapshot(`
      "#1
      #2
      #3
      (the foot of a newsletter: Thanks for reading The Harbour Letter! Subscribe for free.)
      (the foot of a newsletter: You received this email because you subscribed to The Harbour Letter.)
      (the foot of a newsletter: Update your email preferences or unsubscribe)
      (the foot of a newsletter: The Harbour Post, 1 Quay Street, Porto)"
    `);
    expect(await shown(['# Wall', ...TEXTS, ...foot.slice(2)].join('\n\n'), 'a.md')).toMatchInlineSnapshot(`
      "#1
      #2
      #3
      (the foot of a newsletter: Update your email preferences or unsubscribe)
      (the foot of a newsletter: The Harbour Post, 1 Quay Street, Porto)"
    `);
  });

  it('has what it says of letters in its text', async () => {
    const said = [
      'More than 300 readers unsubscribed after the letter, the editor said on Monday.',
      '“Unsubscribe me,” one of them wrote, and gave an address: 1 Quay Street, Porto.',
      'To unsubscribe is a right, the court found in 2019.',
      'The board will meet again in May to choose a builder.',
    ];
    expect(await shown([...TEXTS, ...said].join('\n\n'), 'a.txt')).toBe(
      ['#1', '#2', '#3', ...said].join('\n'),
    );
  });
});

describe('a Markdown file without fences around what it says of itself', () => {
  it.each([
    ['MultiMarkdown', 'Title: Wall\nAuthor: Ana Reis\nDate: 2026-03-02\n\n'],
    ['Hexo', 'title: Wall\nauthor: Ana Reis\ndate: 2026-03-02\n---\n'],
    ['Pandoc', '% Wall\n% Ana Reis\n% March 2, 2026\n\n'],
    ['Org', '#+TITLE: Wall\n#+AUTHOR: Ana Reis\n#+DATE: 2026-03-02\n\n'],
    ['JSON', '{\n "title": "Wall",\n "author": "Ana Reis",\n "date": "2026-03-02"\n}\n\n'],
    ['Logseq', 'title:: Wall\nauthor:: [[Ana Reis]]\ndate:: [[2026-03-02]]\n\n'],
    ['a comment', '<!--\ntitle: Wall\nauthor: Ana Reis\ndate: 2026-03-02\n-->\n\n'],
  ])('is read: %s', async (_, front) => {
    const { body, metadata } = await readFile({
      name: 'a.md',
      bytes: Buffer.from(front + TEXTS.join('\n\n')),
    });
    expect(metadata).toEqual({ title: 'Wall', byline: 'Ana Reis', published: '2026-03-02' });
    expect(body).toBe(TEXTS.join('\n\n'));
  });

  it('keeps an interview, and a list of names', async () => {
    const talk = 'Ana: Did the wall fall at four?\nRui: It did, and nobody was hurt.';
    expect(await shown(`${talk}\n\n${TEXTS.join('\n\n')}`, 'a.md')).toContain(
      'Ana: Did the wall fall at four?',
    );
    const object = '{ "title": "Wall" } is what the program wrote.';
    expect(await shown(`${object}\n\n${TEXTS.join('\n\n')}`, 'a.md')).toContain(object);
  });
});
