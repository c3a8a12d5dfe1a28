import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { verifyShare } from '#discord/features/verify/verify.ts';
import type { SlashCommand } from '#discord/router/command.ts';
import { tellUser } from '#discord/router/refusal.ts';
import { show } from '#discord/router/respond.ts';
import { IN_SERVERS, placeOf } from '#discord/router/where.ts';

/** As long as the shortest beginning of an id that is looked up. */
const SHORT_ID = /^[0-9a-f]{8,25}$/;

/** Checks the quotes of a card that was shared, for anybody in the server. */
export default {
  name: 'verify',
  type: ApplicationCommandType.ChatInput,

  describe: ({ verify }) => ({
    description: verify.description,
    ...IN_SERVERS,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'card',
        description: verify.card,
        required: true,
        max_length: 40,
      },
    ],
  }),

  async execute(interaction, context) {
    if (!interaction.inGuild()) return;
    const typed = interaction.options.getString('card', true).replace(/[\s`]/g, '').toLowerCase();
    const share = SHORT_ID.test(typed) ? await context.store.shareOf(interaction.guildId, typed) : undefined;
    if (!share) return tellUser(interaction, context.messages.verify.errors.noSuchCard);
    const card = await verifyShare(share, placeOf(interaction), context, interaction.client.rest);
    await show(interaction, card, 'user');
  },
} satisfies SlashCommand;
