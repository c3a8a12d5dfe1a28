import { createHash } from 'node:crypto';
import type { SharePlan } from '#discord/cards/sharing-ids.ts';
import type { Press } from '#discord/router/handler.ts';
import type { Passage } from '#engine/index.ts';
import type { NewShare, Share, SharedQuote, Store } from '#store/types.ts';

/** Discord takes nonces of this length. */
const NONCE_LENGTH = 25;
/** A channel's newest shares, among which one under the same message is looked for. */
const RECENT_SHARES = 200;

/**
 * What is written into the ledger before anything is posted. Its id is the nonce of the card too: a second click, and a
 * second try after an error behind which Discord had done the work, carry the same, and Discord gives back the message
 * that there is.
 */
export function entryFor(
  interaction: Press,
  { target }: SharePlan,
  passages: readonly Passage[],
  question: string | undefined,
): NewShare {
  return {
    id: createHash('sha256')
      .update(`${interaction.message.id} ${interaction.customId}`)
      .digest('hex')
      .slice(0, NONCE_LENGTH),
    guild: interaction.guildId ?? '',
    channel: interaction.channelId,
    sharer: interaction.user.id,
    begunAt: interaction.createdTimestamp,
    quotes: quotesOf(passages),
    ...(target !== undefined && { target }),
    // The message that the card replies to says what it is about.
    ...(question !== undefined && target === undefined && { question }),
  };
}

/** A share that has one of these quotes under the same message, and is still there. */
export async function shareBefore(
  { guildId, channelId }: Press,
  { target }: SharePlan,
  passages: readonly Passage[],
  store: Pick<Store, 'sharesOf'>,
): Promise<Share | undefined> {
  if (guildId === null || target === undefined) return undefined;
  const wanted = new Set(quotesOf(passages).map(keyOf));
  const recent = await store.sharesOf(guildId, { channel: channelId }, RECENT_SHARES);
  return recent.find(
    (share) =>
      share.state === 'posted' &&
      share.target === target &&
      share.quotes.some((quote) => wanted.has(keyOf(quote))),
  );
}

function quotesOf(passages: readonly Passage[]): SharedQuote[] {
  return passages.flatMap(({ article, paragraph, quotes }) =>
    quotes.map(({ start, end }) => ({
      article: article.id,
      revision: article.revision,
      paragraph: paragraph.number,
      start,
      end,
    })),
  );
}

function keyOf({ article, paragraph, start, end }: SharedQuote): string {
  return JSON.stringify([article, paragraph, start, end]);
}
