import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readApart } from '#articles/ingest/apart.ts';
import { IngestError } from '#articles/ingest/error.ts';
import { MOST_ENTRIES, readFeed } from '#articles/ingest/feed.ts';
import { runs } from '../../runs.ts';
import { rssOf } from '../../site.ts';
import { refusalOf } from './told.ts';

const AT = 'https://a.example/news/feed';
const read = (text: string) => readFeed({ name: '/feed', bytes: Buffer.from(text) }, AT);
const shown = (text: string) => read(text).entries.map(({ id: _, ...entry }) => entry);

describe('a feed', () => {
  it('may be RSS', () => {
    const text = rssOf('Harbour &amp; Post', [
      '<title>A &lt;b&gt;ferry&lt;/b&gt; &amp;amp; a tug</title><link>../ferry</link><guid isPermaLink="false">1</guid><pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate>',
      '<title><![CDATA[Storm <i>warning</i>]]></title><guid>https://a.example/storm</guid><pubDate>Tue, 03 Mar 2026 08:00:00 GMT</pubDate>',
    ]);
    expect(read(text).title).toBe('Harbour & Post');
    expect(shown(text)).toEqual([
      { title: 'Storm warning', link: 'https://a.example/storm', published: '2026-03-03T08:00:00Z' },
      { title: 'A ferry & a tug', link: 'https://a.example/ferry', published: '2026-03-02T08:00:00Z' },
    ]);
  });

  it('may be Atom', () => {
    const text = `<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">The Post</title><entry><title>One</title><id>tag:a.example,2026:1</id><link rel="edit" href="https://a.example/edit"/><link href="/1"/><updated>2026-03-01T00:00:00Z</updated></entry></feed>`;
    expect(read(text).title).toBe('The Post');
    expect(shown(text)).toEqual([
      { title: 'One', link: 'https://a.example/1', published: '2026-03-01T00:00:00Z' },
    ]);
  });

  it('may be JSON Feed', () => {
    const items = [{ id: '1', external_url: 'https://b.example/1', title: 'One' }];
    const text = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'The Post', items });
    expect(shown(text)).toEqual([{ title: 'One', link: 'https://b.example/1' }]);
  });

  it('may be RDF', () => {
    const text = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://a.example"><title>R</title></channel><item rdf:about="https://a.example/1"><title>One</title><link>https://a.example/1</link></item></rdf:RDF>`;
    expect(shown(text)).toEqual([{ title: 'One', link: 'https://a.example/1' }]);
  });

  it('has an entry once, by its id, its link or its title, whichever there is', () => {
    const text = rssOf('F', [
      '<guid isPermaLink="false">1</guid><link>https://a.example/1</link>',
      '<guid isPermaLink="false">1</guid><link>https://a.example/other</link>',
      '<link>https://a.example/2</link>',
      '<link>https://a.example/2</link>',
      '<title>Three</title>',
      '<description>nothing to know it by</description>',
    ]);
    expect(shown(text)).toEqual([
      { link: 'https://a.example/1' },
      { link: 'https://a.example/2' },
      { title: 'Three' },
    ]);
  });
});

describe('a hostile feed', () => {
  it.each([
    ['javascript:alert(1)'],
    ['JaVaScRiPt:alert(1)'],
    ['data:text/html,x'],
    ['file:///etc/passwd'],
    ['https://ana:secret@a.example/'],
    ['tag:a.example,2026:1'],
    [`https://a.example/${'x'.repeat(2000)}`],
  ])('gives no such address: %s', (link) => {
    expect(shown(rssOf('F', [`<title>One</title><link>${link}</link>`]))).toEqual([{ title: 'One' }]);
  });

  it('is read as far as its latest entries, and its titles cut', () => {
    const items = Array.from(
      { length: 2000 },
      (_, at) => `<title>${'word '.repeat(200)}</title><link>https://a.example/${at}</link>`,
    );
    const { entries } = read(rssOf('F', items));
    expect(entries).toHaveLength(MOST_ENTRIES);
    expect(Math.max(...entries.map(({ title = '' }) => title.length))).toBeLessThanOrEqual(250);
  });

  const bomb = (levels: number) => {
    const names = 'abcdefghij'.slice(0, levels);
    const entities = [...names].map((name, at) =>
      at === 0
        ? `<!ENTITY a "${'lol '.repeat(10)}">`
        : `<!ENTITY ${name} "${`&${names[at - 1]};`.repeat(10)}">`,
    );
    return `<?xml version="1.0"?><!DOCTYPE rss [${entities.join('')}]>${rssOf('F', [
      `<title>&${names.at(-1)};</title><link>https://a.example/1</link>`,
    ]).replace(/^<\?xml[^>]*>/, '')}`;
  };
  it('has its entities not blown up, and no file read for them', () => {
    expect(JSON.stringify(read(bomb(10))).length).toBeLessThan(1000);
    const file = bomb(1).replace(/"lol[^"]*"/, 'SYSTEM "file:///etc/passwd"');
    expect(refusalOf(() => read(file))).toBe('There is no RSS, Atom or JSON feed at that address.');
  });

  it.each([
    ['<html><body>A page</body></html>'],
    [''],
    ['null'],
    ['[]'],
    ['{"version":1}'],
    [`<rss>${'<a>'.repeat(50_000)}`],
  ])('that is none ends in a sentence', (text) => {
    expect(refusalOf(() => read(text))).toBe('There is no RSS, Atom or JSON feed at that address.');
  });

  it('ends in a sentence or in entries, whatever it is', () => {
    const piece = fc.constantFrom(
      '<rss>',
      '<channel>',
      '<item>',
      '</item>',
      '<title>',
      '<![CDATA[',
      ']]>',
      '&#0;',
      '{"items":[',
      '<feed xmlns="http://www.w3.org/2005/Atom">',
      '<entry>',
      '<link href="',
      '">',
      '\0',
      '𝔄',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), (parts) => {
        try {
          for (const { id } of read(parts.join('')).entries) expect(id).toMatch(/^[\w-]{16}$/);
        } catch (error) {
          expect(error).toBeInstanceOf(IngestError);
        }
      }),
      runs(1000),
    );
  });

  it('is read in a process of its own', async () => {
    const source = { name: '/feed', bytes: Buffer.from(rssOf('F', ['<link>/1</link>'])) };
    const { entries } = await readApart({ kind: 'feed', source, address: AT }, () => new Promise(() => {}));
    expect(entries.map(({ link }) => link)).toEqual(['https://a.example/1']);
  });
});
