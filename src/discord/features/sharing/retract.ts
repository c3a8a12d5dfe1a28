import { DiscordAPIError } from 'discord.js';
import { messageLink } from '#discord/cards/mentions.ts';
import { type RetractPlan, retractId } from '#discord/cards/sharing-ids.ts';
import { announceDone } from '#discord/router/announce.ts';
import type { BotContext } from '#discord/router/context.ts';
import { loggable } from '#discord/router/errors.ts';
import type { IdHandler, Press } from '#discord/router/handler.ts';
import { isOnCard } from '#discord/router/on-card.ts';
import { tellUser } from '#discord/router/refusal.ts';
import { redraw } from '#discord/router/respond.ts';
import { isModerator } from '#discord/router/rights.ts';
import { type Snowflake, type Store, StoreError } from '#store/types.ts';
import { retractedCard } from './cards.ts';
import { whileUnderWay } from './under-way.ts';

/** Takes a shared card back, for its sharer and for moderators: a stub stays in its place, and the entry in the ledger. */
export const retractHandler: IdHandler<RetractPlan> = {
  id: retractId,
  async press(interaction, { sharer, share }, context) {
    const { messages } = context;
    if (!isOnCard(interaction)) return tellUser(interaction, messages.errors.oldButton);
    if (interaction.user.id !== sharer && !isModerator(interaction)) {
      return tellUser(interaction, messages.sharing.errors.notYours);
    }
    if (share === undefined) return takeBack(interaction, undefined, context);
    await whileUnderWay(share, context, () => takeBack(interaction, share, context));
  },
};

/** Puts the stub in the card's place, with the entry of its share, if it has one, before and after. */
async function takeBack(interaction: Press, share: string | undefined, context: BotContext): Promise<void> {
  const { store, log, messages, publicMessages } = context;
  const { guildId, user } = interaction;
  try {
    if (share !== undefined && guildId !== null) await writeDown(interaction, guildId, share, store);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    log.error({ error: loggable(error) }, 'a retraction could not be written down');
    return tellUser(interaction, messages.sharing.errors.retractionNotWritten);
  }
  try {
    await redraw(interaction, retractedCard(user.id, publicMessages));
  } catch (error) {
    // Where Discord does not say what it has done the entry stays as it is: housekeeping takes the card back.
    if (share !== undefined && error instanceof DiscordAPIError) await store.failRetraction(share);
    throw error;
  }
  if (share !== undefined) await store.completeRetraction(share);
  const link = messageLink(guildId, interaction.channelId, interaction.message.id);
  await announceDone(interaction, publicMessages.sharing.told.retracted(`<@${user.id}>`, link), context);
}

/** Writes down that the card is about to be taken back; before that, that it stands here, should the ledger not know yet. */
async function writeDown(
  { message, user, createdTimestamp }: Press,
  guild: Snowflake,
  share: string,
  store: Store,
): Promise<void> {
  const entry = await store.shareOf(guild, share);
  if (entry?.state === 'begun' || entry?.state === 'failed') await store.completeShare(share, message.id);
  await store.beginRetraction(guild, share, user.id, createdTimestamp);
}
