import type { AutocompleteInteraction } from 'discord.js';
import { bold } from '#discord/cards/citation.ts';
import { escapeMarkdown } from '#discord/cards/markdown.ts';
import type { Choices } from '#discord/router/command.ts';
import type { BotContext, PersonalContext } from '#discord/router/context.ts';
import type { CommandInServer } from '#discord/router/in-server.ts';
import { tellUser } from '#discord/router/refusal.ts';
import { show } from '#discord/router/respond.ts';
import { watchedCard, whichCard } from './cards.ts';
import { choiceNames } from './choice-names.ts';
import { shortKey } from './ids.ts';

const MOST_CHOICES = 25;

/** A page or feed that a server has watched, as a person chooses it. */
interface WatchChoice {
  readonly value: string;
  /** What it is called where it is offered; no two are called the same. */
  readonly name: string;
  readonly title: string;
  readonly address: string;
  end(): Promise<boolean>;
}

/** Shows what a server has watched. */
export async function showWatched(interaction: CommandInServer, context: BotContext): Promise<void> {
  const { store, messages } = context;
  const { guildId: guild } = interaction;
  const [pages, feeds, titles, { logChannel }] = await Promise.all([
    store.pageWatchesOf(guild),
    store.feedWatchesOf(guild),
    titlesOf(guild, context),
    store.settingsOf(guild),
  ]);
  if (pages.length + feeds.length === 0) return tellUser(interaction, messages.watching.nothing);
  const titleOf = (article: string) => titles.get(article) ?? article;
  const card = watchedCard(pages, feeds, titleOf, logChannel === undefined, messages);
  await show(interaction, card, 'user');
}

/** Ends the watch of a page or a feed. */
export async function unwatch(interaction: CommandInServer, context: BotContext): Promise<void> {
  const { watching: words } = context.messages;
  const typed = interaction.options.getString('what', true).trim();
  const watched = await watchedIn(interaction.guildId, context);
  const isMeant = ({ title, address }: WatchChoice) =>
    address === typed || title.toLowerCase() === typed.toLowerCase();
  const picked = watched.find(({ value, name }) => value === typed || name === typed);
  const [chosen, ...others] = picked ? [picked] : watched.filter(isMeant);
  if (chosen && others.length > 0) {
    const meant = [chosen, ...others].map(({ name }) => `- ${escapeMarkdown(name)}`);
    return show(interaction, whichCard(meant, context.messages), 'user');
  }
  if (!chosen) return tellUser(interaction, words.errors.notWatched);
  await chosen.end();
  await tellUser(interaction, words.ended(bold(chosen.title)));
}

/** Offers what can be ended while its name is typed. */
export async function offerWatched(
  interaction: AutocompleteInteraction,
  context: PersonalContext,
): Promise<Choices> {
  if (interaction.guildId === null) return [];
  const typed = interaction.options.getFocused().trim().toLowerCase();
  return (await watchedIn(interaction.guildId, context))
    .filter(({ title, address }) => `${title} ${address}`.toLowerCase().includes(typed))
    .slice(0, MOST_CHOICES)
    .map(({ name, value }) => ({ name, value }));
}

async function watchedIn(guild: string, context: PersonalContext): Promise<readonly WatchChoice[]> {
  const { store, messages } = context;
  const { watching: words } = messages;
  const [pages, feeds, titles] = await Promise.all([
    store.pageWatchesOf(guild),
    store.feedWatchesOf(guild),
    titlesOf(guild, context),
  ]);
  const watched = [
    ...pages.map(({ article, address }) => ({
      kind: words.page,
      value: `page ${shortKey(article)}`,
      title: titles.get(article) ?? article,
      address,
      end: () => store.unwatchPage(guild, article),
    })),
    ...feeds.map(({ address, title }) => ({
      kind: words.feedKind,
      value: `feed ${shortKey(address)}`,
      title,
      address,
      end: () => store.unwatchFeed(guild, address),
    })),
  ];
  const names = choiceNames(watched);
  return watched.map((watch, at) => ({ ...watch, name: names[at] ?? watch.value }));
}

async function titlesOf(guild: string, { library }: PersonalContext): Promise<ReadonlyMap<string, string>> {
  const { articles } = await library.engineFor({ guild, channels: [] });
  return new Map(articles.map(({ id, title }) => [id, title]));
}
