import type { ChatInputCommandInteraction } from 'discord.js';
import type { Reading } from '#articles/ingest/reading.ts';
import type { Messages } from '#discord/messages/messages.ts';
import { acknowledge } from '#discord/router/acknowledge.ts';
import { articleNamed } from '#discord/router/chosen-article.ts';
import type { BotContext, PersonalContext } from '#discord/router/context.ts';
import type { ModalForm } from '#discord/router/handler.ts';
import type { CommandInServer, PressInServer, SubmitInServer } from '#discord/router/in-server.ts';
import { isRefusal, type Refusal, refuse, tellUser } from '#discord/router/refusal.ts';
import { openForm, show } from '#discord/router/respond.ts';
import { type Article, type Metadata, metadataOf } from '#engine/index.ts';
import type { Draft } from './draft.ts';
import { articleForm } from './form.ts';
import { refusedForm } from './form-again.ts';
import { pasteFormId, replaceFormId } from './ids.ts';
import { ownerOf } from './owner.ts';
import { readForm } from './pasted.ts';
import { previewOf } from './preview.ts';
import { type ArticleSource, readSource, sourceIn } from './source.ts';
import { unfinishedOf } from './unfinished.ts';

/** Takes a new article from a file or an address. */
export async function addArticle(interaction: CommandInServer, context: BotContext): Promise<void> {
  const source = sourceIn(interaction);
  if (source) await previewSource(interaction, source, context);
}

/** The form in which a new article is pasted. */
export function pasteForm(messages: Messages): ModalForm {
  return articleForm(pasteFormId.write(true), messages);
}

/** The form that opens if neither a file nor an address is given. */
export function pasteFormFor(
  interaction: ChatInputCommandInteraction,
  { messages }: PersonalContext,
): ModalForm | undefined {
  const isAsked = interaction.inGuild() && interaction.options.getSubcommand() === 'add';
  return isAsked && !sourceIn(interaction) ? pasteForm(messages) : undefined;
}

/** Takes another text for one of the server's own articles: from a file, its address, or pasted. */
export async function refreshArticle(interaction: CommandInServer, context: BotContext): Promise<void> {
  const { options, guildId } = interaction;
  const { messages, library, store } = context;
  const engine = await library.engineFor({ guild: guildId, channels: [] });
  const article = articleNamed(engine, options.getString('article', true));
  if (!article) return tellUser(interaction, messages.errors.unknownArticle);
  const own = await store.articlesOf(guildId);
  if (!own.some(({ id }) => id === article.id)) {
    return tellUser(interaction, messages.articles.errors.bundledNotRefreshed);
  }
  const isPasted = options.getBoolean('paste') ?? article.url === undefined;
  const source = sourceIn(interaction) ?? (isPasted ? undefined : { address: article.url ?? '' });
  if (source) return previewSource(interaction, source, context, article);
  const token = unfinishedOf(context).replacements.put(ownerOf(interaction), article);
  const form = articleForm(replaceFormId.write(token), messages, article);
  await openForm(interaction, form, messages.errors.tryAgain);
}

/** Shows what was pasted or attached in the form as the article that it would be; nothing is kept yet. */
export async function previewPasted(interaction: SubmitInServer, context: BotContext): Promise<void> {
  const tooMany = takeText(interaction.guildId, context);
  if (tooMany) return show(interaction, tooMany.refusal, 'user');
  const draft = await readForm(interaction, {}, context);
  const card = isRefusal(draft)
    ? refusedForm(interaction, draft, context)
    : await previewOf(draft, ownerOf(interaction), context);
  await show(interaction, card, 'user');
}

/** The same for what is to take the place of another article, once. */
export async function previewReplacement(
  interaction: SubmitInServer,
  token: string,
  context: BotContext,
): Promise<void> {
  const owner = ownerOf(interaction);
  const tooMany = takeText(interaction.guildId, context);
  if (tooMany) return show(interaction, tooMany.refusal, 'user');
  const replaces = unfinishedOf(context).replacements.take(owner, token);
  if (!replaces) return tellUser(interaction, context.messages.articles.errors.lost(owner));
  const draft = await readForm(interaction, stillTrueOf(replaces), context);
  if (isRefusal(draft)) unfinishedOf(context).replacements.putBack(owner, token, replaces);
  const card = isRefusal(draft)
    ? refusedForm(interaction, draft, context)
    : await previewOf({ ...draft, replaces }, owner, context);
  await show(interaction, card, 'user');
}

/** Shows what is read of a source as the article that it would be, or as the text that would take another's place. */
export async function previewSource(
  interaction: CommandInServer | PressInServer,
  source: ArticleSource,
  context: BotContext,
  replaces?: Article,
): Promise<void> {
  const tooMany = takeText(interaction.guildId, context);
  if (tooMany) return show(interaction, tooMany.refusal, 'user');
  await acknowledge(interaction);
  const read = await readSource(source, context, interaction.guildId);
  const card = isRefusal(read)
    ? read.refusal
    : await previewOf(asDraft(read, replaces), ownerOf(interaction), context);
  await show(interaction, card, 'user');
}

/** Counts a new text of a server; refused where it has brought as many as it may for now. */
export function takeText(guild: string, context: BotContext): Refusal | undefined {
  const { limits, messages } = context;
  const permit = unfinishedOf(context).texts.take(guild);
  if (permit.ok) return undefined;
  const minutes = Math.ceil(permit.seconds / 60);
  return refuse(messages.articles.errors.tooManyTexts(limits.textsAnHour, minutes));
}

/** What is known of an article, but for the day on which its text was taken: another one is taken now. */
function stillTrueOf(article: Article): Partial<Metadata> {
  const { retrieved: _, ...rest } = metadataOf(article);
  return rest;
}

/** A reading as a draft. What the page does not say of itself stays as it was held. */
export function asDraft(read: Reading, replaces: Article | undefined): Draft {
  if (!replaces) return read;
  return { ...read, metadata: { ...stillTrueOf(replaces), ...read.metadata }, replaces };
}
