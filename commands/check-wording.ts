import { ApplicationCommandType } from 'discord.js';
import { noticeCard } from '../src/discord/card.ts';
import type { MessageCommand } from '../src/discord/command.ts';
import { messages } from '../src/discord/messages.ts';
import { textOf } from '../src/discord/question-message.ts';
import { show } from '../src/discord/respond.ts';
import { EVERYWHERE, placeOf } from '../src/discord/where.ts';
import { wordingCard } from '../src/discord/wording/card.ts';
import { words } from '../src/discord/wording/words.ts';

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
