import {
  type APIApplicationCommandChannelOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  PermissionFlagsBits,
} from 'discord.js';
import { addArticle, pasteFormFor, refreshArticle } from '#discord/features/articles/add.ts';
import { articleHandlers } from '#discord/features/articles/handlers.ts';
import { askToRemove, assignArticle, listArticles, showArticle } from '#discord/features/articles/keep.ts';
import { watchHandlers } from '#discord/features/watching/handlers.ts';
import { watchFeed, watchPage } from '#discord/features/watching/watch.ts';
import { offerWatched, unwatch } from '#discord/features/watching/watched.ts';
import type { SlashCommand } from '#discord/router/command.ts';
import { articleOption, offerArticles } from '#discord/router/options.ts';
import { tellUser } from '#discord/router/refusal.ts';
import { IN_SERVERS } from '#discord/router/where.ts';

const LONGEST_URL = 1000;

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

/** The articles of a server: for members who may manage it, unless the server says otherwise. */
export default {
  name: 'articles',
  type: ApplicationCommandType.ChatInput,
  opensFormLater: true,

  describe({ articles: words, watching }) {
    const { add, refresh, list, show, remove, assign, unassign } = words;
    return {
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
        sub('show', show.description, [article(show.article)]),
        sub('watch', watching.watch.description, [articleOption(watching.watch.article)]),
        sub('feed', watching.feed.description, [url(watching.feed.url)]),
        sub('unwatch', watching.unwatch.description, [
          { ...articleOption(watching.unwatch.what, 'what'), required: true },
        ]),
        sub('remove', remove.description, [article(remove.article)]),
        sub('assign', assign.description, [article(assign.article), channel(assign.channel)]),
        sub('unassign', unassign.description, [article(unassign.article), channel(unassign.channel)]),
      ],
    };
  },

  formOf: pasteFormFor,

  async execute(interaction, context) {
    const { errors } = context.messages;
    if (!interaction.inGuild()) return tellUser(interaction, errors.serverOnly);
    const name = interaction.options.getSubcommand();
    if (name === 'add') return addArticle(interaction, context);
    if (name === 'refresh') return refreshArticle(interaction, context);
    if (name === 'list') return listArticles(interaction, context);
    if (name === 'show') return showArticle(interaction, context);
    if (name === 'watch') return watchPage(interaction, context);
    if (name === 'feed') return watchFeed(interaction, context);
    if (name === 'unwatch') return unwatch(interaction, context);
    if (name === 'remove') return askToRemove(interaction, context);
    if (name === 'assign' || name === 'unassign') return assignArticle(interaction, context, name);
    await tellUser(interaction, errors.unknownCommand);
  },

  autocomplete: (interaction, context) =>
    interaction.options.getSubcommand() === 'unwatch'
      ? offerWatched(interaction, context)
      : offerArticles(interaction, context),
  handlers: [...articleHandlers, ...watchHandlers],
} satisfies SlashCommand;
