import { randomBytes } from 'node:crypto';
import type { ButtonInteraction, ModalSubmitInteraction } from 'discord.js';
import { askedIn, noticeCard } from '#discord/cards/card.ts';
import { type Action, decodeAction, encodeAction, isOfRevision } from '#discord/cards/reference.ts';
import { messages } from '#discord/messages.ts';
import type { BotContext } from '#discord/router/command.ts';
import type { Cooldown } from '#discord/router/cooldown.ts';
import { show } from '#discord/router/respond.ts';
import { placeOf } from '#discord/router/where.ts';
import type { Article } from '#engine/index.ts';
import { FAULTS, type Fault, type NewReport } from '#store/types.ts';
import { reportForm } from './form.ts';
import { tellOfReports } from './tell.ts';
import { words } from './words.ts';

type ReportAction = Extract<Action, { kind: 'report' }>;

/** Opens the form in which somebody says what is wrong with a card. */
export async function openReport(
  interaction: ButtonInteraction,
  action: ReportAction,
  cooldown: Cooldown,
): Promise<void> {
  if (!interaction.inGuild()) return show(interaction, noticeCard(words.errors.serverOnly), 'user');
  const permit = cooldown.take(interaction.user.id);
  if (!permit.ok) return show(interaction, noticeCard(messages.errors.cooldown(permit.seconds)), 'user');
  await interaction.showModal(reportForm(encodeAction(action)));
}

/** Keeps what the form says, and tells the server's log channel. */
export async function submitReport(interaction: ModalSubmitInteraction, context: BotContext): Promise<void> {
  const action = decodeAction(interaction.customId);
  const { message } = interaction;
  if (action?.kind !== 'report' || !message || !interaction.inGuild()) {
    return show(interaction, noticeCard(messages.errors.oldButton), 'user');
  }
  const article = await articleOf(action, interaction, context);
  const told = readFields(interaction, article);
  if ('problem' in told) return show(interaction, noticeCard(told.problem), 'user');
  const question = askedIn(message.components.map((each) => each.toJSON()));
  const report: NewReport = {
    id: randomBytes(6).toString('hex'),
    guild: interaction.guildId,
    channel: message.channelId,
    message: message.id,
    reporter: interaction.user.id,
    reportedAt: interaction.createdTimestamp,
    shown: action.found ? [...new Set(action.passages.map(({ paragraph }) => paragraph))] : [],
    ...told,
    ...(question !== undefined && { question }),
    ...(article && { article: article.id, revision: article.revision }),
  };
  const added = await context.store.addReport(report);
  await show(interaction, noticeCard(added === 'too_many' ? words.errors.tooMany : words.thanks), 'user');
  const { store, log } = context;
  if (added !== 'new') return;
  await tellOfReports(report.guild, Date.now(), { store, rest: interaction.client.rest, log });
}

/** The article that a card is of, in the revision that it quotes; undefined where it is of none in particular. */
async function articleOf(
  { passages }: ReportAction,
  interaction: ModalSubmitInteraction,
  { library }: BotContext,
): Promise<Article | undefined> {
  const [ref] = passages;
  if (ref === undefined) return undefined;
  const isMeant = (id: string, revision: string) => isOfRevision(ref, id, revision);
  const { articles } = await library.engineFor(placeOf(interaction));
  const held = articles.find(({ id, revision }) => isMeant(id, revision));
  return held ?? library.past(interaction.guildId ?? undefined, (key) => isMeant(key.article, key.revision));
}

type Told = { readonly fault: Fault; readonly expected?: number };

/** What was filled in, or what is wrong with it. */
function readFields(
  { fields }: ModalSubmitInteraction,
  article: Article | undefined,
): Told | { readonly problem: string } {
  const fault = FAULTS.find((each) => fields.getStringSelectValues('fault').includes(each));
  if (fault === undefined) return { problem: messages.errors.oldButton };
  const typed = fields.getTextInputValue('expected').replace(/[\s¶]/g, '');
  if (typed === '') return { fault };
  const expected = /^\d{1,5}$/.test(typed) ? Number(typed) : 0;
  if (expected === 0) return { problem: words.errors.badNumber };
  const paragraphs = article?.paragraphs.length ?? Number.POSITIVE_INFINITY;
  return expected > paragraphs ? { problem: words.errors.noSuchParagraph(paragraphs) } : { fault, expected };
}
