import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { articleChoices, articleOption, chooseOnly } from '../src/discord/articles.ts';
import { noticeCard } from '../src/discord/card.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { goOn } from '../src/discord/continuation.ts';
import { numbersCard } from '../src/discord/numbers/cards.ts';
import { words } from '../src/discord/numbers/words.ts';
import { show } from '../src/discord/respond.ts';
import { visibilityIn } from '../src/discord/settings/visibility.ts';
import { EVERYWHERE, placeOf } from '../src/discord/where.ts';

/** The figures that an article names. */
export default {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'numbers',
    description: words.description,
    ...EVERYWHERE,
    options: [
      articleOption(words.article),
      { type: ApplicationCommandOptionType.Boolean, name: 'private', description: words.private },
    ],
  },

  async execute(interaction, { library, store }) {
    const { options } = interaction;
    const place = placeOf(interaction);
    const chosen = chooseOnly(await library.engineFor(place), options.getString('article'));
    if ('problem' in chosen) return show(interaction, noticeCard(chosen.problem), 'user');
    const isPrivate = options.getBoolean('private') ?? (await visibilityIn(place, store)) === 'private';
    await show(interaction, numbersCard(chosen.article), isPrivate ? 'user' : 'all');
  },

  async press(interaction, context) {
    await goOn(interaction, context, ({ article, at: [from = 0] }) => numbersCard(article, { from }));
  },

  async autocomplete(interaction, { library }) {
    return articleChoices(await library.engineFor(placeOf(interaction)), interaction.options.getFocused());
  },
} satisfies SlashCommand;
