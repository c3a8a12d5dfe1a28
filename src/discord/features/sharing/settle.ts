import { type APIMessage, type REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { Logger } from 'pino';
import type { Library } from '#articles/library.ts';
import { noticeCard, retractedCard } from '#discord/cards/card.ts';
import { mention } from '#discord/cards/shared-card.ts';
import { settleCorrection } from '#discord/features/corrections/correct.ts';
import { messages } from '#discord/messages.ts';
import { announce } from '#discord/router/announce.ts';
import { loggable } from '#discord/router/errors.ts';
import { bodyOf, refusedWith } from '#discord/router/respond.ts';
import type { Share, Store } from '#store/types.ts';

export interface SettleOptions {
  readonly library: Library;
  readonly store: Store;
  readonly rest: REST;
  readonly botId: string;
  readonly log: Logger;
  /** Only what was begun by then, milliseconds since 1970: what is younger may still be on its way. Left out, all. */
  readonly before?: number | undefined;
  /** Which shares are this process's to settle; left out, all. */
  readonly isMine?: ((share: Share) => boolean) | undefined;
}

const DISCORD_EPOCH = 1_420_070_400_000;
/** Clocks differ: so much before its entry in the ledger a message may seem to be. */
const TOLERANCE_MS = 60_000;
const A_PAGE = 100;
const MOST_PAGES = 10;

/**
 * Settles what a process that ended has left half done: a share that was written down is looked for in its channel, and
 * is posted or failed from then on; a retraction and a correction are finished. What cannot be looked at stays for the next time.
 */
export async function settleShares(options: SettleOptions): Promise<void> {
  const { store, log, before, isMine = () => true } = options;
  for (const share of (await store.unsettledShares(before)).filter(isMine)) {
    try {
      if (share.state === 'begun') await finishPosting(share, options);
      else if (share.state === 'retracting') await finishRetraction(share, options);
      if (share.correcting !== undefined) await settleCorrection(share, options);
    } catch (error) {
      log.warn({ share: share.id, error: loggable(error) }, 'a share could not be settled');
    }
  }
}

/** Whoever was to be told of the share has not been: that comes after all else. */
async function finishPosting(share: Share, options: SettleOptions): Promise<void> {
  const message = await settlePosting(share, options);
  if (message !== undefined) await tell({ ...share, message }, messages.told.shared, options);
}

async function tell(
  { guild, channel, message, sharer, retractedBy = sharer }: Share,
  told: (user: string, link: string) => string,
  options: SettleOptions,
): Promise<void> {
  const link = `https://discord.com/channels/${guild}/${channel}/${message}`;
  await announce(guild, noticeCard(told(mention(retractedBy), link)), options);
}

/** Finds out whether a share that was written down was posted, and writes that down; the message, if it was. */
export async function settlePosting(
  share: Share,
  { store, rest, botId, log }: Omit<SettleOptions, 'library'>,
): Promise<string | undefined> {
  const message = await findMessage(share, rest, botId);
  if (message === undefined) await store.failShare(share.id);
  else await store.completeShare(share.id, message);
  log.info({ share: share.id, posted: message !== undefined }, 'a share of before is settled');
  return message;
}

/** The message of the bot that holds the share's own button. */
async function findMessage(
  { id, channel, begunAt }: Share,
  rest: REST,
  botId: string,
): Promise<string | undefined> {
  let after = (BigInt(Math.max(begunAt - TOLERANCE_MS - DISCORD_EPOCH, 0)) << 22n).toString();
  for (let page = 0; page < MOST_PAGES; page++) {
    const query = new URLSearchParams({ after, limit: String(A_PAGE) });
    const found = (await rest.get(Routes.channelMessages(channel), { query })) as APIMessage[];
    const own = found.find(
      ({ author, components }) => author.id === botId && JSON.stringify(components).includes(id),
    );
    if (own) return own.id;
    if (found.length < A_PAGE) return undefined;
    after = found.map((each) => each.id).reduce((a, b) => (BigInt(a) > BigInt(b) ? a : b));
  }
  return undefined;
}

async function finishRetraction(share: Share, options: SettleOptions): Promise<void> {
  const { store, rest } = options;
  const { id, channel, message, retractedBy = share.sharer } = share;
  if (message !== undefined) {
    const { components, flags } = bodyOf(retractedCard(retractedBy));
    const body = { components, flags, allowed_mentions: { parse: [] } };
    try {
      await rest.patch(Routes.channelMessage(channel, message), { body });
    } catch (error) {
      // Somebody has deleted the card: it is taken back all the more.
      if (!refusedWith(error, RESTJSONErrorCodes.UnknownMessage)) throw error;
    }
  }
  await store.completeRetraction(id);
  if (message !== undefined) await tell(share, messages.told.retracted, options);
}
