import { describe, expect, it } from 'vitest';
import { dateIn } from '#articles/ingest/dates.ts';
import { readPage } from '#articles/ingest/page.ts';

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
    ['5/6/2026', undefined],
    ['2026-02-30', undefined],
    ['0001-01-01T00:00:00Z', undefined],
    ['yesterday', undefined],
  ])('written as %s is %s', (written, date) => {
    expect(dateIn(written)).toBe(date);
  });
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
    expect(readPage(html).warnings).toEqual([
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
    expect(() => readPage(page(title, STORY))).toThrow(sentence);
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
    expect(warnings).toMatchInlineSnapshot(`
      [
        "The page shows no text by itself, so I took the text that it gives to programs. Check that this is the article.",
      ]
    `);
    expect(readPage(page(TITLE, `<noscript>${STORY}</noscript>`)).body).toContain(
      'Work is to begin in March',
    );
  });
});
