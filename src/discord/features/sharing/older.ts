import { noticeCard } from '#discord/cards/components.ts';
import type { BotContext } from '#discord/router/context.ts';
import type { CommandInServer, PressInServer } from '#discord/router/in-server.ts';
import { tellUser } from '#discord/router/refusal.ts';
import { show } from '#discord/router/respond.ts';
import { forModerators } from '#discord/router/restricted.ts';
import { placeOf } from '#discord/router/where.ts';
import { type Listing, type ListingRef, listingOf, olderId, sharesList } from './shares-list.ts';

/** The button that shows older shares. */
export const older = forModerators(olderId, async (interaction, ref: ListingRef, context) => {
  const listing = await listingOf(ref, interaction.guildId, context.store);
  if (!listing) return tellUser(interaction, context.messages.errors.oldButton);
  await showShares(interaction, listing, context);
});

/** Shows the user what was shared in the server. */
export async function showShares(
  interaction: CommandInServer | PressInServer,
  listing: Listing,
  { library, store, messages }: BotContext,
): Promise<void> {
  const { articles } = await library.engineFor(placeOf(interaction));
  const titles = new Map(articles.map(({ id, title }) => [id, title]));
  const card = await sharesList(interaction.guildId, listing, titles, { store, messages });
  await show(interaction, card ?? noticeCard(messages.sharing.noShares), 'user');
}
