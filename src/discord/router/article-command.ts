import { ApplicationCommandType } from 'discord.js';
import type { Found } from '#articles/workshop/finder.ts';
import type { Card } from '#discord/cards/components.ts';
import type { Messages } from '#discord/messages/messages.ts';
import type { Article } from '#engine/index.ts';
import { audienceOf, messagesFor } from './audience.ts';
import { chosenArticle } from './chosen-article.ts';
import type { SlashCommand } from './command.ts';
import { listHandler } from './list-handler.ts';
import { articleOption, offerArticles, privateOption } from './options.ts';
import { withOthers } from './other-articles.ts';
import { isRefusal } from './refusal.ts';
import { show, showAnswer } from './respond.ts';
import { EVERYWHERE, placeOf } from './where.ts';

/** What is particular about a command that shows a card about one article. */
export interface ArticleCommand {
  readonly name: string;
  words(messages: Messages): {
    readonly description: string;
    readonly article: string;
    readonly private: string;
  };
  /** What of the article must be known for the card. */
  readonly needs: Found;
  /** The card; `from` is where a list on it goes on. */
  cardOf(article: Article, messages: Messages, from: number): Card;
}

/** Such a command: for the channel or the asker alone, as answers are there. */
export function articleCommand({ name, words: wordsOf, needs, cardOf }: ArticleCommand): SlashCommand {
  return {
    name,
    type: ApplicationCommandType.ChatInput,
    answers: 'by place',
    describe(messages) {
      const { description, article, private: alone } = wordsOf(messages);
      return { description, ...EVERYWHERE, options: [articleOption(article), privateOption(alone)] };
    },
    async execute(interaction, context) {
      const { library, messages } = context;
      const engine = await library.engineFor(placeOf(interaction));
      const chosen = chosenArticle(engine, interaction.options.getString('article'), messages);
      if (isRefusal(chosen)) return show(interaction, chosen.refusal, 'user');
      await library.finderFor(placeOf(interaction)).prepare(needs, chosen.article);
      const audience = await audienceOf(interaction, context);
      const words = messagesFor(audience, context);
      const card = withOthers(cardOf(chosen.article, words, 0), name, chosen.others, words);
      await showAnswer(interaction, card, audience, words);
    },
    autocomplete: offerArticles,
    handlers: [listHandler(name, needs, (article, messages, [from = 0]) => cardOf(article, messages, from))],
  };
}
