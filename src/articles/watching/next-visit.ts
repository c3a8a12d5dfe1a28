import type { IngestError } from '#articles/ingest/error.ts';
import { VISITS } from '#articles/limits.ts';

/** What follows from a visit that failed. */
export type NextVisit =
  /** It is tried again, so many milliseconds later. */
  | { readonly state: 'later'; readonly inMs: number }
  /** The page is gone, its site wants no robots, or it could not be read for days. */
  | { readonly state: 'over' };

const DAY_MS = 86_400_000;
/** What asks to be left alone for longer is asked all the same: once in so long. */
const LONGEST_WAIT_MS = 7 * DAY_MS;
/** Tries in a row that failed, over four days. */
export const MOST_FAILURES = 10;
/** Answers after which there is nothing to hope for. */
const GONE = new Set([404, 410, 451]);
const CLOSED = new Set<string>(['robots', 'nosnippet', 'reserved', 'not_public', 'bad_address', 'port']);

/**
 * When to ask again for a page that could not be read: after a quarter of an hour, then twice as long each time, up to a
 * day; no sooner than its site asks for.
 *
 * @param failures how often it could not be read in a row, this time counted in.
 */
export function nextVisit({ fault }: IngestError, failures: number): NextVisit {
  const { code } = fault;
  if (CLOSED.has(code) || (code === 'status' && GONE.has(fault.status))) return { state: 'over' };
  if (failures >= MOST_FAILURES) return { state: 'over' };
  const patience = Math.min(VISITS.everyMs * 2 ** Math.max(failures - 1, 0), DAY_MS);
  const asked = code === 'status' ? (fault.waitMs ?? 0) : 0;
  return { state: 'later', inMs: Math.max(patience, Math.min(asked, LONGEST_WAIT_MS)) };
}
