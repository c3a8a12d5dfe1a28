import { type Manuscript, newIdFor } from '#articles/manuscript.ts';
import { bold } from '#discord/cards/citation.ts';
import { affectedShares } from '#discord/features/corrections/affected.ts';
import { affectedCard } from '#discord/features/corrections/cards.ts';
import { tellOfChange } from '#discord/features/corrections/tell.ts';
import { announceDone } from '#discord/router/announce.ts';
import { messagesInPlace } from '#discord/router/audience.ts';
import type { BotContext } from '#discord/router/context.ts';
import type { PressInServer } from '#discord/router/in-server.ts';
import { tellInPlace, tellUser } from '#discord/router/refusal.ts';
import { show } from '#discord/router/respond.ts';
import type { Article } from '#engine/index.ts';
import { ownerOf } from './owner.ts';

/** Keeps a new article for the server of the pressed button, and says so there and in its log channel. */
export async function addToServer(
  interaction: PressInServer,
  manuscript: Manuscript,
  context: BotContext,
): Promise<void> {
  const { library, store, messages } = context;
  const { articles: words } = messages;
  const { guild, user } = ownerOf(interaction);
  const full = await roomFor(manuscript, guild, context);
  if (full) return tellInPlace(interaction, full);
  const entry = { ...manuscript, guild, addedBy: user, addedAt: context.clock() };
  const held = (await library.engineFor({ guild, channels: [] })).articles;
  const finder = library.finderFor({ guild, channels: [] });
  const { revision } = await finder.read('new', manuscript.metadata, manuscript.body);
  const twin = held.find((each) => each.revision === revision);
  const taken = [...library.bundled, ...(await store.articlesOf(guild))];
  while (!(await store.addArticle({ ...entry, id: newIdFor(manuscript.metadata.title, taken) }))) {
    // Somebody has added one of the same title in between.
    taken.push(...(await store.articlesOf(guild)));
  }
  const title = bold(manuscript.metadata.title);
  const same = twin ? [words.sameTwice(bold(twin.title))] : [];
  void library.prepareServer(guild);
  await tellInPlace(interaction, [words.added(title), ...same].join('\n'));
  const { told } = context.publicMessages.articles;
  await announceDone(interaction, told.added(`<@${user}>`, title), context);
}

/** Puts a text in the place of an article's, and says which shared cards quote what has changed. */
export async function replaceInServer(
  interaction: PressInServer,
  manuscript: Manuscript,
  before: Article,
  context: BotContext,
): Promise<void> {
  const { library, store, messages } = context;
  const { articles: words } = messagesInPlace(interaction, context);
  const owner = ownerOf(interaction);
  const { guild, user } = owner;
  const { id } = before;
  const entry = { ...manuscript, guild, id, addedBy: user, addedAt: context.clock() };
  const full = await roomFor(manuscript, guild, context, id);
  if (full) return tellInPlace(interaction, full);
  const isThere = await store.replaceArticle(entry);
  const after = (await library.engineFor({ guild, channels: [] })).articles.find((each) => each.id === id);
  if (!isThere || !after) return tellInPlace(interaction, words.errors.lost(owner));
  void library.prepareServer(guild);
  await tellInPlace(interaction, words.replaced(bold(after.title)));
  const affected = await affectedShares(guild, context);
  if (affected.length > 0) {
    const titles = new Map([[id, after.title]]);
    await show(interaction, affectedCard(affected, titles, messages), 'user');
  }
  const options = { ...context, rest: interaction.client.rest };
  const announced = await tellOfChange({ before, after }, guild, affected, options);
  if (announced === 'unreachable') await tellUser(interaction, messages.errors.logUnreachable);
}

/** Why a server has no room for a text, in one sentence; undefined where it has. `id` is what it takes the place of. */
export async function roomFor(
  { body }: Manuscript,
  guild: string,
  { store, limits, messages }: BotContext,
  id?: string,
): Promise<string | undefined> {
  const { errors } = messages.articles;
  const others = (await store.articlesOf(guild)).filter((each) => each.id !== id);
  if (others.length >= limits.serverArticles) return errors.tooMany(limits.serverArticles);
  const characters = others.reduce((sum, each) => sum + each.body.length, body.length);
  const { serverCharacters } = limits;
  return characters > serverCharacters ? errors.tooMuchText(serverCharacters) : undefined;
}
