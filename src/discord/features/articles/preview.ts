import type { ButtonInteraction, ModalSubmitInteraction, RepliableInteraction } from 'discord.js';
import { newIdFor } from '#articles/manuscript.ts';
import type { Revised } from '#articles/revisions.ts';
import { type Card, noticeCard } from '#discord/cards/card.ts';
import { bold } from '#discord/cards/citation.ts';
import { escapeMarkdown } from '#discord/cards/markdown.ts';
import { affectedShares } from '#discord/features/corrections/affected.ts';
import { affectedCard } from '#discord/features/corrections/cards.ts';
import { tellOfChange } from '#discord/features/corrections/tell.ts';
import { messages } from '#discord/messages.ts';
import { announce } from '#discord/router/announce.ts';
import type { BotContext } from '#discord/router/command.ts';
import { redraw, show } from '#discord/router/respond.ts';
import { isManager } from '#discord/router/rights.ts';
import { type Snowflake, StoreError } from '#store/types.ts';
import { previewCard } from './cards.ts';
import { articleOfDraft, type Draft, manuscriptOf } from './draft.ts';
import { detailsForm, readDetails } from './form.ts';
import { createPending, type Owner } from './pending.ts';
import { words } from './words.ts';

type Press = ButtonInteraction<'cached' | 'raw'>;
type Submit = ModalSubmitInteraction<'cached' | 'raw'>;

/** More than a server will want, and few enough to be searched at once. */
const MOST_ARTICLES = 500;
const drafts = createPending<Draft>();

/** A draft as the article that it would be, with the buttons that decide on it; nothing is kept yet. */
export function previewOf(draft: Draft, owner: Owner): Card {
  const article = articleOfDraft(draft);
  if (typeof article === 'string') return noticeCard(words.errors.faulty(escapeMarkdown(article)));
  if (draft.replaces?.revision === article.revision)
    return noticeCard(words.sameText(bold(draft.replaces.title)));
  return previewCard(article, draft, drafts.put(owner, draft));
}

/** Keeps the article of a preview, once. */
export async function keepDraft(interaction: Press, token: string, context: BotContext): Promise<void> {
  const owner = ownerOf(interaction);
  const draft = drafts.take(owner, token);
  const manuscript = draft && manuscriptOf(draft);
  if (!draft || !manuscript) return replace(interaction, words.errors.lost(owner));
  const { replaces } = draft;
  try {
    if (replaces) {
      await putInPlace(interaction, { ...manuscript, id: replaces.id, before: replaces }, context);
    } else await add(interaction, manuscript, context);
  } catch (error) {
    if (error instanceof StoreError) drafts.putBack(owner, token, draft);
    throw error;
  }
}

type Manuscript = NonNullable<ReturnType<typeof manuscriptOf>>;

async function add(interaction: Press, manuscript: Manuscript, context: BotContext): Promise<void> {
  const { library, store } = context;
  const { guild, user } = ownerOf(interaction);
  if ((await store.articlesOf(guild)).length >= MOST_ARTICLES) {
    return replace(interaction, words.errors.tooMany(MOST_ARTICLES));
  }
  const entry = { ...manuscript, guild, addedBy: user, addedAt: Date.now() };
  const taken = [...library.bundled, ...(await store.articlesOf(guild))];
  while (!(await store.addArticle({ ...entry, id: newIdFor(manuscript.metadata.title, taken) }))) {
    // Somebody has added one of the same title in between.
    taken.push(...(await store.articlesOf(guild)));
  }
  const title = bold(manuscript.metadata.title);
  await replace(interaction, words.added(title));
  await tell(interaction, words.told.added(`<@${user}>`, title), context);
}

interface Replacement extends Manuscript {
  readonly id: string;
  readonly before: Revised['before'];
}

async function putInPlace(
  interaction: Press,
  { id, before, ...manuscript }: Replacement,
  context: BotContext,
) {
  const { library, store } = context;
  const owner = ownerOf(interaction);
  const { guild, user } = owner;
  const isThere = await store.replaceArticle({
    ...manuscript,
    guild,
    id,
    addedBy: user,
    addedAt: Date.now(),
  });
  const after = (await library.engineFor({ guild, channels: [] })).articles.find((each) => each.id === id);
  if (!isThere || !after) return replace(interaction, words.errors.lost(owner));
  await replace(interaction, words.replaced(bold(after.title)));
  const affected = await affectedShares(guild, context);
  if (affected.length > 0) {
    const titles = new Map([[id, after.title]]);
    await show(interaction, affectedCard(affected, titles), 'user');
  }
  const options = { ...context, rest: interaction.client.rest };
  const announced = await tellOfChange({ before, after }, guild, affected, options);
  if (announced === 'unreachable') await show(interaction, noticeCard(messages.logUnreachable), 'user');
}

/** Forgets the article of a preview. */
export async function discardDraft(interaction: Press, token: string): Promise<void> {
  drafts.take(ownerOf(interaction), token);
  await replace(interaction, words.discarded);
}

/** Opens the form with what is known of a preview's article. */
export async function openDetails(interaction: Press, token: string): Promise<void> {
  const owner = ownerOf(interaction);
  const draft = drafts.see(owner, token);
  if (!draft) return replace(interaction, words.errors.lost(owner));
  await interaction.showModal(detailsForm(`articles:details:${token}`, draft.metadata));
}

/** Shows the preview anew, with what was filled in. */
export async function fillDetails(interaction: Submit, token: string): Promise<void> {
  const owner = ownerOf(interaction);
  const draft = drafts.see(owner, token);
  if (!draft) return show(interaction, noticeCard(words.errors.lost(owner)), 'user');
  const metadata = readDetails(interaction, draft.metadata);
  if (typeof metadata === 'string') return show(interaction, noticeCard(metadata), 'user');
  drafts.take(owner, token);
  const card = previewOf({ ...draft, metadata }, owner);
  if (interaction.isFromMessage()) await redraw(interaction, card);
  else await show(interaction, card, 'user');
}

/** Whose preview it is. */
export function ownerOf(interaction: RepliableInteraction & { readonly guildId: Snowflake }): Owner {
  return { guild: interaction.guildId, user: interaction.user.id, manages: isManager(interaction) };
}

/** Puts a sentence in the place of the card whose button was pressed. */
export async function replace(interaction: ButtonInteraction, sentence: string): Promise<void> {
  await redraw(interaction, noticeCard(sentence));
}

/** Tells the server's log channel, and says so where it could not be told. */
export async function tell(interaction: Press, sentence: string, { store, log }: BotContext): Promise<void> {
  const { guildId, client } = interaction;
  const announced = await announce(guildId, noticeCard(sentence), { store, log, rest: client.rest });
  if (announced === 'unreachable') await show(interaction, noticeCard(messages.logUnreachable), 'user');
}
