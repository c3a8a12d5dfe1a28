import { ApplicationCommandOptionType, ApplicationCommandType, PermissionFlagsBits } from 'discord.js';
import { noticeCard } from '#discord/cards/components.ts';
import type { CustomIdKind } from '#discord/cards/custom-id.ts';
import { affectedShares } from '#discord/features/corrections/affected.ts';
import { affectedCard, correctId } from '#discord/features/corrections/cards.ts';
import { type Corrected, correct } from '#discord/features/corrections/correct.ts';
import {
  type Listing,
  type ListingRef,
  listingOf,
  olderId,
  sharesList,
} from '#discord/features/sharing/shares-list.ts';
import { articleNamed } from '#discord/router/chosen-article.ts';
import type { SlashCommand } from '#discord/router/command.ts';
import type { BotContext } from '#discord/router/context.ts';
import type { IdHandler } from '#discord/router/handler.ts';
import type { CommandInServer, PressInServer } from '#discord/router/in-server.ts';
import { articleOption, offerArticles } from '#discord/router/options.ts';
import { tellUser } from '#discord/router/refusal.ts';
import { bodyOf, show } from '#discord/router/respond.ts';
import { isModerator } from '#discord/router/rights.ts';
import { IN_SERVERS, placeOf } from '#discord/router/where.ts';
import type { Engine } from '#engine/index.ts';

const older = forModerators(olderId, async (interaction, ref: ListingRef, context) => {
  const listing = await listingOf(ref, interaction.guildId, context.store);
  if (!listing) return tellUser(interaction, context.messages.errors.oldButton);
  await showList(interaction, listing, context);
});

const correctAll = forModerators(correctId, async (interaction, _, context) => {
  await interaction.deferUpdate();
  const { corrections } = context.messages;
  const outcomes: Corrected[] = [];
  for (const each of await affectedShares(interaction.guildId, context)) {
    outcomes.push(await correct(each, { ...context, rest: interaction.client.rest }));
  }
  const said = (['marked', 'lost', 'failed'] as const).flatMap((wanted) => {
    const count = outcomes.filter((each) => each === wanted).length;
    return count > 0 ? [corrections[wanted](count)] : [];
  });
  await interaction.editReply(bodyOf(noticeCard(said.join('\n') || corrections.none)));
});

/** What was shared in a server, for members who may manage messages, unless the server says otherwise. */
export default {
  name: 'shares',
  type: ApplicationCommandType.ChatInput,

  describe: ({ sharing: { list: words }, corrections }) => ({
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
        description: corrections.affected,
      },
    ],
  }),

  async execute(interaction, context) {
    if (!interaction.inGuild()) return;
    const isAffected = interaction.options.getSubcommand() === 'affected';
    return isAffected ? listAffected(interaction, context) : list(interaction, context);
  },

  autocomplete: offerArticles,
  handlers: [older, correctAll],
} satisfies SlashCommand;

/** Buttons that only moderators may press, in servers. */
function forModerators<T>(
  id: CustomIdKind<T>,
  act: (interaction: PressInServer, data: T, context: BotContext) => Promise<void>,
): IdHandler<T> {
  return {
    id,
    async press(interaction, data, context) {
      const { errors } = context.messages;
      if (!interaction.inGuild()) return tellUser(interaction, errors.oldButton);
      if (!isModerator(interaction)) return tellUser(interaction, errors.onlyModerators);
      await act(interaction, data, context);
    },
  };
}

async function list(interaction: CommandInServer, context: BotContext): Promise<void> {
  const engine = await context.library.engineFor(placeOf(interaction));
  const typed = interaction.options.getString('article');
  // An article that is gone still has its shares: then what was typed is taken for its id.
  const article = typed === null ? undefined : (articleNamed(engine, typed)?.id ?? typed);
  const channel = interaction.options.getChannel('channel')?.id;
  const sharer = interaction.options.getUser('member')?.id;
  const filter = { ...(channel && { channel }), ...(sharer && { sharer }), ...(article && { article }) };
  await showList(interaction, { filter, skipped: 0 }, context);
}

async function showList(
  interaction: CommandInServer | PressInServer,
  listing: Listing,
  { library, store, messages }: BotContext,
): Promise<void> {
  const titles = titlesOf(await library.engineFor(placeOf(interaction)));
  const card = await sharesList(interaction.guildId, listing, titles, { store, messages });
  await show(interaction, card ?? noticeCard(messages.sharing.noShares), 'user');
}

async function listAffected(interaction: CommandInServer, context: BotContext): Promise<void> {
  const { library, messages } = context;
  const affected = await affectedShares(interaction.guildId, context);
  if (affected.length === 0) return tellUser(interaction, messages.corrections.none);
  const titles = titlesOf(await library.engineFor(placeOf(interaction)));
  await show(interaction, affectedCard(affected, titles, messages), 'user');
}

function titlesOf({ articles }: Engine): ReadonlyMap<string, string> {
  return new Map(articles.map(({ id, title }) => [id, title]));
}
