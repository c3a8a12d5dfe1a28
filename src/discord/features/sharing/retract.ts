import { type ButtonInteraction, DiscordAPIError } from 'discord.js';
import { noticeCard, retractedCard } from '#discord/cards/card.ts';
import type { Action } from '#discord/cards/reference.ts';
import { messages } from '#discord/messages.ts';
import { announce } from '#discord/router/announce.ts';
import type { BotContext } from '#discord/router/command.ts';
import { loggable } from '#discord/router/errors.ts';
import { redraw, show } from '#discord/router/respond.ts';
import { isModerator } from '#discord/router/rights.ts';
import { type Snowflake, type Store, StoreError } from '#store/types.ts';

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
    if (share !== undefined && guildId !== null) await writeDown(interaction, guildId, share, store);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    log.error({ error: loggable(error) }, 'a retraction could not be written down');
    return show(interaction, noticeCard(messages.errors.retractionNotWritten), 'user');
  }
  try {
    await redraw(interaction, retractedCard(user.id));
  } catch (error) {
    // Where Discord does not say what it has done the entry stays as it is: housekeeping takes the card back.
    if (share !== undefined && error instanceof DiscordAPIError) await store.failRetraction(share);
    throw error;
  }
  if (share !== undefined) await store.completeRetraction(share);
  if (guildId === null) return;
  const link = `https://discord.com/channels/${guildId}/${interaction.channelId}/${interaction.message.id}`;
  const told = noticeCard(messages.told.retracted(`<@${user.id}>`, link));
  const announced = await announce(guildId, told, { store, rest: interaction.client.rest, log });
  if (announced === 'unreachable') await show(interaction, noticeCard(messages.logUnreachable), 'user');
}

/** Writes down that the card is about to be taken back; before that, that it stands here, should the ledger not know yet. */
async function writeDown(
  { message, user, createdTimestamp }: ButtonInteraction,
  guild: Snowflake,
  share: string,
  store: Store,
): Promise<void> {
  const entry = await store.shareOf(guild, share);
  if (entry?.state === 'begun' || entry?.state === 'failed') await store.completeShare(share, message.id);
  await store.beginRetraction(guild, share, user.id, createdTimestamp);
}

/** Whether the button is one of the card's, and not made up to take back what somebody else has shared. */
function isOnCard({ message, component }: ButtonInteraction): boolean {
  return message.components.length === 0 || component !== null;
}
