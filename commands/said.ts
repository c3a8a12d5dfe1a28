import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { bold } from '#discord/cards/citation.ts';
import { saidCard, saidCardAt, severalCard } from '#discord/features/said/cards.ts';
import { audienceOf, messagesFor } from '#discord/router/audience.ts';
import { chosenArticle } from '#discord/router/chosen-article.ts';
import type { SlashCommand } from '#discord/router/command.ts';
import { writtenWords } from '#discord/router/discord-text.ts';
import { listHandler } from '#discord/router/list-handler.ts';
import { articleOption, nameChoices, offerArticles, privateOption } from '#discord/router/options.ts';
import { withOthers } from '#discord/router/other-articles.ts';
import { isRefusal, tellUser } from '#discord/router/refusal.ts';
import { show, showAnswer } from '#discord/router/respond.ts';
import { EVERYWHERE, placeOf } from '#discord/router/where.ts';
import { speakersNamed, speakersOf } from '#engine/index.ts';

const LONGEST_NAME = 100;
/** Reading who says what in an article takes a while: so many others are looked through. */
const MOST_OTHERS = 3;

/** Everything that an article attributes to somebody. */
export default {
  name: 'said',
  type: ApplicationCommandType.ChatInput,
  answers: 'by place',

  describe: ({ said: words }) => ({
    description: words.said.description,
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'speaker',
        description: words.said.speaker,
        required: true,
        max_length: LONGEST_NAME,
        autocomplete: true,
      },
      articleOption(words.article),
      privateOption(words.private),
    ],
  }),

  async execute(interaction, context) {
    const { options } = interaction;
    const { library, messages } = context;
    const engine = await library.engineFor(placeOf(interaction));
    const chosen = chosenArticle(engine, options.getString('article'), messages);
    if (isRefusal(chosen)) return show(interaction, chosen.refusal, 'user');
    const looked = [chosen.article, ...chosen.others.slice(0, MOST_OTHERS)];
    const finder = library.finderFor(placeOf(interaction));
    for (const article of looked) await finder.prepare('attributions', article);
    const typed = writtenWords(options.getString('speaker', true));
    const found = looked
      .map((article) => ({ article, speakers: speakersNamed(article, typed) }))
      .filter(({ speakers }) => speakers.length > 0);
    const [first, ...elsewhere] = found;
    const [speaker, ...others] = first?.speakers ?? [];
    if (!first || !speaker)
      return tellUser(interaction, messages.said.nothing(bold(typed) || messages.cards.quoted('')));
    if (others.length > 0) return show(interaction, severalCard([speaker, ...others], messages), 'user');
    const audience = await audienceOf(interaction, context);
    const words = messagesFor(audience, context);
    const card = withOthers(
      saidCard(first.article, speaker, words),
      'said',
      elsewhere.map(({ article }) => article),
      words,
      (article) => [
        Math.max(
          0,
          speakersOf(article).findIndex(({ name }) => speakersNamed(article, typed)[0]?.name === name),
        ),
        0,
      ],
    );
    await showAnswer(interaction, card, audience, words);
  },

  async autocomplete(interaction, context) {
    const { name, value } = interaction.options.getFocused(true);
    if (name === 'article') return offerArticles(interaction, context);
    const engine = await context.library.engineFor(placeOf(interaction));
    const chosen = chosenArticle(engine, interaction.options.getString('article'), context.messages);
    if (isRefusal(chosen)) return [];
    await context.library.finderFor(placeOf(interaction)).prepare('attributions', chosen.article);
    return nameChoices(
      speakersOf(chosen.article).map((speaker) => speaker.name),
      value,
    );
  },

  handlers: [listHandler('said', 'attributions', saidCardAt)],
} satisfies SlashCommand;
