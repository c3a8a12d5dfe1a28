import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  PermissionFlagsBits,
} from 'discord.js';
import { noticeCard } from '#discord/cards/card.ts';
import { affectedShares } from '#discord/features/corrections/affected.ts';
import { affectedCard, CORRECT_ID } from '#discord/features/corrections/cards.ts';
import { type Corrected, correct } from '#discord/features/corrections/correct.ts';
import { words as correcting } from '#discord/features/corrections/words.ts';
import { type Listing, OLDER_ID, olderListing, sharesList } from '#discord/features/sharing/shares-list.ts';
import { messages } from '#discord/messages.ts';
import { articleChoices, articleOption, chooseArticle } from '#discord/router/article-option.ts';
import type { BotContext, SlashCommand } from '#discord/router/command.ts';
import { bodyOf, show } from '#discord/router/respond.ts';
import { isModerator } from '#discord/router/rights.ts';
import { IN_SERVERS, placeOf } from '#discord/router/where.ts';
import type { Engine } from '#engine/index.ts';

type InServer = ChatInputCommandInteraction<'cached' | 'raw'>;

const { shares: words } = messages.commands;

/** What was shared in a server, for members who may manage messages, unless the server says otherwise. */
export default {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'shares',
    description: words.description,
    default_member_permissions: String(PermissionFlagsBits.ManageMessages),
    ...IN_SERVERS,
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'list',
        description: words.list,
        options: [
          { type: ApplicationCommandOptionType.Channel, name: 'channel', description: words.channel },
          { type: ApplicationCommandOptionType.User, name: 'member', description: words.member },
          articleOption(words.article),
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'affected',
        description: correcting.affected,
      },
    ],
  },

  async execute(interaction, context) {
    if (!interaction.inGuild()) return;
    const isAffected = interaction.options.getSubcommand() === 'affected';
    return isAffected ? listAffected(interaction, context) : list(interaction, context);
  },

  async autocomplete(interaction, { library }) {
    return articleChoices(await library.engineFor(placeOf(interaction)), interaction.options.getFocused());
  },

  async press(interaction, context) {
    const { customId } = interaction;
    const isKnown = customId === CORRECT_ID || customId.startsWith(OLDER_ID);
    if (!interaction.inGuild() || !isKnown) {
      return show(interaction, noticeCard(messages.errors.oldButton), 'user');
    }
    if (!isModerator(interaction)) {
      return show(interaction, noticeCard(messages.errors.onlyModerators), 'user');
    }
    if (customId === CORRECT_ID) return correctAll(interaction, context);
    const listing = await olderListing(customId, interaction.guildId, context.store);
    if (!listing) return show(interaction, noticeCard(messages.errors.oldButton), 'user');
    return showList(interaction, listing, context);
  },
} satisfies SlashCommand;

async function list(interaction: InServer, context: BotContext): Promise<void> {
  const engine = await context.library.engineFor(placeOf(interaction));
  const typed = interaction.options.getString('article');
  const choice = chooseArticle(engine, typed);
  // An article that is gone still has its shares: then what was typed is taken for its id.
  const article = choice.state === 'one' ? choice.article.id : typed;
  const channel = interaction.options.getChannel('channel')?.id;
  const sharer = interaction.options.getUser('member')?.id;
  const filter = { ...(channel && { channel }), ...(sharer && { sharer }), ...(article && { article }) };
  await showList(interaction, { filter, skipped: 0 }, context);
}

async function showList(
  interaction: InServer | ButtonInteraction<'cached' | 'raw'>,
  listing: Listing,
  { library, store }: BotContext,
): Promise<void> {
  const titles = titlesOf(await library.engineFor(placeOf(interaction)));
  const card = await sharesList(interaction.guildId, listing, titles, store);
  await show(interaction, card ?? noticeCard(messages.noShares), 'user');
}

async function listAffected(interaction: InServer, context: BotContext): Promise<void> {
  const affected = await affectedShares(interaction.guildId, context);
  if (affected.length === 0) return show(interaction, noticeCard(correcting.none), 'user');
  const engine = await context.library.engineFor(placeOf(interaction));
  await show(interaction, affectedCard(affected, titlesOf(engine)), 'user');
}

async function correctAll(
  interaction: ButtonInteraction<'cached' | 'raw'>,
  context: BotContext,
): Promise<void> {
  await interaction.deferUpdate();
  const outcomes: Corrected[] = [];
  for (const each of await affectedShares(interaction.guildId, context)) {
    outcomes.push(await correct(each, { ...context, rest: interaction.client.rest }));
  }
  const count = (wanted: Corrected) => outcomes.filter((each) => each === wanted).length;
  const said = (['marked', 'lost', 'failed'] as const)
    .map((each) => (count(each) > 0 ? correcting[each](count(each)) : ''))
    .filter((sentence) => sentence !== '');
  await interaction.editReply(bodyOf(noticeCard(said.join('\n') || correcting.none)));
}

function titlesOf({ articles }: Engine): ReadonlyMap<string, string> {
  return new Map(articles.map(({ id, title }) => [id, title]));
}
