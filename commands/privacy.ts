import { ApplicationCommandType } from 'discord.js';
import { noticeCard } from '#discord/cards/card.ts';
import { privacyCard } from '#discord/features/privacy/privacy-card.ts';
import { messages } from '#discord/messages.ts';
import type { SlashCommand } from '#discord/router/command.ts';
import { redraw, show } from '#discord/router/respond.ts';
import { EVERYWHERE } from '#discord/router/where.ts';

const FORGET = 'privacy:forget';

/** What is kept about whoever asks, and to have it forgotten; to the asker alone. */
export default {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'privacy',
    description: messages.commands.privacy.description,
    ...EVERYWHERE,
  },

  async execute(interaction, { store }) {
    await show(interaction, privacyCard(await store.recordsOf(interaction.user.id), FORGET), 'user');
  },

  async press(interaction, { store }) {
    if (interaction.customId !== FORGET) {
      return show(interaction, noticeCard(messages.errors.oldButton), 'user');
    }
    await store.forget(interaction.user.id);
    await redraw(interaction, noticeCard(messages.privacy.forgotten));
  },
} satisfies SlashCommand;
