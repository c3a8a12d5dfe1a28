import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import type { Library } from '#articles/library.ts';
import type { Languages } from '#discord/messages/messages.ts';
import { actSchema, perform } from './act.ts';
import { createChangeSignal } from './change-signal.ts';
import { inspect } from './inspection.ts';
import { type PageFile, readPageFiles } from './page-files.ts';
import { ADDRESSES } from './protocol.ts';
import { type Looked, viewOf } from './view.ts';

export interface PageOptions extends Omit<Looked, 'articles' | 'locales'> {
  readonly library: Library;
  readonly languages: Languages;
  /** Where to listen; the first that is free of several, 0 for any. */
  readonly ports: readonly number[];
}

/** The page's server, which listens only on loopback. */
export interface PageServer {
  /** `http://127.0.0.1:PORT/`. */
  readonly address: string;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';
const LARGEST_ACT = 32 * 1024 * 1024;
const KEEP_ALIVE_MS = 15_000;

/** Nothing from anywhere but here, and nothing that is not a file of the page. */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
    "form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

/**
 * Serves the page and what it asks for.
 *
 * @throws {PortError} where none of the ports is free.
 */
export async function servePage(options: PageOptions): Promise<PageServer> {
  const app = createApp(options, await readPageFiles());
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  await listen(server, options.ports);
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://${HOST}:${port}/`,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** None of the ports that were wanted is free. */
export class PortError extends Error {
  override readonly name = 'PortError';
}

function createApp(options: PageOptions, files: ReadonlyMap<string, PageFile>): Hono {
  const { discord, scene, library, languages } = options;
  const locales = Object.keys(languages);
  const engine = () => library.engineFor({ guild: discord.home.id, channels: [] });
  const app = new Hono();
  app.use(async (context, next) => {
    if (!isOwn(context)) return context.text('Only this page may ask.', 403);
    await next();
    for (const [name, value] of Object.entries(HEADERS)) context.header(name, value);
    return undefined;
  });
  for (const [path, { type, text }] of files) {
    app.get(path, (context) => context.body(text, 200, { 'content-type': type }));
  }
  app.get(ADDRESSES.view, async (context) => {
    const { person = '', channel = '' } = context.req.query();
    const { articles } = await engine();
    return context.json(viewOf({ discord, scene, articles, locales }, person, channel));
  });
  app.get(ADDRESSES.changes, (context) => streamChanges(context, options));
  app.get(ADDRESSES.inspect, async (context) => {
    const id = context.req.query('message') ?? '';
    const inspection = await inspect(discord, await engine(), id, languages['en-US']);
    return inspection === undefined ? context.notFound() : context.json(inspection);
  });
  app.post(ADDRESSES.act, bodyLimit({ maxSize: LARGEST_ACT }), async (context) => {
    const act = actSchema.safeParse(await context.req.json().catch(() => undefined));
    if (!act.success) return context.json({ error: 'Discord would not send this.' });
    return context.json(await perform({ discord, scene }, act.data));
  });
  return app;
}

/** Whether a request names this machine and comes from no other site's page. */
function isOwn({ req }: Context): boolean {
  const host = req.header('host') ?? '';
  const origin = req.header('origin');
  const local = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(host);
  return local && (origin === undefined || origin === `http://${host}`);
}

function streamChanges(context: Context, { discord }: PageOptions): Response {
  return streamSSE(context, async (stream) => {
    const changed = createChangeSignal();
    const stop = discord.onChange(changed.raise);
    stream.onAbort(changed.raise);
    try {
      while (!stream.aborted) {
        await stream.writeSSE({ event: 'change', data: '' });
        await changed.raised(KEEP_ALIVE_MS);
      }
    } finally {
      stop();
    }
  });
}

async function listen(server: Server, ports: readonly number[]): Promise<void> {
  for (const port of ports) {
    const error = await tryPort(server, port);
    if (error === undefined) return;
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
  }
  throw new PortError(`The port ${ports.join(', ')} is taken; choose another with --port.`);
}

function tryPort(server: Server, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    server.once('error', resolve);
    server.listen(port, HOST, () => {
      server.off('error', resolve);
      resolve(undefined);
    });
  });
}
