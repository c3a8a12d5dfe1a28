import { type Reply, textOf } from '#local-discord/index.ts';

/** When somebody had what, in milliseconds after asking. */
export interface ResponseTimes {
  /** The first answer, or the promise of one; undefined where Discord gave up. */
  readonly acknowledged: number | undefined;
  readonly answered: number;
  /** What the answer says. */
  readonly text: string;
}

/** Waits for a whole answer, however long the bot thinks. */
export async function responseTimes(reply: Reply): Promise<ResponseTimes> {
  const from = performance.now();
  await reply.settled();
  // Whoever thinks for long is given up there; here it counts how long.
  if (reply.loading) await reply.until(({ loading }) => !loading);
  const answered = performance.now() - from;
  return { acknowledged: reply.acknowledgedAfterMs, answered, text: reply.shown ? textOf(reply.shown) : '' };
}

/** Those that came too late for Discord. */
export function lostOf(times: readonly ResponseTimes[]): number {
  return times.filter(({ acknowledged }) => acknowledged === undefined).length;
}
