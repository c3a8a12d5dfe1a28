import { createHash } from 'node:crypto';
import {
  type ButtonInteraction,
  DiscordAPIError,
  MessageFlags,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import { textsIn } from '#discord/cards/answer-card.ts';
import { askedIn, type Card, confirmCard, noticeCard, sharedCard } from '#discord/cards/card.ts';
import type { Action } from '#discord/cards/reference.ts';
import { messages } from '#discord/messages.ts';
import { announce } from '#discord/router/announce.ts';
import type { BotContext } from '#discord/router/command.ts';
import { isClosedToMe, loggable } from '#discord/router/errors.ts';
import { bodyOf, refusedWith, show } from '#discord/router/respond.ts';
import { twice } from '#discord/router/retry.ts';
import { mayShare } from '#discord/router/rights.ts';
import type { Passage } from '#engine/index.ts';
import type { NewShare, Share, SharedQuote } from '#store/types.ts';
import { StoreError } from '#store/types.ts';
import { settlePosting } from './settle.ts';

type ShareAction = Extract<Action, { kind: 'share' | 'post' }>;

/** Discord takes nonces of this length. */
const NONCE_LENGTH = 25;
/** A channel's newest shares, among which one under the same message is looked for. */
const RECENT_SHARES = 200;

/** Asks the moderator alone whether these passages are to be shared, saying where, and whether they were before. */
export async function askToShare(
  interaction: ButtonInteraction,
  action: ShareAction,
  passages: readonly Passage[],
  { store, log }: BotContext,
): Promise<void> {
  const refusal = await refusalFor(interaction, store);
  if (refusal !== undefined) return show(interaction, noticeCard(refusal), 'user');
  const before = await sharedBefore(interaction, action, passages, store).catch((error: unknown) => {
    log.error({ error: loggable(error) }, 'the ledger could not be read');
    return undefined;
  });
  await show(interaction, questionCard(interaction, action, before), 'user');
}

function questionCard(interaction: ButtonInteraction, action: ShareAction, before: Share | undefined): Card {
  const question = askedBy(interaction);
  const about = action.target && addressOf(interaction, action.target);
  return confirmCard({
    action: { ...action, kind: 'post' },
    channel: interaction.channelId,
    ...(question !== undefined && { question }),
    ...(about && { about }),
    ...(before?.message && { before: addressOf(interaction, before.message) }),
  });
}

/** Posts the passages to the channel, once, with an entry in the ledger, and says so where it was asked. */
export async function postShare(
  interaction: ButtonInteraction,
  action: ShareAction,
  passages: readonly Passage[],
  { store, log }: BotContext,
): Promise<void> {
  const refusal = await refusalFor(interaction, store);
  if (refusal !== undefined) return show(interaction, noticeCard(refusal), 'user');
  const entry = entryFor(interaction, action, passages);
  await acknowledge(interaction);
  let present: Share;
  try {
    const before = await sharedBefore(interaction, action, passages, store);
    // Somebody was faster: that is asked about as if it had stood there before.
    if (before && before.id !== entry.id && !isToldOf(before, interaction)) {
      return await edit(interaction, questionCard(interaction, action, before));
    }
    present = await store.beginShare(entry);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    log.error({ error: loggable(error) }, 'a share could not be written down');
    return conclude(interaction, messages.errors.notWritten);
  }
  if (present.state === 'retracted') return conclude(interaction, messages.errors.takenBack);
  if (present.message)
    return conclude(interaction, messages.sharedHere(addressOf(interaction, present.message)));
  const result = await post(interaction, action, passages, entry).catch((error: unknown) =>
    lookForIt(interaction, present, error, { store, log }),
  );
  if (result === 'unknown') return conclude(interaction, messages.errors.perhapsPosted);
  if ('refused' in result) {
    await store.failShare(entry.id);
    return conclude(interaction, result.refused);
  }
  await store.completeShare(entry.id, result.message);
  const link = addressOf(interaction, result.message);
  const told = messages.told.shared(`<@${entry.sharer}>`, link);
  const announced = await announce(entry.guild, noticeCard(told), {
    store,
    rest: interaction.client.rest,
    log,
  });
  await conclude(
    interaction,
    [messages.sharedHere(link), ...(announced === 'unreachable' ? [messages.logUnreachable] : [])].join('\n'),
  );
}

/** After an error that does not say whether Discord has done the work: whether the card is there. */
async function lookForIt(
  { client }: ButtonInteraction,
  share: Share,
  error: unknown,
  { store, log }: Pick<BotContext, 'store' | 'log'>,
): Promise<Posted | 'unknown'> {
  log.error({ share: share.id, error: loggable(error) }, 'a share met an error');
  try {
    const message = await settlePosting(share, { store, log, rest: client.rest, botId: client.user.id });
    return message === undefined ? { refused: messages.errors.notPosted } : { message };
  } catch (second) {
    log.error({ share: share.id, error: loggable(second) }, 'a share is not settled');
    return 'unknown';
  }
}

/** The question that the card of the pressed button repeats, if it does. */
export function askedBy({ message }: ButtonInteraction): string | undefined {
  return askedIn(message.components.map((each) => each.toJSON()));
}

/** Why nothing may be shared: said again at each click, whatever buttons there are. */
async function refusalFor(
  interaction: ButtonInteraction,
  store: BotContext['store'],
): Promise<string | undefined> {
  if (interaction.guildId === null) return messages.errors.cannotShareHere;
  return (await mayShare(interaction, store)) ? undefined : messages.errors.mayNotShare;
}

/** What is written into the ledger before anything is posted. */
function entryFor(
  interaction: ButtonInteraction,
  { target }: ShareAction,
  passages: readonly Passage[],
): NewShare {
  const question = target === undefined ? askedBy(interaction) : undefined;
  return {
    id: nonceOf(interaction),
    guild: interaction.guildId ?? '',
    channel: interaction.channelId,
    sharer: interaction.user.id,
    begunAt: interaction.createdTimestamp,
    quotes: quotesOf(passages),
    ...(target !== undefined && { target }),
    ...(question !== undefined && { question }),
  };
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

/** The share that has one of these quotes under the same message, if it still stands there. */
async function sharedBefore(
  { guildId, channelId }: ButtonInteraction,
  { target }: ShareAction,
  passages: readonly Passage[],
  store: BotContext['store'],
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

function keyOf({ article, paragraph, start, end }: SharedQuote): string {
  return JSON.stringify([article, paragraph, start, end]);
}

/** Promises an answer. That there is one already is no fault: the promise may have come before the cut or the 5xx. */
async function acknowledge(interaction: ButtonInteraction): Promise<void> {
  try {
    await twice(() => interaction.deferUpdate());
  } catch (error) {
    if (!refusedWith(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)) throw error;
    interaction.deferred = true;
  }
}

function conclude(interaction: ButtonInteraction, sentence: string): Promise<void> {
  return edit(interaction, noticeCard(sentence));
}

async function edit(interaction: ButtonInteraction, card: Card): Promise<void> {
  await twice(() => interaction.editReply(bodyOf(card)));
}

/** Whether the card that asks names this share already. */
function isToldOf({ message: shared }: Share, { message }: ButtonInteraction): boolean {
  if (shared === undefined) return false;
  return textsIn(message.components.map((each) => each.toJSON())).some((text) => text.includes(shared));
}

function addressOf({ guildId, channelId }: ButtonInteraction, message: string): string {
  return `https://discord.com/channels/${guildId}/${channelId}/${message}`;
}

/** Whether the bot itself is in the server; a user may have brought it along for themselves alone. */
function isInServer(interaction: ButtonInteraction): boolean {
  return interaction.inCachedGuild() || interaction.authorizingIntegrationOwners.guildId !== null;
}

type Posted = { readonly message: string } | { readonly refused: string };

/** Where the bot is not a member, it can neither post nor reply, only add to its answer: in public, with a link. */
async function post(
  interaction: ButtonInteraction,
  { verdict, target }: ShareAction,
  passages: readonly Passage[],
  { id, sharer, question }: NewShare,
): Promise<Posted> {
  const shared = { verdict, sharer, share: id, ...(question !== undefined && { question }) };
  if (isInServer(interaction))
    return postAsBot(interaction, sharedCard(passages, shared), { target, nonce: id });
  const about = target && addressOf(interaction, target);
  const sent = await interaction.followUp(
    bodyOf(sharedCard(passages, { ...shared, ...(about && { about }) })),
  );
  return { message: sent.id };
}

async function postAsBot(
  { client, channelId }: ButtonInteraction,
  { components }: Card,
  { target, nonce }: { readonly target: string | undefined; readonly nonce: string },
): Promise<Posted> {
  const body = {
    components,
    flags: MessageFlags.IsComponentsV2,
    allowed_mentions: { parse: [], replied_user: false },
    nonce,
    enforce_nonce: true,
    ...(target && { message_reference: { message_id: target, fail_if_not_exists: true } }),
  };
  try {
    const posted = await twice(() => client.rest.post(Routes.channelMessages(channelId), { body }));
    return { message: String(Reflect.get(Object(posted), 'id')) };
  } catch (error) {
    const mayNotRefer = RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory;
    if (refusedWith(error, mayNotRefer)) return { refused: messages.errors.noHistory };
    if (isClosedToMe(error)) return { refused: messages.errors.cannotPost };
    if (target !== undefined && isMissingTarget(error)) return { refused: messages.errors.targetGone };
    throw error;
  }
}

/**
 * A card is shared once: a second click, and a second try after an error behind which Discord had done the work,
 * carry the same nonce, and Discord gives back the message that there is.
 */
function nonceOf(interaction: ButtonInteraction): string {
  return createHash('sha256')
    .update(`${interaction.message.id} ${interaction.customId}`)
    .digest('hex')
    .slice(0, NONCE_LENGTH);
}

function isMissingTarget(error: unknown): boolean {
  if (refusedWith(error, RESTJSONErrorCodes.UnknownMessage)) return true;
  return (
    refusedWith(error, RESTJSONErrorCodes.InvalidFormBodyOrContentType) &&
    error instanceof DiscordAPIError &&
    JSON.stringify(error.rawError).includes('message_reference')
  );
}
