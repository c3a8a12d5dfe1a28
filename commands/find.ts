import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { articleChoices, articleOption, chooseArticle } from '../src/discord/articles.ts';
import { noticeCard } from '../src/discord/card.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { findCard, isPhrase } from '../src/discord/find/card.ts';
import { words } from '../src/discord/find/words.ts';
import { messages } from '../src/discord/messages.ts';
import { show } from '../src/discord/respond.ts';
import { visibilityIn } from '../src/discord/settings/visibility.ts';
import { EVERYWHERE, placeOf } from '../src/discord/where.ts';

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
