import { bold } from '#discord/cards/citation.ts';
import { mention } from '#discord/cards/mentions.ts';
import { asDraft, previewSource, takeText } from '#discord/features/articles/add.ts';
import { articleOfDraft, manuscriptOf } from '#discord/features/articles/draft.ts';
import { replaceInServer, roomFor } from '#discord/features/articles/kept.ts';
import { ownerOf } from '#discord/features/articles/owner.ts';
import { previewOf } from '#discord/features/articles/preview.ts';
import { readSource } from '#discord/features/articles/source.ts';
import { acknowledge } from '#discord/router/acknowledge.ts';
import type { BotContext } from '#discord/router/context.ts';
import type { IdHandler } from '#discord/router/handler.ts';
import type { PressInServer } from '#discord/router/in-server.ts';
import { isRefusal, tellInPlace, tellUser } from '#discord/router/refusal.ts';
import { show } from '#discord/router/respond.ts';
import { forManagers } from '#discord/router/restricted.ts';
import type { Article } from '#engine/index.ts';
import { type ChangedPage, changedPageIds, type EntryRef, entryId, shortKey } from './ids.ts';

/** The buttons of the cards about watched pages and feeds, for members who may manage the server. */
export const watchHandlers: readonly IdHandler[] = [
  forManagers(changedPageIds.replace, replacePage),
  forManagers(changedPageIds.ignore, ignoreChange),
  forManagers(entryId, previewEntry),
];

/** Puts the page's text in the place of the article's; where it is another by now, shows it first. */
async function replacePage(
  interaction: PressInServer,
  { key, revision }: ChangedPage,
  context: BotContext,
): Promise<void> {
  const { messages, publicMessages, store } = context;
  const { guildId: guild } = interaction;
  const article = await ownArticle(guild, key, context);
  if (!article) return tellInPlace(interaction, publicMessages.watching.errors.articleGone);
  const tooMany = takeText(guild, context);
  if (tooMany) return show(interaction, tooMany.refusal, 'user');
  await acknowledge(interaction);
  const read = await readSource({ address: article.url ?? '' }, context, guild);
  if (isRefusal(read)) return show(interaction, read.refusal, 'user');
  const draft = asDraft(read, article);
  const after = await articleOfDraft(draft, guild, context);
  if (isRefusal(after)) return show(interaction, after.refusal, 'user');
  const manuscript = manuscriptOf(draft);
  const full = manuscript && (await roomFor(manuscript, guild, context, article.id));
  if (full) return tellUser(interaction, full);
  if (after.revision === article.revision) {
    await tellInPlace(interaction, publicMessages.articles.sameText(bold(article.title)));
  } else if (after.revision === revision && manuscript) {
    await replaceInServer(interaction, manuscript, article, context);
  } else {
    await tellUser(interaction, messages.watching.changedAgain);
    return show(interaction, await previewOf(draft, ownerOf(interaction), context), 'user');
  }
  await store.notePageTold({ guild, article: article.id });
}

/** Leaves the article as it is, until its page changes again. */
async function ignoreChange(
  interaction: PressInServer,
  { key, revision }: ChangedPage,
  context: BotContext,
): Promise<void> {
  const { publicMessages, store } = context;
  const { guildId: guild, user } = interaction;
  const article = await ownArticle(guild, key, context);
  if (!article) return tellInPlace(interaction, publicMessages.watching.errors.articleGone);
  const { watching: words } = publicMessages;
  await tellInPlace(interaction, words.ignored(bold(article.title), mention(user.id, publicMessages)));
  await store.notePageTold({ guild, article: article.id, told: revision });
}

/** Shows the page of a feed's entry to whoever pressed, as `/articles add` would. */
async function previewEntry(
  interaction: PressInServer,
  { key, entry }: EntryRef,
  context: BotContext,
): Promise<void> {
  const feeds = await context.store.feedWatchesOf(interaction.guildId);
  const feed = feeds.find(({ address }) => shortKey(address) === key);
  const link = feed?.offered.find(({ id }) => id === entry)?.link;
  if (link === undefined) return tellUser(interaction, context.messages.watching.errors.entryGone);
  await previewSource(interaction, { address: link }, context);
}

/** The server's own article that a key stands for. */
async function ownArticle(
  guild: string,
  key: string,
  { library, store }: BotContext,
): Promise<Article | undefined> {
  const own = (await store.articlesOf(guild)).find(({ id }) => shortKey(id) === key);
  const { articles } = await library.engineFor({ guild, channels: [] });
  return articles.find(({ id }) => id === own?.id);
}
