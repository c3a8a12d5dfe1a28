import { createHash } from 'node:crypto';
import {
  type ButtonInteraction,
  DiscordAPIError,
  MessageFlags,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  type RepliableInteraction,
  Routes,
} from 'discord.js';
import type { Passage } from '../engine/types.ts';
import { askedIn, type Card, noticeCard, retractedCard, sharedCard } from './card.ts';
import { isClosedToMe } from './errors.ts';
import { messages } from './messages.ts';
import type { Action } from './reference.ts';
import { bodyOf, refusedWith, show } from './respond.ts';
import { twice } from './retry.ts';

type Share = Extract<Action, { kind: 'share' }>;
type Retract = Extract<Action, { kind: 'retract' }>;

/** Discord takes nonces of this length. */
const NONCE_LENGTH = 25;

/** Whether whoever acts may share answers here: members who may manage messages, in a server. */
export function mayShare(interaction: RepliableInteraction): boolean {
  return (
    interaction.guildId !== null &&
    (interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false)
  );
}

/** Posts the passages of a private card to its channel, once, and says so on the private card. */
export async function share(
  interaction: ButtonInteraction,
  action: Share,
  passages: readonly Passage[],
): Promise<void> {
  if (interaction.guildId === null)
    return show(interaction, noticeCard(messages.errors.cannotShareHere), 'user');
  if (!mayShare(interaction)) return show(interaction, noticeCard(messages.errors.mayNotShare), 'user');
  const question = action.target === undefined ? askedBy(interaction) : undefined;
  const shared = {
    verdict: action.verdict,
    sharer: interaction.user.id,
    ...(question !== undefined && { question }),
  };
  await acknowledge(interaction);
  if (isInServer(interaction)) {
    const result = await post(interaction, sharedCard(passages, shared), action.target);
    return conclude(interaction, result);
  }
  // Where the bot is not, it can neither post nor reply, only add to its answer: in public, with a link.
  const about = action.target && addressOf(interaction, action.target);
  const card = sharedCard(passages, { ...shared, ...(about && { about }) });
  const { id } = await interaction.followUp(bodyOf(card));
  await conclude(interaction, messages.sharedHere(addressOf(interaction, id)));
}

/** Takes a shared card back, for its sharer and for moderators: a stub stays in its place. */
export async function retract(interaction: ButtonInteraction, { sharer }: Retract): Promise<void> {
  if (!isOnCard(interaction)) return show(interaction, noticeCard(messages.errors.oldButton), 'user');
  if (interaction.user.id !== sharer && !mayShare(interaction)) {
    return show(interaction, noticeCard(messages.errors.notYours), 'user');
  }
  await twice(() => interaction.update(bodyOf(retractedCard(interaction.user.id))));
}

/** The question that the card of the pressed button repeats, if it does. */
export function askedBy({ message }: ButtonInteraction): string | undefined {
  return askedIn(message.components.map((each) => each.toJSON()));
}

/** Whether the button is one of the card's, and not made up to take back what somebody else has shared. */
function isOnCard({ message, component }: ButtonInteraction): boolean {
  return message.components.length === 0 || component !== null;
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

async function conclude(interaction: ButtonInteraction, sentence: string): Promise<void> {
  await twice(() => interaction.editReply(bodyOf(noticeCard(sentence))));
}

function addressOf({ guildId, channelId }: ButtonInteraction, message: string): string {
  return `https://discord.com/channels/${guildId}/${channelId}/${message}`;
}

/** Whether the bot itself is in the server; a user may have brought it along for themselves alone. */
function isInServer(interaction: ButtonInteraction): boolean {
  return interaction.inCachedGuild() || interaction.authorizingIntegrationOwners.guildId !== null;
}

/** @returns the sentence that says what became of it. */
async function post(interaction: ButtonInteraction, card: Card, target: string | undefined): Promise<string> {
  const { client, channelId } = interaction;
  const body = {
    components: card.components,
    flags: MessageFlags.IsComponentsV2,
    allowed_mentions: { parse: [], replied_user: false },
    nonce: nonceOf(interaction),
    enforce_nonce: true,
    ...(target && { message_reference: { message_id: target, fail_if_not_exists: true } }),
  };
  try {
    const posted = await twice(() => client.rest.post(Routes.channelMessages(channelId), { body }));
    const id = typeof posted === 'object' && posted !== null ? Reflect.get(posted, 'id') : undefined;
    return messages.sharedHere(addressOf(interaction, String(id)));
  } catch (error) {
    if (isClosedToMe(error)) return messages.errors.cannotPost;
    if (refusedWith(error, RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory)) {
      return messages.errors.cannotPost;
    }
    if (target !== undefined && isMissingTarget(error)) return messages.errors.targetGone;
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
