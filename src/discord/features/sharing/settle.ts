import { type APIMessage, type REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { Logger } from 'pino';
import { noticeCard } from '#discord/cards/components.ts';
import { customIdsIn, parseId } from '#discord/cards/custom-id.ts';
import { mention, messageLink } from '#discord/cards/mentions.ts';
import { retractId } from '#discord/cards/sharing-ids.ts';
import type { Messages } from '#discord/messages/messages.ts';
import { announce } from '#discord/router/announce.ts';
import { loggable } from '#discord/router/errors.ts';
import { refusedWith } from '#discord/router/refused.ts';
import { bodyOf } from '#discord/router/respond.ts';
import type { NewShare, Share, Snowflake, Store } from '#store/types.ts';
import { retractedCard } from './cards.ts';

export interface SettleOptions {
  readonly store: Store;
  readonly rest: REST;
  readonly botId: string;
  readonly log: Logger;
  /** Only what was begun by then, milliseconds since 1970 by Discord's clock: what is younger may still be on its way. */
  readonly before: number;
  /** What this process is still at. */
  readonly underWay: ReadonlySet<string>;
  /** Whether a server's shares are this process's to settle. */
  serves(guild: Snowflake): boolean;
  /** What the bot says in a server. */
  messagesIn(guild: Snowflake): Promise<Messages>;
  /** Whether the bot may read what was written in a channel before. Rejects as discord.js does. */
  readsHistory(guild: Snowflake, channel: Snowflake): Promise<boolean>;
}

/** What became of a share that was written down; `unreadable` where the bot may not look, so that nothing is known. */
export type Settled =
  | { readonly state: 'posted'; readonly message: string }
  | { readonly state: 'failed' }
  | { readonly state: 'unreadable' };

const DISCORD_EPOCH = 1_420_070_400_000;
/** Clocks differ: so much before its entry in the ledger a message may seem to be. */
const TOLERANCE_MS = 60_000;
const A_PAGE = 100;
const MOST_PAGES = 10;

/**
 * Settles what a process that ended has left half done: a share that was written down is looked for in its channel, and
 * is posted or failed from then on; a retraction is finished. What cannot be looked at stays for the next time.
 */
export async function settleShares(options: SettleOptions): Promise<void> {
  const { store, log, before, underWay, serves } = options;
  for (const share of await store.unsettledShares(before)) {
    if (underWay.has(share.id) || !serves(share.guild)) continue;
    try {
      if (share.state === 'begun') await finishPosting(share, options);
      else if (share.state === 'retracting') await finishRetraction(share, options);
    } catch (error) {
      log.warn({ share: share.id, error: loggable(error) }, 'a share could not be settled');
    }
  }
}

/** The log channel was not told of the share: that is the last step of a share. */
async function finishPosting(share: Share, options: SettleOptions): Promise<void> {
  const settled = await settlePosting(share, options);
  if (settled.state !== 'posted') return;
  await tell({ ...share, message: settled.message }, 'shared', options);
}

async function tell(
  { guild, channel, message, sharer, retractedBy = sharer }: Share & { readonly message: string },
  what: keyof Messages['sharing']['told'],
  options: SettleOptions,
): Promise<void> {
  const link = messageLink(guild, channel, message);
  const messages = await options.messagesIn(guild);
  const sentence = messages.sharing.told[what](mention(retractedBy, messages), link);
  await announce(guild, noticeCard(sentence), options);
}

/**
 * Finds out whether a share that was written down was posted, and writes that down. Whether the bot may look comes first:
 * Discord gives an empty list to whoever may not read the history, as if there were no message.
 */
export async function settlePosting(
  share: NewShare,
  {
    store,
    rest,
    botId,
    log,
    readsHistory,
  }: Pick<SettleOptions, 'store' | 'rest' | 'botId' | 'log' | 'readsHistory'>,
): Promise<Settled> {
  const { id, guild, channel } = share;
  if (!(await readsHistory(guild, channel))) {
    log.warn({ share: id, guild, channel }, 'a share cannot be looked for without Read Message History');
    return { state: 'unreadable' };
  }
  const message = await findMessage(share, rest, botId);
  if (message === undefined) await store.failShare(id);
  else await store.completeShare(id, message);
  log.info({ share: id, posted: message !== undefined }, 'a share from before the start is settled');
  return message === undefined ? { state: 'failed' } : { state: 'posted', message };
}

/** The message of the bot that holds the share's own button. */
async function findMessage(
  { id, channel, begunAt }: NewShare,
  rest: REST,
  botId: string,
): Promise<string | undefined> {
  let after = (BigInt(Math.max(begunAt - TOLERANCE_MS - DISCORD_EPOCH, 0)) << 22n).toString();
  for (let page = 0; page < MOST_PAGES; page++) {
    const query = new URLSearchParams({ after, limit: String(A_PAGE) });
    const found = (await rest.get(Routes.channelMessages(channel), { query })) as APIMessage[];
    const own = found.find(
      ({ author, components = [] }) => author.id === botId && sharesIn(components).includes(id),
    );
    if (own) return own.id;
    if (found.length < A_PAGE) return undefined;
    after = found.map((each) => each.id).reduce((a, b) => (BigInt(a) > BigInt(b) ? a : b));
  }
  return undefined;
}

/** The shares that a message's Retract buttons are of. */
function sharesIn(components: readonly unknown[]): readonly string[] {
  return customIdsIn(components)
    .map(parseId)
    .filter(({ kind }) => kind === retractId.kind)
    .flatMap(({ fields }) => retractId.read(fields)?.share ?? []);
}

async function finishRetraction(share: Share, options: SettleOptions): Promise<void> {
  const { store, rest } = options;
  const { id, guild, channel, message, retractedBy = share.sharer } = share;
  if (message !== undefined) {
    const messages = await options.messagesIn(guild);
    const { components, flags } = bodyOf(retractedCard(retractedBy, messages));
    const body = { components, flags, allowed_mentions: { parse: [] } };
    try {
      await rest.patch(Routes.channelMessage(channel, message), { body });
    } catch (error) {
      // Somebody has deleted the card: it is taken back all the more.
      if (!refusedWith(error, RESTJSONErrorCodes.UnknownMessage)) throw error;
    }
  }
  await store.completeRetraction(id);
  if (message !== undefined) await tell({ ...share, message }, 'retracted', options);
}
