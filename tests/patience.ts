import { once } from 'node:events';

/** A wait that ends only where what was waited for has come. */
export const forAsLongAsItTakes = async (_: number, end: AbortSignal): Promise<void> =>
  void (await once(end, 'abort'));
