import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { articleChoices, articleOption, chooseArticle, questionChoices } from '../src/discord/articles.ts';
import { answerCard, noticeCard } from '../src/discord/card.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { words } from '../src/discord/context/words.ts';
import { messages } from '../src/discord/messages.ts';
import { show } from '../src/discord/respond.ts';
import { mayShare } from '../src/discord/rights.ts';
import { EVERYWHERE, placeOf } from '../src/discord/where.ts';
import { LONGEST_QUESTION } from '../src/engine/question.ts';

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
