import { ApplicationCommandOptionType, ApplicationCommandType, PermissionFlagsBits } from 'discord.js';
import { noticeCard } from '#discord/cards/components.ts';
import { clip } from '#discord/cards/text.ts';
import { reportsCard } from '#discord/features/reports/cards.ts';
import type { SlashCommand } from '#discord/router/command.ts';
import type { BotContext } from '#discord/router/context.ts';
import type { CommandInServer } from '#discord/router/in-server.ts';
import { tellUser } from '#discord/router/refusal.ts';
import { show } from '#discord/router/respond.ts';
import { IN_SERVERS, placeOf } from '#discord/router/where.ts';
import type { Report } from '#store/types.ts';

const MOST_OFFERED = 25;
/** So many are read at once: more than there is room for, to say how many are left. */
const MOST_READ = 1000;
const LONGEST_CHOICE = 100;
const { Subcommand, String: Text, Integer } = ApplicationCommandOptionType;

/** What members say is wrong with cards, for members who may manage messages, unless the server says otherwise. */
export default {
  name: 'reports',
  type: ApplicationCommandType.ChatInput,

  describe({ reports: words }) {
    const states = Object.entries(words.states).map(([value, name]) => ({ value, name }));
    const decisions = states.filter(({ value }) => value !== 'open');
    return {
      description: words.description,
      default_member_permissions: String(PermissionFlagsBits.ManageMessages),
      ...IN_SERVERS,
      options: [
        {
          type: Subcommand,
          name: 'list',
          description: words.list.description,
          options: [{ type: Text, name: 'state', description: words.list.state, choices: states }],
        },
        {
          type: Subcommand,
          name: 'resolve',
          description: words.resolve.description,
          options: [
            {
              type: Text,
              name: 'report',
              description: words.resolve.report,
              required: true,
              autocomplete: true,
            },
            {
              type: Text,
              name: 'decision',
              description: words.resolve.decision,
              required: true,
              choices: decisions,
            },
            {
              type: Integer,
              name: 'paragraph',
              description: words.resolve.paragraph,
              min_value: 1,
              max_value: 99_999,
            },
          ],
        },
      ],
    };
  },

  async execute(interaction, context) {
    if (!interaction.inGuild()) return;
    const isList = interaction.options.getSubcommand() === 'list';
    return isList ? list(interaction, context) : resolve(interaction, context);
  },

  async autocomplete(interaction, { store, messages }) {
    if (!interaction.inGuild()) return [];
    const typed = interaction.options.getFocused().toLowerCase();
    const open = await store.reportsOf(interaction.guildId, 'open', MOST_READ);
    return open
      .map(({ id, fault, question = '' }) => ({
        name: clip(`${id} · ${messages.reports.faults[fault]} · ${question}`, LONGEST_CHOICE),
        value: id,
      }))
      .filter(({ name }) => name.toLowerCase().includes(typed))
      .slice(0, MOST_OFFERED);
  },
} satisfies SlashCommand;

async function list(interaction: CommandInServer, { library, store, messages }: BotContext): Promise<void> {
  const state = (interaction.options.getString('state') ?? 'open') as Report['state'];
  const reports = await store.reportsOf(interaction.guildId, state, MOST_READ);
  const { articles } = await library.engineFor(placeOf(interaction));
  const titles = new Map(articles.map(({ id, title }) => [id, title]));
  const card =
    reports.length > 0 ? reportsCard(state, reports, titles, messages) : noticeCard(messages.reports.none);
  await show(interaction, card, 'user');
}

async function resolve(interaction: CommandInServer, { store, messages }: BotContext): Promise<void> {
  const { reports: words } = messages;
  const { options, guildId, user } = interaction;
  const id = options.getString('report', true).trim();
  const state = options.getString('decision', true) === 'accepted' ? 'accepted' : 'rejected';
  const expected = options.getInteger('paragraph');
  const decision = { state, by: user.id, ...(expected !== null && { expected }) } as const;
  const done = await store.resolveReport(guildId, id, decision);
  await tellUser(interaction, done ? words.resolved(id, words.states[state]) : words.errors.noSuchReport);
}
