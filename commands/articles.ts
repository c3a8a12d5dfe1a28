import {
  type APIApplicationCommandChannelOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  PermissionFlagsBits,
} from 'discord.js';
import { articleChoices, articleOption } from '../src/discord/articles.ts';
import { noticeCard } from '../src/discord/card.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { messages } from '../src/discord/messages.ts';
import { show } from '../src/discord/respond.ts';
import { addDraft, discardDraft, openForm, PASTE_ID, previewForm } from '../src/discord/shelf/add.ts';
import {
  askToRemove,
  assignArticle,
  keepArticle,
  listArticles,
  removeArticle,
  showArticle,
} from '../src/discord/shelf/keep.ts';
import { words } from '../src/discord/shelf/words.ts';
import { IN_SERVERS, placeOf } from '../src/discord/where.ts';

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
const { add, list, show: one, remove, assign, unassign } = words;

/** The articles of a server: for members who may manage it, unless the server says otherwise. */
export default {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'articles',
    description: words.description,
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    ...IN_SERVERS,
    options: [
      sub('add', add.description),
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
    if (name === 'add') return openForm(interaction);
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
    if (interaction.inGuild() && interaction.customId === PASTE_ID) return previewForm(interaction);
    await show(interaction, noticeCard(messages.errors.oldButton), 'user');
  },

  async press(interaction, context) {
    const [, what, token = ''] = interaction.customId.split(':');
    if (!interaction.inGuild()) return show(interaction, noticeCard(messages.errors.oldButton), 'user');
    if (what === 'add') return addDraft(interaction, token, context);
    if (what === 'discard') return discardDraft(interaction, token);
    if (what === 'remove') return removeArticle(interaction, token, context);
    if (what === 'keep') return keepArticle(interaction, token);
    await show(interaction, noticeCard(messages.errors.oldButton), 'user');
  },
} satisfies SlashCommand;
