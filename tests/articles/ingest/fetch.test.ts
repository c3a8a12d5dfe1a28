import type { RequestListener } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fetchPage } from '#articles/ingest/fetch.ts';
import { readAddress } from '#articles/ingest/ingest.ts';
import { answering, codeOf, HERE, PAGE, said, serve } from './server.ts';

describe('a page', () => {
  it('is fetched, by a name that leads to an allowed address too', async () => {
    const { address, named } = await serve((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(PAGE);
    });
    for (const each of [address, named]) {
      const page = await fetchPage(each, { ...HERE, isAllowed: () => true });
      expect(Buffer.from(page.bytes).toString()).toBe(PAGE);
      expect(page.address).toBe(each);
    }
    const read = await readAddress(address, HERE);
    expect(read.metadata).toMatchObject({ title: 'Ferry aground', language: 'en', url: address });
    expect(read.body.split('\n\n')).toHaveLength(2);
  });

  it('that leads to an address that is not allowed is not followed there', async () => {
    const inner = await serve((_, response) => response.end('secret'));
    const targets = [
      inner.address.replace('127.0.0.1', '127.0.0.2'),
      'http://169.254.169.254/latest/meta-data/',
      'file:///etc/passwd',
    ];
    for (const target of targets) {
      const outer = await serve((_, response) => response.writeHead(302, { location: target }).end());
      expect(await codeOf(fetchPage(outer.address, HERE)), target).toMatch(/not_public|bad_address/);
    }
    expect(inner.asked).toEqual([]);
  });

  it('may lead on a few times, and not for ever', async () => {
    const { address, asked } = await serve((request, response) => {
      const step = Number(request.url?.slice(1));
      if (step >= 4) response.setHeader('content-type', 'text/plain').end('here');
      else response.writeHead(301, { location: `/${step + 1}` }).end();
    });
    expect(Buffer.from((await fetchPage(`${address}1`, HERE)).bytes).toString()).toBe('here');
    const { address: circle } = await serve((_, response) =>
      response.writeHead(302, { location: '/' }).end(),
    );
    expect(await codeOf(fetchPage(circle, HERE))).toBe('redirects');
    expect(asked).toHaveLength(4);
  });

  it.each<[string, string, RequestListener]>([
    [
      'an error',
      'status',
      (_, response) => response.writeHead(404, { 'content-type': 'text/html' }).end(PAGE),
    ],
    [
      'a picture',
      'wrong_type',
      (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
    ],
    [
      'an unknown packing',
      'unknown_packing',
      (_, response) =>
        response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'zz' }).end('x'),
    ],
    [
      'a broken packing',
      'broken_off',
      (_, response) =>
        response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end('no gzip'),
    ],
    ['a cut', 'unreachable', (request) => request.socket.destroy()],
  ])('of %s ends in a sentence', async (_, code, listener) => {
    const { address } = await serve(listener);
    expect(await codeOf(fetchPage(address, HERE))).toBe(code);
  });

  it.each<[string, RequestListener]>([
    ['silence', () => {}],
    [
      'a drop at a time',
      (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).write('<p>'),
    ],
  ])('of %s is given up when the time for it is over', async (_, listener) => {
    const limit = new AbortController();
    const { address } = await serve((request, response) => {
      listener(request, response);
      limit.abort();
    });
    expect(await codeOf(fetchPage(address, { ...HERE, limit: limit.signal }))).toBe('too_slow');
  });

  it('of a host that there is not ends in a sentence', async () => {
    expect(await codeOf(fetchPage('http://nowhere.invalid/', HERE))).toBe('unreachable');
  });

  it.each<[number, Readonly<Record<string, string>>, string]>([
    [401, {}, 'That page is only for readers who log in, and I cannot. Paste the text, or attach a file.'],
    [403, {}, 'That site does not let me read the page. Paste the text, or attach a file.'],
    [404, {}, 'There is no page at that address. Check the address.'],
    [410, {}, 'That page has been taken down. Check the address, or attach a file.'],
    [429, { 'retry-after': '120' }, 'That site asks me to come back later: try again in 2 minutes.'],
    [429, {}, 'That site asks me to come back later: try again later, or attach a file.'],
    [
      503,
      { date: 'Mon, 02 Mar 2026 08:00:00 GMT', 'retry-after': 'Mon, 02 Mar 2026 10:00:00 GMT' },
      'That site is down right now: try again in 2 hours, or attach a file.',
    ],
    [500, {}, 'That site has an error (500). Try again later, or attach a file.'],
    [418, {}, 'That page answers with an error (418). Check its address, or attach a file.'],
  ])('says what an answer of %i means: %j', async (status, headers, sentence) => {
    const { address } = await serve(answering(status, headers));
    expect(await said(fetchPage(address, HERE))).toBe(sentence);
  });

  it('does not wait behind an answer that leads to another protocol', async () => {
    const { address } = await serve((_, response) => response.end());
    const upgrading = createTcpServer((socket) => {
      socket.on('error', () => {});
      socket.on('data', (data) =>
        socket.write(
          String(data).includes('/robots.txt')
            ? 'HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n'
            : 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n',
        ),
      );
    });
    await new Promise<void>((resolve) => upgrading.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void upgrading.close());
    const port = (upgrading.address() as AddressInfo).port;
    expect(await codeOf(fetchPage(address.replace(/:\d+/, `:${port}`), HERE))).toBe('status');
  });
});
