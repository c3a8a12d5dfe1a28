import { IngestError } from '#articles/ingest/error.ts';
import { VISITS } from '#articles/limits.ts';
import { webAddress } from '#articles/web-address.ts';
import { bold } from '#discord/cards/citation.ts';
import { faultSentence } from '#discord/cards/faults.ts';
import { asDraft, takeText } from '#discord/features/articles/add.ts';
import { articleOfDraft } from '#discord/features/articles/draft.ts';
import { ownerOf } from '#discord/features/articles/owner.ts';
import { previewOf } from '#discord/features/articles/preview.ts';
import { readSource } from '#discord/features/articles/source.ts';
import { acknowledge } from '#discord/router/acknowledge.ts';
import { articleNamed } from '#discord/router/chosen-article.ts';
import type { BotContext } from '#discord/router/context.ts';
import type { CommandInServer } from '#discord/router/in-server.ts';
import { isRefusal, type Refusal, refuse, tellUser } from '#discord/router/refusal.ts';
import { show } from '#discord/router/respond.ts';
import type { Article } from '#engine/index.ts';
import type { FeedWatch, Visited } from '#store/watch.ts';
import { showWatched } from './watched.ts';

/** Begins to watch the page of an article; without one, shows what is watched. */
export async function watchPage(interaction: CommandInServer, context: BotContext): Promise<void> {
  const typed = interaction.options.getString('article');
  if (typed === null) return showWatched(interaction, context);
  const wanted = await pageFor(typed, interaction.guildId, context);
  if (isRefusal(wanted)) return show(interaction, wanted.refusal, 'user');
  const tooMany = takeText(interaction.guildId, context);
  if (tooMany) return show(interaction, tooMany.refusal, 'user');
  await acknowledge(interaction);
  await beginToWatch(interaction, wanted, context);
}

/** Reads the page once, so that its server hears at once what is in the way, or that the page has changed already. */
async function beginToWatch(
  interaction: CommandInServer,
  { article, address, channel }: WantedPage,
  context: BotContext,
): Promise<void> {
  const { store, limits, messages, clock } = context;
  const { watching: words } = messages;
  const { guildId: guild } = interaction;
  const read = await readSource({ address }, context, guild);
  if (isRefusal(read)) return show(interaction, read.refusal, 'user');
  const draft = asDraft(read, article);
  const now = await articleOfDraft(draft, guild, context);
  if (isRefusal(now)) return show(interaction, now.refusal, 'user');
  const title = bold(article.title);
  const most = limits.serverWatches;
  const begun = await store.watchPage({ ...firstVisit(clock()), guild, article: article.id, address }, most);
  if (begun === 'full') return tellUser(interaction, words.errors.tooManyPages(most));
  if (begun === 'known') return tellUser(interaction, words.alreadyWatched(title));
  const differs = now.revision !== article.revision;
  if (differs) await store.notePageTold({ guild, article: article.id, told: now.revision });
  const said = [words.watched(title, `<#${channel}>`), ...(differs ? [words.differs] : [])];
  await tellUser(interaction, said.join('\n'));
  if (differs) await show(interaction, await previewOf(draft, ownerOf(interaction), context), 'user');
}

/** Begins to watch a feed; without one, shows what is watched. What is in the feed already is not new. */
export async function watchFeed(interaction: CommandInServer, context: BotContext): Promise<void> {
  const typed = interaction.options.getString('url')?.trim();
  if (!typed) return showWatched(interaction, context);
  const wanted = await feedFor(typed, interaction.guildId, context);
  if (isRefusal(wanted)) return show(interaction, wanted.refusal, 'user');
  const tooMany = takeText(interaction.guildId, context);
  if (tooMany) return show(interaction, tooMany.refusal, 'user');
  await acknowledge(interaction);
  const { store, limits, messages } = context;
  const { watching: words } = messages;
  const feed = await readFeed(wanted.address, interaction.guildId, context);
  if (isRefusal(feed)) return show(interaction, feed.refusal, 'user');
  const begun = await store.watchFeed(feed, limits.serverFeeds);
  if (begun === 'full') return tellUser(interaction, words.errors.tooManyFeeds(limits.serverFeeds));
  const say = begun === 'new' ? words.followed : words.alreadyFollowed;
  await tellUser(interaction, say(bold(feed.title), `<#${wanted.channel}>`));
}

interface WantedPage {
  readonly article: Article;
  readonly address: string;
  /** The log channel. */
  readonly channel: string;
}

async function pageFor(typed: string, guild: string, context: BotContext): Promise<WantedPage | Refusal> {
  const { store, library, limits, messages, visitor } = context;
  const { errors, alreadyWatched } = messages.watching;
  if (!visitor) return refuse(messages.articles.errors.noFetching);
  const article = articleNamed(await library.engineFor({ guild, channels: [] }), typed);
  if (!article) return refuse(messages.errors.unknownArticle);
  const own = await store.articlesOf(guild);
  if (!own.some(({ id }) => id === article.id)) return refuse(errors.bundled);
  const address = webAddress(article.url ?? '')?.href;
  if (address === undefined) return refuse(errors.noLink);
  const watched = await store.pageWatchesOf(guild);
  if (watched.some((watch) => watch.article === article.id))
    return refuse(alreadyWatched(bold(article.title)));
  if (watched.length >= limits.serverWatches) return refuse(errors.tooManyPages(limits.serverWatches));
  const channel = await logChannelOf(guild, context);
  return typeof channel === 'string' ? { article, address, channel } : channel;
}

async function feedFor(
  typed: string,
  guild: string,
  context: BotContext,
): Promise<{ readonly address: string; readonly channel: string } | Refusal> {
  const { store, limits, messages, visitor } = context;
  const { errors, alreadyFollowed } = messages.watching;
  if (!visitor) return refuse(messages.articles.errors.noFetching);
  // A feed's own sign for its address (feed://) is not one of the web's.
  const address = webAddress(typed.replace(/^feed:(?:\/\/)?(?=https?:)/i, ''))?.href ?? typed;
  const watched = await store.feedWatchesOf(guild);
  const known = watched.find((watch) => watch.address === address);
  if (known) return refuse(alreadyFollowed(bold(known.title)));
  if (watched.length >= limits.serverFeeds) return refuse(errors.tooManyFeeds(limits.serverFeeds));
  const channel = await logChannelOf(guild, context);
  return typeof channel === 'string' ? { address, channel } : channel;
}

async function logChannelOf(guild: string, { store, messages }: BotContext): Promise<string | Refusal> {
  return (await store.settingsOf(guild)).logChannel ?? refuse(messages.watching.needsLog);
}

async function readFeed(
  address: string,
  guild: string,
  { visitor, messages, log, clock }: BotContext,
): Promise<FeedWatch | Refusal> {
  const { watching, articles } = messages;
  try {
    const sighting = await visitor?.feed(address, {}, guild);
    if (sighting === undefined) return refuse(articles.errors.noFetching);
    if (sighting.state !== 'read') return refuse(watching.errors.wait);
    const { title, entries } = sighting.read;
    return {
      ...firstVisit(clock()),
      guild,
      address,
      title: title ?? new URL(address).host,
      known: sighting.known,
      since: clock(),
      seen: entries.map(({ id }) => id).reverse(),
      offered: [],
    };
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    log.info({ code: error.code }, 'a feed could not be read');
    return refuse(faultSentence(error, messages));
  }
}

function firstVisit(now: number): Visited {
  return { known: {}, failures: 0, dueAt: now + VISITS.everyMs };
}
