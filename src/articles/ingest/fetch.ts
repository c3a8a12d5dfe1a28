import http from 'node:http';
import https from 'node:https';
import { webAddress } from '#articles/web-address.ts';
import type { Validators } from '#store/watch.ts';
import { IngestError, refusal } from './error.ts';
import { isReadable } from './kind.ts';
import { checkHost, type IsAllowed, isElsewhere, lookupAllowed, notPublic } from './public-address.ts';
import { statusError } from './status.ts';
import { brokenOff, packings, pageTooLarge, unpackedBody } from './unpack.ts';
import { ROBOT, refuseByReservations, refuseByRobots, refuseByWishes } from './wishes.ts';

/** A page as it was sent, its compression undone. */
export interface FetchedPage {
  /** Where it was found in the end. */
  readonly address: string;
  readonly bytes: Uint8Array;
  /** As its sender calls it, encoding and all. */
  readonly contentType: string;
  /** What its sender knows this version of it by. */
  readonly validators: Validators;
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
  /** What is wanted: a page or document, unless told. */
  readonly wanted?: 'page' | 'feed';
  /** A site's rules at an address, if they are known; left out, they are asked for. */
  readonly rules?: (at: URL, ask: () => Promise<string>) => Promise<string>;
  /** Called before anything but a site's rules is asked for; what it throws ends the attempt. */
  readonly asking?: (url: URL) => Promise<void>;
}

const WITHIN_MS = 10_000;
/**
 * How long each of a host's addresses may take to connect. Node's quarter of a second is too short for the other side of the
 * world.
 */
const ATTEMPT_MS = 2_000;
const LARGEST = 3_000_000;
const LARGEST_RULES = 500_000;
const MOST_REDIRECTS = 5;
const VERSION = '0.1.0';
const ACCEPT = {
  page: 'text/html, application/xhtml+xml, text/markdown;q=0.9, text/plain;q=0.8, application/pdf;q=0.7, */*;q=0.1',
  feed: 'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, application/json;q=0.8, text/xml;q=0.8, */*;q=0.1',
} as const;
/** An entity tag (RFC 9110, 8.8.3), and anything that may be a date: other values are not sent back. */
const ETAG = /^(?:W\/)?"[\x21\x23-\x7e]{0,200}"$/;
const DATE = /^[\w ,:+-]{10,60}$/;

/**
 * Gets a page of the public web, where its site and itself let programs read it. Every address that is resolved,
 * connected to, or redirected to is checked first; nothing is sent along but what every reader sends.
 *
 * @throws {IngestError}
 */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<FetchedPage> {
  const page = await fetchChanged(address, {}, options);
  if (!page) throw statusError(304, {});
  return page;
}

/**
 * The same for a page of which a version is known: undefined where its server says that it has not changed.
 *
 * @throws {IngestError}
 */
export async function fetchChanged(
  address: string,
  known: Validators,
  options: FetchOptions = {},
): Promise<FetchedPage | undefined> {
  const signal = options.limit ?? AbortSignal.timeout(WITHIN_MS);
  try {
    const url = checked(address.trim().replace(/^<(.*)>$/, '$1'));
    const request = { ...options, signal };
    await keepToRules(url, request);
    const page = await follow(url, { ...request, known }, receive);
    if (page && new URL(page.address).origin !== url.origin) {
      await keepToRules(new URL(page.address), request);
    }
    return page;
  } catch (error) {
    throw signal.aborted ? refusal('too_slow') : asIngestError(error);
  }
}

type FetchRequest = FetchOptions & {
  readonly signal: AbortSignal;
  /** Of the page that is asked for; absent where a site's rules are. */
  readonly known?: Validators;
};
type Receive<T> = (response: http.IncomingMessage, url: URL, request: FetchRequest) => Promise<T>;

/** Where a site has no rules all may be read; where it fails to say whether robots may, nothing may. */
async function keepToRules(url: URL, request: FetchRequest): Promise<void> {
  const { rules = (_, ask) => ask() } = request;
  const at = (path: string, ask: typeof askRobots) => {
    const there = new URL(path, url);
    return rules(there, () => ask(there, request));
  };
  const [robots, reservations] = await Promise.all([
    at('/robots.txt', askRobots),
    at('/.well-known/tdmrep.json', askReservations),
  ]);
  refuseByRobots(robots, url.href);
  refuseByReservations(reservations, url);
}

async function askRobots(at: URL, request: FetchRequest): Promise<string> {
  try {
    return await follow(at, request, (response) => {
      const { statusCode = 0, headers } = response;
      if (statusCode >= 500) throw statusError(statusCode, headers);
      return rulesIn(response, request);
    });
  } catch (error) {
    if (
      error instanceof IngestError &&
      /^(?:redirects|page_too_large|unknown_packing|broken_off)$/.test(error.code)
    )
      return '';
    throw error;
  }
}

/** A site that does not give the file has not reserved anything in it. */
function askReservations(at: URL, request: FetchRequest): Promise<string> {
  return follow(at, request, (response) => rulesIn(response, request)).catch(() => '');
}

async function rulesIn(response: http.IncomingMessage, request: FetchRequest): Promise<string> {
  if (response.statusCode !== 200) return '';
  return Buffer.from(await bodyOf(response, { ...request, largest: LARGEST_RULES })).toString('utf8');
}

async function follow<T>(start: URL, request: FetchRequest, receiving: Receive<T>): Promise<T> {
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
  throw refusal('redirects');
}

/** An address that may be opened; `base` is that of the page that leads to it. @throws {IngestError} */
function checked(address: string, base?: URL): URL {
  const isWhole = base === undefined || !URL.canParse(address, base.href);
  const url = webAddress(isWhole ? address : new URL(address, base.href).href);
  if (url?.username !== '' || url.password !== '') {
    throw refusal('bad_address');
  }
  return url;
}

async function get(
  url: URL,
  { isAllowed = isElsewhere, signal, contact, anyPort = false, wanted = 'page', known, asking }: FetchRequest,
): Promise<http.IncomingMessage> {
  checkHost(url.hostname, isAllowed);
  if (!anyPort && !/^(?:|80|443)$/.test(url.port)) throw refusal('port');
  if (known) await asking?.(url);
  const { request } = url.protocol === 'https:' ? https : http;
  const about =
    contact === undefined
      ? 'a Discord bot that quotes articles'
      : `a Discord bot that quotes articles; +${contact}`;
  const headers = {
    accept: ACCEPT[wanted],
    'accept-encoding': 'gzip, deflate, br',
    'user-agent': `${ROBOT}/${VERSION} (${about})`,
    ...(known?.etag !== undefined && { 'if-none-match': known.etag }),
    ...(known?.modified !== undefined && { 'if-modified-since': known.modified }),
  };
  return new Promise((resolve, reject) => {
    const lookup = lookupAllowed(isAllowed);
    const options = { headers, lookup, autoSelectFamilyAttemptTimeout: ATTEMPT_MS, agent: false, signal };
    request(url, options, (response) => {
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

async function receive(
  response: http.IncomingMessage,
  url: URL,
  request: FetchRequest,
): Promise<FetchedPage | undefined> {
  const { statusCode = 0, headers } = response;
  const contentType = headers['content-type'] ?? '';
  const { etag, modified } = request.known ?? {};
  if (statusCode === 304 && (etag ?? modified) !== undefined) return undefined;
  if (statusCode !== 200 && statusCode !== 203) throw statusError(statusCode, headers);
  if (request.wanted !== 'feed' && !isReadable(contentType)) {
    throw refusal('wrong_type');
  }
  refuseByWishes([headers['x-robots-tag'] ?? []].flat(), [headers['tdm-reservation'] ?? []].flat()[0]);
  const bytes = await bodyOf(response, request);
  return { address: url.href, bytes, contentType, validators: validatorsIn(headers) };
}

/** What may be sent back to a server. */
function validatorsIn({ etag = '', 'last-modified': modified = '' }: http.IncomingHttpHeaders): Validators {
  return { ...(ETAG.test(etag) && { etag }), ...(DATE.test(modified) && { modified }) };
}

/** The body, as far as it is not too large, packed or unpacked, and came to its end. */
async function bodyOf(
  response: http.IncomingMessage,
  { largest = LARGEST, signal }: FetchRequest,
): Promise<Uint8Array> {
  const names = packings(response.headers['content-encoding']);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response) {
    length += (chunk as Uint8Array).length;
    if (length > largest) throw pageTooLarge(largest);
    chunks.push(chunk as Uint8Array);
  }
  if (signal.aborted) throw refusal('too_slow');
  if (!response.complete) throw brokenOff();
  return unpackedBody(Buffer.concat(chunks), names, largest);
}

function asIngestError(error: unknown): IngestError {
  if (error instanceof IngestError) return error;
  return refusal('unreachable', {}, { cause: error });
}
