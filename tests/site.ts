import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { VisitorOptions } from '#articles/ingest/visitor.ts';

/** What a path answers now; the site itself looks after validators where `etag` is given. */
export interface Answer {
  readonly status?: number;
  readonly body?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  readonly etag?: string;
}

/** A site on this machine, on a host (a port) of its own. */
export interface Site {
  readonly asked: readonly { readonly path: string; readonly at: number; readonly status: number }[];
  url(path: string): string;
  /** From now on a path answers so. */
  put(path: string, answer: Answer | ((request: IncomingMessage) => Answer)): void;
}

/** As if this machine, but not its other addresses, were a part of the public web, where time stands still. */
export const HERE: VisitorOptions = {
  anyPort: true,
  limit: new AbortController().signal,
  sleep: () => new Promise(() => {}),
  isAllowed: (address) => address === '127.0.0.1',
};

/** Opens a site; it is closed after the test. */
export async function openSite(now: () => number = Date.now): Promise<Site> {
  const answers = new Map<string, (request: IncomingMessage) => Answer>();
  const asked: { path: string; at: number; status: number }[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const answer = answers.get(path)?.(request) ?? { status: 404 };
    asked.push({ path, at: now(), status: send(answer, request, response) });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    url: (path) => `http://127.0.0.1:${port}${path}`,
    put: (path, answer) => void answers.set(path, typeof answer === 'function' ? answer : () => answer),
  };
}

function send(
  { status = 200, body = '', headers = {}, etag }: Answer,
  { headers: asked }: IncomingMessage,
  response: ServerResponse,
): number {
  const isKnown = etag !== undefined && asked['if-none-match'] === etag;
  const code = isKnown ? 304 : status;
  response.writeHead(code, { 'content-type': 'text/html; charset=utf-8', ...headers, ...(etag && { etag }) });
  response.end(isKnown ? undefined : body);
  return code;
}

/** A page with an article. */
export function pageOf(title: string, paragraphs: readonly string[]): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:site_name" content="The Harbour Post"></head><body><nav><a href="/">Home</a></nav><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;
}

/** A feed with entries: a title, a link, and what it calls them. */
export function rssOf(title: string, items: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>${title}</title>${items.map((item) => `<item>${item}</item>`).join('')}</channel></rss>`;
}
