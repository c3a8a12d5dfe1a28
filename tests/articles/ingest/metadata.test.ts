import { describe, expect, it } from 'vitest';
import { dateIn } from '#articles/ingest/dates.ts';
import { readPage } from '#articles/ingest/page.ts';
import { refusalOf, warningsOf } from './told.ts';

const STORY = [
  'The harbour board met for three hours on Tuesday and agreed to rebuild the outer wall before the winter storms arrive.',
  'Work is to begin in March, and the board expects it to take eighteen months and to cost about nine million euros.',
]
  .map((text) => `<p>${text}</p>`)
  .join('');
const TITLE = 'Wall to be rebuilt';

function known(head: string, above = `<h1>${TITLE}</h1>`, address?: string) {
  return readPage(
    `<html><head><title>${TITLE} - The Harbour Post</title>${head}</head><body><article>${above}${STORY}${STORY}</article></body></html>`,
    address,
  ).metadata;
}

const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;

describe('a byline', () => {
  it.each<[string, string, string, string | undefined]>([
    [
      'JSON-LD',
      ld({ '@type': 'NewsArticle', author: [{ name: 'Ana Reis' }, 'Rui Sá'] }),
      '',
      'Ana Reis, Rui Sá',
    ],
    [
      'JSON-LD by id',
      ld({
        '@graph': [
          { '@type': 'Article', author: { '@id': '#a' } },
          { '@type': 'Person', '@id': '#a', name: 'Ana Reis' },
        ],
      }),
      '',
      'Ana Reis',
    ],
    ['JSON-LD with entities', ld({ '@type': 'Article', author: 'Ana &amp; Rui' }), '', 'Ana & Rui'],
    [
      'JSON-LD of a full type',
      ld({ '@type': 'https://schema.org/NewsArticle', author: 'Ana Reis' }).replace(
        'json"',
        'json; charset=utf-8"',
      ),
      '',
      'Ana Reis',
    ],
    [
      'JSON-LD in CDATA',
      '<script type="application/ld+json">\n//<![CDATA[\n{"@type":"Article","author":"Ana Reis"}\n//]]>\n</script>',
      '',
      'Ana Reis',
    ],
    ['a tag', meta('author', 'By Ana Reis'), '', 'Ana Reis'],
    ['several tags', meta('author', 'Ana Reis') + meta('author', 'Rui Sá'), '', 'Ana Reis, Rui Sá'],
    ['a tag with a role', meta('author', 'Ana Reis, Staff Writer'), '', 'Ana Reis'],
    ['a link', '', '<p class="x">By <a rel="author" href="/ana">Ana Reis</a></p>', 'Ana Reis'],
    ['a class', '', '<div class="byline">By Ana Reis and Rui Sá | 2 March 2026</div>', 'Ana Reis, Rui Sá'],
    [
      'a property',
      '',
      '<span itemprop="author" itemscope><span itemprop="name">Ana Reis</span></span>',
      'Ana Reis',
    ],
    [
      'an account',
      meta('author', 'admin') +
        meta('article:author', 'https://social.example/post') +
        meta('twitter:creator', '@ana'),
      '',
      undefined,
    ],
    [
      'the site’s own name',
      meta('og:site_name', 'The Harbour Post') + meta('author', 'Harbour Post'),
      '',
      undefined,
    ],
    ['the writer of another text', '', '<aside><p class="author">Rui Sá</p></aside>', undefined],
    [
      'a link and a name without one',
      '',
      '<p class="byline">By <a href="/ana">Ana Reis</a> and Rui Sá</p>',
      'Ana Reis, Rui Sá',
    ],
    [
      'a list',
      '',
      '<ul><li itemprop="author">Ana Reis</li><li itemprop="author">Rui Sá</li></ul>',
      'Ana Reis, Rui Sá',
    ],
    [
      'a box of several lines',
      '',
      '<div class="byline"><div>By Ana Reis</div><div>Harbour Press Agency</div></div>',
      'Ana Reis',
    ],
    [
      'a box that names the outlet, too',
      '',
      '<div class="byline-box"><span class="author">Ana Reis</span> <span class="outlet">Harbour Post</span></div>',
      'Ana Reis',
    ],
    [
      'a line that ends with a date',
      '',
      '<p class="byline">By ANA REIS March 2, 2026 3:46 PM</p>',
      'ANA REIS',
    ],
    [
      'a line of nobody’s class',
      '',
      '<p>By <a href="/staff/ana">Ana Reis</a> on Monday, March 2nd, 2026</p>',
      'Ana Reis',
    ],
    [
      'an aside of the article that says so',
      '',
      '<aside><span itemprop="author">Ana Reis</span></aside>',
      'Ana Reis',
    ],
    [
      'the foot of a post',
      '',
      '<div class="post-footer"><a rel="author" href="/a">Ana Reis</a></div>',
      'Ana Reis',
    ],
    [
      'a card that holds the title',
      '',
      '<div class="card"><h1>x</h1><p class="author">Ana Reis</p></div>',
      'Ana Reis',
    ],
    [
      'a part of the site beside the name',
      meta('og:site_name', 'Harbour Post') + meta('author', 'Ana Reis, Harbour Post Business'),
      '',
      'Ana Reis',
    ],
    [
      'the site behind a full stop',
      meta('og:site_name', 'Harbour Post') + meta('author', 'Ana Reis. Harbour International'),
      '',
      'Ana Reis',
    ],
    [
      'Dublin Core',
      `<meta property="dc:creator x:author" content="Reis, A.">${meta('author', 'x')}`,
      '',
      'A. Reis',
    ],
    [
      'a person after whom the site is called',
      meta('og:site_name', 'Ana Reis') +
        ld({ '@type': 'Article', author: { '@type': 'Person', name: 'Ana Reis' } }),
      '',
      'Ana Reis',
    ],
    [
      'a page that is called no article',
      ld({ '@type': 'MedicalWebPage', author: 'Ana Reis' }),
      '',
      'Ana Reis',
    ],
    [
      'a broken script',
      '<script type="application/ld+json">{"@type":"NewsArticle","description":"The "wall"","author":"Ana Reis"}</script>',
      '',
      'Ana Reis',
    ],
    ['an account without a name', meta('author', 'anareis7'), '', undefined],
    ['a name and its address', meta('author', 'Ana Reis (https://ana.example/)'), '', 'Ana Reis'],
  ])('is read from %s', (_, head, above, byline) => {
    expect(known(head, `<h1>${TITLE}</h1>${above}`).byline).toBe(byline);
  });
});

describe('a date', () => {
  it.each<[string, string, string, string | undefined]>([
    [
      'the published one',
      meta('date', '2026-04-01') + meta('article:modified_time', '2026-04-01'),
      '<time itemprop="datePublished" datetime="2026-03-02">2 March</time>',
      '2026-03-02',
    ],
    ['Dublin Core', meta('dc.date', '2026-03-02'), '', '2026-03-02'],
    ['Parsely', meta('parsely-pub-date', '2026-03-02T08:00:00Z'), '', '2026-03-02T08:00:00Z'],
    ['an element', '', '<time datetime="2017-11-27">27/11/2017</time>', '2017-11-27'],
    [
      'an article of another page',
      ld({ '@type': 'ItemList', itemListElement: [{ '@type': 'NewsArticle', datePublished: '2026-03-02' }] }),
      '',
      undefined,
    ],
    [
      'one in a script of a broken article',
      '<script type="application/ld+json">{"@type":"Article","description":"a "b"","datePublished":"2026-03-02"}</script>',
      '',
      '2026-03-02',
    ],
    ['one of any spelling', '<meta name="publishDate" content="2026-03-02">', '', '2026-03-02'],
    ['one of a class', '', '<div class="press__date"><div>October 12, 2017</div></div>', '2017-10-12'],
    ['no later change', '', '<div class="updated-date">October 12, 2017</div>', undefined],
    ['in a line below the title', '', '<p>// By Ana Reis • Mar 2, 2026</p>', '2026-03-02'],
    ['behind a name', '', '<p>Ana Reis &nbsp; Monday, March 2, 2026 @ 11:10 PM</p>', '2026-03-02'],
    [
      'in an aside of the article',
      '',
      '<aside><time itemprop="datePublished" datetime="2026-03-02">2 March</time></aside>',
      '2026-03-02',
    ],
    [
      'not that of a founding',
      '',
      '<table><tr><th>Founded</th><td>February 28, 1998</td></tr></table>',
      undefined,
    ],
    ['no date of a program', meta('article:published_time', '1970-01-01T00:00:00Z'), '', undefined],
  ])('is %s', (_, head, above, published) => {
    expect(known(head, `<h1>${TITLE}</h1>${above}`).published).toBe(published);
  });

  it.each([
    ['2026-03-02T08:00:00+0100', '2026-03-02T08:00:00+01:00'],
    ['2026-03-02T08:00', '2026-03-02T08:00'],
    ['2026-03-02 08:00:00', '2026-03-02T08:00:00'],
    ['Mon, 02 Mar 2026 08:00:00 GMT', '2026-03-02T08:00:00Z'],
    ['Sat Nov 18 2017 15:21:41 GMT+0000', '2017-11-18T15:21:41+00:00'],
    ['20260302', '2026-03-02'],
    ['20260302T080000Z', '2026-03-02T08:00:00Z'],
    ['1772438400', '2026-03-02T08:00:00Z'],
    ['1772438400000', '2026-03-02T08:00:00Z'],
    ['2 March 2026', '2026-03-02'],
    ['March 2nd, 2026', '2026-03-02'],
    ['27/11/2017', '2017-11-27'],
    ['27.11.2017', '2017-11-27'],
    ['25. September 2018', '2018-09-25'],
    ['publiziert am 30. Juli 2018', '2018-07-30'],
    ['sexta-feira, 22 de outubro de 2010 às 20:13', '2010-10-22'],
    ['Le lundi 2 mars 2026 à 10h', '2026-03-02'],
    ['2 марта 2026 г.', '2026-03-02'],
    ['2026年3月2日 10:00', '2026-03-02'],
    ['01:38:07 PM IST Nov 20, 2019', '2019-11-20'],
    ['Published 11:11 PM EST Nov 19, 2019', '2019-11-19'],
    ['First published on March 2, 2026 11:38 pm', '2026-03-02'],
    ['Updated: March 2, 2026', undefined],
    ['May be 12 2020', undefined],
    ['5/6/2026', undefined],
    ['2026-02-30', undefined],
    ['0001-01-01T00:00:00Z', undefined],
    ['yesterday', undefined],
  ])('written as %s is %s', (written, date) => {
    expect(dateIn(written)).toBe(date);
  });
});

it('takes the date above a title only where that says that the text is of it', () => {
  expect(known('', `<p>Monday, 30 November 2026</p><h1>${TITLE}</h1>`).published).toBeUndefined();
  expect(known('', `<p>Von Ana Reis publiziert am 2. März 2026</p><h1>${TITLE}</h1>`).published).toBe(
    '2026-03-02',
  );
});

describe('a title', () => {
  it.each<[string, string, string, string]>([
    ['its heading', '', `<h1>${TITLE}</h1>`, TITLE],
    [
      'without the site’s name',
      meta('og:title', `${TITLE} | The Harbour Post`) + meta('og:site_name', 'The Harbour Post'),
      '',
      TITLE,
    ],
    ['not the site’s own heading', '', `<header><h1>The Harbour Post</h1></header><h2>${TITLE}</h2>`, TITLE],
    [
      'without entities',
      ld({ '@type': 'Article', headline: 'Wall &amp; quay &#8216;to be rebuilt&#8217;' }),
      '',
      'Wall & quay ‘to be rebuilt’',
    ],
  ])('is %s', (_, head, above, title) => {
    expect(known(head, above).title).toBe(title);
  });
});

it('is at the address that a page gives itself', () => {
  const canonical = '<link rel="canonical" href="/2026/wall">';
  expect(known(canonical, '', 'https://post.example/wall?ref=1').url).toBe('https://post.example/2026/wall');
  expect(known(`${canonical}${meta('og:url', 'https://post.example/w')}`).url).toBe(
    'https://post.example/2026/wall',
  );
});

describe('a title without a heading', () => {
  const titled = (title: string, head: string, above = '', address?: string) =>
    readPage(
      `<html><head><title>${title}</title>${head}</head><body>${above}<article>${STORY}${STORY}</article></body></html>`,
      address,
    ).metadata.title;

  it.each<[string, string | undefined]>([
    ['og:site_name', titled(`${TITLE} - Heating Forum`, meta('og:site_name', 'Heating Forum'))],
    ['application-name', titled(`${TITLE} | Gazette`, meta('application-name', 'Gazette'))],
    ['JSON-LD', titled(`${TITLE} | Gazette`, ld({ '@type': 'WebSite', name: 'The Gazette' }))],
    ['a link to its first page', titled(`${TITLE} - Heating Forum`, '', '<a href="/">Heating Forum</a>')],
    [
      'a picture that links there',
      titled(`${TITLE} - Heating Forum`, '', '<a href="/"><img alt="Heating Forum logo" src="l.png"></a>'),
    ],
    ['its address', titled(`${TITLE} – Heating Forum`, '', '', 'https://www.heatingforum.example/t/1')],
    [
      'several of these',
      titled(
        `${TITLE} - Pumps | Heating Forum`,
        meta('og:site_name', 'Heating Forum'),
        '<a href="/">Pumps</a>',
      ),
    ],
  ])('is without the name of the site, by %s', (_, title) => {
    expect(title).toBe(TITLE);
  });

  it('keeps an end that nothing calls the site', () => {
    expect(titled(`${TITLE} - a history`, meta('og:site_name', 'Gazette'), '<a href="/">Home</a>')).toBe(
      `${TITLE} - a history`,
    );
  });
});

it('has a publication where the page names one, and no program of its makers', () => {
  expect(
    known(meta('application-name', 'Harbour CMS') + meta('twitter:site', '@post')).publication,
  ).toBeUndefined();
});

describe('a page', () => {
  const page = (title: string, text: string, head = '') =>
    `<html><head><title>${title}</title>${head}</head><body>${text}</body></html>`;

  it.each([
    [
      'isAccessibleForFree',
      page(TITLE, STORY, ld({ '@type': 'NewsArticle', headline: TITLE, isAccessibleForFree: false })),
    ],
    [
      'a known note',
      page(
        TITLE,
        `<article>${STORY}<p>Already a subscriber? Log in to read the rest of this article.</p></article>`,
      ),
    ],
  ])('that shows only a part to those who do not subscribe says so by %s', (_, html) => {
    expect(warningsOf(readPage(html))).toEqual([
      'This page shows only part of its text to readers who do not subscribe. Check that the text is complete.',
    ]);
  });

  it.each([
    ['Page not found', 'That site says that it has no such article. Check the address.'],
    [
      'Just a moment...',
      'That page asks whether a person is reading, and shows no article to programs. Paste the text, or attach a file.',
    ],
    [
      'Before you continue to Post',
      'That page asks for consent to cookies before it shows its article. Paste the text, or attach a file.',
    ],
  ])('that is no article is refused: %s', (title, sentence) => {
    expect(refusalOf(() => readPage(page(title, STORY)))).toBe(sentence);
  });

  it('that has its text only for programs is read, and said so', () => {
    const body = STORY.replace(/<[^>]+>/g, ' ').repeat(2);
    const { body: read, warnings } = readPage(
      page(
        TITLE,
        '<div id="root"></div>',
        ld({ '@type': 'NewsArticle', headline: TITLE, articleBody: body }),
      ),
    );
    expect(read).toContain('Work is to begin in March');
    expect(warningsOf({ warnings })).toMatchInlineSnapshot(`
      [
        "The page shows no text by itself, so I took the text that it gives to programs. Check that this is the article.",
      ]
    `);
    expect(readPage(page(TITLE, `<noscript>${STORY}</noscript>`)).body).toContain(
      'Work is to begin in March',
    );
  });
});
