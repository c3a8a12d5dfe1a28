import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { noticeCard } from '#discord/cards/card.ts';
import { bold } from '#discord/cards/citation.ts';
import { clip } from '#discord/cards/components.ts';
import { saidCard, saidCardAt, severalCard } from '#discord/features/said/cards.ts';
import { words } from '#discord/features/said/words.ts';
import { visibilityIn } from '#discord/features/settings/visibility.ts';
import { articleChoices, articleOption, chooseOnly } from '#discord/router/article-option.ts';
import type { SlashCommand } from '#discord/router/command.ts';
import { goOn } from '#discord/router/continuation.ts';
import { show } from '#discord/router/respond.ts';
import { EVERYWHERE, placeOf } from '#discord/router/where.ts';
import { speakersNamed, speakersOf } from '#engine/index.ts';

const LONGEST_NAME = 100;
const MOST_CHOICES = 25;

/** Everything that an article attributes to somebody. */
export default {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'said',
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
      { type: ApplicationCommandOptionType.Boolean, name: 'private', description: words.private },
    ],
  },

  async execute(interaction, { library, store }) {
    const { options } = interaction;
    const place = placeOf(interaction);
    const chosen = chooseOnly(await library.engineFor(place), options.getString('article'));
    if ('problem' in chosen) return show(interaction, noticeCard(chosen.problem), 'user');
    const typed = options.getString('speaker', true);
    const [speaker, ...others] = speakersNamed(chosen.article, typed);
    if (!speaker) return show(interaction, noticeCard(words.nothing(bold(typed) || '“”')), 'user');
    if (others.length > 0) return show(interaction, severalCard([speaker, ...others]), 'user');
    const isPrivate = options.getBoolean('private') ?? (await visibilityIn(place, store)) === 'private';
    await show(interaction, saidCard(chosen.article, speaker), isPrivate ? 'user' : 'all');
  },

  async press(interaction, context) {
    await goOn(interaction, context, ({ article, at }) => saidCardAt(article, at));
  },

  async autocomplete(interaction, { library }) {
    const engine = await library.engineFor(placeOf(interaction));
    const { name, value } = interaction.options.getFocused(true);
    if (name === 'article') return articleChoices(engine, value);
    const chosen = chooseOnly(engine, interaction.options.getString('article'));
    if ('problem' in chosen) return [];
    const names = speakersOf(chosen.article).map((speaker) => clip(speaker.name, LONGEST_NAME));
    return [...new Set(names)]
      .filter((each) => each !== '' && each.toLowerCase().includes(value.trim().toLowerCase()))
      .slice(0, MOST_CHOICES)
      .map((each) => ({ name: each, value: each }));
  },
} satisfies SlashCommand;
