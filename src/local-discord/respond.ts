import { createHash } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import { routePath } from 'hono/route';
import type { RouteAnswer } from './call.ts';
import type { InjectedFault } from './faults.ts';
import type { Allowance } from './rate-limits.ts';

export type Bindings = { Bindings: HttpBindings };

/** A request with its socket, as hono hands it out. */
export type RestContext = Context<Bindings>;

/** Answers with JSON, or with 204 where there is no body. */
export function answer(context: RestContext, { status = 200, body }: RouteAnswer): Response {
  if (body === undefined) return context.body(null, 204);
  return context.json(body as object, status as 200);
}

/** Answers 429. @param retryAfter in seconds */
export function tooMany(context: RestContext, retryAfter: number, global: boolean): Response {
  context.header('Retry-After', String(retryAfter));
  context.header('X-RateLimit-Scope', global ? 'global' : 'user');
  if (global) context.header('X-RateLimit-Global', 'true');
  const body = { message: 'You are being rate limited.', retry_after: retryAfter, global };
  return answer(context, { status: 429, body });
}

/** Writes on the answer to come where the request stands within its limit. @param now in milliseconds since 1970 */
export function limitHeaders(
  context: RestContext,
  { limit, remaining, resetAfterMs }: Allowance,
  now: number,
): void {
  context.header('X-RateLimit-Limit', String(limit));
  context.header('X-RateLimit-Remaining', String(remaining));
  context.header('X-RateLimit-Reset', ((now + resetAfterMs) / 1_000).toFixed(3));
  context.header('X-RateLimit-Reset-After', (resetAfterMs / 1_000).toFixed(3));
  context.header('X-RateLimit-Bucket', bucketOf(context));
}

// Discord counts each route by itself and names it by a hash.
function bucketOf(context: RestContext): string {
  const route = `${context.req.method} ${routePath(context)}`;
  return createHash('sha1').update(route).digest('hex').slice(0, 16);
}

/** Lets a fault happen. Without a response the request goes on to be served. */
export async function suffer(
  context: RestContext,
  fault: InjectedFault | undefined,
): Promise<Response | undefined> {
  const trouble = fault?.with;
  if (trouble === undefined) return undefined;
  if (trouble === 'never') return RESPONSE_ALREADY_SENT;
  if (trouble === 'cut') {
    context.env.incoming.socket.destroy();
    return RESPONSE_ALREADY_SENT;
  }
  if ('hold' in trouble) {
    await trouble.hold();
    return undefined;
  }
  if ('retry_after' in trouble) return tooMany(context, trouble.retry_after, trouble.global ?? false);
  const body = { message: trouble.message ?? `${trouble.status}: Trouble`, code: trouble.code ?? 0 };
  return answer(context, { status: trouble.status, body });
}
