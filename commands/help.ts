import { ApplicationCommandType } from 'discord.js';
import { helpCard } from '../src/discord/card.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { messages } from '../src/discord/messages.ts';
import { show } from '../src/discord/respond.ts';
import { EVERYWHERE } from '../src/discord/where.ts';

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
