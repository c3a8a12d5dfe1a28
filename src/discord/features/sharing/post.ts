import { DiscordAPIError, MessageFlags, PermissionFlagsBits, RESTJSONErrorCodes, Routes } from 'discord.js';
import { messageLink } from '#discord/cards/mentions.ts';
import type { SharePlan } from '#discord/cards/sharing-ids.ts';
import type { BotContext } from '#discord/router/context.ts';
import { isClosedToMe, loggable } from '#discord/router/errors.ts';
import type { Press } from '#discord/router/handler.ts';
import { type Refusal, refuse } from '#discord/router/refusal.ts';
import { refusedWith } from '#discord/router/refused.ts';
import { bodyOf } from '#discord/router/respond.ts';
import { twice } from '#discord/router/retry.ts';
import type { Passage } from '#engine/index.ts';
import type { NewShare } from '#store/types.ts';
import { type SharedOptions, sharedCard } from './cards.ts';
import { settlePosting } from './settle.ts';

/** The message that was posted. */
export interface Posted {
  readonly message: string;
}

/** Nobody knows whether it was posted: Discord did not say, or the bot may not read the channel. */
type Unsettled = 'unknown' | 'unreadable';

type Posting = Pick<BotContext, 'store' | 'log' | 'messages' | 'publicMessages'>;

/**
 * Posts passages to the channel under an entry of the ledger. After an error that does not say whether Discord has done
 * the work, it looks whether the card is there.
 */
export async function post(
  interaction: Press,
  plan: SharePlan,
  passages: readonly Passage[],
  entry: NewShare,
  context: Posting,
): Promise<Posted | Refusal | Unsettled> {
  const { log, messages, publicMessages } = context;
  const { id, sharer, question } = entry;
  const isClaim = plan.target !== undefined;
  const options = { verdict: plan.verdict, sharer, share: id, question, isClaim };
  try {
    if (!isInServer(interaction)) {
      return await postAsFollowUp(interaction, plan, passages, options, publicMessages);
    }
    const { components } = sharedCard(passages, publicMessages, options);
    return await postAsBot(interaction, { components, target: plan.target, nonce: id }, messages);
  } catch (error) {
    log.error({ share: id, error: loggable(error) }, 'a share met an error');
    return lookForIt(interaction, entry, context);
  }
}

async function lookForIt(
  interaction: Press,
  share: NewShare,
  { store, log, messages }: Posting,
): Promise<Posted | Refusal | Unsettled> {
  const { client, appPermissions } = interaction;
  // Where the bot is no member, Discord refuses to show it anything.
  const mayRead = appPermissions.has(PermissionFlagsBits.ReadMessageHistory) || !isInServer(interaction);
  const readsHistory = async () => mayRead;
  try {
    const options = { store, log, rest: client.rest, botId: client.user.id, readsHistory };
    const settled = await settlePosting(share, options);
    if (settled.state === 'unreadable') return 'unreadable';
    if (settled.state === 'failed') return refuse(messages.sharing.errors.notPosted);
    return { message: settled.message };
  } catch (error) {
    log.error({ share: share.id, error: loggable(error) }, 'a share is not settled');
    return 'unknown';
  }
}

/** Whether the bot itself is in the server; a user may have brought it along for themselves alone. */
function isInServer(interaction: Press): boolean {
  return interaction.inCachedGuild() || interaction.authorizingIntegrationOwners.guildId !== null;
}

/** Where the bot is not a member, it can neither post nor reply, only add to its answer: in public, with a link. */
async function postAsFollowUp(
  interaction: Press,
  { target }: SharePlan,
  passages: readonly Passage[],
  options: SharedOptions,
  publicMessages: BotContext['publicMessages'],
): Promise<Posted> {
  const { guildId, channelId } = interaction;
  const about = target && messageLink(guildId, channelId, target);
  const card = sharedCard(passages, publicMessages, { ...options, about });
  const sent = await interaction.followUp(bodyOf(card));
  return { message: sent.id };
}

interface Message {
  readonly components: ReturnType<typeof sharedCard>['components'];
  readonly target: string | undefined;
  readonly nonce: string;
}

async function postAsBot(
  { client, channelId }: Press,
  { components, target, nonce }: Message,
  { sharing: { errors } }: BotContext['messages'],
): Promise<Posted | Refusal> {
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
    if (refusedWith(error, mayNotRefer)) return refuse(errors.noHistory);
    if (isClosedToMe(error)) return refuse(errors.cannotPost);
    if (target !== undefined && isMissingTarget(error)) return refuse(errors.targetGone);
    throw error;
  }
}

function isMissingTarget(error: unknown): boolean {
  if (refusedWith(error, RESTJSONErrorCodes.UnknownMessage)) return true;
  return (
    refusedWith(error, RESTJSONErrorCodes.InvalidFormBodyOrContentType) &&
    error instanceof DiscordAPIError &&
    JSON.stringify(error.rawError).includes('message_reference')
  );
}
