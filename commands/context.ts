import { ApplicationCommandType } from 'discord.js';
import { answerCard } from '#discord/features/answers/card.ts';
import { chosenArticles } from '#discord/router/chosen-article.ts';
import type { SlashCommand } from '#discord/router/command.ts';
import { writtenWords } from '#discord/router/discord-text.ts';
import { articleOption, offerArticlesAndQuestions, questionOption } from '#discord/router/options.ts';
import { isRefusal } from '#discord/router/refusal.ts';
import { show } from '#discord/router/respond.ts';
import { mayShare } from '#discord/router/rights.ts';
import { EVERYWHERE, placeOf } from '#discord/router/where.ts';

/** What the articles say about a topic: for the asker alone, who may then be able to share it. */
export default {
  name: 'context',
  type: ApplicationCommandType.ChatInput,

  describe: ({ context: words }) => ({
    description: words.description,
    ...EVERYWHERE,
    options: [questionOption('topic', words.topic), articleOption(words.article)],
  }),

  async execute(interaction, { library, store, messages }) {
    const engine = await library.engineFor(placeOf(interaction));
    const topic = writtenWords(interaction.options.getString('topic', true));
    const chosen = chosenArticles(engine, interaction.options.getString('article'), messages);
    if (isRefusal(chosen)) return show(interaction, chosen.refusal, 'user');
    const { articles, only } = chosen;
    const card = answerCard(await engine.ask(topic, only ? { article: only.id } : {}), messages, {
      question: topic,
      articles: articles.length,
      shareable: await mayShare(interaction, store),
    });
    await show(interaction, card, 'user');
  },

  autocomplete: offerArticlesAndQuestions,
} satisfies SlashCommand;
