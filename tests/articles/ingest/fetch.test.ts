import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { IngestError } from '#articles/ingest/error.ts';
import { type FetchOptions, fetchPage } from '#articles/ingest/fetch.ts';
import { readAddress } from '#articles/ingest/ingest.ts';
import { isPublic } from '#articles/ingest/public-address.ts';

const close: (() => void)[] = [];
afterEach(() => {
  for (const each of close.splice(0)) each();
});

/** A server on this machine; the addresses that lead to it. */
async function serve(listener: RequestListener) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { asked, address: `http://127.0.0.1:${port}/`, named: `http://localhost:${port}/` };
}

/** As if this machine were a part of the public web. */
const HERE: FetchOptions = { isAllowed: (address) => address === '127.0.0.1' || isPublic(address) };

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (error) {
    expect(error).toBeInstanceOf(IngestError);
    return error instanceof IngestError ? error.code : 'another';
  }
}

const PAGE = `<!doctype html><html lang="en"><head><title>Ferry aground</title></head><body><article>
<p>A ferry ran aground near Porto on Sunday morning, the harbour master said.</p>
<p>Nobody of the 120 people on board was hurt, and all of them were brought to the docks.</p></article></body></html>`;

describe('the address of a page', () => {
  it.each([
    ['127.0.0.1'],
    ['10.1.2.3'],
    ['172.16.0.1'],
    ['192.168.1.1'],
    ['169.254.169.254'],
    ['100.64.0.1'],
    ['0.0.0.0'],
    ['224.0.0.1'],
    ['255.255.255.255'],
    ['::1'],
    ['::'],
    ['fe80::1'],
    ['fe80::1%eth0'],
    ['fc00::1'],
    ['fd00:ec2::254'],
    ['::ffff:127.0.0.1'],
    ['::ffff:10.0.0.1'],
    ['64:ff9b::7f00:1'],
    ['2002:7f00:1::'],
    ['2001::1'],
    ['ff02::1'],
    ['192.0.2.1'],
    ['::7f00:1'],
    ['64:ff9b:1::a00:1'],
    ['fec0::1'],
    ['4000::1'],
    ['nonsense'],
  ])('%s is not of the public web', (address) => {
    expect(isPublic(address)).toBe(false);
  });

  it.each([['93.184.216.34'], ['8.8.8.8'], ['2606:4700::6810:85e5']])('%s is', (address) => {
    expect(isPublic(address)).toBe(true);
  });

  it('of this machine is not opened, however it is written', async () => {
    const { asked, address, named } = await serve((_, response) => response.end(PAGE));
    const port = new URL(address).port;
    const forms = [
      address,
      named,
      `http://2130706433:${port}/`,
      `http://0x7f.1:${port}/`,
      `http://[::1]:${port}/`,
    ];
    forms.push(
      `http://[::ffff:127.0.0.1]:${port}/`,
      `http://127.1:${port}/`,
      `http://[::127.0.0.1]:${port}/`,
    );
    for (const form of forms) expect(await codeOf(fetchPage(form)), form).toBe('not_public');
    expect(asked).toEqual([]);
  });

  it('must be one of http or https, without a name and password', async () => {
    for (const address of [
      'file:///etc/passwd',
      'ftp://example.org/',
      'javascript:1',
      'example.org',
      '',
      'http://a:b@example.org/',
    ])
      expect(await codeOf(fetchPage(address)), address).toBe('bad_address');
  });
});

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

  it('is refused where it is large, however small it was packed', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000, 'a'));
    expect(bomb.length).toBeLessThan(30_000);
    const packed = await serve((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(bomb),
    );
    expect(await codeOf(fetchPage(packed.address, HERE))).toBe('too_large');
    const endless = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const more = (): unknown =>
        response.write('a'.repeat(100_000), () => response.destroyed || setImmediate(more));
      more();
    });
    expect(await codeOf(fetchPage(endless.address, HERE))).toBe('too_large');
  });

  it('is unpacked', async () => {
    const { address } = await serve((_, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
        .end(gzipSync(PAGE)),
    );
    expect(Buffer.from((await fetchPage(address, HERE)).bytes).toString()).toBe(PAGE);
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
    ['nothing said of its type', 'wrong_type', (_, response) => response.writeHead(200).end('x')],
    [
      'an unknown packing',
      'packed',
      (_, response) =>
        response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'zz' }).end('x'),
    ],
    [
      'a broken packing',
      'unreachable',
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
});
