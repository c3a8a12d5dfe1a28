import {
  type ChatInputCommandInteraction,
  type InteractionReplyOptions,
  type Message,
  MessageFlags,
  type ModalMessageModalSubmitInteraction,
  RESTJSONErrorCodes,
  type RepliableInteraction,
} from 'discord.js';
import { type Card, noticeCard } from '#discord/cards/components.ts';
import { dismissable } from '#discord/cards/dismissable.ts';
import type { Messages } from '#discord/messages/messages.ts';
import { beginAnswer, isThinking } from './acknowledge.ts';
import type { Audience } from './audience.ts';
import type { Choice, ModalForm, Press } from './handler.ts';
import { refusedWith } from './refused.ts';
import { twice } from './retry.ts';

/** Nobody is ever pinged, whatever a text holds. */
export const NO_MENTIONS = { parse: [], repliedUser: false } as const;

/** A card as the body of a message. */
export function bodyOf(card: Card) {
  return {
    components: [...card.components],
    flags: MessageFlags.IsComponentsV2,
    allowedMentions: { ...NO_MENTIONS, parse: [] },
  } as const;
}

/** Shows a card as an interaction's answer: to all who see the channel, or to the user alone. */
export async function show(interaction: RepliableInteraction, card: Card, visible: Audience): Promise<void> {
  const flags =
    visible === 'user' ? MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral : MessageFlags.IsComponentsV2;
  const answer: InteractionReplyOptions = { ...bodyOf(card), flags };
  await beginAnswer(interaction);
  if (isThinking(interaction)) await endThinking(interaction, card, answer, visible);
  else if (interaction.deferred || interaction.replied) await interaction.followUp(answer);
  else await twice(() => interaction.reply(answer));
}

/** Shows an answer; one that all see can be taken away by whoever asked, and by moderators. */
export async function showAnswer(
  interaction: RepliableInteraction,
  card: Card,
  visible: Audience,
  messages: Messages,
): Promise<void> {
  const shown = visible === 'all' ? dismissable(card, interaction.user.id, messages) : card;
  await show(interaction, shown, visible);
}

/** Puts an answer in the place of "thinking", which is taken away where it does not show to those who are to see it. */
async function endThinking(
  interaction: RepliableInteraction,
  card: Card,
  answer: InteractionReplyOptions,
  visible: Audience,
): Promise<void> {
  if (interaction.ephemeral === (visible === 'user')) {
    await twice(() => interaction.editReply(bodyOf(card)));
    return;
  }
  await interaction.deleteReply();
  interaction.replied = true;
  await interaction.followUp(answer);
}

/** Opens a form for which something had to be looked up. Discord accepts none once an answer is promised; then the sentence says so. */
export async function openForm(
  interaction: ChatInputCommandInteraction | Press,
  form: ModalForm,
  tooLate: string,
): Promise<void> {
  await beginAnswer(interaction);
  if (interaction.deferred) return show(interaction, noticeCard(tooLate), 'user');
  await interaction.showModal(form);
}

/**
 * Puts a card in the place of the one whose button was pressed. If Discord says that it has an answer already, all is
 * well: the first try may have come through before a cut or a 5xx.
 */
export async function redraw(
  interaction: Press | Choice | ModalMessageModalSubmitInteraction,
  card: Card,
): Promise<void> {
  await beginAnswer(interaction);
  if (interaction.deferred && !interaction.replied) {
    await twice(() => interaction.editReply(bodyOf(card)));
    return;
  }
  try {
    await twice(() => interaction.update(bodyOf(card)));
  } catch (error) {
    if (!refusedWith(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)) throw error;
    interaction.replied = true;
  }
}

/** Fetches the channel of a direct message if discord.js has forgotten it because many others have written meanwhile. */
export async function recallConversation({
  guildId,
  channelId,
  client: { channels },
}: Message): Promise<void> {
  if (guildId === null && !channels.cache.has(channelId)) await channels.fetch(channelId);
}

/**
 * Replies to a message, once: the nonce is that of the message, so that a second try after an error behind which
 * Discord had done the work gives back the reply that there is. Where the bot may not read what was said before, it
 * may not refer to it either, and answers without. `part` counts several replies from 0.
 */
export async function replyTo(message: Message, card: Card, part = 0): Promise<void> {
  const nonce = part === 0 ? message.id : `${message.id}.${part}`;
  const body = { ...bodyOf(card), nonce, enforceNonce: true };
  await recallConversation(message);
  try {
    await twice(() => message.reply({ ...body, failIfNotExists: false }));
  } catch (error) {
    const mayNotRefer = RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory;
    if (!refusedWith(error, mayNotRefer) || !message.channel.isSendable()) throw error;
    await message.channel.send(body);
  }
}
