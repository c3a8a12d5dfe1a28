import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { summaryCard } from '#discord/features/summary/card.ts';
import { chosenArticle } from '#discord/router/chosen-article.ts';
import type { SlashCommand } from '#discord/router/command.ts';
import { listHandler } from '#discord/router/list-handler.ts';
import { articleOption, offerArticles } from '#discord/router/options.ts';
import { withOthers } from '#discord/router/other-articles.ts';
import { isRefusal } from '#discord/router/refusal.ts';
import { show, showAnswer } from '#discord/router/respond.ts';
import { EVERYWHERE, placeOf } from '#discord/router/where.ts';
import type { SummaryLength } from '#engine/index.ts';

const LENGTHS: readonly SummaryLength[] = ['short', 'medium', 'long'];

/** An article in a few of its own sentences. */
export default {
  name: 'summary',
  type: ApplicationCommandType.ChatInput,
  answers: 'all',

  describe: ({ summary: words }) => ({
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
  }),

  async execute(interaction, { library, messages, publicMessages }) {
    const engine = await library.engineFor(placeOf(interaction));
    const chosen = chosenArticle(engine, interaction.options.getString('article'), messages);
    if (isRefusal(chosen)) return show(interaction, chosen.refusal, 'user');
    const typed = interaction.options.getString('length');
    const length = LENGTHS.find((each) => each === typed) ?? 'short';
    const card = withOthers(
      summaryCard(await engine.summary(chosen.article.id, length), publicMessages),
      'summary',
      chosen.others,
      publicMessages,
      () => [LENGTHS.indexOf(length)],
    );
    await showAnswer(interaction, card, 'all', publicMessages);
  },

  autocomplete: offerArticles,

  handlers: [
    listHandler('summary', undefined, async ({ id }, messages, [length = 0], engine) =>
      summaryCard(await engine.summary(id, LENGTHS[length] ?? 'short'), messages),
    ),
  ],
} satisfies SlashCommand;
