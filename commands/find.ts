import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { noticeCard } from '#discord/cards/card.ts';
import { findCard, isPhrase } from '#discord/features/find/card.ts';
import { words } from '#discord/features/find/words.ts';
import { visibilityIn } from '#discord/features/settings/visibility.ts';
import { messages } from '#discord/messages.ts';
import { articleChoices, articleOption, chooseArticle } from '#discord/router/article-option.ts';
import type { SlashCommand } from '#discord/router/command.ts';
import { show } from '#discord/router/respond.ts';
import { EVERYWHERE, placeOf } from '#discord/router/where.ts';

const LONGEST_PHRASE = 300;

/** Shows where some words stand: for the channel or for the asker alone, as answers are there. */
export default {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'find',
    description: words.description,
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'phrase',
        description: words.phrase,
        required: true,
        max_length: LONGEST_PHRASE,
      },
      articleOption(words.article),
      { type: ApplicationCommandOptionType.Boolean, name: 'private', description: words.private },
    ],
  },

  async execute(interaction, { library, store }) {
    const { options } = interaction;
    const place = placeOf(interaction);
    const engine = await library.engineFor(place);
    const phrase = options.getString('phrase', true);
    if (!isPhrase(phrase)) return show(interaction, noticeCard(words.tooShort), 'user');
    const choice = chooseArticle(engine, options.getString('article'));
    if (choice.state === 'unknown') {
      return show(interaction, noticeCard(messages.errors.unknownArticle), 'user');
    }
    const articles = choice.state === 'one' ? [choice.article] : engine.articles;
    const isPrivate = options.getBoolean('private') ?? (await visibilityIn(place, store)) === 'private';
    await show(interaction, findCard(phrase, articles), isPrivate ? 'user' : 'all');
  },

  async autocomplete(interaction, { library }) {
    return articleChoices(await library.engineFor(placeOf(interaction)), interaction.options.getFocused());
  },
} satisfies SlashCommand;
