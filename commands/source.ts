import { ApplicationCommandType } from 'discord.js';
import { noticeCard, sourceCard } from '#discord/cards/card.ts';
import { messages } from '#discord/messages.ts';
import { articleChoices, articleOption, chooseOnly } from '#discord/router/article-option.ts';
import type { SlashCommand } from '#discord/router/command.ts';
import { show } from '#discord/router/respond.ts';
import { EVERYWHERE, placeOf } from '#discord/router/where.ts';

const { source: words } = messages.commands;

/** What is held of an article, and where it is from. */
export default {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'source',
    description: words.description,
    ...EVERYWHERE,
    options: [articleOption(words.article)],
  },

  async execute(interaction, { library }) {
    const engine = await library.engineFor(placeOf(interaction));
    const chosen = chooseOnly(engine, interaction.options.getString('article'));
    if ('problem' in chosen) return show(interaction, noticeCard(chosen.problem), 'user');
    await show(interaction, sourceCard(chosen.article), 'all');
  },

  async autocomplete(interaction, { library }) {
    const engine = await library.engineFor(placeOf(interaction));
    return articleChoices(engine, interaction.options.getFocused());
  },
} satisfies SlashCommand;
