import { ApplicationCommandType } from 'discord.js';
import { comparisonCard } from '#discord/features/compare/cards.ts';
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
import { isRefusal, tellUser } from '#discord/router/refusal.ts';
import { show, showAnswer } from '#discord/router/respond.ts';
import { EVERYWHERE, placeOf } from '#discord/router/where.ts';

/** What several articles say about a topic, side by side. */
export default {
  name: 'compare',
  type: ApplicationCommandType.ChatInput,
  answers: 'by place',

  describe: ({ compare: words }) => ({
    description: words.description,
    ...EVERYWHERE,
    options: [
      questionOption('topic', words.topic),
      articleOption(words.article),
      articleOption(words.other, 'other'),
      privateOption(words.private),
    ],
  }),

  async execute(interaction, context) {
    const { options } = interaction;
    const { library, messages } = context;
    const engine = await library.engineFor(placeOf(interaction));
    const first = chosenArticles(engine, options.getString('article'), messages);
    if (isRefusal(first)) return show(interaction, first.refusal, 'user');
    const second = chosenArticles(engine, options.getString('other'), messages);
    if (isRefusal(second)) return show(interaction, second.refusal, 'user');
    const named = [first.only, second.only].filter((article) => article !== undefined);
    if (new Set(named).size < named.length) return tellUser(interaction, messages.compare.same);
    if (engine.articles.length < 2) return tellUser(interaction, messages.compare.needsTwo);
    const articles = named.length === 2 ? named : [...new Set([...named, ...engine.articles])];
    const topic = writtenWords(options.getString('topic', true));
    const finder = library.finderFor(placeOf(interaction));
    const comparison = await finder.compare(engine.articles, topic, articles);
    const audience = await audienceOf(interaction, context);
    const words = messagesFor(audience, context);
    const card = comparisonCard(comparison, topic, words);
    await showAnswer(interaction, card, audience, words);
  },

  autocomplete: offerArticlesAndQuestions,
} satisfies SlashCommand;
