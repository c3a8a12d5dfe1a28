import { dismissId } from '#discord/cards/dismiss-id.ts';
import { acknowledge } from '#discord/router/acknowledge.ts';
import type { IdHandler } from '#discord/router/handler.ts';
import { isOnCard } from '#discord/router/on-card.ts';
import { tellUser } from '#discord/router/refusal.ts';
import { isModerator } from '#discord/router/rights.ts';

/** Takes a public answer away, for the user who asked for it and for moderators: nothing stays in its place. */
export const dismissHandler: IdHandler<string> = {
  id: dismissId,
  async press(interaction, asker, { messages }) {
    if (!isOnCard(interaction)) return tellUser(interaction, messages.errors.oldButton);
    if (interaction.user.id !== asker && !isModerator(interaction)) {
      return tellUser(interaction, messages.errors.notYourAnswer);
    }
    await acknowledge(interaction);
    await interaction.deleteReply();
  },
};
