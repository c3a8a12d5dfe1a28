import { bold } from '#discord/cards/citation.ts';
import { sourceCard } from '#discord/features/source/card.ts';
import { announceDone } from '#discord/router/announce.ts';
import { articleNamed } from '#discord/router/chosen-article.ts';
import type { BotContext } from '#discord/router/context.ts';
import type { CommandInServer, PressInServer } from '#discord/router/in-server.ts';
import { isRefusal, type Refusal, refuse, tellInPlace, tellUser } from '#discord/router/refusal.ts';
import { show } from '#discord/router/respond.ts';
import type { Article } from '#engine/index.ts';
import { listCard, removalCard } from './cards.ts';
import { ownerOf } from './owner.ts';
import { unfinishedOf } from './unfinished.ts';

/** Lists what the server's questions are answered from. */
export async function listArticles(interaction: CommandInServer, context: BotContext): Promise<void> {
  const { library, store, messages } = context;
  const guild = interaction.guildId;
  const [{ articles }, own, assignments] = await Promise.all([
    library.engineFor({ guild, channels: [] }),
    store.articlesOf(guild),
    store.assignmentsOf(guild),
  ]);
  const ids = new Set(own.map(({ id }) => id));
  await show(interaction, listCard(articles, ids, assignments, messages), 'user');
}

/** Shows what is held of an article. */
export async function showArticle(interaction: CommandInServer, context: BotContext): Promise<void> {
  const article = await namedIn(interaction, context);
  const card = isRefusal(article) ? article.refusal : sourceCard(article, context.messages);
  await show(interaction, card, 'user');
}

/** Asks whether one of the server's own articles is to be removed. */
export async function askToRemove(interaction: CommandInServer, context: BotContext): Promise<void> {
  const { store, messages } = context;
  const article = await namedIn(interaction, context);
  if (isRefusal(article)) return show(interaction, article.refusal, 'user');
  const own = await store.articlesOf(interaction.guildId);
  if (!own.some(({ id }) => id === article.id)) {
    return tellUser(interaction, messages.articles.errors.bundledStays);
  }
  const token = unfinishedOf(context).removals.put(ownerOf(interaction), article);
  await show(interaction, removalCard(article, token, messages), 'user');
}

/** Removes the article that was asked about. */
export async function removeArticle(
  interaction: PressInServer,
  token: string,
  context: BotContext,
): Promise<void> {
  const { articles: words } = context.messages;
  const owner = ownerOf(interaction);
  const article = unfinishedOf(context).removals.take(owner, token);
  if (article === undefined) return tellInPlace(interaction, words.errors.lost(owner));
  try {
    await context.store.removeArticle(interaction.guildId, article.id);
  } catch (error) {
    unfinishedOf(context).removals.putBack(owner, token, article);
    throw error;
  }
  const title = bold(article.title);
  await tellInPlace(interaction, words.removed(title));
  const { told } = context.publicMessages.articles;
  await announceDone(interaction, told.removed(`<@${interaction.user.id}>`, title), context);
}

/** Leaves it where it is. */
export async function keepArticle(
  interaction: PressInServer,
  token: string,
  context: BotContext,
): Promise<void> {
  unfinishedOf(context).removals.take(ownerOf(interaction), token);
  await tellInPlace(interaction, context.messages.articles.kept);
}

/** Makes a channel's questions go to an article first, or no longer. */
export async function assignArticle(
  interaction: CommandInServer,
  context: BotContext,
  what: 'assign' | 'unassign',
): Promise<void> {
  const { store, messages } = context;
  const { articles: words } = messages;
  const article = await namedIn(interaction, context);
  if (isRefusal(article)) return show(interaction, article.refusal, 'user');
  const channel = interaction.options.getChannel('channel', true).id;
  const changed = await store[what](interaction.guildId, { channel, article: article.id });
  const say = {
    assign: changed ? words.assigned : words.alreadyAssigned,
    unassign: changed ? words.unassigned : words.notAssigned,
  }[what];
  await tellUser(interaction, say(bold(article.title), `<#${channel}>`));
}

/** The article that the option names. */
async function namedIn(
  interaction: CommandInServer,
  { library, messages }: BotContext,
): Promise<Article | Refusal> {
  const engine = await library.engineFor({ guild: interaction.guildId, channels: [] });
  const article = articleNamed(engine, interaction.options.getString('article', true));
  return article ?? refuse(messages.errors.unknownArticle);
}
