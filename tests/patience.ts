import { once } from 'node:events';

/** Waits for as long as it takes, however slow the machine is. */
export const forAsLongAsItTakes = async (_: number, end: AbortSignal): Promise<void> =>
  void (await once(end, 'abort'));
