import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { type Card, noticeCard } from '#discord/cards/card.ts';
import { visibilityIn } from '#discord/features/settings/visibility.ts';
import type { Article } from '#engine/index.ts';
import { articleChoices, articleOption, chooseOnly } from './article-option.ts';
import type { BotContext, SlashCommand } from './command.ts';
import { goOn } from './continuation.ts';
import { show } from './respond.ts';
import { EVERYWHERE, placeOf } from './where.ts';

/** A command that shows a card about one article. */
export interface ArticleCommand {
  readonly name: string;
  readonly words: { readonly description: string; readonly article: string; readonly private: string };
  /** The card; `from` is where a list on it goes on. */
  cardOf(article: Article, from: number): Card;
}

/** What Discord is told of such a command, and what it does: for the channel or the asker alone, as answers are there. */
export function articleCommand({ name, words, cardOf }: ArticleCommand) {
  return {
    data: {
      type: ApplicationCommandType.ChatInput,
      name,
      description: words.description,
      ...EVERYWHERE,
      options: [
        articleOption(words.article),
        { type: ApplicationCommandOptionType.Boolean, name: 'private', description: words.private },
      ],
    },

    async execute(interaction: ChatInputCommandInteraction, { library, store }: BotContext) {
      const { options } = interaction;
      const place = placeOf(interaction);
      const chosen = chooseOnly(await library.engineFor(place), options.getString('article'));
      if ('problem' in chosen) return show(interaction, noticeCard(chosen.problem), 'user');
      const isPrivate = options.getBoolean('private') ?? (await visibilityIn(place, store)) === 'private';
      await show(interaction, cardOf(chosen.article, 0), isPrivate ? 'user' : 'all');
    },

    async press(interaction, context) {
      await goOn(interaction, context, ({ article, at: [from = 0] }) => cardOf(article, from));
    },

    async autocomplete(interaction, { library }) {
      return articleChoices(await library.engineFor(placeOf(interaction)), interaction.options.getFocused());
    },
  } satisfies SlashCommand;
}
