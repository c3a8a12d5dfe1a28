import { ApplicationCommandType } from 'discord.js';
import { sourceCard } from '#discord/features/source/card.ts';
import { chosenArticle } from '#discord/router/chosen-article.ts';
import type { SlashCommand } from '#discord/router/command.ts';
import { listHandler } from '#discord/router/list-handler.ts';
import { articleOption, offerArticles } from '#discord/router/options.ts';
import { withOthers } from '#discord/router/other-articles.ts';
import { isRefusal } from '#discord/router/refusal.ts';
import { show } from '#discord/router/respond.ts';
import { EVERYWHERE, placeOf } from '#discord/router/where.ts';

/** What is held of an article, and where it is from. */
export default {
  name: 'source',
  type: ApplicationCommandType.ChatInput,

  describe: ({ source }) => ({
    description: source.description,
    ...EVERYWHERE,
    options: [articleOption(source.article)],
  }),

  async execute(interaction, { library, messages, publicMessages }) {
    const engine = await library.engineFor(placeOf(interaction));
    const chosen = chosenArticle(engine, interaction.options.getString('article'), messages);
    if (isRefusal(chosen)) return show(interaction, chosen.refusal, 'user');
    await show(
      interaction,
      withOthers(sourceCard(chosen.article, publicMessages), 'source', chosen.others, publicMessages),
      'all',
    );
  },

  autocomplete: offerArticles,

  handlers: [listHandler('source', undefined, sourceCard)],
} satisfies SlashCommand;
