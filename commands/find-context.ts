import { ApplicationCommandType } from 'discord.js';
import { answerCard, noticeCard } from '../src/discord/card.ts';
import type { MessageCommand } from '../src/discord/command.ts';
import { messages } from '../src/discord/messages.ts';
import { textOf } from '../src/discord/question-message.ts';
import { show } from '../src/discord/respond.ts';
import { mayShare } from '../src/discord/rights.ts';
import { EVERYWHERE, placeOf } from '../src/discord/where.ts';

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
