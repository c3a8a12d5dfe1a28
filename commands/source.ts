import { ApplicationCommandType } from 'discord.js';
import { articleChoices, articleOption, chooseOnly } from '../src/discord/articles.ts';
import { noticeCard, sourceCard } from '../src/discord/card.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { messages } from '../src/discord/messages.ts';
import { show } from '../src/discord/respond.ts';
import { EVERYWHERE, placeOf } from '../src/discord/where.ts';

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
