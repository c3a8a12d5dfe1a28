import { describe, expect, it } from 'vitest';
import { readPage } from '#articles/ingest/page.ts';
import { createArticle } from '#engine/index.ts';
import { toldOf } from './told.ts';

const STORY = [
  'A ferry ran aground near Porto on Sunday morning, the <a href="/who">harbour master</a> said.',
  'Nobody of the <b>120 people</b> on board was hurt, and all of them were brought to the docks.',
  '“We were lucky,” a passenger told reporters. “The water was calm, and help came at once.”',
];

function page(body: string, head = ''): string {
  return `<!doctype html><html lang="en-GB"><head><title>Ferry aground | The Harbour Post</title>${head}</head><body>${body}</body></html>`;
}

const article = STORY.map((text) => `<p>${text}</p>`).join('\n');
const texts = (html: string) =>
  createArticle(
    'a',
    { title: 't', publication: 'p' },
    readPage(html, 'https://example.org/ferry').body,
  ).paragraphs.map(({ text }) => text);
const plain = STORY.map((text) => text.replace(/<[^>]+>/g, ''));

describe('a page', () => {
  it('is its article’s paragraphs, without what stands around and among them', () => {
    const html = page(`
      <nav><a href="/">Home</a><a href="/news">News</a></nav>
      <article><h1>Ferry aground</h1><p>Published 31 January 2026</p>${STORY.map(
        (text) => `<p>${text}</p>`,
      ).join('<p>Advertisement</p><p><a href="/x">Related: Ten ferries that sank</a></p>')}
      <figure><img src="x.png"><figcaption>The ferry on Sunday.</figcaption></figure>
      <table><tr><th>Year</th><th>Ferries</th></tr><tr><td>2025</td><td>3</td></tr></table>
      <p>Sign up for our newsletter and never miss a ferry.</p></article>
      <footer>All rights reserved.</footer>`);
    expect(texts(html)).toEqual(plain);
    expect(toldOf(readPage(html))).toMatchInlineSnapshot(`
      [
        "when it was published: Published 31 January 2026",
        "an advertisement: Advertisement",
        "a link to another page: Related: Ten ferries that sank",
        "an advertisement: Advertisement",
        "a link to another page: Related: Ten ferries that sank",
        "the caption of a picture: The ferry on Sunday.",
        "a table, since its rows are not sentences: Year | Ferries
      2025 | 3",
        "a note from the site to its readers: Sign up for our newsletter and never miss a ferry.",
      ]
    `);
  });

  it('keeps headings between paragraphs, and drops one with nothing below it', () => {
    const { body } = readPage(
      page(`<article>${article}<h3>What happens now?</h3>${article}<h2>More</h2></article>`),
    );
    expect(body).toContain('\n\n## What happens now?\n\n');
    expect(body).not.toContain('More');
  });

  it('takes no word out of a sentence that the page shows in it, whatever its class', () => {
    const html = page(
      `<article>${article}<p>The minister <span class="hidden tooltip credit">Ana Lopes</span> denied that, and said so twice on Monday.</p></article>`,
    );
    expect(texts(html).at(-1)).toBe('The minister Ana Lopes denied that, and said so twice on Monday.');
  });

  it('says what it is by JSON-LD, then by meta tags, and leaves out what it does not say', () => {
    const stated = JSON.stringify({
      '@graph': [
        { '@type': 'WebSite', name: 'Other' },
        {
          '@type': ['NewsArticle'],
          headline: 'Ferry aground near Porto',
          publisher: { '@type': 'Organization', name: 'The Harbour Post' },
          author: [{ name: 'Ana Lopes' }, { name: 'https://example.org/staff' }, 'Rui Dias'],
          datePublished: '2026-01-31T08:30:00+00:00',
        },
      ],
    });
    const html = page(
      `<article>${article}</article>`,
      `<script type="application/ld+json">${stated}</script><meta property="og:title" content="No">`,
    );
    expect(readPage(html, 'https://example.org/ferry').metadata).toEqual({
      title: 'Ferry aground near Porto',
      publication: 'The Harbour Post',
      byline: 'Ana Lopes, Rui Dias',
      url: 'https://example.org/ferry',
      published: '2026-01-31T08:30:00+00:00',
      language: 'en-GB',
    });
    const tags =
      '<meta property="og:site_name" content="Post"><meta name="author" content="Rui Dias"><meta property="article:published_time" content="2026-02-30"><script type="application/ld+json">{broken</script>';
    expect(readPage(page(`<article>${article}</article>`, tags)).metadata).toEqual({
      title: 'Ferry aground | The Harbour Post',
      publication: 'Post',
      byline: 'Rui Dias',
      language: 'en-GB',
    });
  });

  it('takes its own address from the page only where that is of the same host', () => {
    const at = (href: string) =>
      readPage(
        page(`<article>${article}</article>`, `<link rel="canonical" href="${href}">`),
        'https://www.example.org/ferry?ref=1',
      ).metadata.url;
    expect(at('https://example.org/ferry')).toBe('https://example.org/ferry');
    expect(at('https://evil.example/ferry')).toBe('https://www.example.org/ferry?ref=1');
    expect(at('javascript:alert(1)')).toBe('https://www.example.org/ferry?ref=1');
  });

  it('reads text as text: structure of Markdown in it is none of the article’s', () => {
    const html = page(
      `<article>${article}<p># No heading, and &lt;script&gt; is no script in this sentence of the page.</p><p>## Neither is this one, which only begins with two signs of a heading.</p></article>`,
    );
    expect(texts(html).slice(-2)).toEqual([
      '# No heading, and <script> is no script in this sentence of the page.',
      '## Neither is this one, which only begins with two signs of a heading.',
    ]);
  });
});

/** The paragraphs of a page with one more in the middle of its story. */
const middle = (html: string) => texts(page(`<article>${article}${html}${article}</article>`)).slice(3, -3);
const leftOutOf = (html: string) => toldOf(readPage(page(`<article>${article}${html}${article}</article>`)));

describe('a sentence of a page', () => {
  it.each([
    [
      'an unknown element',
      'The office in <st1:place>Porto</st1:place> answered, said <x-person>Ana Reis</x-person>.',
      'The office in Porto answered, said Ana Reis.',
    ],
    [
      'data in it',
      'Guests of <span><meta itemprop="name" content="V">Vigo Lines</span> saw it.',
      'Guests of Vigo Lines saw it.',
    ],
    [
      'a formula',
      'The pressure is <math><mi>p</mi><mo>=</mo><msup><mn>10</mn><mn>3</mn></msup></math> bars.',
      'The pressure is p=10³ bars.',
    ],
    [
      'a large first letter',
      '<span class="drop-cap">T</span>he keeper saw it first.',
      'The keeper saw it first.',
    ],
    [
      'a large first letter and a space',
      '<span style="float:left">W</span> hen the bell rang, all slept.',
      'When the bell rang, all slept.',
    ],
    [
      'a word that is a letter',
      '<span class="dropcap">A</span> bell rang in the night.',
      'A bell rang in the night.',
    ],
    [
      'a raised number',
      'It has 10<sup>3</sup> stones and covers 5 km<sup>2</sup> of H<sub>2</sub>O.',
      'It has 10³ stones and covers 5 km² of H2O.',
    ],
    ['a lowered number beside one', 'Take log<sub>10</sub>5 of it, he said.', 'Take log₁₀5 of it, he said.'],
    ['an ending that is raised', 'On the 1<sup>st</sup> of May it opens.', 'On the 1st of May it opens.'],
    [
      'a mark of a note',
      'The vote was close.<sup class="reference"><a href="#cite_note-1">[1]</a></sup> Nobody spoke.',
      'The vote was close. Nobody spoke.',
    ],
    [
      'a number of a section',
      'See section <a href="#s4">4</a> of the law, she said.',
      'See section 4 of the law, she said.',
    ],
    ['struck out words', 'The <del>crane</del> <ins>bell</ins> will be moved.', 'The bell will be moved.'],
    ['a quotation', 'She called it <q>a ruin</q> that night.', 'She called it “a ruin” that night.'],
    [
      'a reading aid',
      'She lives in <ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby> now.',
      'She lives in 東京 now.',
    ],
    [
      'a tooltip',
      'The mole<span role="tooltip">A wall in the sea</span> is old, she said.',
      'The mole is old, she said.',
    ],
    [
      'words for screen readers',
      'The report<span class="sr-only"> (opens in a new tab)</span> is long.',
      'The report is long.',
    ],
    ['a button', 'The <button>breakwater</button> is old, she said.', 'The breakwater is old, she said.'],
    ['a picture of a sign', 'All is well <img class="emoji" alt="🎉"> in Porto.', 'All is well 🎉 in Porto.'],
    [
      'a time in a box of its own',
      '<span class="time">10:41</span><span>The bell rang for an hour.</span>',
      '10:41 The bell rang for an hour.',
    ],
    [
      'what Word writes',
      'The chair<![if !supportFootnotes]>[1]<![endif]> agreed at once.',
      'The chair agreed at once.',
    ],
  ])('is whole, with %s', (_, html, text) => {
    expect(middle(`<p>${html}</p>`)).toEqual([text]);
  });

  it('is told where words were taken out of it', () => {
    expect(leftOutOf('<p>The <del>crane</del> bell will be moved<span hidden>, perhaps</span>.</p>')).toEqual(
      ['text that is struck out: crane', 'text that the page does not show: , perhaps'],
    );
  });

  it('begins in the box before it where that holds its first letter only', () => {
    expect(middle('<div class="drop">O</div><p>nly one of them came down to the quay.</p>')).toEqual([
      'Only one of them came down to the quay.',
    ]);
  });
});

describe('a part of a page', () => {
  it.each([
    'LISBON (Reuters) - The ministry will pay half of it, two officials said.',
    'Shutterstock said on Monday that it will merge with Getty Images.',
    'Most readers agreed that it should be higher.',
    'Recommended heights for such walls vary, the engineer said.',
    'The sign read © 2019 Harbour Board, she remembered.',
    'Published in 1984, the first study counted these dangers',
    'See more of the wall from the water and you understand why it fell.',
    'Also: the crane must be moved first.',
    'Watch: that is what the keeper does all night.',
    'Related article 12 of the harbour law was repealed in 2004.',
    'You might also like to know what it cost, she said: nine million.',
    'The company’s site uses cookies to follow its visitors, the court found.',
    'Subscribers of the newsletter were told first, it said.',
    'Share prices fell on Monday.',
    'Photo editors were not asked, he said.',
    'Updated plans show a higher wall.',
    'Tags on the stones show who cut them.',
    'By noon the wall had fallen.',
  ])('is kept where it is a sentence: %s', (text) => {
    expect(middle(`<p>${text}</p>`)).toEqual([text]);
  });

  it.each([
    'Advertisement',
    'Share this article',
    'Related stories:',
    'READ MORE: Ten ferries that sank',
    'Photo: Ana Lopes/Reuters',
    'Getty Images',
    'Updated Nov 19, 9:41 AM; Posted Nov 18, 8:19 PM',
    'Sign up for our newsletter and never miss a ferry.',
    'Follow us on Facebook and Twitter.',
    'Copyright 2019 The Harbour Post. All rights reserved.',
    'This website uses cookies to improve your experience.',
    'Image 2 of 23',
  ])('is left out where it is a label, and told: %s', (text) => {
    expect(middle(`<p>${text}</p>`)).toEqual([]);
    expect(leftOutOf(`<p>${text}</p>`).join()).toContain(text);
  });

  it.each([
    ['popup-text', '<p class="popup-text">The bell rang for an hour.</p>'],
    ['hidden-print', '<blockquote class="hidden-print"><p>The bell rang for an hour.</p></blockquote>'],
    ['field--label-hidden', '<div class="field field--label-hidden"><p>The bell rang for an hour.</p></div>'],
    ['credit-card-note', '<p class="credit-card-note">The bell rang for an hour.</p>'],
    ['captions-on', '<div class="captions-on"><p>The bell rang for an hour.</p></div>'],
    ['list-overflow-hidden', '<ul class="list-overflow-hidden"><li>The bell rang for an hour.</li></ul>'],
    ['paragraph hidden-xs', '<div class="paragraph hidden-xs"><p>The bell rang for an hour.</p></div>'],
  ])('is kept whatever it is called: %s', (_, html) => {
    expect(middle(html)).toEqual(['The bell rang for an hour.']);
  });

  it('is told in full where it is left out', () => {
    const rows = [...Array(9).keys()].map((year) => `${1980 + year} | ${year} ferries`);
    const cells = rows.map((row) => `<tr><td>${row.replace(' | ', '</td><td>')}</td></tr>`);
    expect(
      leftOutOf(`${article}${article}${article}${article}<table>${cells.join('')}</table>`).join(),
    ).toContain(rows.join('\n'));
  });
});

describe('the beginning of a page’s article', () => {
  const opening = (html: string) =>
    readPage(page(`<article><h1>Ferry aground</h1>${html}${article}</article>`))
      .body.split('\n\n')
      .slice(0, -3);

  it.each([
    [
      'short sentences',
      '<p>The wall fell at four.</p><p>Nobody was hurt.</p>',
      ['The wall fell at four.', 'Nobody was hurt.'],
    ],
    ['a heading', '<h2>How did it happen?</h2>', ['## How did it happen?']],
    ['a question in bold', '<p><strong>How did it</strong> <b>happen?</b></p>', ['## How did it happen?']],
    ['a question with words in bold', '<p>How did <b>it</b> happen?</p>', ['How did it happen?']],
    [
      'key points',
      '<ul><li>It is to be rebuilt by 2028</li><li>It costs nine million</li></ul>',
      ['It is to be rebuilt by 2028', 'It costs nine million'],
    ],
    [
      'a quotation',
      '<blockquote><p>“I heard it fall”</p><p>— Ana Reis, keeper</p></blockquote>',
      ['“I heard it fall”', '— Ana Reis, keeper'],
    ],
    ['a lead', '<p class="standfirst">The harbour waits</p>', ['The harbour waits']],
    [
      'a lead that is a heading',
      `<h2>${'The board agreed on Tuesday to rebuild the outer wall before the winter storms arrive.'}</h2>`,
      ['The board agreed on Tuesday to rebuild the outer wall before the winter storms arrive.'],
    ],
  ])('is kept: %s', (_, html, parts) => {
    expect(opening(html)).toEqual(parts);
  });

  it.each([
    'By Ana Lopes',
    'Posted by Rui Dias on November 19, 2019',
    '18 Nov 2017',
    'World',
    'Ferry aground',
  ])('has no %s', (text) => {
    expect(opening(`<p>${text}</p>`)).toEqual([]);
  });
});

describe('HTML of any kind', () => {
  const wall = STORY.map((text) => text.replace(/<[^>]+>/g, ''));
  const open = wall.map((text) => `<p>${text}`).join('');
  it.each([
    ['tags left out', `<!doctype html><meta charset=utf-8><title>T</title>${open}`],
    ['no body', `<html><head><title>T</title></head>${open}</html>`],
    ['a fragment', article],
    ['text below its end', `<html><body><p>${wall[0]}</p><p>${wall[1]}</p></body></html><p>${wall[2]}</p>`],
    ['frames', `<html><frameset><frame src=a><noframes><body>${article}</body></noframes></frameset></html>`],
    [
      'XHTML',
      `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body>${article}</body></html>`,
    ],
    ['text in boxes alone', wall.map((text) => `<div>${text}</div>`).join('')],
    ['line breaks alone', `<div>${wall.join('<br><br>')}</div>`],
    ['a letter in pre', `<pre>${wall.join('\n\n')}</pre>`],
    [
      'a newsletter',
      `<center><table><tr><td>${wall.map((text) => `<table role="presentation"><tr><td>${text}</td></tr></table>`).join('')}</td></tr></table></center>`,
    ],
  ])('is read: %s', (_, html) => {
    expect(texts(html)).toEqual(wall);
  });
});
