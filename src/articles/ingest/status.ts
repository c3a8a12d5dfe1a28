import type { IncomingHttpHeaders } from 'node:http';
import { type IngestError, refusal } from './error.ts';

/** Answers that may say when to ask again. */
const LATER = new Set([429, 503]);

/** Why a page that a server did not give cannot be read. */
export function statusError(status: number, headers: IncomingHttpHeaders): IngestError {
  const seconds = LATER.has(status) ? secondsToWait(headers) : undefined;
  return refusal('status', { status, ...(seconds !== undefined && { waitMs: seconds * 1000 }) });
}

/** How long a server asks to wait (RFC 9110, 10.2.3): its own clock says, where it names a time. */
function secondsToWait({ 'retry-after': after, date }: IncomingHttpHeaders): number | undefined {
  const until = Date.parse(after ?? '') - Date.parse(date ?? '');
  const seconds = /^\d{1,7}$/.test(after?.trim() ?? '') ? Number(after) : until / 1000;
  return seconds > 0 ? seconds : undefined;
}
