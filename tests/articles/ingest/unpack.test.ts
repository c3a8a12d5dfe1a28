import type { RequestListener } from 'node:http';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fetchPage } from '#articles/ingest/fetch.ts';
import { codeOf, HERE, PAGE, serve } from './server.ts';

const html = { 'content-type': 'text/html' };

describe('what a server packs', () => {
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

  it('is refused where it is large, however small it was packed', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000, 'a'));
    expect(bomb.length).toBeLessThan(30_000);
    const packed = await serve((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(bomb),
    );
    expect(await codeOf(fetchPage(packed.address, HERE))).toBe('page_too_large');
    const endless = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const more = (): unknown =>
        response.write('a'.repeat(100_000), () => response.destroyed || setImmediate(more));
      more();
    });
    expect(await codeOf(fetchPage(endless.address, HERE))).toBe('page_too_large');
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
    expect(await codeOf(fetchPage(address, HERE))).toBe('page_too_large');
  });

  it.each<[string, RequestListener]>([
    [
      'unknown_packing',
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
});
