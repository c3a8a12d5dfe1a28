import type { Core } from './core.ts';
import type { RequestFault } from './errors.ts';

/** A file of a multipart request. */
export interface UploadedFile {
  readonly name: string;
  readonly size: number;
}

/** One request, read. */
export interface Call {
  readonly core: Core;
  readonly method: string;
  /** The path behind `/api/v10`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  /** A part of the path by its name in the route. */
  param(name: string): string;
  /** Records something wrong with the request. */
  note(finding: RequestFault): void;
}

/** What to answer. Without a body: 204. */
export interface RouteAnswer {
  readonly status?: number;
  readonly body?: unknown;
}

/** A route as Discord documents it, and what it does. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Hono's notation: `/channels/:channel/messages`. */
  readonly path: string;
  /** `none`: the path holds a token of its own. */
  readonly auth: 'bot' | 'none';
  /** @throws DiscordError */
  handle(call: Call): RouteAnswer | Promise<RouteAnswer>;
}
