import http from 'node:http';
import https from 'node:https';
import { webAddress } from '#articles/web-address.ts';
import { IngestError } from './error.ts';
import { isReadable } from './kind.ts';
import { checkHost, type IsAllowed, isElsewhere, lookupAllowed, notPublic } from './public-address.ts';
import { statusError } from './status.ts';
import { brokenOff, packings, pageTooLarge, unpackedBody } from './unpack.ts';
import { ROBOT, refuseByRobots, refuseByWishes } from './wishes.ts';

/** A page as it was sent, its compression undone. */
export interface FetchedPage {
  /** Where it was found in the end. */
  readonly address: string;
  readonly bytes: Uint8Array;
  /** As its sender calls it, encoding and all. */
  readonly contentType: string;
}

export interface FetchOptions {
  /** Which addresses may be connected to; those of the public internet, this machine's own apart, unless told. */
  readonly isAllowed?: IsAllowed;
  /** Ends the attempt to read the page; left out, that is after ten seconds for everything together. */
  readonly limit?: AbortSignal;
  /** In bytes, packed as well as unpacked. */
  readonly largest?: number;
  /** Whether ports other than the web's own may be asked: in tests. */
  readonly anyPort?: boolean;
  /** Where sites can reach who runs the bot: an address. */
  readonly contact?: string;
}

const WITHIN_MS = 10_000;
const LARGEST = 3_000_000;
const LARGEST_RULES = 500_000;
const MOST_REDIRECTS = 5;
const VERSION = '0.1.0';
const HEADERS = {
  accept:
    'text/html, application/xhtml+xml, text/markdown;q=0.9, text/plain;q=0.8, application/pdf;q=0.7, */*;q=0.1',
  'accept-encoding': 'gzip, deflate, br',
};

/**
 * Gets a page of the public web, where its site and itself let programs read it. Every address that is resolved,
 * connected to, or redirected to is checked first; nothing is sent along but what every reader sends.
 *
 * @throws {IngestError} with a sentence that says what is in the way.
 */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<FetchedPage> {
  const signal = options.limit ?? AbortSignal.timeout(WITHIN_MS);
  try {
    const url = checked(address.trim().replace(/^<(.*)>$/, '$1'));
    const request = { ...options, signal };
    await askRobots(url, request);
    const page = await follow(url, request, receive);
    if (new URL(page.address).origin !== url.origin) await askRobots(new URL(page.address), request);
    return page;
  } catch (error) {
    throw signal.aborted ? tooSlow() : asIngestError(error);
  }
}

type Request = FetchOptions & { readonly signal: AbortSignal };
type Receive<T> = (response: http.IncomingMessage, url: URL, request: Request) => Promise<T>;

/** Reads what a site asks of robots. Where it has no rules all may be read; where it fails to say, nothing may. */
async function askRobots(url: URL, request: Request): Promise<void> {
  const rules = await follow(new URL('/robots.txt', url), request, async (response) => {
    const { statusCode = 0, headers } = response;
    if (statusCode >= 500) throw statusError(statusCode, headers);
    if (statusCode !== 200) return '';
    return Buffer.from(await bodyOf(response, { ...request, largest: LARGEST_RULES })).toString('utf8');
  }).catch((error: unknown) => {
    if (error instanceof IngestError && /^(?:redirects|too_large|packed|broken_off)$/.test(error.code))
      return '';
    throw error;
  });
  refuseByRobots(rules, url.href);
}

async function follow<T>(start: URL, request: Request, receiving: Receive<T>): Promise<T> {
  let url = start;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const response = await get(url, request);
    try {
      const { statusCode = 0, headers } = response;
      const isRedirect = statusCode >= 300 && statusCode < 400 && headers.location !== undefined;
      if (!isRedirect) return await receiving(response, url, request);
      url = checked(headers.location ?? '', url);
    } finally {
      response.destroy();
    }
  }
  throw new IngestError(
    'redirects',
    'That page keeps redirecting from one address to the next. Attach a file, or paste the text.',
  );
}

/** An address that may be opened; `base` is that of the page that leads to it. @throws {IngestError} */
function checked(address: string, base?: URL): URL {
  const isWhole = base === undefined || !URL.canParse(address, base.href);
  const url = webAddress(isWhole ? address : new URL(address, base.href).href);
  if (url?.username !== '' || url.password !== '') {
    throw new IngestError(
      'bad_address',
      'Please give a full web address, such as https://example.org/article.',
    );
  }
  return url;
}

function get(
  url: URL,
  { isAllowed = isElsewhere, signal, contact, anyPort = false }: Request,
): Promise<http.IncomingMessage> {
  checkHost(url.hostname, isAllowed);
  if (!anyPort && !/^(?:|80|443)$/.test(url.port)) throw oddPort();
  const { request } = url.protocol === 'https:' ? https : http;
  const about =
    contact === undefined
      ? 'a Discord bot that quotes articles'
      : `a Discord bot that quotes articles; +${contact}`;
  const headers = { ...HEADERS, 'user-agent': `${ROBOT}/${VERSION} (${about})` };
  return new Promise((resolve, reject) => {
    request(url, { headers, lookup: lookupAllowed(isAllowed), agent: false, signal }, (response) => {
      // Whatever was resolved, this is what it is connected to.
      if (isAllowed(response.socket.remoteAddress ?? '')) return resolve(response);
      response.destroy();
      reject(notPublic());
    })
      // 101 Switching Protocols: there is no answer behind it.
      .on('upgrade', (response, socket) => {
        socket.destroy();
        reject(statusError(response.statusCode ?? 101, response.headers));
      })
      .on('error', reject)
      .on('close', () => reject(brokenOff()))
      .end();
  });
}

async function receive(response: http.IncomingMessage, url: URL, request: Request): Promise<FetchedPage> {
  const { statusCode = 0, headers } = response;
  const contentType = headers['content-type'] ?? '';
  if (statusCode !== 200 && statusCode !== 203) throw statusError(statusCode, headers);
  if (!isReadable(contentType)) {
    throw new IngestError(
      'wrong_type',
      'That address has no page or document that I can read. Attach a file, or paste the text.',
    );
  }
  refuseByWishes([headers['x-robots-tag'] ?? []].flat(), [headers['tdm-reservation'] ?? []].flat()[0]);
  return { address: url.href, bytes: await bodyOf(response, request), contentType };
}

/** The body, as far as it is not too large, packed or unpacked, and came to its end. */
async function bodyOf(
  response: http.IncomingMessage,
  { largest = LARGEST, signal }: Request,
): Promise<Uint8Array> {
  const names = packings(response.headers['content-encoding']);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response) {
    length += (chunk as Uint8Array).length;
    if (length > largest) throw pageTooLarge(largest);
    chunks.push(chunk as Uint8Array);
  }
  if (signal.aborted) throw tooSlow();
  if (!response.complete) throw brokenOff();
  return unpackedBody(Buffer.concat(chunks), names, largest);
}

function oddPort(): IngestError {
  const sentence =
    'That address has a port number that web pages do not use. Attach a file, or paste the text.';
  return new IngestError('port', sentence);
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
