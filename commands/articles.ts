import {
  type APIApplicationCommandChannelOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  PermissionFlagsBits,
} from 'discord.js';
import { noticeCard } from '#discord/cards/card.ts';
import { addArticle, PASTE_ID, previewForm, refreshArticle } from '#discord/features/articles/add.ts';
import {
  askToRemove,
  assignArticle,
  keepArticle,
  listArticles,
  removeArticle,
  showArticle,
} from '#discord/features/articles/keep.ts';
import { discardDraft, fillDetails, keepDraft, openDetails } from '#discord/features/articles/preview.ts';
import { words } from '#discord/features/articles/words.ts';
import { messages } from '#discord/messages.ts';
import { articleChoices, articleOption } from '#discord/router/article-option.ts';
import type { SlashCommand } from '#discord/router/command.ts';
import { show } from '#discord/router/respond.ts';
import { IN_SERVERS, placeOf } from '#discord/router/where.ts';

const LONGEST_URL = 1000;
const DETAILS_ID = 'articles:details:';

const channel = (description: string): APIApplicationCommandChannelOption => ({
  type: ApplicationCommandOptionType.Channel,
  name: 'channel',
  description,
  required: true,
  channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum],
});

const sub = (
  name: string,
  description: string,
  options: APIApplicationCommandSubcommandOption['options'] = [],
): APIApplicationCommandSubcommandOption => ({
  type: ApplicationCommandOptionType.Subcommand,
  name,
  description,
  options,
});

const article = (description: string) => ({ ...articleOption(description), required: true });
const file = (description: string) =>
  ({ type: ApplicationCommandOptionType.Attachment, name: 'file', description }) as const;
const url = (description: string) =>
  ({ type: ApplicationCommandOptionType.String, name: 'url', description, max_length: LONGEST_URL }) as const;
const { add, refresh, list, show: one, remove, assign, unassign } = words;

/** The articles of a server: for members who may manage it, unless the server says otherwise. */
export default {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'articles',
    description: words.description,
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    ...IN_SERVERS,
    options: [
      sub('add', add.description, [file(add.file), url(add.url)]),
      sub('refresh', refresh.description, [
        article(refresh.article),
        file(refresh.file),
        url(refresh.url),
        { type: ApplicationCommandOptionType.Boolean, name: 'paste', description: refresh.paste },
      ]),
      sub('list', list.description),
      sub('show', one.description, [article(one.article)]),
      sub('remove', remove.description, [article(remove.article)]),
      sub('assign', assign.description, [article(assign.article), channel(assign.channel)]),
      sub('unassign', unassign.description, [article(unassign.article), channel(unassign.channel)]),
    ],
  },

  async execute(interaction, context) {
    if (!interaction.inGuild()) return show(interaction, noticeCard(words.errors.serverOnly), 'user');
    const name = interaction.options.getSubcommand();
    if (name === 'add') return addArticle(interaction, context);
    if (name === 'refresh') return refreshArticle(interaction, context);
    if (name === 'list') return listArticles(interaction, context);
    if (name === 'show') return showArticle(interaction, context);
    if (name === 'remove') return askToRemove(interaction, context);
    if (name === 'assign' || name === 'unassign') return assignArticle(interaction, context, name);
    await show(interaction, noticeCard(messages.errors.unknownCommand), 'user');
  },

  async autocomplete(interaction, { library }) {
    return articleChoices(await library.engineFor(placeOf(interaction)), interaction.options.getFocused());
  },

  async submit(interaction) {
    const { customId } = interaction;
    if (interaction.inGuild() && (customId === PASTE_ID || customId.startsWith(`${PASTE_ID}:`))) {
      return previewForm(interaction);
    }
    if (interaction.inGuild() && customId.startsWith(DETAILS_ID)) {
      return fillDetails(interaction, customId.slice(DETAILS_ID.length));
    }
    await show(interaction, noticeCard(messages.errors.oldButton), 'user');
  },

  async press(interaction, context) {
    const [, what, token = ''] = interaction.customId.split(':');
    if (!interaction.inGuild()) return show(interaction, noticeCard(messages.errors.oldButton), 'user');
    if (what === 'add') return keepDraft(interaction, token, context);
    if (what === 'edit') return openDetails(interaction, token);
    if (what === 'discard') return discardDraft(interaction, token);
    if (what === 'remove') return removeArticle(interaction, token, context);
    if (what === 'keep') return keepArticle(interaction, token);
    await show(interaction, noticeCard(messages.errors.oldButton), 'user');
  },
} satisfies SlashCommand;
