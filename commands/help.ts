import { ApplicationCommandType } from 'discord.js';
import { helpCard, helpId } from '#discord/features/help/card.ts';
import type { SlashCommand } from '#discord/router/command.ts';
import type { IdHandler } from '#discord/router/handler.ts';
import { show } from '#discord/router/respond.ts';
import { EVERYWHERE } from '#discord/router/where.ts';

/** What the bot does, what it keeps, and how to get an answer taken away; to the asker alone. */
export default {
  name: 'help',
  type: ApplicationCommandType.ChatInput,
  describe: ({ help }) => ({ description: help.description, ...EVERYWHERE }),

  async execute(interaction, { messages }) {
    await show(interaction, helpCard(messages), 'user');
  },

  handlers: [
    {
      id: helpId,
      async press(interaction, part, { messages }) {
        await show(interaction, helpCard(messages, part), 'user');
      },
    } satisfies IdHandler<number>,
  ],
} satisfies SlashCommand;
