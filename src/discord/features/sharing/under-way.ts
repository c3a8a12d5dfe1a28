import type { BotContext } from '#discord/router/context.ts';

/** Does work on a share, which nobody settles meanwhile. Rejects as `work` does. */
export async function whileUnderWay<T>(
  share: string,
  { underWay }: Pick<BotContext, 'underWay'>,
  work: () => Promise<T>,
): Promise<T> {
  underWay.add(share);
  try {
    return await work();
  } finally {
    underWay.delete(share);
  }
}
