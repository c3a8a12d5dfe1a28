import type { ButtonInteraction, ChatInputCommandInteraction, ModalSubmitInteraction } from 'discord.js';
import { createArticle } from '../../engine/article.ts';
import { type Manuscript, newIdFor } from '../../library/manuscript.ts';
import { noticeCard } from '../card.ts';
import { bold } from '../citation.ts';
import type { BotContext } from '../command.ts';
import { bodyOf, show } from '../respond.ts';
import { previewCard } from './cards.ts';
import { articleForm, readForm } from './form.ts';
import { createPending, type Owner } from './pending.ts';
import { words } from './words.ts';

export const PASTE_ID = 'articles:paste';
const MOST_ARTICLES = 500;
const drafts = createPending<Manuscript>();

/** Opens the form. */
export async function openForm(interaction: ChatInputCommandInteraction): Promise<void> {
  await interaction.showModal(articleForm(PASTE_ID));
}

/** Shows what was filled in as the article that it would be; nothing is kept yet. */
export async function previewForm(interaction: ModalSubmitInteraction<'cached' | 'raw'>): Promise<void> {
  const manuscript = readForm(interaction);
  if (typeof manuscript === 'string') return show(interaction, noticeCard(manuscript), 'user');
  const token = drafts.put(ownerOf(interaction), manuscript);
  const article = createArticle('draft', manuscript.metadata, manuscript.body);
  const answers = { yes: `articles:add:${token}`, no: `articles:discard:${token}` };
  await show(interaction, previewCard(article, answers), 'user');
}

/** Keeps the article of a preview, once. */
export async function addDraft(
  interaction: ButtonInteraction<'cached' | 'raw'>,
  token: string,
  { library, store }: BotContext,
): Promise<void> {
  const owner = ownerOf(interaction);
  const draft = drafts.take(owner, token);
  if (draft === undefined) return replace(interaction, words.errors.tooLate);
  const { guild, user } = owner;
  if ((await store.articlesOf(guild)).length >= MOST_ARTICLES) {
    return replace(interaction, words.errors.tooMany(MOST_ARTICLES));
  }
  const { articles } = await library.engineFor({ guild, channels: [] });
  const id = newIdFor(draft.metadata.title, articles);
  const added = await store.addArticle({ ...draft, guild, id, addedBy: user, addedAt: Date.now() });
  if (!added) throw new Error('The id of a new article was taken in between');
  await replace(interaction, words.added(bold(draft.metadata.title)));
}

/** Forgets the article of a preview. */
export async function discardDraft(
  interaction: ButtonInteraction<'cached' | 'raw'>,
  token: string,
): Promise<void> {
  drafts.take(ownerOf(interaction), token);
  await replace(interaction, words.discarded);
}

/** Whose preview it is. */
export function ownerOf({
  guildId,
  user,
}: ButtonInteraction<'cached' | 'raw'> | ModalSubmitInteraction<'cached' | 'raw'>): Owner {
  return { guild: guildId, user: user.id };
}

/** Puts a sentence in the place of the card whose button was pressed. */
export async function replace(interaction: ButtonInteraction, sentence: string): Promise<void> {
  await interaction.update(bodyOf(noticeCard(sentence)));
}
