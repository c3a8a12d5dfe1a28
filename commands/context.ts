import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { answerCard, noticeCard } from '#discord/cards/card.ts';
import { words } from '#discord/features/context/words.ts';
import { messages } from '#discord/messages.ts';
import {
  articleChoices,
  articleOption,
  chooseArticle,
  questionChoices,
} from '#discord/router/article-option.ts';
import type { SlashCommand } from '#discord/router/command.ts';
import { show } from '#discord/router/respond.ts';
import { mayShare } from '#discord/router/rights.ts';
import { EVERYWHERE, placeOf } from '#discord/router/where.ts';
import { LONGEST_QUESTION } from '#engine/index.ts';

/** What the articles say about a topic: for the asker alone, who may then be able to share it. */
export default {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'context',
    description: words.description,
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'topic',
        description: words.topic,
        required: true,
        max_length: LONGEST_QUESTION,
        autocomplete: true,
      },
      articleOption(words.article),
    ],
  },

  async execute(interaction, { library, store }) {
    const engine = await library.engineFor(placeOf(interaction));
    const topic = interaction.options.getString('topic', true);
    const choice = chooseArticle(engine, interaction.options.getString('article'));
    if (choice.state === 'unknown') {
      return show(interaction, noticeCard(messages.errors.unknownArticle), 'user');
    }
    const outcome = await engine.ask(topic, choice.state === 'one' ? { article: choice.article.id } : {});
    const card = answerCard(outcome, {
      question: topic,
      articles: choice.state === 'one' ? 1 : engine.articles.length,
      shareable: await mayShare(interaction, store),
    });
    await show(interaction, card, 'user');
  },

  async autocomplete(interaction, { library }) {
    const engine = await library.engineFor(placeOf(interaction));
    const { name, value } = interaction.options.getFocused(true);
    if (name === 'article') return articleChoices(engine, value);
    const choice = chooseArticle(engine, interaction.options.getString('article'));
    return questionChoices(choice.state === 'one' ? [choice.article] : engine.articles, value);
  },
} satisfies SlashCommand;
