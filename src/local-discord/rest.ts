import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import type { Call, Route, RouteAnswer } from './call.ts';
import type { Core } from './core.ts';
import { DiscordError, type RequestFault } from './errors.ts';
import type { Faults } from './faults.ts';
import type { RateLimits } from './rate-limits.ts';
import { readBody } from './read-body.ts';
import { answer, type Bindings, limitHeaders, type RestContext, suffer, tooMany } from './respond.ts';
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
  /** When it came, by the simulator's clock, in ms since 1970. */
  readonly at: number;
  /** The message that it made or changed. */
  readonly messageId?: string;
}

const ROOT = '/api/v10';
const ROUTES: readonly Route[] = [
  ...commandRoutes,
  ...interactionRoutes,
  ...webhookRoutes,
  ...messageRoutes,
  ...placeRoutes,
];

/** What the HTTP API works with. */
export interface Rest {
  readonly core: Core;
  readonly faults: Faults;
  readonly limits: RateLimits;
  /** Where requests are written down. */
  readonly log: LoggedRequest[];
}

/** Where the files are that somebody attached. */
const ATTACHMENT = '/attachments/:channel/:id/:name';

/** A web page says where it is from, and a bot does not. */
export const NO_PAGES = 'No web page may ask.';

/** Discord's HTTP API over the world of `core`. */
export function createRest(rest: Rest): Hono<Bindings> {
  const app = new Hono<Bindings>();
  app.use(async (context, next) => {
    if (context.req.header('origin') === undefined) return next();
    return context.text(NO_PAGES, 403);
  });
  for (const route of ROUTES) {
    app.on(route.method, `${ROOT}${route.path}`, (context) => serve(rest, route, context));
  }
  app.get(ATTACHMENT, (context) => serveFile(rest, context));
  app.all('*', (context) => refuseUnknown(rest, context));
  app.onError((error, context) => fail(rest, error, context));
  return app;
}

/** What is known of a request while it is served. */
interface Serving {
  readonly core: Core;
  readonly route: Route;
  readonly context: RestContext;
  readonly path: string;
  body: unknown;
  messageId: string | undefined;
  readonly findings: RequestFault[];
}

async function serve(
  { core, faults, limits, log }: Rest,
  route: Route,
  context: RestContext,
): Promise<Response> {
  const path = pathOf(context);
  const at = core.clock.now();
  const serving: Serving = {
    core,
    route,
    context,
    path,
    body: undefined,
    messageId: undefined,
    findings: [],
  };
  core.interactions.noteAttempt(context.req.param('interaction'));
  const allowance = limits.count(route.method, route.path);
  limitHeaders(context, allowance, at);
  context.header('Date', new Date(at).toUTCString());
  const fault = faults.take(route.method, route.path, path);
  const limited = allowance.exceeded ? tooMany(context, allowance.resetAfterMs / 1_000, false) : undefined;
  const early = limited ?? (fault?.when === 'after' ? undefined : await suffer(context, fault));
  const response = early ?? (await work(serving));
  const late = fault?.when === 'after' ? await suffer(context, fault) : undefined;
  const final = late ?? response;
  const status = final === RESPONSE_ALREADY_SENT ? 0 : final.status;
  const { body, messageId } = serving;
  log.push({
    method: route.method,
    path,
    route: route.path,
    body,
    status,
    at,
    ...(messageId !== undefined && { messageId }),
  });
  core.changes.tell();
  return final;
}

async function work(serving: Serving): Promise<Response> {
  const { core, context } = serving;
  try {
    const handled = await handle(serving);
    serving.messageId = messageMeant(core, context, handled);
    return answer(context, handled);
  } catch (error) {
    if (!(error instanceof DiscordError)) throw error;
    if (error.violation) record(serving, '', `${error.code} ${error.message}`);
    return answer(context, { status: error.status, body: error.toBody() });
  } finally {
    for (const { path, code, message } of serving.findings)
      record(serving, path.join('.'), `${code}: ${message}`);
  }
}

async function handle(serving: Serving): Promise<RouteAnswer> {
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

async function serveFile({ core, faults }: Rest, context: RestContext): Promise<Response> {
  const { files } = core;
  const suffered = await suffer(context, faults.take('GET', ATTACHMENT, pathOf(context)));
  if (suffered) return suffered;
  const id = context.req.param('id') ?? '';
  const bytes = files.bytes(id);
  if (bytes === undefined)
    return answer(context, { status: 404, body: { message: '404: Not Found', code: 0 } });
  context.header('Content-Type', files.attachment(id)?.content_type ?? 'application/octet-stream');
  context.header('Content-Disposition', 'attachment');
  context.header('X-Content-Type-Options', 'nosniff');
  return context.body(new Uint8Array(bytes));
}

function refuseUnknown({ core, log }: Rest, context: RestContext): Response {
  const path = pathOf(context);
  const { method } = context.req;
  core.violations.add({ route: `${method} ${path}`, path, where: '', reason: 'There is no such route.' });
  log.push({ method, path, route: path, body: undefined, status: 404, at: core.clock.now() });
  return answer(context, { status: 404, body: { message: '404: Not Found', code: 0 } });
}

// A fault of the simulator's own, or a body that it did not expect: seen at once, whichever it is.
function fail({ core }: Rest, error: Error, context: RestContext): Response {
  const path = pathOf(context);
  const reason = `The simulator failed: ${error.stack ?? error.message}`;
  core.violations.add({ route: `${context.req.method} ${path}`, path, where: '', reason });
  return answer(context, { status: 500, body: { message: '500: Internal Server Error', code: 0 } });
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

/** The message that was made or changed: what was answered with, what the path names, or an interaction's own. */
function messageMeant(core: Core, context: RestContext, { body }: RouteAnswer): string | undefined {
  const made = body as { readonly id?: unknown; readonly channel_id?: unknown } | undefined;
  if (typeof made?.id === 'string' && typeof made.channel_id === 'string') return made.id;
  const named = context.req.param('message');
  if (named !== undefined && named !== '@original') return named;
  return core.interactions.get(context.req.param('interaction') ?? '')?.originalId;
}

function pathOf(context: RestContext): string {
  const { pathname } = new URL(context.req.url);
  return pathname.startsWith(ROOT) ? pathname.slice(ROOT.length) : pathname;
}
