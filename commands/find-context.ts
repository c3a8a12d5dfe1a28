import { ApplicationCommandType } from 'discord.js';
import { answerCard, noticeCard } from '#discord/cards/card.ts';
import { textOf } from '#discord/features/asking/question-message.ts';
import { messages } from '#discord/messages.ts';
import type { MessageCommand } from '#discord/router/command.ts';
import { show } from '#discord/router/respond.ts';
import { mayShare } from '#discord/router/rights.ts';
import { EVERYWHERE, placeOf } from '#discord/router/where.ts';

/** What the articles say about a message: for the asker alone, and to share for members who may manage messages. */
export default {
  data: {
    type: ApplicationCommandType.Message,
    name: messages.commands.findContext.name,
    ...EVERYWHERE,
  },

  async execute(interaction, { library, store }) {
    const engine = await library.engineFor(placeOf(interaction));
    const question = textOf(interaction.targetMessage);
    if (question === '') return show(interaction, noticeCard(messages.errors.noText), 'user');
    const card = answerCard(await engine.ask(question), {
      question,
      articles: engine.articles.length,
      shareable: await mayShare(interaction, store),
      target: interaction.targetMessage.id,
    });
    await show(interaction, card, 'user');
  },
} satisfies MessageCommand;
