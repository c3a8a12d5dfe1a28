import { ApplicationCommandOptionType, ApplicationCommandType, PermissionFlagsBits } from 'discord.js';
import { correctAll, showAffected } from '#discord/features/corrections/correct-all.ts';
import { older, showShares } from '#discord/features/sharing/older.ts';
import { articleNamed } from '#discord/router/chosen-article.ts';
import type { SlashCommand } from '#discord/router/command.ts';
import type { BotContext } from '#discord/router/context.ts';
import type { CommandInServer } from '#discord/router/in-server.ts';
import { articleOption, offerArticles } from '#discord/router/options.ts';
import { IN_SERVERS, placeOf } from '#discord/router/where.ts';

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
    return isAffected ? showAffected(interaction, context) : list(interaction, context);
  },

  autocomplete: offerArticles,
  handlers: [older, correctAll],
} satisfies SlashCommand;

async function list(interaction: CommandInServer, context: BotContext): Promise<void> {
  const engine = await context.library.engineFor(placeOf(interaction));
  const typed = interaction.options.getString('article');
  // An article that is gone still has its shares: then what was typed is taken for its id.
  const article = typed === null ? undefined : (articleNamed(engine, typed)?.id ?? typed);
  const channel = interaction.options.getChannel('channel')?.id;
  const sharer = interaction.options.getUser('member')?.id;
  const filter = { ...(channel && { channel }), ...(sharer && { sharer }), ...(article && { article }) };
  await showShares(interaction, { filter, skipped: 0 }, context);
}
