import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  PermissionFlagsBits,
} from 'discord.js';
import { bold } from '#discord/cards/citation.ts';
import { settingsCard } from '#discord/features/settings/card.ts';
import { changeSharing, chooseLogChannel } from '#discord/features/settings/change.ts';
import { languageNamed, languageTitle } from '#discord/features/settings/language-name.ts';
import { rolesLeft } from '#discord/features/settings/roles-left.ts';
import { articleNamed } from '#discord/router/chosen-article.ts';
import type { SlashCommand } from '#discord/router/command.ts';
import type { BotContext } from '#discord/router/context.ts';
import type { CommandInServer } from '#discord/router/in-server.ts';
import { articleChoices, articleOption } from '#discord/router/options.ts';
import { tellUser } from '#discord/router/refusal.ts';
import { show } from '#discord/router/respond.ts';
import { IN_SERVERS } from '#discord/router/where.ts';
import type { SettingChange, Visibility } from '#store/types.ts';

const { Subcommand, Boolean: YesOrNo, Channel, Role, String: Text } = ApplicationCommandOptionType;
const TEXT_CHANNELS: (ChannelType.GuildText | ChannelType.GuildAnnouncement)[] = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
];
const AS_SERVER = 'as_server';
const AUTOMATIC = 'automatic';

/** What a server decides: for members who may manage it, unless the server says otherwise. */
export default {
  name: 'settings',
  type: ApplicationCommandType.ChatInput,

  describe: (messages, tags) => {
    const { settings: words } = messages;
    return {
      description: words.description,
      default_member_permissions: String(PermissionFlagsBits.ManageGuild),
      ...IN_SERVERS,
      options: [
        { type: Subcommand, name: 'show', description: words.show.description },
        {
          type: Subcommand,
          name: 'sharing',
          description: words.sharing.description,
          options: [
            { type: Role, name: 'role', description: words.sharing.role, required: true },
            { type: YesOrNo, name: 'allowed', description: words.sharing.allowed, required: true },
          ],
        },
        {
          type: Subcommand,
          name: 'log',
          description: words.log.description,
          options: [
            { type: Channel, name: 'channel', description: words.log.channel, channel_types: TEXT_CHANNELS },
          ],
        },
        {
          type: Subcommand,
          name: 'answers',
          description: words.answers.description,
          options: [
            {
              type: Text,
              name: 'visibility',
              description: words.answers.visibility,
              required: true,
              choices: [
                ...Object.entries(words.visibilities).map(([value, name]) => ({ name, value })),
                { name: words.asServer, value: AS_SERVER },
              ],
            },
            {
              type: Channel,
              name: 'channel',
              description: words.answers.channel,
              channel_types: [...TEXT_CHANNELS, ChannelType.GuildForum],
            },
          ],
        },
        {
          type: Subcommand,
          name: 'language',
          description: words.language.description,
          options: [
            {
              type: Text,
              name: 'language',
              description: words.language.language,
              required: true,
              choices: [
                { name: words.language.automatic, value: AUTOMATIC },
                ...tags.map((tag) => ({ name: languageTitle(tag, messages), value: tag })),
              ],
            },
          ],
        },
        {
          type: Subcommand,
          name: 'article',
          description: words.article.description,
          options: [
            { ...articleOption(words.article.article), required: true },
            { type: YesOrNo, name: 'on', description: words.article.on, required: true },
          ],
        },
      ],
    };
  },

  async execute(interaction, context) {
    const { errors } = context.messages;
    if (!interaction.inGuild()) return tellUser(interaction, errors.serverOnly);
    const name = interaction.options.getSubcommand();
    if (name === 'show') return showSettings(interaction, context);
    const said = await (SETTERS[name]?.(interaction, context) ?? errors.unknownCommand);
    await tellUser(interaction, said);
  },

  async autocomplete(interaction, { library: { bundled } }) {
    return articleChoices({ articles: bundled }, interaction.options.getFocused());
  },
} satisfies SlashCommand;

/** By subcommand: does it, and returns what to say. */
const SETTERS: Readonly<
  Record<string, (interaction: CommandInServer, context: BotContext) => Promise<string>>
> = {
  sharing(interaction, context) {
    const role = interaction.options.getRole('role', true).id;
    return changeSharing(interaction, role, interaction.options.getBoolean('allowed', true), context);
  },

  log(interaction, context) {
    return chooseLogChannel(interaction, interaction.options.getChannel('channel')?.id, context);
  },

  async answers(interaction, { store, messages: { settings: words } }) {
    const chosen = interaction.options.getString('visibility', true);
    const channel = interaction.options.getChannel('channel')?.id;
    const value = chosen === AS_SERVER ? undefined : (chosen as Visibility);
    const change: SettingChange = {
      name: 'visibility',
      ...(channel !== undefined && { channel }),
      ...(value !== undefined && { value }),
    };
    await store.changeSetting(interaction.guildId, change);
    const { visibility } = await store.settingsOf(interaction.guildId);
    const place = channel === undefined ? words.inServer : words.inChannel(`<#${channel}>`);
    return words.answersSet(place, words.visibilities[value ?? visibility]);
  },

  async language(interaction, { store, messages }) {
    const chosen = interaction.options.getString('language', true);
    const change = { name: 'language', ...(chosen !== AUTOMATIC && { language: chosen }) } as const;
    await store.changeSetting(interaction.guildId, change);
    const { settings: words } = messages;
    return chosen === AUTOMATIC ? words.languageUnset : words.languageSet(languageNamed(chosen, messages));
  },

  async article(interaction, { library, store, messages: { settings: words } }) {
    const typed = interaction.options.getString('article', true);
    const article = articleNamed({ articles: library.bundled }, typed);
    if (!article) return words.errors.notBundled;
    const on = interaction.options.getBoolean('on', true);
    const { id, title } = article;
    await store.changeSetting(interaction.guildId, { name: 'hidden_article', article: id, hidden: !on });
    return on ? words.articleOn(bold(title)) : words.articleOff(bold(title));
  },
};

async function showSettings(
  interaction: CommandInServer,
  { library, store, messages }: BotContext,
): Promise<void> {
  const titles = new Map(library.bundled.map(({ id, title }) => [id, title]));
  const settings = await store.settingsOf(interaction.guildId);
  const { guild } = interaction;
  const shareRoles = guild ? rolesLeft(guild, settings) : settings.shareRoles;
  await show(interaction, settingsCard({ ...settings, shareRoles }, titles, messages), 'user');
}
