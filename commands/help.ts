import { ApplicationCommandType } from 'discord.js';
import { helpCard } from '#discord/cards/card.ts';
import { messages } from '#discord/messages.ts';
import type { SlashCommand } from '#discord/router/command.ts';
import { show } from '#discord/router/respond.ts';
import { EVERYWHERE } from '#discord/router/where.ts';

/** What the bot does, what it keeps, and how to get an answer taken away; to the asker alone. */
export default {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'help',
    description: messages.commands.help.description,
    ...EVERYWHERE,
  },

  async execute(interaction) {
    await show(interaction, helpCard(), 'user');
  },
} satisfies SlashCommand;
