import type { REST } from 'discord.js';
import type { IngestError } from '#articles/ingest/error.ts';
import type { Visitor } from '#articles/ingest/visitor.ts';
import { VISITS } from '#articles/limits.ts';
import { nextVisit } from '#articles/watching/next-visit.ts';
import type { BotContext } from '#discord/router/context.ts';
import type { Visited } from '#store/watch.ts';

/** With what watched pages and feeds are visited. */
export interface VisitContext extends Omit<BotContext, 'messages'> {
  readonly rest: REST;
  readonly visitor: Visitor;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** Whether a visit was made, or is not to be made yet. */
export type VisitState = 'made' | 'wait';

/** How a visit leaves what was visited; `over` where it was the last. */
export type AfterVisit = Visited | 'over';

/** After a visit that went well. */
export function afterSuccess(known: Visited['known'], { clock }: VisitContext): Visited {
  return { known, failures: 0, dueAt: clock() + VISITS.everyMs };
}

/** After a visit that failed: what was known stays so. */
export function afterFailure(
  { known, failures: before }: Visited,
  error: IngestError,
  { clock }: VisitContext,
): AfterVisit {
  const failures = before + 1;
  const next = nextVisit(error, failures);
  return next.state === 'over' ? 'over' : { known, failures, dueAt: clock() + next.inMs };
}

/** Where nobody could be told what a visit brought, it is made again later, and finds the same. */
export function afterSilence({ known, failures }: Visited, { clock }: VisitContext): Visited {
  return { known, failures: failures + 1, dueAt: clock() + UNTOLD_MS };
}

/** Where something else than the page or feed failed, others come first; that says nothing about the page or feed. */
export function afterFault({ known, failures }: Visited, { clock }: Pick<VisitContext, 'clock'>): Visited {
  return { known, failures, dueAt: clock() + VISITS.everyMs };
}

const UNTOLD_MS = 6 * 3_600_000;
