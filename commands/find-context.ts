import { ApplicationCommandType } from 'discord.js';
import { answerCard } from '#discord/features/answers/card.ts';
import type { MessageCommand } from '#discord/router/command.ts';
import { writtenWords } from '#discord/router/discord-text.ts';
import { textOf } from '#discord/router/message-text.ts';
import { tellUser } from '#discord/router/refusal.ts';
import { show } from '#discord/router/respond.ts';
import { mayShare } from '#discord/router/rights.ts';
import { EVERYWHERE, placeOf } from '#discord/router/where.ts';

/** What the articles say about a message: for the asker alone, and to share for members who may manage messages. */
export default {
  name: 'Find context',
  type: ApplicationCommandType.Message,
  describe: () => EVERYWHERE,

  async execute(interaction, { library, store, messages }) {
    const engine = await library.engineFor(placeOf(interaction));
    const question = writtenWords(textOf(interaction.targetMessage));
    if (question === '') return tellUser(interaction, messages.errors.noText);
    const card = answerCard(await engine.ask(question), messages, {
      question,
      isClaim: true,
      articles: engine.articles.length,
      shareable: await mayShare(interaction, store),
      target: interaction.targetMessage.id,
    });
    await show(interaction, card, 'user');
  },
} satisfies MessageCommand;
