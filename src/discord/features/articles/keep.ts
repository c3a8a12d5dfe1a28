import type { ButtonInteraction, ChatInputCommandInteraction } from 'discord.js';
import { noticeCard, sourceCard } from '#discord/cards/card.ts';
import { bold } from '#discord/cards/citation.ts';
import { messages } from '#discord/messages.ts';
import { chooseArticle } from '#discord/router/article-option.ts';
import type { BotContext } from '#discord/router/command.ts';
import { show } from '#discord/router/respond.ts';
import type { Article } from '#engine/index.ts';
import { listCard, removalCard } from './cards.ts';
import { createPending } from './pending.ts';
import { ownerOf, replace, tell } from './preview.ts';
import { words } from './words.ts';

type InServer = ChatInputCommandInteraction<'cached' | 'raw'>;

const removals = createPending<Article>();

/** Lists what the server's questions are answered from. */
export async function listArticles(interaction: InServer, { library, store }: BotContext): Promise<void> {
  const guild = interaction.guildId;
  const [{ articles }, own, assignments] = await Promise.all([
    library.engineFor({ guild, channels: [] }),
    store.articlesOf(guild),
    store.assignmentsOf(guild),
  ]);
  await show(interaction, listCard(articles, new Set(own.map(({ id }) => id)), assignments), 'user');
}

/** Shows what is held of an article. */
export async function showArticle(interaction: InServer, context: BotContext): Promise<void> {
  const article = await named(interaction, context);
  if (article) await show(interaction, sourceCard(article), 'user');
}

/** Asks whether one of the server's own articles is to be removed. */
export async function askToRemove(interaction: InServer, context: BotContext): Promise<void> {
  const article = await named(interaction, context);
  if (!article) return;
  const own = await context.store.articlesOf(interaction.guildId);
  if (!own.some(({ id }) => id === article.id)) {
    return show(interaction, noticeCard(words.errors.bundledStays), 'user');
  }
  const token = removals.put(ownerOf(interaction), article);
  const answers = { yes: `articles:remove:${token}`, no: `articles:keep:${token}` };
  await show(interaction, removalCard(article, answers), 'user');
}

/** Removes the article that was asked about. */
export async function removeArticle(
  interaction: ButtonInteraction<'cached' | 'raw'>,
  token: string,
  context: BotContext,
): Promise<void> {
  const owner = ownerOf(interaction);
  const article = removals.take(owner, token);
  if (article === undefined) return replace(interaction, words.errors.lost(owner));
  try {
    await context.store.removeArticle(interaction.guildId, article.id);
  } catch (error) {
    removals.putBack(owner, token, article);
    throw error;
  }
  const title = bold(article.title);
  await replace(interaction, words.removed(title));
  await tell(interaction, words.told.removed(`<@${interaction.user.id}>`, title), context);
}

/** Leaves it where it is. */
export async function keepArticle(
  interaction: ButtonInteraction<'cached' | 'raw'>,
  token: string,
): Promise<void> {
  removals.take(ownerOf(interaction), token);
  await replace(interaction, words.kept);
}

/** Makes a channel's questions go to an article first, or no longer. */
export async function assignArticle(
  interaction: InServer,
  context: BotContext,
  what: 'assign' | 'unassign',
): Promise<void> {
  const article = await named(interaction, context);
  if (!article) return;
  const channel = interaction.options.getChannel('channel', true).id;
  const changed = await context.store[what](interaction.guildId, { channel, article: article.id });
  const say = {
    assign: changed ? words.assigned : words.alreadyAssigned,
    unassign: changed ? words.unassigned : words.notAssigned,
  }[what];
  await show(interaction, noticeCard(say(bold(article.title), `<#${channel}>`)), 'user');
}

/** The article that the option names; where there is no such, that is said. */
async function named(interaction: InServer, { library }: BotContext): Promise<Article | undefined> {
  const engine = await library.engineFor({ guild: interaction.guildId, channels: [] });
  const choice = chooseArticle(engine, interaction.options.getString('article', true));
  if (choice.state === 'one') return choice.article;
  await show(interaction, noticeCard(messages.errors.unknownArticle), 'user');
  return undefined;
}
