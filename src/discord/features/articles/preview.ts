import { keepLeftOut } from '#articles/ingest/body.ts';
import type { ParagraphChange } from '#articles/paragraph-changes.ts';
import { bold } from '#discord/cards/citation.ts';
import { type Card, noticeCard } from '#discord/cards/components.ts';
import type { BotContext, PersonalContext } from '#discord/router/context.ts';
import type { ModalForm } from '#discord/router/handler.ts';
import type { PressInServer, SubmitInServer } from '#discord/router/in-server.ts';
import { isRefusal, tellInPlace, tellUser } from '#discord/router/refusal.ts';
import { redraw, show } from '#discord/router/respond.ts';
import type { Article } from '#engine/index.ts';
import { StoreError } from '#store/types.ts';
import { previewCard } from './cards.ts';
import { articleOfDraft, type Draft, manuscriptOf } from './draft.ts';
import { detailsForm, readDetails } from './form.ts';
import { refusedForm } from './form-again.ts';
import { detailsFormId } from './ids.ts';
import { addToServer, replaceInServer } from './kept.ts';
import { ownerOf } from './owner.ts';
import type { Owner } from './pending.ts';
import { unfinishedOf } from './unfinished.ts';

/** A draft as the article that it would be, with the buttons that decide on it; nothing is kept yet. */
export async function previewOf(draft: Draft, owner: Owner, context: BotContext): Promise<Card> {
  const { messages } = context;
  const article = await articleOfDraft(draft, owner.guild, context);
  if (isRefusal(article)) return article.refusal;
  if (draft.replaces?.revision === article.revision) {
    return noticeCard(messages.articles.sameText(bold(draft.replaces.title)));
  }
  const changes = await changesTo(article, draft, owner, context);
  return previewCard(
    article,
    { ...draft, changes },
    unfinishedOf(context).drafts.put(owner, draft),
    messages,
  );
}

/** What differs from the article that a draft is to take the place of; nothing where there is no such article. */
async function changesTo(
  article: Article,
  { replaces }: Draft,
  { guild }: Owner,
  { library }: BotContext,
): Promise<readonly ParagraphChange[]> {
  return replaces ? library.finderFor({ guild, channels: [] }).changes(replaces, article) : [];
}

/** Keeps the article of a preview, once. */
export async function keepDraft(
  interaction: PressInServer,
  token: string,
  context: BotContext,
): Promise<void> {
  const owner = ownerOf(interaction);
  const draft = unfinishedOf(context).drafts.take(owner, token);
  const manuscript = draft && manuscriptOf(draft);
  if (!draft || !manuscript) return tellInPlace(interaction, context.messages.articles.errors.lost(owner));
  try {
    if (draft.replaces) await replaceInServer(interaction, manuscript, draft.replaces, context);
    else await addToServer(interaction, manuscript, context);
  } catch (error) {
    if (error instanceof StoreError) unfinishedOf(context).drafts.putBack(owner, token, draft);
    throw error;
  }
}

/** Forgets the article of a preview. */
export async function discardDraft(
  interaction: PressInServer,
  token: string,
  context: BotContext,
): Promise<void> {
  const { messages } = context;
  unfinishedOf(context).drafts.take(ownerOf(interaction), token);
  await tellInPlace(interaction, messages.articles.discarded);
}

/** Takes a part that was left out into the article of a preview. */
export async function takeLeftOutIn(
  interaction: PressInServer,
  { token, at }: { readonly token: string; readonly at: number },
  context: BotContext,
): Promise<void> {
  const { messages } = context;
  const owner = ownerOf(interaction);
  const draft = unfinishedOf(context).drafts.take(owner, token);
  if (!draft) return tellInPlace(interaction, messages.articles.errors.lost(owner));
  await redraw(interaction, await previewOf(keepLeftOut(draft, at), owner, context));
}

/** Shows what was left out of a preview's article from a part on. */
export async function showLeftOut(
  interaction: PressInServer,
  { token, at }: { readonly token: string; readonly at: number },
  context: BotContext,
): Promise<void> {
  const { messages } = context;
  const owner = ownerOf(interaction);
  const draft = unfinishedOf(context).drafts.see(owner, token);
  const article = draft && (await articleOfDraft(draft, owner.guild, context));
  if (!draft || !article || isRefusal(article))
    return tellInPlace(interaction, messages.articles.errors.lost(owner));
  const changes = await changesTo(article, draft, owner, context);
  await redraw(interaction, previewCard(article, { ...draft, changes }, token, messages, at));
}

/** The form with what is known of a preview's article, if that is still undecided. */
export function detailsOf(
  interaction: PressInServer,
  token: string,
  context: PersonalContext,
): ModalForm | undefined {
  const draft = unfinishedOf(context).drafts.see(ownerOf(interaction), token);
  return draft && detailsForm(detailsFormId.write(token), context.messages, draft.metadata);
}

/** Shows the preview again, with what was filled in. */
export async function fillDetails(
  interaction: SubmitInServer,
  token: string,
  context: BotContext,
): Promise<void> {
  const { messages } = context;
  const owner = ownerOf(interaction);
  const draft = unfinishedOf(context).drafts.see(owner, token);
  if (!draft) return tellUser(interaction, messages.articles.errors.lost(owner));
  const metadata = readDetails(interaction, draft.metadata, messages);
  if (isRefusal(metadata)) return show(interaction, refusedForm(interaction, metadata, context), 'user');
  unfinishedOf(context).drafts.take(owner, token);
  const card = await previewOf({ ...draft, metadata }, owner, context);
  if (interaction.isFromMessage()) await redraw(interaction, card);
  else await show(interaction, card, 'user');
}
