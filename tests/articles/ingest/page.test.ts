import { describe, expect, it } from 'vitest';
import { readPage } from '#articles/ingest/page.ts';
import { createArticle } from '#engine/text/article.ts';

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
    const { leftOut } = readPage(html);
    expect(leftOut.join('\n')).toMatch(/a picture with its caption/);
    expect(leftOut.join('\n')).toMatch(/a table/);
    expect(leftOut.join('\n')).toMatch(/Related: Ten ferries/);
  });

  it('keeps headings between paragraphs, and drops one with nothing below it', () => {
    const { body } = readPage(
      page(`<article>${article}<h3>What happens now?</h3>${article}<h2>More</h2></article>`),
    );
    expect(body).toContain('\n\n## What happens now?\n\n');
    expect(body).not.toContain('More');
  });

  it('takes no word out of a sentence, whatever the page calls it', () => {
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
