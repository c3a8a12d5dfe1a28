import { describe, expect, it } from 'vitest';
import { type IngestError, refusal } from '#articles/ingest/error.ts';
import { statusError } from '#articles/ingest/status.ts';
import { MOST_FAILURES, nextVisit } from '#articles/watching/next-visit.ts';

const HOUR = 3_600_000;
const hours = (error: IngestError, failures: number) => {
  const next = nextVisit(error, failures);
  return next.state === 'over' ? 'over' : next.inMs / HOUR;
};

describe('a page that could not be read', () => {
  it('is asked for twice as much later each time, for four days', () => {
    const error = statusError(500, {});
    const waits = Array.from({ length: MOST_FAILURES }, (_, at) => hours(error, at + 1));
    expect(waits).toEqual([0.25, 0.5, 1, 2, 4, 8, 16, 24, 24, 'over']);
  });

  it.each([
    ['120', 0.25],
    ['7200', 2],
    ['9999999', 7 * 24],
    ['soon', 0.25],
    ['-5', 0.25],
  ])('is asked for no sooner than its site wants: %s', (after, wait) => {
    expect(hours(statusError(429, { 'retry-after': after }), 1)).toBe(wait);
  });

  it.each([
    [statusError(404, {}), 'over'],
    [statusError(410, {}), 'over'],
    [statusError(403, {}), 0.25],
    [refusal('robots'), 'over'],
    [refusal('nosnippet'), 'over'],
    [refusal('not_public'), 'over'],
    [refusal('unreachable'), 0.25],
  ])('is given up where there is nothing to hope for: %s', (error, result) => {
    expect(hours(error, 1)).toBe(result);
  });
});
