import { ApplicationCommandType, PermissionFlagsBits } from 'discord.js';
import { setupCard } from '#discord/features/setup/card.ts';
import { setupHandlers } from '#discord/features/setup/handlers.ts';
import { standingOf } from '#discord/features/setup/standing.ts';
import type { SlashCommand } from '#discord/router/command.ts';
import { tellUser } from '#discord/router/refusal.ts';
import { show } from '#discord/router/respond.ts';
import { IN_SERVERS } from '#discord/router/where.ts';

/** What the bot lacks in a server: for members who may manage it, unless the server says otherwise. */
export default {
  name: 'setup',
  type: ApplicationCommandType.ChatInput,

  describe: ({ setup: words }) => ({
    description: words.description,
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    ...IN_SERVERS,
  }),

  async execute(interaction, context) {
    const { messages } = context;
    if (!interaction.inCachedGuild()) return tellUser(interaction, messages.errors.serverOnly);
    await show(interaction, setupCard(await standingOf(interaction.guild, context), messages), 'user');
  },

  handlers: setupHandlers,
} satisfies SlashCommand;
