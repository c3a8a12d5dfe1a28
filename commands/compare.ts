import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { noticeCard } from '#discord/cards/card.ts';
import { comparisonCard } from '#discord/features/compare/cards.ts';
import { words } from '#discord/features/compare/words.ts';
import { visibilityIn } from '#discord/features/settings/visibility.ts';
import {
  articleChoices,
  articleOption,
  chooseArticles,
  questionChoices,
} from '#discord/router/article-option.ts';
import type { SlashCommand } from '#discord/router/command.ts';
import { show } from '#discord/router/respond.ts';
import { EVERYWHERE, placeOf } from '#discord/router/where.ts';
import { compareOn, LONGEST_QUESTION } from '#engine/index.ts';

/** What several articles say about a topic, side by side. */
export default {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'compare',
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
      { ...articleOption(words.other), name: 'other' },
      { type: ApplicationCommandOptionType.Boolean, name: 'private', description: words.private },
    ],
  },

  async execute(interaction, { library, store }) {
    const { options } = interaction;
    const place = placeOf(interaction);
    const engine = await library.engineFor(place);
    const chosen = chooseArticles(engine, [options.getString('article'), options.getString('other')]);
    if ('problem' in chosen) return show(interaction, noticeCard(chosen.problem), 'user');
    const [one, other] = chosen.articles;
    if (one && one === other) return show(interaction, noticeCard(words.same), 'user');
    if (engine.articles.length < 2) return show(interaction, noticeCard(words.needsTwo), 'user');
    const articles = one && other ? [one, other] : [...new Set([...chosen.articles, ...engine.articles])];
    const topic = options.getString('topic', true);
    const card = comparisonCard(await compareOn(engine, topic, articles), topic);
    const isPrivate = options.getBoolean('private') ?? (await visibilityIn(place, store)) === 'private';
    await show(interaction, card, isPrivate ? 'user' : 'all');
  },

  async autocomplete(interaction, { library }) {
    const engine = await library.engineFor(placeOf(interaction));
    const { name, value } = interaction.options.getFocused(true);
    return name === 'topic' ? questionChoices(engine.articles, value) : articleChoices(engine, value);
  },
} satisfies SlashCommand;
