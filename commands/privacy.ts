import { ApplicationCommandType } from 'discord.js';
import { forgetId, privacyCard } from '#discord/features/privacy/card.ts';
import type { SlashCommand } from '#discord/router/command.ts';
import type { IdHandler } from '#discord/router/handler.ts';
import { tellInPlace } from '#discord/router/refusal.ts';
import { show } from '#discord/router/respond.ts';
import { EVERYWHERE } from '#discord/router/where.ts';

const forget: IdHandler<true> = {
  id: forgetId,
  async press(interaction, _, { store, messages }) {
    await store.forget(interaction.user.id);
    await tellInPlace(interaction, messages.privacy.forgotten);
  },
};

/** Shows the asker alone what is kept about them, and how to have it forgotten. */
export default {
  name: 'privacy',
  type: ApplicationCommandType.ChatInput,
  describe: ({ privacy }) => ({ description: privacy.description, ...EVERYWHERE }),

  async execute(interaction, { store, messages }) {
    const records = await store.recordsOf(interaction.user.id);
    await show(interaction, privacyCard(records, messages), 'user');
  },

  handlers: [forget],
} satisfies SlashCommand;
