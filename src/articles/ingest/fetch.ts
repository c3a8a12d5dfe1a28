import http from 'node:http';
import https from 'node:https';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { webAddress } from '#articles/web-address.ts';
import { IngestError } from './error.ts';
import { checkHost, type IsAllowed, isPublic, lookupAllowed, notPublic } from './public-address.ts';

/** A page as it was sent, its compression undone. */
export interface FetchedPage {
  /** Where it was found in the end. */
  readonly address: string;
  readonly bytes: Uint8Array;
  /** As its sender calls it, encoding and all. */
  readonly contentType: string;
}

export interface FetchOptions {
  /** Which addresses may be connected to; those of the public internet unless told. */
  readonly isAllowed?: IsAllowed;
  /** When it comes, the page is given up: after ten seconds for everything together unless told. */
  readonly limit?: AbortSignal;
  /** In bytes, decompressed. */
  readonly largest?: number;
}

const WITHIN_MS = 10_000;
const LARGEST = 3_000_000;
const MOST_REDIRECTS = 5;
const READABLE = /^(?:text\/html|application\/xhtml\+xml|text\/plain|text\/markdown)\b/i;
const HEADERS = {
  accept: 'text/html, application/xhtml+xml, text/plain;q=0.8, text/markdown;q=0.8',
  'accept-encoding': 'gzip, deflate, br',
  'user-agent': 'Verbatim (a Discord bot that quotes articles)',
};

/**
 * Gets a page of the public web. Every address that is resolved, connected to, or redirected to is checked first;
 * nothing is sent along but what every reader sends.
 *
 * @throws {IngestError} with a sentence that says what is in the way.
 */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<FetchedPage> {
  const signal = options.limit ?? AbortSignal.timeout(WITHIN_MS);
  try {
    return await follow(address, { ...options, signal });
  } catch (error) {
    throw signal.aborted ? tooSlow() : asIngestError(error);
  }
}

type Request = FetchOptions & { readonly signal: AbortSignal };

async function follow(address: string, request: Request): Promise<FetchedPage> {
  let url = checked(address);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const response = await get(url, request);
    const { statusCode = 0, headers } = response;
    if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
      response.destroy();
      url = checked(new URL(headers.location, url).href);
    } else return receive(response, url, request);
  }
  throw new IngestError('redirects', 'That page leads from one address to the next without an end.');
}

/** An address that may be opened. @throws {IngestError} */
function checked(address: string): URL {
  const url = webAddress(address);
  if (url?.username !== '' || url.password !== '') {
    throw new IngestError('bad_address', 'That is no whole web address such as https://example.org/article.');
  }
  return url;
}

function get(url: URL, { isAllowed = isPublic, signal }: Request): Promise<http.IncomingMessage> {
  checkHost(url.hostname, isAllowed);
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const options = { headers: HEADERS, lookup: lookupAllowed(isAllowed), agent: false, signal } as const;
    request(url, options, (response) => {
      // Whatever was resolved, this is what it is connected to.
      if (isAllowed(response.socket.remoteAddress ?? '')) return resolve(response);
      response.destroy();
      reject(notPublic());
    })
      .on('error', reject)
      .end();
  });
}

async function receive(response: http.IncomingMessage, url: URL, request: Request): Promise<FetchedPage> {
  const { statusCode = 0, headers } = response;
  const contentType = headers['content-type'] ?? '';
  try {
    if (statusCode !== 200) {
      throw new IngestError('status', `That page answers with an error (${statusCode}). Check its address.`);
    }
    if (!READABLE.test(contentType)) {
      throw new IngestError(
        'wrong_type',
        'That address has no page or text. Attach a file, or paste the text.',
      );
    }
    return { address: url.href, bytes: await bytesOf(response, request), contentType };
  } finally {
    response.destroy();
  }
}

/** The body, as far as it is not too large: counted as it comes out of its compression, however little went in. */
async function bytesOf(response: http.IncomingMessage, { largest = LARGEST }: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of unpacked(response)) {
    length += (chunk as Uint8Array).length;
    if (length > largest) {
      const megabytes = Math.ceil(largest / 1_000_000);
      throw new IngestError('too_large', `That page is too large: I read ${megabytes} MB at most.`);
    }
    chunks.push(chunk as Uint8Array);
  }
  return Buffer.concat(chunks);
}

const UNPACKERS = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

function unpacked(response: http.IncomingMessage): Readable {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (encoding === 'identity' || encoding === '') return response;
  if (!Object.hasOwn(UNPACKERS, encoding)) {
    throw new IngestError(
      'packed',
      'That page comes packed in a way that I do not know. Attach a file instead.',
    );
  }
  const unpacker = UNPACKERS[encoding as keyof typeof UNPACKERS]();
  response.on('error', (error) => unpacker.destroy(error));
  return response.pipe(unpacker);
}

function tooSlow(): IngestError {
  return new IngestError('too_slow', 'That page took too long to answer. Try again later, or attach a file.');
}

function asIngestError(error: unknown): IngestError {
  if (error instanceof IngestError) return error;
  return new IngestError('unreachable', 'I cannot reach that page. Check its address, or attach a file.', {
    cause: error,
  });
}
