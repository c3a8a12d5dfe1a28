import { ApplicationCommandType } from 'discord.js';
import { answersTo } from '#discord/features/conversation/answer.ts';
import { audienceOf, messagesFor } from '#discord/router/audience.ts';
import { chosenArticles } from '#discord/router/chosen-article.ts';
import type { SlashCommand } from '#discord/router/command.ts';
import { writtenWords } from '#discord/router/discord-text.ts';
import {
  articleOption,
  offerArticlesAndQuestions,
  privateOption,
  questionOption,
} from '#discord/router/options.ts';
import { isRefusal } from '#discord/router/refusal.ts';
import { show, showAnswer } from '#discord/router/respond.ts';
import { mayShare } from '#discord/router/rights.ts';
import { EVERYWHERE, placeOf } from '#discord/router/where.ts';

/** Answers a question: in the channel, or with `private` to the asker alone, who may then be able to share it. */
export default {
  name: 'ask',
  type: ApplicationCommandType.ChatInput,
  answers: 'by place',

  describe: ({ ask }) => ({
    description: ask.description,
    ...EVERYWHERE,
    options: [
      questionOption('question', ask.question),
      articleOption(ask.article),
      privateOption(ask.private),
    ],
  }),

  async execute(interaction, context) {
    const { library, store, messages } = context;
    const engine = await library.engineFor(placeOf(interaction));
    const question = writtenWords(interaction.options.getString('question', true));
    const chosen = chosenArticles(engine, interaction.options.getString('article'), messages);
    if (isRefusal(chosen)) return show(interaction, chosen.refusal, 'user');
    const { articles, only } = chosen;
    const audience = await audienceOf(interaction, context);
    const words = messagesFor(audience, context);
    const cards = await answersTo(question, {
      engine,
      finder: library.finderFor(placeOf(interaction)),
      articles,
      only,
      isShared: false,
      messages: words,
      options: {
        repeats: audience === 'all',
        shareable: audience === 'user' && (await mayShare(interaction, store)),
      },
    });
    for (const card of cards) await showAnswer(interaction, card, audience, words);
  },

  autocomplete: offerArticlesAndQuestions,
} satisfies SlashCommand;
