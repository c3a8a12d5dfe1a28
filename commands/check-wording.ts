import { ApplicationCommandType } from 'discord.js';
import { noticeCard } from '#discord/cards/card.ts';
import { textOf } from '#discord/features/asking/question-message.ts';
import { wordingCard } from '#discord/features/wording/card.ts';
import { words } from '#discord/features/wording/words.ts';
import { messages } from '#discord/messages.ts';
import type { MessageCommand } from '#discord/router/command.ts';
import { show } from '#discord/router/respond.ts';
import { EVERYWHERE, placeOf } from '#discord/router/where.ts';

/** Whether what a message quotes stands in the articles, word for word or nearly: for the asker alone. */
export default {
  data: { type: ApplicationCommandType.Message, name: words.name, ...EVERYWHERE },

  async execute(interaction, { library }) {
    const { articles } = await library.engineFor(placeOf(interaction));
    const text = textOf(interaction.targetMessage);
    const card = text === '' ? noticeCard(messages.errors.noText) : wordingCard(text, articles);
    await show(interaction, card, 'user');
  },
} satisfies MessageCommand;
