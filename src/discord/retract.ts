import type { ButtonInteraction } from 'discord.js';
import { StoreError } from '../store/types.ts';
import { announce } from './announce.ts';
import { noticeCard, retractedCard } from './card.ts';
import type { BotContext } from './command.ts';
import { loggable } from './errors.ts';
import { messages } from './messages.ts';
import type { Action } from './reference.ts';
import { bodyOf, show } from './respond.ts';
import { twice } from './retry.ts';
import { isModerator } from './rights.ts';

type Retract = Extract<Action, { kind: 'retract' }>;

/** Takes a shared card back, for its sharer and for moderators: a stub stays in its place, and the entry in the ledger. */
export async function retract(
  interaction: ButtonInteraction,
  { sharer, share }: Retract,
  { store, log }: BotContext,
): Promise<void> {
  if (!isOnCard(interaction)) return show(interaction, noticeCard(messages.errors.oldButton), 'user');
  if (interaction.user.id !== sharer && !isModerator(interaction)) {
    return show(interaction, noticeCard(messages.errors.notYours), 'user');
  }
  const { guildId, user } = interaction;
  try {
    const known = share !== undefined && guildId !== null;
    if (known) await store.beginRetraction(guildId, share, user.id, interaction.createdTimestamp);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    log.error({ error: loggable(error) }, 'a retraction could not be written down');
    return show(interaction, noticeCard(messages.errors.retractionNotWritten), 'user');
  }
  try {
    await twice(() => interaction.update(bodyOf(retractedCard(user.id))));
  } catch (error) {
    if (share !== undefined) await store.failRetraction(share);
    throw error;
  }
  if (share !== undefined) await store.completeRetraction(share);
  if (guildId === null) return;
  const link = `https://discord.com/channels/${guildId}/${interaction.channelId}/${interaction.message.id}`;
  const told = noticeCard(messages.told.retracted(`<@${user.id}>`, link));
  const announced = await announce(guildId, told, { store, rest: interaction.client.rest, log });
  if (announced === 'unreachable') await show(interaction, noticeCard(messages.logUnreachable), 'user');
}

/** Whether the button is one of the card's, and not made up to take back what somebody else has shared. */
function isOnCard({ message, component }: ButtonInteraction): boolean {
  return message.components.length === 0 || component !== null;
}
