import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { noticeCard, summaryCard } from '#discord/cards/card.ts';
import { messages } from '#discord/messages.ts';
import { articleChoices, articleOption, chooseOnly } from '#discord/router/article-option.ts';
import type { SlashCommand } from '#discord/router/command.ts';
import { show } from '#discord/router/respond.ts';
import { EVERYWHERE, placeOf } from '#discord/router/where.ts';
import type { SummaryLength } from '#engine/index.ts';

const { summary: words } = messages.commands;
const LENGTHS: readonly SummaryLength[] = ['short', 'medium', 'long'];

/** An article in a few of its own sentences. */
export default {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'summary',
    description: words.description,
    ...EVERYWHERE,
    options: [
      articleOption(words.article),
      {
        type: ApplicationCommandOptionType.String,
        name: 'length',
        description: words.length,
        choices: LENGTHS.map((value) => ({ name: words.lengths[value], value })),
      },
    ],
  },

  async execute(interaction, { library }) {
    const engine = await library.engineFor(placeOf(interaction));
    const chosen = chooseOnly(engine, interaction.options.getString('article'));
    if ('problem' in chosen) return show(interaction, noticeCard(chosen.problem), 'user');
    const typed = interaction.options.getString('length');
    const length = LENGTHS.find((each) => each === typed) ?? 'short';
    await show(interaction, summaryCard(engine.summary(chosen.article.id, length)), 'all');
  },

  async autocomplete(interaction, { library }) {
    const engine = await library.engineFor(placeOf(interaction));
    return articleChoices(engine, interaction.options.getFocused());
  },
} satisfies SlashCommand;
