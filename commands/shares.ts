import { ApplicationCommandOptionType, ApplicationCommandType, PermissionFlagsBits } from 'discord.js';
import { articleChoices, articleOption, chooseArticle } from '../src/discord/articles.ts';
import { noticeCard } from '../src/discord/card.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { messages } from '../src/discord/messages.ts';
import { show } from '../src/discord/respond.ts';
import { sharesCard } from '../src/discord/shares-card.ts';
import { IN_SERVERS, placeOf } from '../src/discord/where.ts';

const { shares: words } = messages.commands;
const MOST_SHOWN = 25;

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
    ],
  },

  async execute(interaction, { library, store }) {
    if (!interaction.inGuild()) return;
    const engine = await library.engineFor(placeOf(interaction));
    const typed = interaction.options.getString('article');
    const choice = chooseArticle(engine, typed);
    // An article that is gone still has its shares: then what was typed is taken for its id.
    const article = choice.state === 'one' ? choice.article.id : typed;
    const channel = interaction.options.getChannel('channel')?.id;
    const sharer = interaction.options.getUser('member')?.id;
    const filter = { ...(channel && { channel }), ...(sharer && { sharer }), ...(article && { article }) };
    const shares = await store.sharesOf(interaction.guildId, filter, MOST_SHOWN);
    const titles = new Map(engine.articles.map(({ id, title }) => [id, title]));
    const card = shares.length > 0 ? sharesCard(shares, titles) : noticeCard(messages.noShares);
    await show(interaction, card, 'user');
  },

  async autocomplete(interaction, { library }) {
    return articleChoices(await library.engineFor(placeOf(interaction)), interaction.options.getFocused());
  },
} satisfies SlashCommand;
