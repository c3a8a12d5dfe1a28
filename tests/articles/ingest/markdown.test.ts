import { describe, expect, it } from 'vitest';
import { readFile } from '#articles/ingest/file.ts';
import { createArticle } from '#engine/index.ts';
import { toldOf, warningsOf } from './told.ts';

async function read(text: string, name = 'a.md') {
  const reading = await readFile({ name, bytes: Buffer.from(text) });
  const { paragraphs } = createArticle('a', { title: '', publication: '' }, reading.body);
  return { ...reading, warnings: warningsOf(reading), paragraphs: paragraphs.map((each) => each.text) };
}

const TEXT = 'The wall fell at four, the keeper said.';

describe('what stands before a text', () => {
  it.each<[string, string, object, readonly string[]]>([
    ['YAML', 'title: Wall\npublication: Post', { title: 'Wall', publication: 'Post' }, []],
    ['a title alone', 'title: Wall', { title: 'Wall' }, []],
    [
      'keys of others',
      'title: Wall\ntags:\n  - harbour\ncssclass: wide\ndate: 2026-03-02',
      { title: 'Wall', published: '2026-03-02' },
      ['At the top of the file are entries that I did not use: tags, cssclass.'],
    ],
    [
      'a web clipper',
      'title: "Wall"\nsource: "https://post.example/wall"\nauthor:\n  - "[[Ana Reis]]"\npublished: 2026-03-02\ncreated: 2026-03-03',
      {
        title: 'Wall',
        url: 'https://post.example/wall',
        byline: 'Ana Reis',
        published: '2026-03-02',
        retrieved: '2026-03-03',
      },
      [],
    ],
    [
      'a colon that breaks it',
      'title: Wall: the end\npublication: Post',
      { title: 'Wall: the end', publication: 'Post' },
      [],
    ],
    [
      'a language with a line below',
      'title: Wall\nlanguage: en_GB',
      { title: 'Wall', language: 'en-GB' },
      [],
    ],
    [
      'a date that is none',
      'title: Wall\ndate: soon',
      { title: 'Wall' },
      ['At the top of the file are entries that I did not use: date.'],
    ],
    [
      'aliases without end',
      'title: Wall\na: &a [x]\nb: *a',
      { title: 'Wall' },
      ['At the top of the file are entries that I did not use: a, b.'],
    ],
  ])('is taken as far as it is known: %s', async (_, front, metadata, warnings) => {
    for (const ends of ['\n', '\r\n', '\r']) {
      const reading = await read(`\uFEFF\n---\n${front}\n---\n\n${TEXT}\n`.replaceAll('\n', ends));
      expect(reading).toMatchObject({ metadata, warnings, paragraphs: [TEXT] });
    }
  });

  it.each([
    [
      'TOML',
      '+++\ntitle = "Wall"\ndate = 2026-03-02T08:00:00Z\n+++\n',
      { title: 'Wall', published: '2026-03-02T08:00:00Z' },
    ],
    ['JSON', '---json\n{"title": "Wall"}\n---\n', { title: 'Wall' }],
    ['JSON between semicolons', ';;;\n"title": "Wall"\n;;;\n', { title: 'Wall' }],
  ])('may be %s', async (_, front, metadata) => {
    expect(await read(`${front}\n${TEXT}`)).toMatchObject({ metadata, paragraphs: [TEXT] });
  });

  it('may be lines below the title, as Notion has them', async () => {
    const { metadata, paragraphs, warnings } = await read(
      `# Wall\n\nCreated: March 2, 2026 8:00 AM\nTags: harbour, news\n\n${TEXT}\n`,
    );
    expect({ metadata, paragraphs, warnings }).toEqual({
      metadata: { title: 'Wall', published: '2026-03-02' },
      paragraphs: [TEXT],
      warnings: ['At the top of the file are entries that I did not use: Tags.'],
    });
    const talk = await read(`# Wall\n\nAna: Did it fall?\nRui: It did, at four.\n\n${TEXT}\n`);
    expect(talk.paragraphs).toEqual(['Ana: Did it fall? Rui: It did, at four.', TEXT]);
  });

  it('is none where it is text between two rules', async () => {
    const { paragraphs } = await read(`---\n\n${TEXT}\n\n---\n\nNobody was hurt.`);
    expect(paragraphs).toEqual([TEXT, 'Nobody was hurt.']);
  });
});

describe('Markdown', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'signs',
      'It begins in **March**, and the [board](https://x.example) expects `eighteen` months.',
      ['It begins in March, and the board expects eighteen months.'],
    ],
    ['wrapped lines', 'The board met on Tuesday\nand agreed.', ['The board met on Tuesday and agreed.']],
    [
      'verse',
      'The wall was grey,  \nthe wall was tall,  \nit was no wall.',
      ['The wall was grey,\nthe wall was tall,\nit was no wall.'],
    ],
    ['struck out words', 'The ~~crane~~ bell stays.', ['The bell stays.']],
    [
      'links of a wiki',
      'See [[Harbour Board|the board]] and [[Market Street]].',
      ['See the board and Market Street.'],
    ],
    [
      'highlights and comments',
      'It is ==very== important that %%a comment%% it holds. ^abc',
      ['It is very important that it holds.'],
    ],
    ['what is embedded', '![[wall.png|300]]\n\nThe wall fell.', ['The wall fell.']],
    [
      'footnotes',
      'It fell.[^a] Nobody was hurt.[^b]\n\n[^a]: Minutes, page 4.\n[^b]: Ibid.\n    And more.',
      ['It fell. Nobody was hurt.', 'Minutes, page 4.', 'Ibid. And more.'],
    ],
    ['callouts', '> [!note] A title\n> A sentence of it.', ['A title', 'A sentence of it.']],
    ['boxes', ':::note\n\nA sentence of it.\n\n:::', ['A sentence of it.']],
    [
      'components',
      'import X from "y";\n\n<Tabs><TabItem value="a">A sentence in it.</TabItem></Tabs>',
      ['A sentence in it.'],
    ],
    ['short codes', '{{< figure src="/x.png" >}}\n\nA sentence {% raw %}here.', ['A sentence here.']],
    [
      'code that looks like all of these',
      '`[[x]]` and `%%y%%` are signs of it.',
      ['[[x]] and %%y%% are signs of it.'],
    ],
    [
      'looks as kramdown writes them',
      '* TOC\n{:toc}\n\n## The money {#money}\n\nIt costs nine million euros.\n{: .lead}\n\n*[HTML]: A language\n\nWall\n: It keeps the sea out.',
      ['It costs nine million euros.', 'Wall', 'It keeps the sea out.'],
    ],
    [
      'code and comments of Liquid',
      '{% highlight ruby %}\nputs 1\n{% endhighlight %}\n\nIt runs on every machine that has a shell.{% comment %}Is that so?{% endcomment %}',
      ['It runs on every machine that has a shell.'],
    ],
    ['tasks', '- [ ] ask the board\n- [x] read the law', ['ask the board', 'read the law']],
  ])('is read as what it shows: %s', async (_, source, paragraphs) => {
    expect((await read(source)).paragraphs).toEqual(paragraphs);
    const front = `---\ntitle: Wall\npublication: Post\n---\n\n${source}`;
    expect((await read(front)).paragraphs).toEqual(paragraphs);
  });

  it('tells what it does not show', async () => {
    const { leftOut } = await read('The ~~crane~~ bell %%why?%% stays. ![[wall.png]]\n\n{{< map >}}');
    expect(toldOf({ leftOut })).toEqual([
      'text that is struck out: crane',
      'a code for the program that shows the file: {{< map >}}',
      'a hidden comment: why?',
      'a file shown in the text: wall.png',
    ]);
  });
});

describe('plain text', () => {
  it('has one space where a program has set several', async () => {
    const { paragraphs } = await read(`${TEXT}  It was${' '.repeat(9000)}dark.\n`, 'a.txt');
    expect(paragraphs).toEqual([`${TEXT} It was dark.`]);
  });

  it('says what it is in its first lines', async () => {
    expect(await read(`Harbour wall falls\nBy Ana Reis\n2 March 2026\n\n${TEXT}`, 'a.txt')).toMatchObject({
      metadata: { title: 'Harbour wall falls', byline: 'Ana Reis', published: '2026-03-02' },
      paragraphs: [TEXT],
      leftOut: [
        { why: 'byline', text: 'By Ana Reis', at: 0 },
        { why: 'published', text: '2 March 2026', at: 0 },
      ],
    });
  });

  it('begins with a sentence where it does', async () => {
    expect(await read(`Nobody was hurt.\n\n${TEXT}`, 'a.txt')).toMatchObject({
      metadata: {},
      paragraphs: ['Nobody was hurt.', TEXT],
    });
  });

  it('is a mail’s own words, and tells those that it answers', async () => {
    const mail = `${TEXT}\n\nOn Monday, Ana wrote:\n> Did it fall?\n> I heard it.\n\nNobody was hurt.`;
    const { paragraphs, leftOut } = await read(mail, 'a.txt');
    expect(paragraphs).toEqual([TEXT, 'Nobody was hurt.']);
    expect(leftOut.map(({ text }) => text)).toEqual(['On Monday, Ana wrote:', 'Did it fall?', 'I heard it.']);
  });

  it('is a mail that was saved as text, with what its head says, and its signature told', async () => {
    const mail = `From: Ana Reis <ana@post.example>\nTo: rui@post.example\nSubject: Harbour wall falls\nDate: Mon, 2 Mar 2026 08:00:00 +0000\n\n${TEXT}\n\n-- \nAna Reis\nHarbour Post\n`;
    const { metadata, paragraphs, leftOut } = await read(mail, 'a.txt');
    expect({ metadata, paragraphs, told: toldOf({ leftOut }) }).toMatchObject({
      metadata: { title: 'Harbour wall falls', byline: 'Ana Reis', published: '2026-03-02T08:00:00+00:00' },
      paragraphs: [TEXT],
      told: ['the signature of a mail: Ana Reis\nHarbour Post'],
    });
  });

  it('goes on over the end of a page, and begins again where a sentence does', async () => {
    const { paragraphs } = await read(
      'The board met on Tuesday and \f\nagreed to it.\f\nNobody was hurt.',
      'a.txt',
    );
    expect(paragraphs).toEqual(['The board met on Tuesday and agreed to it.', 'Nobody was hurt.']);
  });

  it('has the title of a clipped page without its site, and a name without a lost quotation mark', async () => {
    const clipped = `---\ntitle: Harbour wall | Harbour Post\nsource: https://www.harbourpost.example/wall\n---\n\n${TEXT}`;
    expect((await read(clipped)).metadata).toMatchObject({ title: 'Harbour wall' });
    const broken = `---\ntitle: Harbour wall: the end\nauthor: "Ana Reis\n---\n\n${TEXT}`;
    expect((await read(broken)).metadata).toEqual({ title: 'Harbour wall: the end', byline: 'Ana Reis' });
  });

  it('is a page where it is HTML, whatever its name', async () => {
    expect(
      (await read(`<html><body><p>${TEXT}</p><p>${TEXT}</p></body></html>`, 'a.txt')).paragraphs,
    ).toEqual([TEXT, TEXT]);
  });

  it('has no signs that mislead, and says so', async () => {
    const { paragraphs, warnings } = await read('Prices went \u202E%05 yb pu\u202C.\u001B[2J', 'a.txt');
    expect(paragraphs).toEqual(['Prices went %05 yb pu.[2J']);
    expect(warnings).toEqual([
      'I took out 3 invisible characters that can change the order of letters. The first was before “%05 yb pu.[2J”.',
    ]);
  });
});
