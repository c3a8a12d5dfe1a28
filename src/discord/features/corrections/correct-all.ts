import { noticeCard } from '#discord/cards/components.ts';
import { acknowledge } from '#discord/router/acknowledge.ts';
import type { BotContext } from '#discord/router/context.ts';
import type { CommandInServer } from '#discord/router/in-server.ts';
import { tellUser } from '#discord/router/refusal.ts';
import { bodyOf, show } from '#discord/router/respond.ts';
import { forModerators } from '#discord/router/restricted.ts';
import { placeOf } from '#discord/router/where.ts';
import { affectedShares } from './affected.ts';
import { affectedCard, correctId } from './cards.ts';
import { type Corrected, correct } from './correct.ts';

/** The button that marks all affected cards as corrected. */
export const correctAll = forModerators(correctId, async (interaction, _, context) => {
  await acknowledge(interaction);
  const { corrections } = context.messages;
  const outcomes: Corrected[] = [];
  for (const each of await affectedShares(interaction.guildId, context)) {
    outcomes.push(await correct(each, { ...context, rest: interaction.client.rest }));
  }
  const said = (['marked', 'lost', 'failed'] as const).flatMap((wanted) => {
    const count = outcomes.filter((each) => each === wanted).length;
    return count > 0 ? [corrections[wanted](count)] : [];
  });
  await interaction.editReply(bodyOf(noticeCard(said.join('\n') || corrections.none)));
});

/** Shows the user the shared cards whose text has changed since, with the button. */
export async function showAffected(interaction: CommandInServer, context: BotContext): Promise<void> {
  const { library, messages } = context;
  const affected = await affectedShares(interaction.guildId, context);
  if (affected.length === 0) return tellUser(interaction, messages.corrections.none);
  const { articles } = await library.engineFor(placeOf(interaction));
  const titles = new Map(articles.map(({ id, title }) => [id, title]));
  await show(interaction, affectedCard(affected, titles, messages), 'user');
}
