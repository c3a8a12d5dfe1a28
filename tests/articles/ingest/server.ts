import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished } from 'vitest';
import { IngestError } from '#articles/ingest/error.ts';
import type { AddressOptions } from '#articles/ingest/ingest.ts';
import { isPublic } from '#articles/ingest/public-address.ts';
import { refusalIn } from './told.ts';

/** A server on this machine until the test is over, and the addresses that lead to it. */
export async function serve(listener: RequestListener, robots?: string | number, reservations?: string) {
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
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { asked, address: `http://127.0.0.1:${port}/`, named: `http://localhost:${port}/` };
}

/** As if this machine were a part of the public web, where time stands still. */
export const HERE: AddressOptions = {
  anyPort: true,
  limit: new AbortController().signal,
  sleep: () => new Promise(() => {}),
  isAllowed: (address) => address === '127.0.0.1' || isPublic(address),
};

/** What the work ends in: the sentence of its error, or that something was read. */
export const said = (work: Promise<unknown>) => work.then(() => 'read', refusalIn);

/** The code of the error that the work ends in. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (error) {
    expect(error).toBeInstanceOf(IngestError);
    return error instanceof IngestError ? error.code : 'another';
  }
}

export const PAGE = `<!doctype html><html lang="en"><head><title>Ferry aground</title></head><body><article>
<p>A ferry ran aground near Porto on Sunday morning, the harbour master said.</p>
<p>Nobody of the 120 people on board was hurt, and all of them were brought to the docks.</p></article></body></html>`;

/** Answers the page with this status. */
export const answering =
  (status: number, headers: Readonly<Record<string, string>> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(PAGE);
