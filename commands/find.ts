import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { findCard, isPhrase, piecesOf } from '#discord/features/find/card.ts';
import { audienceOf, messagesFor } from '#discord/router/audience.ts';
import { chosenArticles } from '#discord/router/chosen-article.ts';
import type { SlashCommand } from '#discord/router/command.ts';
import { writtenWords } from '#discord/router/discord-text.ts';
import { articleOption, offerArticles, privateOption } from '#discord/router/options.ts';
import { isRefusal, tellUser } from '#discord/router/refusal.ts';
import { show, showAnswer } from '#discord/router/respond.ts';
import { EVERYWHERE, placeOf } from '#discord/router/where.ts';

const LONGEST_PHRASE = 300;

/** Shows where some words are: for the channel or for the asker alone, as answers are there. */
export default {
  name: 'find',
  type: ApplicationCommandType.ChatInput,
  answers: 'by place',

  describe: ({ find }) => ({
    description: find.description,
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'phrase',
        description: find.phrase,
        required: true,
        max_length: LONGEST_PHRASE,
      },
      articleOption(find.article),
      privateOption(find.private),
    ],
  }),

  async execute(interaction, context) {
    const { options } = interaction;
    const { library, messages } = context;
    const typed = options.getString('phrase', true);
    // An article may have an address in its text, and somebody look for it.
    const phrase = writtenWords(typed) || typed;
    if (!isPhrase(phrase)) return tellUser(interaction, messages.find.tooShort);
    const engine = await library.engineFor(placeOf(interaction));
    const chosen = chosenArticles(engine, options.getString('article'), messages);
    if (isRefusal(chosen)) return show(interaction, chosen.refusal, 'user');
    const finder = library.finderFor(placeOf(interaction));
    const places = await finder.phrase(chosen.articles, phrase);
    await finder.speakers(piecesOf(places));
    const audience = await audienceOf(interaction, context);
    const words = messagesFor(audience, context);
    const card = findCard(phrase, chosen.articles, words, places);
    await showAnswer(interaction, card, audience, words);
  },

  autocomplete: offerArticles,
} satisfies SlashCommand;
