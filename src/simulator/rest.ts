import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import { routePath } from 'hono/route';
import type { Answer, Call, Route } from './call.ts';
import type { Core } from './core.ts';
import { DiscordError, type Finding } from './errors.ts';
import type { Fault, Faults } from './faults.ts';
import { readBody } from './read-body.ts';
import { commandRoutes } from './routes/commands.ts';
import { interactionRoutes } from './routes/interactions.ts';
import { messageRoutes } from './routes/messages.ts';
import { placeRoutes } from './routes/places.ts';
import { webhookRoutes } from './routes/webhooks.ts';

/** A request that came in, and how it was answered. */
export interface LoggedRequest {
  readonly method: string;
  /** Behind `/api/v10`, without the query. */
  readonly path: string;
  /** As Discord documents it; the path where there is no such route. */
  readonly route: string;
  readonly body: unknown;
  /** Of the answer; 0 where none was given. */
  readonly status: number;
}

type Bindings = { Bindings: HttpBindings };

const ROOT = '/api/v10';
const ROUTES: readonly Route[] = [
  ...commandRoutes,
  ...interactionRoutes,
  ...webhookRoutes,
  ...messageRoutes,
  ...placeRoutes,
];

/** Discord's HTTP API over the world of `core`. Requests are logged into `log`. */
export function createRest(core: Core, faults: Faults, log: LoggedRequest[]): Hono<Bindings> {
  const app = new Hono<Bindings>();
  for (const route of ROUTES) {
    app.on(route.method, `${ROOT}${route.path}`, (context) => serve(core, faults, log, route, context));
  }
  app.all('*', (context) => refuseUnknown(core, log, context));
  return app;
}

/** What is known of a request while it is served. */
interface Serving {
  readonly core: Core;
  readonly route: Route;
  readonly context: Context<Bindings>;
  readonly path: string;
  body: unknown;
  readonly findings: Finding[];
}

async function serve(
  core: Core,
  faults: Faults,
  log: LoggedRequest[],
  route: Route,
  context: Context<Bindings>,
): Promise<Response> {
  const path = pathOf(context);
  const serving: Serving = { core, route, context, path, body: undefined, findings: [] };
  const fault = faults.take(route.method, route.path, path);
  const early = fault?.when === 'after' ? undefined : await suffer(context, fault);
  const response = early ?? (await work(serving));
  const late = fault?.when === 'after' ? await suffer(context, fault) : undefined;
  const final = late ?? response;
  const status = final === RESPONSE_ALREADY_SENT ? 0 : final.status;
  log.push({ method: route.method, path, route: route.path, body: serving.body, status });
  core.changes.tell();
  return final;
}

async function work(serving: Serving): Promise<Response> {
  const { context } = serving;
  try {
    return answer(context, await handle(serving));
  } catch (error) {
    if (!(error instanceof DiscordError)) throw error;
    if (error.violation) record(serving, '', `${error.code} ${error.message}`);
    return answer(context, { status: error.status, body: error.toBody() });
  } finally {
    for (const { path, code, message } of serving.findings)
      record(serving, path.join('.'), `${code}: ${message}`);
  }
}

async function handle(serving: Serving): Promise<Answer> {
  const { core, route, context, path } = serving;
  if (route.auth === 'bot' && context.req.header('authorization') !== `Bot ${core.settings.token}`) {
    throw new DiscordError(401, 0, '401: Unauthorized');
  }
  const { body, files } = await readBody(context.req.raw);
  serving.body = body;
  const call: Call = {
    core,
    method: route.method,
    path,
    query: new URL(context.req.url).searchParams,
    body,
    files,
    param: (name) => context.req.param(name) ?? '',
    note: (finding) => serving.findings.push(finding),
  };
  return route.handle(call);
}

// Without a response the request goes on to be served.
async function suffer(context: Context<Bindings>, fault: Fault | undefined): Promise<Response | undefined> {
  const trouble = fault?.with;
  if (trouble === undefined) return undefined;
  if (trouble === 'cut') {
    context.env.incoming.socket.destroy();
    return RESPONSE_ALREADY_SENT;
  }
  if (trouble === 'never') return RESPONSE_ALREADY_SENT;
  if ('delayMs' in trouble) {
    await sleep(trouble.delayMs, undefined, { ref: false });
    return undefined;
  }
  if ('retry_after' in trouble) return tooMany(context, trouble.retry_after, trouble.global ?? false);
  const body = { message: trouble.message ?? `${trouble.status}: Trouble`, code: trouble.code ?? 0 };
  return answer(context, { status: trouble.status, body });
}

function tooMany(context: Context<Bindings>, retryAfter: number, global: boolean): Response {
  context.header('Retry-After', String(retryAfter));
  context.header('X-RateLimit-Scope', global ? 'global' : 'user');
  if (global) context.header('X-RateLimit-Global', 'true');
  const body = { message: 'You are being rate limited.', retry_after: retryAfter, global };
  return answer(context, { status: 429, body });
}

function answer(context: Context<Bindings>, { status = 200, body }: Answer): Response {
  const limit = {
    Limit: '50',
    Remaining: '49',
    Reset: inOneSecond(),
    'Reset-After': '1.000',
    Bucket: bucketOf(context),
  };
  for (const [name, value] of Object.entries(limit)) context.header(`X-RateLimit-${name}`, value);
  if (body === undefined) return context.body(null, 204);
  return context.json(body as object, status as 200);
}

// Discord counts each route by itself, named by a hash.
function bucketOf(context: Context<Bindings>): string {
  return createHash('sha1')
    .update(`${context.req.method} ${routePath(context)}`)
    .digest('hex')
    .slice(0, 16);
}

function inOneSecond(): string {
  return (Date.now() / 1000 + 1).toFixed(3);
}

async function refuseUnknown(
  core: Core,
  log: LoggedRequest[],
  context: Context<Bindings>,
): Promise<Response> {
  const path = pathOf(context);
  const route = `${context.req.method} ${path}`;
  core.violations.add({ route, path, where: '', reason: 'There is no such route.' });
  log.push({ method: context.req.method, path, route: path, body: undefined, status: 404 });
  return answer(context, { status: 404, body: { message: '404: Not Found', code: 0 } });
}

function record({ core, route, path, body }: Serving, where: string, reason: string): void {
  core.violations.add({
    route: `${route.method} ${route.path}`,
    path,
    where,
    reason,
    ...(body === undefined ? {} : { body }),
  });
}

function pathOf(context: Context<Bindings>): string {
  const { pathname } = new URL(context.req.url);
  return pathname.startsWith(ROOT) ? pathname.slice(ROOT.length) : pathname;
}
