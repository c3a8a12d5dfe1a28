import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { IngestError } from '#articles/ingest/error.ts';
import { fetchPage } from '#articles/ingest/fetch.ts';
import { readFetched } from '#articles/ingest/file.ts';
import { type AddressOptions, readAddress } from '#articles/ingest/ingest.ts';
import { isElsewhere, isPublic } from '#articles/ingest/public-address.ts';

const close: (() => void)[] = [];
afterEach(() => {
  for (const each of close.splice(0)) each();
});

/** A server on this machine; the addresses that lead to it. */
async function serve(listener: RequestListener, robots?: string | number, reservations?: string) {
  const answerRobots = (response: ServerResponse) =>
    typeof robots === 'string' ? response.end(robots) : response.writeHead(robots ?? 404).end();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    if (request.url === '/robots.txt') return void answerRobots(response);
    if (request.url === '/.well-known/tdmrep.json') {
      return void response.writeHead(reservations === undefined ? 404 : 200).end(reservations);
    }
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

/** As if this machine were a part of the public web, where time stands still. */
const HERE: AddressOptions = {
  anyPort: true,
  limit: new AbortController().signal,
  sleep: () => new Promise(() => {}),
  isAllowed: (address) => address === '127.0.0.1' || isPublic(address),
};

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
    for (const form of forms)
      expect(await codeOf(fetchPage(form, { anyPort: true })), form).toBe('not_public');
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
    [
      'an unknown packing',
      'packed',
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
});

describe('a good guest', () => {
  const html = { 'content-type': 'text/html' };
  const said = (work: Promise<unknown>) =>
    work.then(
      () => 'read',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    );
  const answer =
    (status: number, headers: Readonly<Record<string, string>> = {}): RequestListener =>
    (_, response) =>
      response.writeHead(status, { ...html, ...headers }).end(PAGE);

  it('says who it is, and where to reach who runs it', async () => {
    let agent = '';
    const { address } = await serve((request, response) => {
      agent = request.headers['user-agent'] ?? '';
      response.writeHead(200, html).end(PAGE);
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
    const { address, asked } = await serve(answer(200), robots);
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
    const { address } = await serve(answer(200, headers));
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
    const { address } = await serve(answer(200), 404, reservations);
    expect(await said(fetchPage(`${address}ferry/2026/porto`, HERE))).toBe(result);
  });

  it('keeps to what a page’s tags ask', async () => {
    const { address } = await serve((_, response) =>
      response
        .writeHead(200, html)
        .end(PAGE.replace('<title>', '<meta name="robots" content="nosnippet"><title>')),
    );
    const { bytes, contentType } = await fetchPage(address, HERE);
    expect(await said(readFetched({ name: '/', bytes, contentType }, address))).toBe(WISH);
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
    const { address } = await serve(answer(status, headers));
    expect(await said(fetchPage(address, HERE))).toBe(sentence);
  });

  it.each<[string, Uint8Array | string]>([
    ['gzip', gzipSync(PAGE)],
    ['X-GZIP', gzipSync(PAGE)],
    ['deflate', deflateSync(PAGE)],
    ['deflate', deflateRawSync(PAGE)],
    ['br', brotliCompressSync(PAGE)],
    ['gzip, br', brotliCompressSync(gzipSync(PAGE))],
    ['utf-8', PAGE],
    ['none', PAGE],
  ])('unpacks %s', async (encoding, body) => {
    const { address } = await serve((_, response) =>
      response.writeHead(200, { ...html, 'content-encoding': encoding }).end(body),
    );
    expect(Buffer.from((await fetchPage(address, HERE)).bytes).toString()).toBe(PAGE);
  });

  it.each<[string, RequestListener]>([
    [
      'packed',
      (_, response) =>
        response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync(PAGE).subarray(0, 100)),
    ],
    [
      'plain',
      (_, response) => {
        response.writeHead(200, { ...html, 'content-length': '5000' });
        response.write(PAGE, () => response.destroy());
      },
    ],
  ])('takes no page for whole that broke off: %s', async (_, listener) => {
    const { address } = await serve(listener);
    expect(await codeOf(fetchPage(address, HERE))).toMatch(/broken_off|unreachable/);
  });

  it('counts what comes in packed, too', async () => {
    const empty = gzipSync('');
    const { address } = await serve((_, response) => {
      response.writeHead(200, { ...html, 'content-encoding': 'gzip' });
      const more = (): unknown =>
        response.write(
          Buffer.concat(Array(1_000).fill(empty)),
          () => response.destroyed || setImmediate(more),
        );
      more();
    });
    expect(await codeOf(fetchPage(address, HERE))).toBe('too_large');
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
    close.push(() => upgrading.close());
    const port = (upgrading.address() as AddressInfo).port;
    expect(await codeOf(fetchPage(address.replace(/:\d+/, `:${port}`), HERE))).toBe('status');
  });

  it('asks no port but the web’s own, and none of this machine’s own addresses', async () => {
    const everywhere = { isAllowed: () => true };
    expect(await codeOf(fetchPage('http://127.0.0.1:22/', everywhere))).toBe('port');
    const own = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
    for (const { address } of own) expect(isElsewhere(address), address).toBe(false);
    expect(isElsewhere('93.184.216.34')).toBe(true);
  });
});
