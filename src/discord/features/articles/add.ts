import { type ChatInputCommandInteraction, MessageFlags, type ModalSubmitInteraction } from 'discord.js';
import { noticeCard } from '#discord/cards/card.ts';
import { messages } from '#discord/messages.ts';
import { chooseArticle } from '#discord/router/article-option.ts';
import type { BotContext } from '#discord/router/command.ts';
import { bodyOf, show } from '#discord/router/respond.ts';
import { type Article, type Metadata, metadataOf } from '#engine/index.ts';
import type { Draft } from './draft.ts';
import { articleForm, readForm } from './form.ts';
import { createPending } from './pending.ts';
import { ownerOf, previewOf } from './preview.ts';
import { readSource, type Source, sourceIn } from './source.ts';
import { words } from './words.ts';

type InServer = ChatInputCommandInteraction<'cached' | 'raw'>;
type Submit = ModalSubmitInteraction<'cached' | 'raw'>;

/** The custom id of the form in which an article is pasted; of one that replaces another it goes on with a token. */
export const PASTE_ID = 'articles:paste';
const replacements = createPending<Article>();

/** Takes a new article from a file or an address, or opens the form in which it is pasted. */
export async function addArticle(interaction: InServer, context: BotContext): Promise<void> {
  const source = sourceIn(interaction);
  if (source) return previewSource(interaction, source, context);
  await interaction.showModal(articleForm(PASTE_ID));
}

/** Takes another text for one of the server's own articles: from a file, its address, or pasted. */
export async function refreshArticle(interaction: InServer, context: BotContext): Promise<void> {
  const { options, guildId } = interaction;
  const { articles } = await context.library.engineFor({ guild: guildId, channels: [] });
  const choice = chooseArticle({ articles }, options.getString('article', true));
  if (choice.state !== 'one') return show(interaction, noticeCard(messages.errors.unknownArticle), 'user');
  const { article } = choice;
  const own = await context.store.articlesOf(guildId);
  if (!own.some(({ id }) => id === article.id)) {
    return show(interaction, noticeCard(words.errors.bundledNotRefreshed), 'user');
  }
  const isPasted = options.getBoolean('paste') ?? article.url === undefined;
  const source = sourceIn(interaction) ?? (isPasted ? undefined : { address: article.url ?? '' });
  if (source) return previewSource(interaction, source, context, article);
  const token = replacements.put(ownerOf(interaction), article);
  await interaction.showModal(articleForm(`${PASTE_ID}:${token}`, article));
}

/** Shows what was filled in as the article that it would be; nothing is kept yet. */
export async function previewForm(interaction: Submit): Promise<void> {
  const owner = ownerOf(interaction);
  const [, , token] = interaction.customId.split(':');
  const replaces = token === undefined ? undefined : replacements.take(owner, token);
  if (token !== undefined && !replaces) {
    return show(interaction, noticeCard(words.errors.lost(owner)), 'user');
  }
  const draft = readForm(interaction, replaces ? stillTrueOf(replaces) : {});
  if (typeof draft === 'string') return show(interaction, noticeCard(draft), 'user');
  await show(interaction, previewOf({ ...draft, ...(replaces && { replaces }) }, owner), 'user');
}

async function previewSource(
  interaction: InServer,
  source: Source,
  context: BotContext,
  replaces?: Article,
): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const read = await readSource(source, context);
  const card =
    typeof read === 'string' ? noticeCard(read) : previewOf(asDraft(read, replaces), ownerOf(interaction));
  await interaction.editReply(bodyOf(card));
}

/** What is known of an article, but for the day on which its text was taken: another one is taken now. */
function stillTrueOf(article: Article): Partial<Metadata> {
  const { retrieved: _, ...rest } = metadataOf(article);
  return rest;
}

/** What the page does not say of itself stays as it was held. */
function asDraft(read: Draft, replaces: Article | undefined): Draft {
  if (!replaces) return read;
  return { ...read, metadata: { ...stillTrueOf(replaces), ...read.metadata }, replaces };
}
