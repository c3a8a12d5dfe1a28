import { describe, expect, it } from 'vitest';
import { fetchPage } from '#articles/ingest/fetch.ts';
import { readFetched } from '#articles/ingest/file.ts';
import { answering, HERE, PAGE, said, serve } from './server.ts';

describe('a good guest', () => {
  it('says who it is, and where to reach who runs it', async () => {
    let agent = '';
    const { address } = await serve((request, response) => {
      agent = request.headers['user-agent'] ?? '';
      response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
    });
    await fetchPage(address, { ...HERE, contact: 'mailto:ana@example.org' });
    expect(agent).toBe('Verbatim/0.1.0 (a Discord bot that quotes articles; +mailto:ana@example.org)');
  });

  const ROBOTS =
    'That site does not allow programs to read the page (robots.txt). Paste the part that you may quote.';
  it.each([
    ['User-agent: *\nDisallow: /', ROBOTS],
    ['User-agent: Verbatim\nDisallow: /\n\nUser-agent: *\nAllow: /', ROBOTS],
    ['User-agent: *\nDisallow: /private', 'read'],
    ['User-agent: Other\nDisallow: /', 'read'],
    ['<html>no rules</html>', 'read'],
    [404, 'read'],
    [500, 'That site has an error (500). Try again later, or attach a file.'],
  ])('keeps to robots.txt: %j', async (robots, result) => {
    const { address, asked } = await serve(answering(200), robots);
    expect(await said(fetchPage(address, HERE))).toBe(result);
    expect(asked).toHaveLength(result === 'read' ? 1 : 0);
  });

  const WISH =
    'That page does not allow its text to be kept or shown elsewhere (nosnippet or noarchive). Paste the part that you may quote.';
  it.each<[Readonly<Record<string, string>>, string]>([
    [{ 'x-robots-tag': 'noarchive, nosnippet' }, WISH],
    [{ 'x-robots-tag': 'max-snippet:0' }, WISH],
    [{ 'x-robots-tag': 'googlebot: nosnippet' }, 'read'],
    [{ 'x-robots-tag': 'noindex' }, 'read'],
    [
      { 'tdm-reservation': '1' },
      'That page does not allow programs to use its text (TDM reservation). Paste the part that you may quote.',
    ],
    [{ 'tdm-reservation': '0' }, 'read'],
  ])('keeps to what a page’s headers ask: %j', async (headers, result) => {
    const { address } = await serve(answering(200, headers));
    expect(await said(fetchPage(address, HERE))).toBe(result);
  });

  const RESERVED =
    'That page does not allow programs to use its text (TDM reservation). Paste the part that you may quote.';
  const rules = (...rules: readonly (readonly [location: string, reservation: unknown])[]) =>
    JSON.stringify(rules.map(([location, is]) => ({ location, 'tdm-reservation': is })));
  it.each([
    [rules(['/', 1]), RESERVED],
    [rules(['/', '1']), RESERVED],
    [rules(['/', 0]), 'read'],
    [rules(['/news/', 1]), 'read'],
    [rules(['/ferry$', 1]), 'read'],
    [rules(['/ferry/*/porto$', 1]), RESERVED],
    [rules(['*/20*/p', 1]), RESERVED],
    [rules(['/ferry/2026/porto$', 0], ['/', 1]), 'read'],
    [rules(['/', 1]).slice(1), 'read'],
    ['<html>Not found</html>', 'read'],
    ['{"location":"/"}', 'read'],
    [`[${'null,'.repeat(100)}1]`, 'read'],
  ])('keeps to what its site has reserved: %s', async (reservations, result) => {
    const { address } = await serve(answering(200), 404, reservations);
    expect(await said(fetchPage(`${address}ferry/2026/porto`, HERE))).toBe(result);
  });

  it('keeps to what a page’s tags ask', async () => {
    const { address } = await serve((_, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(PAGE.replace('<title>', '<meta name="robots" content="nosnippet"><title>')),
    );
    const { bytes, contentType } = await fetchPage(address, HERE);
    expect(await said(readFetched({ name: '/', bytes, contentType }, address))).toBe(WISH);
  });
});
