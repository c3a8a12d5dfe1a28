import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { answerCard, exampleQuestion, noticeCard } from '#discord/cards/card.ts';
import { visibilityIn } from '#discord/features/settings/visibility.ts';
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

const { ask: words } = messages.commands;

/** Answers a question: in the channel, or with `private` to the asker alone, who may then be able to share it. */
export default {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'ask',
    description: words.description,
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: words.question,
        required: true,
        max_length: LONGEST_QUESTION,
        autocomplete: true,
      },
      articleOption(words.article),
      { type: ApplicationCommandOptionType.Boolean, name: 'private', description: words.private },
    ],
  },

  async execute(interaction, { library, store }) {
    const engine = await library.engineFor(placeOf(interaction));
    const question = interaction.options.getString('question', true);
    const isPrivate =
      interaction.options.getBoolean('private') ??
      (await visibilityIn(placeOf(interaction), store)) === 'private';
    const choice = chooseArticle(engine, interaction.options.getString('article'));
    if (choice.state === 'unknown') {
      return show(interaction, noticeCard(messages.errors.unknownArticle), 'user');
    }
    const asked = choice.state === 'one' ? [choice.article] : engine.articles;
    const outcome = await engine.ask(question, choice.state === 'one' ? { article: choice.article.id } : {});
    const example = exampleQuestion(asked);
    const card = answerCard(outcome, {
      question,
      articles: asked.length,
      shareable: isPrivate && (await mayShare(interaction, store)),
      ...(example && { example }),
    });
    await show(interaction, card, isPrivate ? 'user' : 'all');
  },

  async autocomplete(interaction, { library }) {
    const engine = await library.engineFor(placeOf(interaction));
    const { name, value } = interaction.options.getFocused(true);
    if (name === 'article') return articleChoices(engine, value);
    const choice = chooseArticle(engine, interaction.options.getString('article'));
    return questionChoices(choice.state === 'one' ? [choice.article] : engine.articles, value);
  },
} satisfies SlashCommand;
